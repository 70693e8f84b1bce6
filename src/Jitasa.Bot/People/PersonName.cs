using System.Globalization;
using System.Text;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.People;

/// <summary>What a person is called by in a sentence or on a button.</summary>
public static class PersonName
{
    private static readonly string[] Courtesies = ["คุณ", "ป้า", "ลุง", "ยาย", "ย่า", "ปู่", "พ่อ", "แม่", "พี่", "น้อง", "น้า", "หมอ", "ครู", "กำนัน", "ผู้ใหญ่", "เจ้าหน้าที่"];
    private static readonly string[] Titles = ["นางสาว", "นาง", "นาย", "น.ส."];

    private const int Longest = 20;
    private const int LongestLine = 60;
    private const int MostMarks = 3;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// A name as it may be shown: one line, nothing that turns the direction or hides, no tower of marks, at most 60 characters; null when nothing is left.
    /// LINE names are free text.
    /// </summary>
    public static string? Readable(string? name)
    {
        if (name is null)
            return null;
        var shown = new StringBuilder();
        var marks = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            var kind = Rune.GetUnicodeCategory(rune);
            marks = kind is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (kind is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || Rune.IsWhiteSpace(rune))
                shown.Append(' ');
            // Joined emoji need their joiner; Thai stacks a vowel and a tone, never four marks.
            else if (marks <= MostMarks && (kind != UnicodeCategory.Format || rune.Value == ZeroWidthJoiner) && rune != Rune.ReplacementChar)
                shown.Append(rune.ToString());
        }
        var line = new StringInfo(string.Join(' ', shown.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        return line.LengthInTextElements == 0 ? null : line.SubstringByTextElements(0, Math.Min(line.LengthInTextElements, LongestLine));
    }

    /// <summary>The first word of a LINE name, which may be anything; null when there is none.</summary>
    public static string? First(string? displayName)
    {
        if (displayName?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() is not { } first)
            return null;
        var letters = new StringInfo(first);
        return letters.LengthInTextElements <= Longest ? first : letters.SubstringByTextElements(0, Longest);
    }

    /// <summary>How a person of this first name is spoken of in Thai: "คุณต้น", but "ป้าแดง" stays, and นาย and นาง give way.</summary>
    public static string Address(string firstName)
    {
        if (Courtesies.Any(courtesy => firstName.StartsWith(courtesy, StringComparison.Ordinal)))
            return firstName;
        var bare = Titles.FirstOrDefault(title => firstName.Length > title.Length && firstName.StartsWith(title, StringComparison.Ordinal)) is { } found ? firstName[found.Length..] : firstName;
        return char.IsAscii(bare[0]) ? $"คุณ {bare}" : $"คุณ{bare}";
    }

    /// <summary>The person in a sentence; null when they show no name.</summary>
    public static string? Of(string? displayName, Tongue tongue) =>
        First(displayName) is not { } name ? null : tongue == Tongue.Th ? Address(name) : name;
}
