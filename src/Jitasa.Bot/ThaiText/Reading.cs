namespace Jitasa.Bot.ThaiText;

/// <summary>One message, normalised, with the phrases of the lexicon found in it.</summary>
internal sealed class Reading
{
    /// <summary>What may stand between a negation and what it denies: ไม่ (ได้เป็น) ไข้.</summary>
    private static readonly string[] DenialLinks =
        ["", "มี", "ได้", "เป็น", "ค่อย", "อาการ", "มีอาการ", "ได้มี", "ได้เป็น", "ได้ติด", "ติด", "รู้สึก", "ถึงกับ", "ค่อยมี", "ได้ถูก", "ได้โดน", "any", "have", "have any", "a", "been", "being"];

    private readonly List<Hit> _hits;
    private readonly bool _speaksOfThePast;
    private readonly ulong[] _present = new ulong[4];

    public Reading(string normalText)
    {
        Text = normalText;
        Lower = Lowered(normalText);
        FirstWord = FirstLetter(Lower);
        _speaksOfThePast = PastWords.In(Lower);
        _hits = Lexicon.Thai.Find(Lower, FirstWord, LastWordEnd(Lower));
        Lexicon.AddDangersBySound(Lower, _hits);
        DangerGrammar.AddTo(_hits, Lower);
        DangerPairs.AddTo(_hits, Lower);
        HarmGrammar.AddTo(_hits, Lower);
        CryGrammar.AddTo(_hits, Lower);
        StuckWords.Forget(_hits, Lower);
        MarkPresent();
    }

    /// <summary>Normalised, letter case as typed.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> in lower case, letter for letter.</summary>
    public string Lower { get; }

    public int FirstWord { get; }

    public IReadOnlyList<Hit> Hits => _hits;

    public bool Has(Concept concept) => (_present[(int)concept >> 6] & (1UL << ((int)concept & 63))) != 0;

    public bool HasAny(params ReadOnlySpan<Concept> concepts)
    {
        foreach (var concept in concepts)
            if (Has(concept))
                return true;
        return false;
    }

    public IEnumerable<Hit> All(Concept concept) => Has(concept) ? _hits.Where(hit => hit.Concept == concept) : [];

    /// <summary>Found, and neither denied nor only supposed nor over.</summary>
    public bool States(Concept concept) => Stated(concept) is not null;

    public Hit? Stated(Concept concept)
    {
        foreach (var hit in All(concept))
            if (!IsDenied(hit) && !IsSupposed(hit) && !IsOver(hit))
                return hit;
        return null;
    }

    public bool IsDenied(Hit hit)
    {
        foreach (var deny in All(Concept.Deny))
        {
            if (deny.Start >= hit.Start || (deny.End > hit.Start && IsItselfADenial(hit)) || hit.Start - deny.End > 10)
                continue;
            if (deny.End > hit.Start)
                return true;                                               // ไม่ได้เป็น|โควิด read as ไม่ได้ + เป็นโควิด
            // "กินบ่ อดมา": a บ่ before a space asks, it does not deny.
            var asks = Lower[deny.Start] == 'บ' && deny.End < Lower.Length && Lower[deny.End] == ' ';
            if (!asks && IsLink(Lower.AsSpan(deny.End, hit.Start - deny.End).Trim()))
                return true;
        }
        return false;
    }

    private static bool IsLink(ReadOnlySpan<char> between)
    {
        foreach (var link in DenialLinks)
            if (between.SequenceEqual(link))
                return true;
        return false;
    }

    /// <summary>"ยังไม่มีเตียง" says ไม่มีเตียง once more, it does not deny it.</summary>
    private bool IsItselfADenial(Hit hit) => PlaceWords.StartsAt(Lower, hit.Start, "ไม่") || PlaceWords.StartsAt(Lower, hit.Start, "บ่") || PlaceWords.StartsAt(Lower, hit.Start, "no");

    public bool IsSupposed(Hit hit) => All(Concept.Suppose).Any(suppose => suppose.End <= hit.Start && hit.Start - suppose.End <= 14
        && Lower.IndexOfAny([' ', '\n', ','], suppose.End, hit.Start - suppose.End) < 0);

    public bool IsOver(Hit hit) => All(Concept.Over).Any(over => over.Start >= hit.HeadEnd && over.Start - hit.End <= 3) || (_speaksOfThePast && PastWords.IsOfThePast(this, hit));

    /// <summary>"ไม่ต้องเอาข้าวมา", "เตียงยังไม่ต้องก็ได้".</summary>
    public bool IsRefused(Hit hit)
    {
        if (hit.Good is not null && Corrections.IsDenied(Lower, hit.Start) && _hits.Exists(other => other.Good is not null && other.Good != hit.Good && other.Start > hit.End))
            return true;                                                   // ไม่ใช่|ข้าวสาร ขอน้ำดื่ม
        foreach (var no in All(Concept.Refused))
        {
            var before = no.End <= hit.Start && hit.Start - no.End <= 12 && Lower.IndexOf(' ', no.End, hit.Start - no.End) < 0;
            var after = no.Start >= hit.End && no.Start - hit.End <= 2;
            if (before || after)
                return true;
        }
        return false;
    }

    /// <summary>Words inside a place name say nothing: ต.ไข่ is no egg.</summary>
    public void Forget(IReadOnlyList<(int Start, int End)> spans)
    {
        if (spans.Count == 0)
            return;
        _hits.RemoveAll(hit => spans.Any(span => hit.Start >= span.Start && hit.HeadEnd <= span.End));
        MarkPresent();
    }

    private void MarkPresent()
    {
        Array.Clear(_present);
        foreach (var hit in _hits)
            _present[(int)hit.Concept >> 6] |= 1UL << ((int)hit.Concept & 63);
    }

    private static string Lowered(string text) => string.Create(text.Length, text, static (lower, original) =>
    {
        for (var i = 0; i < lower.Length; i++)
            lower[i] = char.ToLowerInvariant(original[i]);
    });

    private static int FirstLetter(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]))
                return i;
        return 0;
    }

    private static int LastWordEnd(string text)
    {
        var end = text.Length;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1]) && !ThaiScript.IsThai(text[end - 1]))
            end--;
        return end;
    }
}
