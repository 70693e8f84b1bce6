namespace Jitasa.Bot.HelpRequests;

/// <summary>The short commands people type instead of tapping.</summary>
public static class StatusWords
{
    private static readonly HashSet<string> Status = new(StringComparer.OrdinalIgnoreCase)
    {
        "สถานะ", "ดูสถานะ", "ติดตาม", "เรื่องของฉัน", "คำขอของฉัน", "status", "my requests", "my request", "my cases",
    };

    private static readonly HashSet<string> Cancel = new(StringComparer.OrdinalIgnoreCase) { "ยกเลิก", "ยกเลิกเรื่อง", "ยกเลิกคำขอ", "cancel", "cancel my request" };

    private static readonly HashSet<string> Same = new(StringComparer.OrdinalIgnoreCase) { "ฉันรอเรื่องเดียวกัน", "รอเรื่องเดียวกัน", "i wait for the same" };

    public static bool IsCommand(string text) => Asks(text) || Cancels(text) || WaitsForTheSame(text) || PhoneWordsTyped.Shares(text) is not null;

    public static bool Asks(string text) => Status.Contains(Bare(text));

    public static bool Cancels(string text) => Cancel.Contains(Bare(text));

    public static bool WaitsForTheSame(string text) => Same.Contains(Bare(text));

    /// <summary>Without the polite endings and marks around it.</summary>
    public static string Bare(string text)
    {
        var bare = text.Trim().TrimEnd('.', '!', '?', ' ');
        foreach (var particle in new[] { "นะคะ", "นะครับ", "ค่ะ", "คะ", "ครับ", "หน่อย", "ด้วย", "please" })
            bare = bare.EndsWith(particle, StringComparison.OrdinalIgnoreCase) ? bare[..^particle.Length].TrimEnd() : bare;
        return bare;
    }
}
