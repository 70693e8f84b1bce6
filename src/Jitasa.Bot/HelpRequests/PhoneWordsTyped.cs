namespace Jitasa.Bot.HelpRequests;

/// <summary>What people type to show their phone or to hide it again.</summary>
public static class PhoneWordsTyped
{
    private static readonly HashSet<string> Yes = new(StringComparer.OrdinalIgnoreCase) { "ให้เบอร์", "ให้เบอร์ผู้ช่วย", "ให้เบอร์ได้", "ให้เบอร์ได้เลย", "share my phone" };
    private static readonly HashSet<string> No = new(StringComparer.OrdinalIgnoreCase) { "ไม่ให้เบอร์", "ซ่อนเบอร์", "hide my phone" };

    public static bool? Shares(string text)
    {
        var bare = StatusWords.Bare(text);
        return Yes.Contains(bare) ? true : No.Contains(bare) ? false : null;
    }
}
