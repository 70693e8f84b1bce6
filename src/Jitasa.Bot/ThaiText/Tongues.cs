using Jitasa.Bot.Platform;

namespace Jitasa.Bot.ThaiText;

/// <summary>Which language to answer a text in.</summary>
public static class Tongues
{
    /// <summary>Thai when it holds a Thai letter, English when it holds two or more plain Latin words and no Thai; null when it does not tell ("5", "ok", a link).</summary>
    public static Tongue? Of(string text)
    {
        if (text.Any(letter => letter is >= '\u0E01' and <= '\u0E2E'))
            return Tongue.Th;
        var words = text.Split([' ', '\n', '\t', ','], StringSplitOptions.RemoveEmptyEntries).Count(IsWord);
        return words >= 2 ? Tongue.En : null;
    }

    private static bool IsWord(string token)
    {
        var bare = token.Trim('.', '!', '?', ';', ':', '"', '\'', '(', ')');
        return bare.Length >= 2 && bare.All(letter => char.IsAsciiLetter(letter) || letter is '\'' or '-');
    }
}
