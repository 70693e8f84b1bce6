namespace Jitasa.Bot.ThaiText;

/// <summary>Times of day as Thai says them: ตีห้า, 9 โมง, บ่ายสอง, 5 โมงเย็น, 3 ทุ่ม, 10.30 น.</summary>
internal static class ClockGrammar
{
    private static readonly string[] Past = ["ตั้งแต่", "หลัง", "เมื่อ", "ก่อน", "since", "after"];

    public static TimeOnly? Find(string lower, PlaceParts parts)
    {
        for (var at = 0; at < lower.Length; at++)
        {
            if (parts.IsCovered(at) || !ThaiScript.CanBegin(lower, at))
                continue;
            if (ReadAt(lower, at) is { } time && (!IsPast(lower, at) || IsFromNow(lower, at)))
                return time;
        }
        return null;
    }

    private static TimeOnly? ReadAt(string lower, int at)
    {
        if (PlaceWords.StartsAt(lower, at, "เที่ยงคืน"))
            return new TimeOnly(0, 0);
        if (PlaceWords.StartsAt(lower, at, "เที่ยง"))
            return new TimeOnly(12, 0);
        if (PlaceWords.StartsAt(lower, at, "ตี") && Number(lower, at + "ตี".Length, out var night, out _) && night is >= 1 and <= 5)
            return new TimeOnly(night, 0);
        if (PlaceWords.StartsAt(lower, at, "บ่าย") && Number(lower, at + "บ่าย".Length, out var afternoon, out var afterEnd) && afternoon is >= 1 and <= 5)
            return new TimeOnly(afternoon + 12, Half(lower, PlaceWords.StartsAt(lower, afterEnd, "โมง") ? afterEnd + "โมง".Length : afterEnd));
        if (PlaceWords.StartsAt(lower, at, "บ่ายโมง"))
            return new TimeOnly(13, 0);
        return ThaiNumbers.TryRead(lower, at, out var number, out var end) ? WithUnit(lower, at, number, end) : null;
    }

    private static TimeOnly? WithUnit(string lower, int at, int number, int end)
    {
        if (end + 2 < lower.Length && lower[end] is '.' or ':' && ThaiScript.IsDigit(lower[end + 1]) && ThaiScript.IsDigit(lower[end + 2])
            && (end + 3 >= lower.Length || !ThaiScript.IsDigit(lower[end + 3])) && number <= 23 && (at == 0 || !(ThaiScript.IsDigit(lower[at - 1]) || lower[at - 1] is '.' or '-' or '/')))
        {
            var minutes = int.Parse(lower.AsSpan(end + 1, 2));
            var isClock = lower[end] == ':' || PlaceWords.StartsAt(lower, PlaceWords.SkipSpaces(lower, end + 3), "น.") || PlaceWords.StartsAt(lower, end + 3, "-") || lower.AsSpan(0, at).TrimEnd(' ').EndsWith("เวลา", StringComparison.Ordinal);
            return minutes < 60 && isClock ? new TimeOnly(number, minutes) : null;
        }
        var next = PlaceWords.SkipSpaces(lower, end);
        if (PlaceWords.StartsAt(lower, next, "โมง"))
            return Moong(lower, number, PlaceWords.SkipSpaces(lower, next + "โมง".Length));
        if (PlaceWords.StartsAt(lower, next, "ทุ่ม") && number is >= 1 and <= 5)
            return new TimeOnly(number + 18, Half(lower, next + "ทุ่ม".Length));
        if (PlaceWords.StartsAt(lower, next, "นาฬิกา") && number <= 23)
            return new TimeOnly(number, 0);
        var isMorning = PlaceWords.StartsAt(lower, next, "am") || PlaceWords.StartsAt(lower, next, "a.m");
        var isEvening = PlaceWords.StartsAt(lower, next, "pm") || PlaceWords.StartsAt(lower, next, "p.m");
        return (isMorning || isEvening) && number is >= 1 and <= 12 ? new TimeOnly((number % 12) + (isEvening ? 12 : 0), 0) : null;
    }

    private static TimeOnly? Moong(string lower, int number, int after)
    {
        var isEvening = PlaceWords.StartsAt(lower, after, "เย็น") || PlaceWords.StartsAt(lower, after, "แลง");
        return number switch
        {
            >= 1 and <= 6 when isEvening => new TimeOnly(number + 12, 0),
            >= 6 and <= 11 => new TimeOnly(number, Half(lower, after)),
            >= 1 and <= 5 when PlaceWords.StartsAt(lower, after, "เช้า") => new TimeOnly(number + 6, 0),
            _ => null,
        };
    }

    private static int Half(string lower, int at) => PlaceWords.StartsAt(lower, at, "ครึ่ง") ? 30 : 0;

    private static bool Number(string lower, int at, out int value, out int end) => ThaiNumbers.TryRead(lower, PlaceWords.SkipSpaces(lower, at), out value, out end);

    private static bool IsPast(string lower, int at)
    {
        var before = lower.AsSpan(0, at).TrimEnd(' ');
        foreach (var word in Past)
            if (before.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>"ว่างรับเคส ตั้งแต่ 5 โมงเย็น" looks forward.</summary>
    private static bool IsFromNow(string lower, int at) => lower.AsSpan(0, at).Contains("ว่าง", StringComparison.Ordinal);
}
