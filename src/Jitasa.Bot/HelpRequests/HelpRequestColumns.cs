using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

internal static class HelpRequestColumns
{
    private const string Shell = "kept: the row it points to is empty";
    private const string Code = "kept: a code that names nobody";
    private const string Case = "Privacy__CaseDays after the case";

    public static readonly IReadOnlyList<ColumnClass> All =
    [
        new("help_requests.province_code", false, Code, "always"),
        new("help_requests.case_number", false, "kept: a number of ours", "always"),
        new("help_requests.asker_id", false, Shell, "always"),
        new("help_requests.need", false, Code, "always"),
        new("help_requests.status", false, Code, "always"),
        new("help_requests.urgency", false, Code, "always"),
        new("help_requests.urgency_reasons", true, "emptied", Case),
        new("help_requests.dangers", true, "emptied", Case),
        new("help_requests.patients", true, "emptied", Case),
        new("help_requests.symptoms", true, "emptied", Case),
        new("help_requests.spo2", true, "emptied", Case),
        new("help_requests.items", true, "emptied", Case),
        new("help_requests.phone_sealed", true, "emptied", Case),
        new("help_requests.phone_hash", true, "emptied", Case),
        new("help_requests.contact_sealed", true, "emptied", Case),
        new("help_requests.place_sealed", true, "emptied", Case),
        new("help_requests.area_code", false, "cut to the tambon", "cut after Privacy__CaseDays"),
        new("help_requests.location", true, "emptied", Case),
        new("help_requests.location_source", false, Code, "always"),
        new("help_requests.close_reason", false, Code, "always"),
        new("help_requests.close_words_sealed", true, "emptied", Case),
        new("help_request_events.step", false, Code, "always"),
        new("help_request_events.by_person", false, Shell, "always"),
        new("help_request_events.detail", true, "emptied", Case),
        new("help_request_words.person_id", true, "row deleted", Case),
        new("help_request_words.line_message_id", true, "row deleted", Case),
        new("help_request_words.words_sealed", true, "row deleted", Case),
        new("help_request_words.filled", true, "row deleted", Case),
        new("co_askers.person_id", true, "row deleted", Case),
        new("claims.province_code", false, Code, "always"),
        new("claims.volunteer_id", false, Shell, "always"),
        new("claims.status", false, Code, "always"),
        new("claims.note_sealed", true, "emptied", Case),
        new("claim_events.step", false, Code, "always"),
        new("claim_events.by_person", false, Shell, "always"),
        new("claim_events.detail", true, "emptied", Case),
    ];
}
