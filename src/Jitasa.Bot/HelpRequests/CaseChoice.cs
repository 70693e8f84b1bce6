using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>"Which one?" answered in words: by the end of the case number, by the place in the list, or by what is needed. Pure.</summary>
public static class CaseChoice
{
    private static readonly string[][] Places =
    [
        ["1", "แรก", "อันแรก", "เรื่องแรก", "คนแรก", "อันที่ 1", "ข้อ 1", "หนึ่ง", "อันบน", "first", "the first", "the first one", "one"],
        ["2", "สอง", "อันที่ 2", "อันที่สอง", "เรื่องที่ 2", "เรื่องที่สอง", "คนที่ 2", "คนที่สอง", "ข้อ 2", "second", "the second", "the second one", "two"],
        ["3", "สาม", "อันที่ 3", "อันที่สาม", "เรื่องที่ 3", "เรื่องที่สาม", "คนที่ 3", "คนที่สาม", "ข้อ 3", "third", "the third", "the third one", "three"],
    ];

    /// <summary>Null when the text names none of them, or several.</summary>
    public static HelpRequest? Pick(IReadOnlyList<HelpRequest> shown, string text)
    {
        if (Place(text) is { } place && place < shown.Count)
            return shown[place];
        var said = BareWords.Plain(text);
        var named = shown.Where(request => NamesNumber(said, request.CaseNumber)).ToList();
        if (named.Count == 0 && said.Length <= 40)
            named = shown.Where(request => NeedWords.Name(request.Need) is var need && (said.Contains(need.Th, StringComparison.Ordinal) || said.Contains(need.En, StringComparison.OrdinalIgnoreCase))).ToList();
        return named is [var only] ? only : null;
    }

    /// <summary>"0042", "เคส 0042" or the whole number.</summary>
    public static bool NamesNumber(string said, string caseNumber) =>
        said.Length <= 40 && said.Split([' ', '#', '"'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => word.Equals(caseNumber, StringComparison.OrdinalIgnoreCase) || (word.Length >= 4 && word.All(char.IsAsciiDigit) && caseNumber.EndsWith("-" + word, StringComparison.Ordinal)));

    /// <summary>Where in the list, from 0, when that is all of the text.</summary>
    public static int? Place(string text)
    {
        var said = BareWords.Of(text);
        var place = Array.FindIndex(Places, words => words.Contains(said));
        return place < 0 ? null : place;
    }
}
