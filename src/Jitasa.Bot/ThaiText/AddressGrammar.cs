using System.Buffers;

namespace Jitasa.Bot.ThaiText;

/// <summary>Reads the parts of an address that carry their prefix: เลขที่, หมู่, บ้าน, ถนน, ซอย, ตำบล, อำเภอ, จังหวัด.</summary>
internal sealed class AddressGrammar(string text, string lower, PlaceNames names, PlaceParts parts)
{
    private static readonly (string Word, Part Part)[] Markers =
    [
        ("บ้านเลขที่", Part.House), ("เลขที่บ้าน", Part.House), ("house number", Part.House), ("house no.", Part.House), ("house no", Part.House), ("เลขที่", Part.House),
        ("หมู่บ้าน", Part.Village), ("ชุมชน", Part.Village), ("คุ้ม", Part.Village), ("บ้าน", Part.Village), ("บ.", Part.Village), ("ban ", Part.Village), ("baan ", Part.Village),
        ("หมู่ที่", Part.Moo), ("หมู่", Part.Moo), ("ม.", Part.Moo), ("ม ", Part.Moo), ("moo.", Part.Moo), ("moo", Part.Moo), ("mu ", Part.Moo), ("m.", Part.Moo), ("village no.", Part.Moo),
        ("ตำบล", Part.Tambon), ("ต.", Part.Tambon), ("แขวง", Part.Tambon), ("tambon", Part.Tambon), ("subdistrict", Part.Tambon), ("ต ", Part.Tambon),
        ("อำเภอ", Part.Amphoe), ("อ.", Part.Amphoe), ("เขต", Part.Amphoe), ("amphoe", Part.Amphoe), ("amphur", Part.Amphoe), ("district", Part.Amphoe), ("อ ", Part.Amphoe),
        ("จังหวัด", Part.Province), ("จ.", Part.Province), ("จ ", Part.Province),
        ("ถนน", Part.Road), ("ถ.", Part.Road), ("ซอย", Part.Soi), ("ซ.", Part.Soi), ("soi", Part.Soi),
    ];

    private static readonly SearchValues<char> MarkerBeginnings = SearchValues.Create([.. Markers.Select(marker => marker.Word[0]).Distinct()]);

    /// <summary>รพ.สต., อบต., กม., ชม. end in letters that are prefixes elsewhere.</summary>
    private static readonly string[] OtherAbbreviations = ["สต.", "บต.", "กม.", "ซม.", "ชม.", "พม.", "สอ.", "รอ.", "สจ.", "ปจ.", "อบจ.", "อสม.", "ตม.", "พ.ต.", "ร.ต.", "ธ.ก.ส."];

    private static readonly string[] PupilWords = ["นักเรียน", "เด็ก", "ชั้น", "เรียน", "จบ"];

    private static readonly string[] NoHouse =
        ["ม.", "หมู่", "ซอย", "ซ.", "ถ.", "เข็ม", "วันที่", "เคส", "#", "คน", "ขีด", "ห้อง", "ชั้น", "อายุ", "ที่", "เหลือ", "ออกซิเจน", "spo2", "วัดได้", "o2", "แซท"];

    private static readonly string[] NoRoadBefore = ["ริม", "ข้าง", "ขวาง", "ขาด", "บน", "กลาง", "ตัด", "ท่วม", "ข้าม", "ตาม", "หน้า"];

    private static readonly string[] NoRoadAfter = ["สาย", "ขาด", "ใหญ่", "ลูกรัง", "น้ำ", "ท่วม", "ไป", "เข้า", "ตัด", "หมายเลข", "ลื่น", "หน้า"];

    private readonly AreaNameReader _names = new(text, lower, names);
    private readonly Dictionary<Part, (bool IsDenied, int End)> _said = [];

    private enum Part
    {
        House,
        Moo,
        Village,
        Road,
        Soi,
        Tambon,
        Amphoe,
        Province,
    }

    public void Read()
    {
        for (var at = 0; at < lower.Length;)
        {
            var covered = parts.CoveredUntil(at);
            if (covered > at)
                at = covered;
            else
                at = ReadAt(at) ?? at + 1;
        }
    }

    private int? ReadAt(int at)
    {
        if (ThaiScript.IsDigit(lower[at]))
            return BareHouseNo(at);
        if (!MarkerBeginnings.Contains(lower[at]) || !ThaiScript.CanBegin(lower, at))
            return null;
        foreach (var (word, part) in Markers)
        {
            if (!PlaceWords.StartsAt(lower, at, word) || IsOtherWord(at, word))
                continue;
            var from = PlaceWords.SkipSpaces(lower, at + word.Length);
            if (Take(part, word, at, from) is { } end)
            {
                parts.Cover(at, end);
                return end;
            }
        }
        return null;
    }

    private int? Take(Part part, string word, int at, int from) => part switch
    {
        Part.House => House(at, from),
        Part.Moo => Moo(word, at, from),
        Part.Village => Village(word, at, from),
        Part.Road => Road(at, from),
        Part.Soi => Soi(at, from),
        _ => Area(part, word, at, from),
    };

    private int? House(int at, int from)
    {
        var end = NumberEnd(from);
        if (end == from && ThaiNumbers.House(lower, from) is { } words)
        {
            if (Counts(Part.House, at, words.End))
                parts.HouseNo = words.Number;
            return words.End;
        }
        if (end == from || EndsInOneOf(Before(at).TrimEnd(' '), ["คำขอ", "เคส", "เรื่อง", "ใบ", "คำร้อง"]))
            return null;
        if (Counts(Part.House, at, end))
            parts.HouseNo = text[from..end];
        if (Corrections.NumberInstead(lower, end) is { } instead)
        {
            end = NumberEnd(instead);
            (parts.HouseNo, parts.IsPutRight) = (text[instead..end], true);
        }
        return end;
    }

    /// <summary>The first of each part stands, unless it was denied or is taken back before the next.</summary>
    private bool Counts(Part part, int at, int end)
    {
        var isDenied = Corrections.IsDenied(lower, at);
        var known = _said.TryGetValue(part, out var first);
        var counts = !known || !isDenied && (first.IsDenied || Corrections.TakesTheFirstBack(lower, first.End, at));
        if (counts)
            _said[part] = (isDenied, end);
        parts.IsPutRight |= known && counts;
        return counts;
    }

    private int? Moo(string word, int at, int from)
    {
        if (word is "ม." or "ม " or "m." && (EndsInOneOf(Before(at).TrimEnd(' '), PupilWords) || from >= lower.Length || !ThaiScript.IsDigit(lower[from])))
            return null;
        if (word == "moo" && from < lower.Length && !ThaiScript.IsDigit(lower[from]))
            return null;
        if (!ThaiNumbers.TryRead(lower, from, out var number, out var end) || number is < 1 or > 99)
            return null;
        if (end < lower.Length && lower[end] is '/' or '%')
            return null;
        if (Counts(Part.Moo, at, end))
            parts.Moo = number.ToString();
        if (Corrections.NumberInstead(lower, end) is { } instead && ThaiNumbers.TryRead(lower, instead, out var right, out var last) && right is > 0 and < 100)
            (parts.Moo, parts.IsPutRight, end) = (right.ToString(), true, last);
        return end;
    }

    private int? Village(string word, int at, int from)
    {
        if (parts.Village is not null || VillageGrammar.Read(text, lower, names, word, at, from) is not { } village)
            return null;
        parts.Village = village.Name;
        return village.End;
    }

    private int? Road(int at, int from)
    {
        if (EndsInOneOf(Before(at), NoRoadBefore) || Array.Exists(NoRoadAfter, w => PlaceWords.StartsAt(lower, from, w)))
            return null;
        var end = _names.RunEnd(from);
        if (end - from < 2)
            return null;
        end = WithNumber(end);
        parts.Road ??= text[from..end];
        return end;
    }

    private int? Soi(int at, int from)
    {
        if (Before(at) is var before && (before.EndsWith("ท้าย", StringComparison.Ordinal) || before.EndsWith("ใน", StringComparison.Ordinal) || before.EndsWith("ปาก", StringComparison.Ordinal)))
            return null;
        if (PlaceWords.StartsAt(lower, from, "หน้า") || PlaceWords.StartsAt(lower, from, "ที่") || PlaceWords.StartsAt(lower, from, "ข้าง"))
            return null;
        if (CryGrammar.IsIsanPlea(lower, at))
            return null;
        var end = NumberEnd(from);
        if (end == from)
            end = WithNumber(_names.RunEnd(from));
        if (end == from)
            return null;
        parts.Soi ??= text[from..end];
        return end;
    }

    private int? Area(Part part, string word, int at, int from)
    {
        var digits = part switch { Part.Province => 2, Part.Amphoe => 4, _ => 6 };
        var mustBeKnown = word.EndsWith(' ') || word is "เขต" or "district" or "subdistrict";
        if (_names.Read(from, digits, mustBeKnown) is not { } area)
            return null;
        if (part == Part.Province && area.Places is null)
            return null;
        if (!Counts(part, at, area.End))
            return area.End;
        _ = part switch
        {
            Part.Province => parts.Province = area,
            Part.Amphoe => parts.Amphoe = area,
            _ => parts.Tambon = area,
        };
        return area.End;
    }

    private int? BareHouseNo(int at)
    {
        if (at > 0 && (ThaiScript.IsDigit(lower[at - 1]) || lower[at - 1] is '/' or '-' or '.'))
            return null;
        var end = NumberEnd(at);
        var digits = lower.AsSpan(at, end - at).IndexOf('/') is var slash && slash >= 0 ? slash : end - at;
        var next = PlaceWords.SkipSpaces(lower, end);
        var before = Before(at).TrimEnd(' ');
        var beforeRoad = before.Length == 0 || before[^1] is '\n' or ':' or ',' || EndsInOneOf(before, ["ที่อยู่", "อยู่", "บ้าน"]);
        var leadsOn = PlaceWords.StartsAt(lower, next, "หมู่") || PlaceWords.StartsAt(lower, next, "ม.") || PlaceWords.StartsAt(lower, next, "moo")
            || (beforeRoad && (PlaceWords.StartsAt(lower, next, "ซ.") || PlaceWords.StartsAt(lower, next, "ซอย") || PlaceWords.StartsAt(lower, next, "ถ.") || PlaceWords.StartsAt(lower, next, "ถนน")));
        if (parts.HouseNo is not null || digits > 4 || !leadsOn || (EndsInOneOf(before, NoHouse) && !beforeRoad && !before.EndsWith("เลขที่", StringComparison.Ordinal)))
            return end;
        parts.HouseNo = text[at..end];
        parts.Cover(at, end);
        return end;
    }

    private bool IsOtherWord(int at, string word)
    {
        if (word.Length > 3 || !ThaiScript.IsThai(word[0]))
            return ThaiScript.IsLatin(word[0]) && at > 0 && ThaiScript.IsLatin(lower[at - 1]);
        if (word.EndsWith(' ') && at > 0 && ThaiScript.IsThai(lower[at - 1]))
            return true;
        return EndsInOneOf(lower.AsSpan(0, Math.Min(lower.Length, at + word.Length)), OtherAbbreviations);
    }

    private int NumberEnd(int at)
    {
        var end = at;
        while (end < lower.Length && (ThaiScript.IsDigit(lower[end])
            || (lower[end] is '/' or '-' && end > at && end + 1 < lower.Length && ThaiScript.IsDigit(lower[end + 1]))))
            end++;
        return end;
    }

    /// <summary>ถ.เทศบาล 1: a number after a road's name belongs to it.</summary>
    private int WithNumber(int end)
    {
        var number = end < lower.Length && lower[end] == ' ' ? end + 1 : end;
        var after = NumberEnd(number);
        var isPart = after > number && after - number <= 2 && (after >= lower.Length || lower[after] is ' ' or '\n' or ',');
        return isPart ? after : end;
    }

    private ReadOnlySpan<char> Before(int at) => lower.AsSpan(Math.Max(0, at - 12), Math.Min(12, at));

    private static bool EndsInOneOf(ReadOnlySpan<char> before, string[] words)
    {
        foreach (var word in words)
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
