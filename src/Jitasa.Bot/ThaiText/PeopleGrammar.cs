namespace Jitasa.Bot.ThaiText;

/// <summary>How many people the help is for, and how many helpers are asked for.</summary>
internal sealed class PeopleGrammar(Reading reading, PlaceParts parts)
{
    private static readonly string[] Classifiers = ["คน", "ท่าน", "ราย", "ชีวิต", "ผู้เฒ่า", "people", "volunteers", "volunteer", "helpers", "helper", "persons", "person", "workers", "patients", "of us", "family members"];

    private static readonly string[] ListClassifiers = ["adults", "adult", "children", "child", "kids", "kid", "baby", "babies", "elderly", "infant", "infants"];

    private static readonly string[] ListHeads = ["ติดเตียง", "คนท้อง", "คนพิการ", "ผู้พิการ", "คนเฒ่า", "เด็กอ่อน", "ผู้ใหญ่", "เด็ก", "ทารก", "คนแก่", "ผู้หญิง", "ผู้ชาย", "ผู้สูงอายุ", "เด็กเล็ก", "เด็กโต", "คนชรา", "ชาย", "หญิง"];

    /// <summary>"ติดเตียง 2 คนแก่ 3": what begins with a classifier is the next of the list.</summary>
    private static readonly string[] GroupNames = ["คนแก่", "คนท้อง", "คนพิการ", "คนเฒ่า", "คนชรา", "คนป่วย", "คนไข้"];

    private static readonly string[] NotInNeed = ["ทีม", "กู้ภัย", "อาสา", "เสียชีวิต", "ตาย", "ปลอดภัยแล้ว", "คนละ", "เจ้าหน้าที่", "รับได้", "นั่งได้", "ออกมาได้", "ศพ"];

    private static readonly string[] HelperWords = ["ต้องการคน", "ขอคน", "หาคน", "ขอแรง", "อยากได้คน", "คนมาช่วย", "คนช่วย", "ช่วยยก", "ขอกำลังคน", "ต้องการอาสา", "ขออาสา", "ต้องการแรง"];

    private static readonly string[] Asking = ["ขอ", "ขอแค่", "ขอสัก", "ขอซัก", "ต้องการ", "อยากได้", "เอา", "need"];

    private static readonly string[] Helpers = ["volunteer", "helper"];

    private static readonly string[] InNeed =
        ["ผู้ป่วย", "คนป่วย", "คนไข้", "ครอบครัว", "บ้าน", "สมาชิก", "คนแก่", "ผู้สูงอายุ", "เด็ก", "ยาย", "ตา", "แม่", "พ่อ", "ติด", "ผู้ประสบ", "ชาวบ้าน", "มี", "อยู่", "สำหรับ", "กิน"];

    /// <summary>Work whose name holds a word of those in need: a house that is cleaned is no household.</summary>
    private static readonly string[] HouseWork = ["ล้างบ้าน", "ซ่อมบ้าน", "ทำความสะอาดบ้าน", "กวาดบ้าน", "ขัดบ้าน", "ย้ายบ้าน", "รื้อบ้าน", "หนุนบ้าน", "ขึ้นบ้าน", "เข้าบ้าน", "ในบ้าน", "หน้าบ้าน"];

    private static readonly string[] Infected = ["ติด", "ป่วย", "ผู้ป่วย", "ติดเชื้อ", "ติดเชื้อเพิ่ม", "ติดโควิด", "เป็น", "ผลบวก", "positive", "บวก"];

    private static readonly string[] SubgroupHeads = ["คนแก่", "ผู้สูงอายุ", "เด็กอ่อน", "เด็กเล็ก", "ทารก", "ติดเตียง", "คนพิการ", "คนท้อง", "ผู้ป่วยติดเตียง", "เด็ก", "ผู้พิการ"];

    private static readonly string[] Alone = ["คนเดียว", "ผู้เดียว", "i'm alone", "i am alone"];

    private static readonly string[] Denials = ["ไม่ใช่", "ไม่ใช่แค่", "บ่แม่น", "not", "not just", "not only"];

    /// <summary>Before "คนเดียว": it is feared, hidden or denied, not counted.</summary>
    private static readonly string[] NotAlone = ["รู้ว่าอยู่", "รู้ว่า", "ไม่ใช่", "ไม่ได้อยู่", "ไม่อยากอยู่", "ไม่กล้าอยู่", "กลัวอยู่", "บ่แม่น"];

    private readonly List<Count> _counts = [];

    private enum Kind
    {
        Whole,
        Listed,
        Subgroup,
        Infected,
        Helpers,
    }

    public int? HelpersWanted { get; private set; }

    /// <summary>The count of people is a bare "ขอ 2 คน", which may mean helpers.</summary>
    public bool IsAskedFor => _counts.Exists(count => count.IsAskedFor);

    public int? Read(NeedKind? category)
    {
        Scan();
        // "ไม่ใช่ 2 คน 6 คน": the number denied is the wrong one, unless it is the only one ("ไม่ใช่ 6 คน", said as a correction).
        if (_counts.Exists(count => !count.IsDenied))
            _counts.RemoveAll(count => count.IsDenied);
        // Whoever asks for people where work waits asks for hands.
        if (category == NeedKind.Other)
            for (var at = 0; at < _counts.Count; at++)
                _counts[at] = _counts[at].IsAskedFor ? _counts[at] with { Kind = Kind.Helpers } : _counts[at];
        HelpersWanted = _counts.FirstOrDefault(c => c.Kind == Kind.Helpers)?.Value;
        if (category == NeedKind.HospitalBed && BedCount() is { } beds)
            _counts.Add(new Count(beds, Kind.Infected));
        var whole = _counts.Where(c => c.Kind == Kind.Whole).Select(c => (int?)c.Value).FirstOrDefault();
        var infected = _counts.Where(c => c.Kind == Kind.Infected).Select(c => (int?)c.Value).FirstOrDefault();
        var isForInfected = category is NeedKind.HospitalBed or NeedKind.Medicine or NeedKind.PatientTransport or NeedKind.HomeCare or NeedKind.Oxygen;
        var counted = isForInfected ? infected ?? whole : whole ?? (category == NeedKind.Testing ? null : infected);
        if (counted is not null)
            return counted;
        var listed = _counts.Where(c => c.Kind == Kind.Listed).ToList();
        if (listed.Count > 1)
            return listed.Sum(c => c.Value);
        if (_counts.FirstOrDefault(c => c.Kind == Kind.Subgroup) is { } subgroup && category is NeedKind.Vaccination or NeedKind.PatientTransport or NeedKind.HomeCare)
            return subgroup.Value;
        return Word();
    }

    private int? Word()
    {
        var lower = reading.Lower;
        if (Array.Exists(Alone, word => lower.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at && !EndsWithAny(lower[..at].TrimEnd(), NotAlone)))
            return 1;
        return lower.Contains("ทั้งคู่", StringComparison.Ordinal) || lower.Contains("ทั้งสองคน", StringComparison.Ordinal) || lower.Contains("both of us", StringComparison.Ordinal) ? 2 : null;
    }

    private void Scan()
    {
        var lower = reading.Lower;
        for (var at = 0; at < lower.Length; at++)
        {
            if (parts.IsCovered(at) || !ThaiScript.CanBegin(lower, at) || !ThaiNumbers.TryRead(lower, at, out var value, out var end))
                continue;
            if (value is > 0 and < 100_000 && Classify(at, value, end) is { } count)
                _counts.Add(count with { IsDenied = EndsWithAny(lower[..at].TrimEnd(' ', ':'), Denials) });
            at = Math.Max(at, end - 1);
        }
    }

    private Count? Classify(int at, int value, int end)
    {
        var lower = reading.Lower;
        var before = lower[Math.Max(0, at - 24)..at].TrimEnd(' ', ':');
        var next = PlaceWords.SkipSpaces(lower, end);
        foreach (var more in new[] { "กว่าๆ", "กว่า" })
            if (PlaceWords.StartsAt(lower, next, more))
                next = PlaceWords.SkipSpaces(lower, next + more.Length);
        if (Array.Exists(ListClassifiers, w => PlaceWords.StartsAt(lower, next, w)))
            return new Count(value, Kind.Listed);
        if (!IsClassified(lower, next, value))
        {
            if (EndsWithAny(before, ListHeads) && !PlaceWords.StartsAt(lower, next, "ขวบ") && !PlaceWords.StartsAt(lower, next, "ปี") && !PlaceWords.StartsAt(lower, next, "เดือน"))
                return new Count(value, Kind.Listed);
            return EndsWithAny(before, ["จำนวนผู้ป่วย", "จำนวนคน", "จำนวนผู้ประสบภัย", "จำนวนสมาชิก"]) ? new Count(value, Kind.Whole) : null;
        }
        if (EndsWithAny(before, HelperWords) || WantsHandsFor(before) || IsForHelping(lower, next) || Array.Exists(Helpers, w => PlaceWords.StartsAt(lower, next, w)))
            return new Count(value, Kind.Helpers);
        if (EndsWithAny(before, NotInNeed) || PlaceWords.StartsAt(lower, next, "คนละ"))
            return null;
        if (EndsWithAny(before, SubgroupHeads))
            return new Count(value, before.Contains("มี", StringComparison.Ordinal) || before.Contains("กับ", StringComparison.Ordinal) ? Kind.Subgroup : EndsWithAny(before, ["ติดเตียง", "ผู้สูงอายุ"]) ? Kind.Whole : Kind.Listed);
        if (EndsWithAny(before, ["ผู้ใหญ่", "ผู้ชาย"]))
            return new Count(value, Kind.Listed);
        return new Count(value, EndsWithAny(before, Infected) ? Kind.Infected : Kind.Whole) { IsAskedFor = EndsWithAny(before, Asking) };
    }

    private static bool IsClassified(string lower, int next, int value)
    {
        if (Array.Exists(GroupNames, w => PlaceWords.StartsAt(lower, next, w)))
            return false;
        if (Array.Exists(Classifiers, w => PlaceWords.StartsAt(lower, next, w)))
            return !PlaceWords.StartsAt(lower, next, "คนละ") && !(value == 1 && PlaceWords.StartsAt(lower, next, "คนแรก"));
        // "8 Myanmar workers"
        var space = lower.IndexOf(' ', next);
        return space > next && space - next < 14 && ThaiScript.IsLatin(lower[next])
            && (PlaceWords.StartsAt(lower, space + 1, "workers") || PlaceWords.StartsAt(lower, space + 1, "people") || PlaceWords.StartsAt(lower, space + 1, "persons"));
    }

    // "ขอคนช่วยยกของ 2 คน", but not "ขอคนช่วย ผู้ป่วย 2 คน": between the hands and their number stands only what they do.
    private static bool WantsHandsFor(string before)
    {
        var from = HelperWords.Max(word => before.LastIndexOf(word, StringComparison.Ordinal) is >= 0 and var at ? at + word.Length : -1);
        if (from < 0)
            return false;
        var between = HouseWork.Aggregate(before[from..], (left, work) => left.Replace(work, " ", StringComparison.Ordinal));
        return !Array.Exists(InNeed, word => between.Contains(word, StringComparison.Ordinal));
    }

    private static bool IsForHelping(string lower, int next)
    {
        var after = lower[next..Math.Min(lower.Length, next + 18)];
        return after.Contains("มาช่วย", StringComparison.Ordinal) || after.Contains("ช่วยยก", StringComparison.Ordinal) || after.Contains("to help", StringComparison.Ordinal) || after.Contains("to carry", StringComparison.Ordinal);
    }

    private int? BedCount()
    {
        var lower = reading.Lower;
        for (var at = lower.IndexOf("เตียง", StringComparison.Ordinal); at >= 0; at = lower.IndexOf("เตียง", at + 1, StringComparison.Ordinal))
        {
            var end = at;
            while (end > 0 && lower[end - 1] == ' ')
                end--;
            var start = end;
            while (start > 0 && ThaiScript.IsDigit(lower[start - 1]))
                start--;
            if (end - start is 1 or 2 && !parts.IsCovered(start))
                return int.Parse(lower[start..end]);
        }
        return null;
    }

    private static bool EndsWithAny(string text, string[] words) => Array.Exists(words, word => text.EndsWith(word, StringComparison.Ordinal));

    private sealed record Count(int Value, Kind Kind, bool IsDenied = false)
    {
        public bool IsAskedFor { get; init; }
    }
}
