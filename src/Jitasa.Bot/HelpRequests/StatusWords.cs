using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The short commands people type instead of tapping.</summary>
public static class StatusWords
{
    private static readonly HashSet<string> Status =
        BareWords.Set("สถานะ", "ดูสถานะ", "ติดตาม", "เรื่องของฉัน", "คำขอของฉัน", "status", "my requests", "my request", "my cases");

    private static readonly HashSet<string> Cancel = BareWords.Set("ยกเลิก", "ยกเลิกเรื่อง", "ยกเลิกคำขอ", "cancel", "cancel my request");

    private static readonly HashSet<string> Same = BareWords.Set("ฉันรอเรื่องเดียวกัน", "รอเรื่องเดียวกัน", "i wait for the same");

    public static bool IsCommand(string text) => Asks(text) || Cancels(text) || WaitsForTheSame(text) || PhoneWordsTyped.Shares(text) is not null;

    public static bool Asks(string text) => Status.Contains(BareWords.Closed(text));

    public static bool Cancels(string text) => Cancel.Contains(BareWords.Closed(text));

    public static bool WaitsForTheSame(string text) => Same.Contains(BareWords.Closed(text));
}
