namespace Jitasa.Bot.ThaiText;

/// <summary>When help, a ride or an event is wanted. The past and the start of an illness are not.</summary>
internal static class WhenGrammar
{
    private static readonly (string Word, DayWord Day)[] DayWords =
    [
        ("เดี๋ยวนี้", DayWord.Now), ("right now", DayWord.Now), ("คืนนี้", DayWord.Tonight), ("tonight", DayWord.Tonight), ("มื้อคืนนี้", DayWord.Tonight), ("วันนี้", DayWord.Today), ("มื้อนี้", DayWord.Today), ("today", DayWord.Today),
        ("พรุ่งนี้", DayWord.Tomorrow), ("พรุงนี้", DayWord.Tomorrow), ("มื้ออื่น", DayWord.Tomorrow), ("tomorrow", DayWord.Tomorrow), ("มะรืน", DayWord.DayAfter), ("มื้อฮือ", DayWord.DayAfter), ("day after tomorrow", DayWord.DayAfter),
        ("อาทิตย์หน้า", DayWord.NextWeek), ("สัปดาห์หน้า", DayWord.NextWeek), ("next week", DayWord.NextWeek), ("อาทิตย์นี้", DayWord.ThisWeek), ("สัปดาห์นี้", DayWord.ThisWeek), ("this week", DayWord.ThisWeek),
        ("เสาร์อาทิตย์", DayWord.Weekend), ("เสาร์-อาทิตย์", DayWord.Weekend), ("วันหยุด", DayWord.Weekend), ("weekends", DayWord.Weekend), ("weekend", DayWord.Weekend),
    ];

    private static readonly (string Word, DayOfWeek Day)[] Weekdays =
    [
        ("จันทร์", DayOfWeek.Monday), ("อังคาร", DayOfWeek.Tuesday), ("พุธ", DayOfWeek.Wednesday), ("พฤหัส", DayOfWeek.Thursday), ("ศุกร์", DayOfWeek.Friday), ("เสาร์", DayOfWeek.Saturday), ("อาทิตย์", DayOfWeek.Sunday),
        ("monday", DayOfWeek.Monday), ("tuesday", DayOfWeek.Tuesday), ("wednesday", DayOfWeek.Wednesday), ("thursday", DayOfWeek.Thursday), ("friday", DayOfWeek.Friday), ("saturday", DayOfWeek.Saturday), ("sunday", DayOfWeek.Sunday),
    ];

    private static readonly (string Word, int Month)[] Months =
    [
        ("ม.ค.", 1), ("มกรา", 1), ("ก.พ.", 2), ("กุมภา", 2), ("มี.ค.", 3), ("มีนา", 3), ("เม.ย.", 4), ("เมษา", 4), ("พ.ค.", 5), ("พฤษภา", 5), ("มิ.ย.", 6), ("มิถุนา", 6), ("ก.ค.", 7), ("กรกฎา", 7),
        ("ส.ค.", 8), ("สิงหา", 8), ("ก.ย.", 9), ("กันยา", 9), ("ต.ค.", 10), ("ตุลา", 10), ("พ.ย.", 11), ("พฤศจิกา", 11), ("พย.", 11), ("ธ.ค.", 12), ("ธันวา", 12), ("nov", 11), ("dec", 12), ("jan", 1),
    ];

    private static readonly string[] Past = ["เมื่อ", "ตั้งแต่", "หลัง", "หมด", "ของ", "ที่แล้ว", "since", "last", "มาตั้งแต่", "โควิด", "hi", "กักตัว", "ป่วย"];

    private static readonly string[] StateAfter = ["เริ่ม", "มีไข้", "ไข้", "แม่เริ่ม", "แม่ไข้", "ยังไม่", "อาการ", "ผล", "ตรวจเจอ", "เพิ่ง", "แม่มี", "น้ำ", "ไม่มา"];

    public static WhenDraft? Read(Reading reading, PlaceParts parts, DateTimeOffset now)
    {
        var lower = reading.Lower;
        var today = DateOnly.FromDateTime(now.DateTime);
        var changedAt = lower.IndexOf("เป็น", StringComparison.Ordinal);
        var isMoved = changedAt > 0 && (lower.Contains("เลื่อน", StringComparison.Ordinal) || lower.Contains("เปลี่ยน", StringComparison.Ordinal));
        var from = isMoved ? changedAt : 0;
        var word = FindDayWord(lower, from);
        var date = DateOf(word, today) ?? FindDate(lower, from, today) ?? FindWeekday(lower, from, today) ?? FindDaysAhead(lower, today);
        var time = ClockGrammar.Find(lower, parts);
        if (word is DayWord.Today or DayWord.Tomorrow or DayWord.Tonight or null && date is null && time is null)
            return word is null ? null : new WhenDraft(date, time, word);
        return new WhenDraft(date, time, word);
    }

    private static DayWord? FindDayWord(string lower, int from)
    {
        (int At, DayWord Day)? first = null;
        foreach (var (word, day) in DayWords)
        {
            var at = lower.IndexOf(word, from, StringComparison.Ordinal);
            if (at < 0 || !ThaiScript.CanBegin(lower, at) || IsPast(lower, at) || IsState(lower, at + word.Length, day) || (day is DayWord.ThisWeek or DayWord.NextWeek && lower.AsSpan(0, at).EndsWith("วัน", StringComparison.Ordinal)))
                continue;
            if (first is null || at < first.Value.At)
                first = (at, day);
        }
        return first?.Day;
    }

    private static DateOnly? DateOf(DayWord? word, DateOnly today) => word switch
    {
        DayWord.Now or DayWord.Today or DayWord.Tonight => today,
        DayWord.Tomorrow => today.AddDays(1),
        DayWord.DayAfter => today.AddDays(2),
        _ => null,
    };

    private static DateOnly? FindDate(string lower, int from, DateOnly today)
    {
        for (var at = from; at < lower.Length; at++)
        {
            if (!ThaiScript.IsDigit(lower[at]) || (at > 0 && (ThaiScript.IsDigit(lower[at - 1]) || lower[at - 1] is '/' or '-' or '.')) || IsPast(lower, at))
                continue;
            var end = at;
            while (end < lower.Length && ThaiScript.IsDigit(lower[end]))
                end++;
            if (end - at > 2 || int.Parse(lower[at..end]) is not (>= 1 and <= 31 and var day))
                continue;
            if (WithMonth(lower, end, day, today) is { } dated)
                return dated;
            var before = lower.AsSpan(0, at).TrimEnd(' ');
            if (before.EndsWith("วันที่", StringComparison.Ordinal) && !IsPast(lower, Math.Max(0, before.Length - "วันที่".Length)) && !lower.AsSpan(end).TrimStart(' ').StartsWith("แล้ว", StringComparison.Ordinal))
                return Next(day, today.Month, today.Year, today);
        }
        return null;
    }

    private static DateOnly? WithMonth(string lower, int end, int day, DateOnly today)
    {
        // "18-19 พ.ย.": the first of the days
        var at = end;
        if (at + 1 < lower.Length && lower[at] == '-' && ThaiScript.IsDigit(lower[at + 1]))
            for (at++; at < lower.Length && ThaiScript.IsDigit(lower[at]); at++) { }
        at = PlaceWords.SkipSpaces(lower, at);
        foreach (var (word, month) in Months)
        {
            if (!PlaceWords.StartsAt(lower, at, word))
                continue;
            var year = YearAfter(lower, at + word.Length) ?? today.Year;
            return Valid(year, month, day);
        }
        if (end + 1 < lower.Length && lower[end] == '/' && ThaiScript.IsDigit(lower[end + 1]))
        {
            var stop = end + 1;
            while (stop < lower.Length && ThaiScript.IsDigit(lower[stop]))
                stop++;
            if (stop - end <= 3 && int.Parse(lower[(end + 1)..stop]) is >= 1 and <= 12 and var month && stop < lower.Length && lower[stop] == '/')
                return Valid(YearAfter(lower, stop + 1) ?? today.Year, month, day);
        }
        return null;
    }

    private static int? YearAfter(string lower, int at)
    {
        while (at < lower.Length && !ThaiScript.IsDigit(lower[at]) && lower[at] is not '\n' && (lower[at] is ' ' or '.' || ThaiScript.IsThai(lower[at])))
            at++;
        var end = at;
        while (end < lower.Length && ThaiScript.IsDigit(lower[end]))
            end++;
        if (end - at is not (2 or 4))
            return null;
        return int.Parse(lower[at..end]) switch
        {
            >= 2500 and <= 2700 and var buddhist => buddhist - 543,
            >= 2000 and <= 2100 and var year => year,
            >= 60 and <= 99 and var shortBuddhist => shortBuddhist + 2500 - 543,
            _ => null,
        };
    }

    private static DateOnly? FindWeekday(string lower, int from, DateOnly today)
    {
        foreach (var (word, day) in Weekdays)
        {
            for (var at = lower.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = lower.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var after = lower.AsSpan(at + word.Length).TrimStart(' ');
                if (after.StartsWith("บดี", StringComparison.Ordinal))
                    after = after["บดี".Length..].TrimStart(' ');
                var isNext = after.StartsWith("หน้า", StringComparison.Ordinal);
                var isThis = after.StartsWith("นี้", StringComparison.Ordinal) || after.StartsWith("ที่จะถึง", StringComparison.Ordinal) || ThaiScript.IsLatin(word[0]);
                var isNamed = lower.AsSpan(0, at).EndsWith("วัน", StringComparison.Ordinal) || isNext || (isThis && day != DayOfWeek.Sunday);
                if (!isNamed && !ThaiScript.IsLatin(word[0]) || IsPast(lower, Math.Max(0, at - 3)) || lower.AsSpan(0, at).EndsWith("เปิดวัน", StringComparison.Ordinal) || lower.AsSpan(0, at).EndsWith("เปิดวันเสาร์-", StringComparison.Ordinal))
                    continue;
                var ahead = ((int)day - (int)today.DayOfWeek + 7) % 7;
                if (isNext)
                    return today.AddDays(ahead + (WeekIndex(day) > WeekIndex(today.DayOfWeek) ? 7 : 0));
                if (isThis || isNamed)
                    return today.AddDays(ahead);
            }
        }
        return null;
    }

    /// <summary>"อีก 3 วัน ขอรถ"; what is left for so many days is no appointment.</summary>
    private static DateOnly? FindDaysAhead(string lower, DateOnly today)
    {
        var at = lower.IndexOf("อีก", StringComparison.Ordinal);
        if (at < 0 || lower.Contains("หมด", StringComparison.Ordinal) || lower.Contains("เหลือ", StringComparison.Ordinal) || !ThaiNumbers.TryRead(lower, PlaceWords.SkipSpaces(lower, at + 3), out var days, out var end) || days is < 1 or > 60)
            return null;
        return PlaceWords.StartsAt(lower, PlaceWords.SkipSpaces(lower, end), "วัน") ? today.AddDays(days) : null;
    }

    /// <summary>Thai weeks are counted from Monday: on a Wednesday "เสาร์หน้า" is not the coming Saturday, "จันทร์หน้า" is the coming Monday.</summary>
    private static int WeekIndex(DayOfWeek day) => ((int)day + 6) % 7;

    private static DateOnly? Next(int day, int month, int year, DateOnly today)
    {
        var date = Valid(year, month, day);
        return date is null || date >= today ? date : date.Value.AddMonths(1);
    }

    private static DateOnly? Valid(int year, int month, int day) =>
        day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool IsPast(string lower, int at)
    {
        var before = lower.AsSpan(Math.Max(0, at - 10), Math.Min(10, at)).TrimEnd(' ');
        if (before.EndsWith("วันที่", StringComparison.Ordinal))
            before = before[..^"วันที่".Length].TrimEnd(' ');
        if (before.EndsWith("วัน", StringComparison.Ordinal))
            before = before[..^"วัน".Length];
        foreach (var word in Past)
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static bool IsState(string lower, int end, DayWord day)
    {
        if (day != DayWord.Today)
            return false;
        var after = lower.AsSpan(end).TrimStart(' ');
        foreach (var word in StateAfter)
            if (after.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }
}
