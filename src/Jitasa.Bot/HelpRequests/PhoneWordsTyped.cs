using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What people type to show their phone or to hide it again.</summary>
public static class PhoneWordsTyped
{
    private static readonly HashSet<string> Yes = BareWords.Set("ให้เบอร์", "ให้เบอร์ผู้ช่วย", "ให้เบอร์ได้", "ให้เบอร์ได้เลย", "ให้เบอร์เลย", "ให้เบอร์ไป", "share my phone", "share the phone", "share my number");
    private static readonly HashSet<string> No = BareWords.Set("ไม่ให้เบอร์", "ซ่อนเบอร์", "ไม่อยากให้เบอร์", "อย่าให้เบอร์", "hide my phone", "hide my number");

    public static bool? Shares(string text)
    {
        var bare = BareWords.Closed(text);
        return Yes.Contains(bare) ? true : No.Contains(bare) ? false : null;
    }
}
