namespace Jitasa.Bot.Line;

/// <summary>Addresses that open our pages inside LINE.</summary>
public static class LiffLinks
{
    /// <param name="page">The page's own path, without a leading slash.</param>
    public static string To(string liffId, string page) => $"https://liff.line.me/{liffId}/{page}";
}
