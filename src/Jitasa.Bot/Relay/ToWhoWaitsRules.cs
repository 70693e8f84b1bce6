using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Whom a helper means by what they type outside a talk. Pure.</summary>
public static class ToWhoWaitsRules
{
    // By itself it greets or thanks us; with anything behind it, it begins a sentence to somebody.
    private static readonly HashSet<string> Manners = BareWords.Set(
        "สวัสดี", "หวัดดี", "ดี", "สวัสดีตอนเช้า", "อรุณสวัสดิ์", "ขอบคุณ", "ขอบคุณมาก", "ขอบคุณมากๆ", "ขอบใจ", "รับทราบ", "ทราบ", "ทราบแล้ว", "เข้าใจแล้ว", "ได้เลย", "ไม่เป็นไร", "ยินดี", "ด้วยความยินดี",
        "hello", "hi", "hey", "good morning", "good evening", "thanks", "thank you", "thank you very much", "thank you so much", "understood", "noted", "got it", "you're welcome", "no problem");

    public static bool AreForWhoWaits(string text, MessageDraft draft)
    {
        if (RelayRules.IsForBot(text, draft.Intent) || draft.IsAdvertisement || !text.Any(char.IsLetterOrDigit) || AnswerReader.YesNo(text) is not null || Manners.Contains(BareWords.Closed(text))
            || ClaimLexicon.Read(text, isReport: false) == ClaimWord.Jobs || StatusWords.SaysCancel(text))
            return false;
        return draft.Intent switch
        {
            Intent.Other or Intent.Greeting or Intent.Thanks or Intent.VolunteerSignup or Intent.CancelRequest => true,
            Intent.HelpRequest => !OwnCry.Is(text, draft),
            _ => false,
        };
    }

    /// <summary>A cry of the helper's own that also asks something: the question may be for who waits, the cry is a case whichever it is.</summary>
    public static bool AreForBoth(string text, MessageDraft draft) => draft.Urgency >= Urgency.High && OwnCry.Is(text, draft) && (AnswerReader.IsQuestion(text) || PhoneAsked.IsAsked(text));

    /// <summary>The one a typed answer to "for whom?" names; null when it names none, or several.</summary>
    public static Partner? Pick(IReadOnlyList<Partner> shown, Tongue tongue, string text)
    {
        if (CaseChoice.Place(text) is { } place && place < shown.Count)
            return shown[place];
        var said = BareWords.Plain(text);
        var named = shown.Where(partner => CaseChoice.NamesNumber(said, partner.CaseNumber)).ToList();
        if (named.Count == 0 && said.Length <= 40)
            named = shown.Where(partner => PersonName.Of(partner.Name, tongue) is { } name && said.Contains(BareWords.Plain(name), StringComparison.Ordinal)).ToList();
        return named is [var only] ? only : null;
    }
}
