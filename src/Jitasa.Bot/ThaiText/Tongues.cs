using Jitasa.Bot.Platform;

namespace Jitasa.Bot.ThaiText;

/// <summary>Which language to answer a text in.</summary>
public static class Tongues
{
    /// <summary>Thai when it holds a Thai letter, English when it holds two or more Latin words and no Thai; null when it does not tell ("5", "ok", "081…").</summary>
    public static Tongue? Of(string text)
    {
        var words = 0;
        var isInWord = false;
        var letters = 0;
        foreach (var letter in text)
        {
            if (letter is >= '\u0E01' and <= '\u0E2E')
                return Tongue.Th;
            var isLatin = char.IsAsciiLetter(letter);
            letters = isLatin ? letters + 1 : 0;
            if (isLatin && !isInWord)
                isInWord = true;
            else if (!isLatin && isInWord)
                isInWord = false;
            if (letters == 3)
                words++;
        }
        return words >= 2 ? Tongue.En : null;
    }
}
