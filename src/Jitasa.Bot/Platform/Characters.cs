namespace Jitasa.Bot.Platform;

/// <summary>Characters that come from outside and stop us later.</summary>
public static class Characters
{
    // PostgreSQL's text holds no NUL; the other two are no characters at all, and string.Normalize throws at them.
    private const string Unreadable = "\0\ufffe\uffff";

    /// <summary>Without what no column can hold and no reader can show.</summary>
    public static string Readable(this string text)
    {
        if (text.AsSpan().IndexOfAny(Unreadable) < 0)
            return text;
        foreach (var one in Unreadable)
            text = text.Replace(one.ToString(), "", StringComparison.Ordinal);
        return text;
    }
}
