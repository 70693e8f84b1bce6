using System.Reflection;

namespace Jitasa.Bot.ThaiText;

/// <summary>
/// The words the parser knows, from the text files beside it. A heading names a concept (<c>[no_food]</c>) or a good
/// (<c>{ข้าวสาร}</c>); below it stand phrases, separated by commas or lines.
/// In a phrase a space may be missing in the text, <c>…</c> stands for up to <see cref="LongestGap"/> characters on one line,
/// <c>^</c> and <c>$</c> pin it to the first and last word of the message.
/// </summary>
internal sealed class Lexicon
{
    public const int LongestGap = 16;

    private const int LongestPhrase = 48;

    /// <summary>By sound short words fall together (ไข้, ไข่); long ones do not.</summary>
    private const int ShortestBySound = 8;

    private readonly LetterSteps _steps = new();
    private readonly List<List<Phrase>?> _ends = [null];

    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);

    public static Lexicon Thai { get; } = Load(file => true, word => word);

    /// <summary>The words of danger as they sound: hurried thumbs leave out tone marks and write short vowels for long ones.</summary>
    private static Lexicon SoundsOfDanger { get; } = Load(file => file == "lexicon.danger", word => ThaiScript.Sounded(word).Sounds);

    /// <summary>Words of danger that are found only by their sound; the dangers found as written are in <paramref name="known"/>.</summary>
    public static void AddDangersBySound(string lower, List<Hit> known)
    {
        var (sounds, places) = ThaiScript.Sounded(lower);
        foreach (var hit in SoundsOfDanger.Find(sounds, 0, sounds.Length))
        {
            if (hit.HeadLength < ShortestBySound)
                continue;
            var (start, end) = (places[hit.Start], places[hit.End - 1] + 1);
            var isCovered = known.Exists(k => k.Start <= start && k.HeadEnd >= start + 2) && known.Exists(k => k.Start <= start + 2 && k.End >= end - 2);
            if (!isCovered)
                known.Add(new Hit(hit.Concept, null, start, end, end));
        }
    }

    /// <summary>The goods it knows, each with the concept it is of.</summary>
    public IEnumerable<(string Name, Concept Concept)> Goods => _ends.OfType<List<Phrase>>().SelectMany(phrases => phrases).Where(phrase => phrase.Good is not null).Select(phrase => (phrase.Good!, phrase.Concept));

    /// <summary>Whether this is a word of the lexicon, and so of everyday speech.</summary>
    public bool Knows(string word) => _phrases.Contains(word);

    /// <summary>All phrases in the text; one inside a longer unbroken phrase is not reported (ไข้ in คนไข้).</summary>
    public List<Hit> Find(string lower, int firstWord, int lastWordEnd)
    {
        var hits = new List<Hit>();
        for (var start = 0; start < lower.Length; start++)
        {
            if (!_steps.TryTake(0, lower[start], out _) || !ThaiScript.CanBegin(lower, start))
                continue;
            var node = 0;
            for (var at = start; at < lower.Length && _steps.TryTake(node, lower[at], out node); at++)
            {
                if (_ends[node] is not { } phrases || !ThaiScript.CanEnd(lower, at + 1))
                    continue;
                foreach (var phrase in phrases)
                {
                    if (phrase.AtStart && start > firstWord)
                        continue;
                    var end = phrase.Rest.Length == 0 ? at + 1 : EndOfRest(lower, at + 1, phrase.Rest);
                    if (end < 0 || (phrase.AtEnd && end < lastWordEnd))
                        continue;
                    hits.Add(new Hit(phrase.Concept, phrase.Good, start, end, at + 1));
                }
            }
        }
        return WithoutContained(hits);
    }

    private static List<Hit> WithoutContained(List<Hit> hits)
    {
        var kept = new List<Hit>(hits.Count);
        for (var i = 0; i < hits.Count; i++)
            if (!IsHidden(hits, i))
                kept.Add(hits[i]);
        return kept;
    }

    /// <summary>Hits stand by start, and no phrase is longer than <see cref="LongestPhrase"/>: only near ones can hide another.</summary>
    private static bool IsHidden(List<Hit> hits, int i)
    {
        var hit = hits[i];
        for (var j = i - 1; j >= 0 && hits[j].Start >= hit.Start - LongestPhrase; j--)
            if (hits[j].IsUnbroken && hits[j].End >= hit.HeadEnd && hits[j].HeadLength > hit.HeadLength && hits[j].Hides(hit))
                return true;
        for (var j = i + 1; j < hits.Count && hits[j].Start <= hit.HeadEnd; j++)
        {
            var other = hits[j];
            var contains = other.Start == hit.Start && other.IsUnbroken && other.End > hit.HeadEnd && other.Hides(hit);
            var crosses = other.Start > hit.Start && other.Start < hit.HeadEnd && other.IsUnbroken && other.End > hit.HeadEnd && other.Cuts(hit);
            if (contains || crosses)
                return true;
        }
        return false;
    }

    private static int EndOfRest(string lower, int from, string[] rest)
    {
        foreach (var part in rest)
        {
            var window = Math.Min(lower.Length - from, LongestGap + part.Length);
            var line = lower.AsSpan(from, window).IndexOf('\n');
            var at = lower.IndexOf(part, from, line < 0 ? window : line, StringComparison.Ordinal);
            if (at < 0 || !ThaiScript.CanBegin(lower, at) || !ThaiScript.CanEnd(lower, at + part.Length))
                return -1;
            from = at + part.Length;
        }
        return from;
    }

    private static Lexicon Load(Predicate<string> isWanted, Func<string, string> spell)
    {
        var lexicon = new Lexicon();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("lexicon.", StringComparison.Ordinal) && isWanted(n)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            lexicon.Read(spell(reader.ReadToEnd()));
        }
        return lexicon;
    }

    private void Read(string file)
    {
        var concept = Concept.Word;
        string? good = null;
        foreach (var raw in file.Split('\n'))
        {
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                (concept, good) = (Codes.Parse<Concept>(line[1..^1]), null);
            else if (line[0] == '{')
            {
                var parts = line[1..^1].Split('|');
                (concept, good) = (Codes.Parse<Concept>("good_" + parts[1]), parts[0]);
            }
            else
                foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    Add(phrase, concept, good);
        }
    }

    private void Add(string phrase, Concept concept, string? good)
    {
        var atStart = phrase[0] == '^';
        var atEnd = phrase[^1] == '$';
        var parts = phrase.Trim('^', '$').ToLowerInvariant().Split('…', StringSplitOptions.TrimEntries);
        foreach (var head in Spellings(parts[0]))
        {
            var node = 0;
            foreach (var letter in head)
            {
                if (!_steps.TryTake(node, letter, out var next))
                {
                    next = _ends.Count;
                    _steps.Add(node, letter, next);
                    _ends.Add(null);
                }
                node = next;
            }
            _phrases.Add(head);
            (_ends[node] ??= []).Add(new Phrase(concept, good, parts[1..], atStart, atEnd));
        }
    }

    /// <summary>With and without each space, except between two Latin words.</summary>
    private static IEnumerable<string> Spellings(string head)
    {
        var space = head.IndexOf(' ');
        if (space < 0)
            return [head];
        var tails = Spellings(head[(space + 1)..]);
        var before = head[..space];
        return ThaiScript.IsLatin(head[space - 1]) && ThaiScript.IsLatin(head[space + 1])
            ? tails.Select(tail => before + " " + tail)
            : tails.SelectMany(tail => new[] { before + " " + tail, before + tail });
    }

    private sealed record Phrase(Concept Concept, string? Good, string[] Rest, bool AtStart, bool AtEnd);
}
