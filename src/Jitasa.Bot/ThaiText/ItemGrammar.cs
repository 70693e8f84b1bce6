namespace Jitasa.Bot.ThaiText;

/// <summary>Goods asked for or offered, with how many of what.</summary>
internal static class ItemGrammar
{
    private static readonly string[] NoUnit = ["คน", "ปี", "ขวบ", "เดือน", "วัน", "หมู่", "ม.", "โมง", "ทุ่ม", "ชั่วโมง", "นาที", "ขีด", "พ.ย", "ธ.ค", "%"];

    private static readonly string[] NotWanted = ["เต็ม", "ผล", "ขึ้น", "บวก", "2 ขีด", "สองขีด", "positive", "negative", "ลบ", "กันเอง", "แล้ว"];

    /// <summary>What may stand between goods and their number: "ข้าวสาร (ด้วยนะคะ) 2 ถุง".</summary>
    private static readonly string[] BeforeNumber =
        ["ไซส์แอล", "ไซส์เอ็ม", "ไซส์เอส", "ไซส์เอ็กซ์แอล", "ไซส์ xl", "ไซส์ l", "ไซส์ m", "ไซส์ s", "ขนาด", "เพิ่ม", "อย่างละ", "ประมาณ", "สัก", "ซัก", "อีก", "จำนวน", "ด้วย", "หน่อย", "แหน่", "นะคะ", "นะครับ", "ค่ะ", "คะ", "ครับ", "คับ", "จ้า", "เด้อ", "นะ", "มา", "ให้"];

    public static List<ItemDraft> Read(Reading reading, NeedKind? category, Intent intent, List<(double Value, int Start, int End)> oxygen)
    {
        var items = new List<(ItemDraft Item, bool Asked)>();
        var lastEnd = 0;
        foreach (var hit in reading.Hits)
        {
            if (hit.Good is null || IsMet(reading, hit) || IsReading(hit, oxygen) || reading.IsRefused(hit) || (hit.Good == "ATK" && IsResult(reading.Lower, hit)))
                continue;
            var (quantity, unit) = Quantity(reading.Lower, hit);
            var belongs = KindOf(hit.Concept) == category;
            var isAsked = reading.All(Concept.AskStrong).Any(ask => ask.End <= hit.Start && hit.Start - ask.End <= 10);
            var isJoined = items.Count > 0 && hit.Start - lastEnd <= 16 && reading.Lower.IndexOf('\n', lastEnd, Math.Max(0, hit.Start - lastEnd)) < 0;
            if (!belongs && !isAsked && quantity is null && !isJoined)
                continue;
            lastEnd = hit.End;
            Add(items, new ItemDraft(hit.Good, quantity, unit), isAsked);
        }
        return Specific(items, intent);
    }

    public static NeedKind KindOf(Concept good) => Codes.Parse<NeedKind>(good.ToCode()["good_".Length..]);

    public static bool HasQuantity(string lower, Hit hit) => Quantity(lower, hit).Quantity is not null;

    private static void Add(List<(ItemDraft Item, bool Asked)> items, ItemDraft item, bool asked)
    {
        var at = items.FindIndex(i => i.Item.Name == item.Name);
        if (at < 0)
            items.Add((item, asked));
        else
            items[at] = (items[at].Item.Quantity is null ? item : items[at].Item, asked || items[at].Asked);
    }

    private static bool IsMet(Reading reading, Hit hit) => reading.All(Concept.NeedMet).Any(met => met.Start <= hit.Start && hit.End <= met.End);

    /// <summary>A general word beside a particular one (ยา, อาหาร, ออกซิเจน) names the same thing again.</summary>
    private static List<ItemDraft> Specific(List<(ItemDraft Item, bool Asked)> found, Intent intent)
    {
        var foodIsAsked = found.Exists(i => i.Item.Name == "อาหาร" && i.Asked);
        var items = found.ConvertAll(i => i.Item);
        if (items.Exists(i => i.Name != "ยา" && (i.Name.StartsWith("ยา", StringComparison.Ordinal) || i.Name is "ฟ้าทะลายโจร" or "ฟาวิพิราเวียร์" or "พาราเซตามอล" or "อินซูลิน" or "วาร์ฟาริน" or "เกลือแร่" or "โมลนูพิราเวียร์")))
            items.RemoveAll(i => i.Name == "ยา");
        if (items.Exists(i => i.Name is "ข้าวสาร" or "ข้าวกล่อง" or "อาหารแห้ง" or "บะหมี่กึ่งสำเร็จรูป" or "นม" or "นมผง" or "น้ำดื่ม" or "ถุงยังชีพ") && intent == Intent.HelpRequest && !foodIsAsked)
            items.RemoveAll(i => i is { Name: "อาหาร", Quantity: null } && items.Count > 1);
        if (items.Exists(i => i.Name is "ถังออกซิเจน" or "เครื่องผลิตออกซิเจน" or "สายออกซิเจน" or "เครื่องวัดออกซิเจน"))
            items.RemoveAll(i => i.Name == "ออกซิเจน");
        if (items.Exists(i => i.Name is "ผ้าอ้อมผู้ใหญ่" or "ผ้าอ้อมเด็ก"))
            items.RemoveAll(i => i.Name == "ผ้าอ้อม");
        return items;
    }

    private static bool IsReading(Hit hit, List<(double Value, int Start, int End)> oxygen) => oxygen.Exists(o => hit.Start >= o.Start - 4 && hit.Start < o.End);

    private static bool IsResult(string lower, Hit hit)
    {
        var after = lower[hit.End..Math.Min(lower.Length, hit.End + 10)].TrimStart();
        var before = lower[Math.Max(0, hit.Start - 6)..hit.Start].TrimEnd();
        return Array.Exists(NotWanted, word => after.StartsWith(word, StringComparison.Ordinal)) || before.EndsWith("ผล", StringComparison.Ordinal) || before.EndsWith("ตรวจ", StringComparison.Ordinal) || before.EndsWith("positive", StringComparison.Ordinal);
    }

    private static (double? Quantity, string? Unit) Quantity(string lower, Hit hit)
    {
        var at = PlaceWords.SkipSpaces(lower, hit.End);
        while (Array.Find(BeforeNumber, filler => PlaceWords.StartsAt(lower, at, filler) && ThaiScript.CanEnd(lower, at + filler.Length)) is { } filler)
            at = PlaceWords.SkipSpaces(lower, at + filler.Length);
        if (ThaiNumbers.TryRead(lower, at, out var number, out var end) && number is > 0 and < 1_000_000)
        {
            var unit = Unit(lower, PlaceWords.SkipSpaces(lower, end));
            if (unit is not null && !Array.Exists(NoUnit, no => unit.StartsWith(no, StringComparison.Ordinal)))
                return (number, unit);
        }
        return NumberBefore(lower, hit.Start);
    }

    private static (double? Quantity, string? Unit) NumberBefore(string lower, int start)
    {
        if (!ThaiScript.IsLatin(lower[start]))
            return (null, null);
        var words = lower[..start].TrimEnd().Split(' ');
        if (words.Length > 2 && words[^1] == "of" && int.TryParse(words[^3], out var many) && many is > 0 and < 100_000)
            return (many, words[^2]);
        return words.Length > 0 && int.TryParse(words[^1], out var count) && count is > 0 and < 100_000 ? (count, null) : (null, null);
    }

    private static string? Unit(string lower, int at)
    {
        var end = at;
        while (end < lower.Length && end - at < 8 && (ThaiScript.IsThaiLetter(lower[end]) || lower[end] == '.'))
            end++;
        if (end == at)
            return null;
        var run = lower[at..end];
        foreach (var unit in new[] { "กิโลกรัม", "กิโล", "กก.", "กก", "แพ็ค", "แพค", "แผง", "กล่อง", "ขวด", "ลัง", "ถุง", "ชุด", "ถัง", "ใบ", "เครื่อง", "ห่อ", "กระปุก", "ผืน", "อัน", "ชิ้น", "หลัง", "โลง", "เม็ด", "กระป๋อง", "กระสอบ", "ตัว", "ลูก", "คู่", "ลิตร", "เส้น", "คัน", "ฟอง", "มัด", "ก้อน", "หลอด", "แผ่น", "ซอง", "เตียง", "ลำ" })
            if (run.StartsWith(unit, StringComparison.Ordinal))
                return unit;
        return null;
    }
}
