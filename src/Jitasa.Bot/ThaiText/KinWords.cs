namespace Jitasa.Bot.ThaiText;

/// <summary>Who is spoken of, by kinship: "ยายคำ" and "ลุงมี" are two neighbours although neither says a full name.</summary>
public static class KinWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["แม่"] = "แม่", ["คุณแม่"] = "แม่", ["อีแม่"] = "แม่", ["พ่อ"] = "พ่อ", ["คุณพ่อ"] = "พ่อ", ["อีพ่อ"] = "พ่อ",
        ["ยาย"] = "ยาย", ["คุณยาย"] = "ยาย", ["ตา"] = "ตา", ["คุณตา"] = "ตา", ["ย่า"] = "ย่า", ["คุณย่า"] = "ย่า", ["ปู่"] = "ปู่", ["คุณปู่"] = "ปู่",
        ["ลุง"] = "ลุง", ["ป้า"] = "ป้า", ["น้า"] = "น้า", ["อา"] = "อา", ["สามี"] = "สามี", ["ผัว"] = "สามี", ["ภรรยา"] = "ภรรยา", ["เมีย"] = "ภรรยา",
        ["ลูกชาย"] = "ลูกชาย", ["ลูกสาว"] = "ลูกสาว", ["หลาน"] = "หลาน",
        ["my mother"] = "แม่", ["my mom"] = "แม่", ["my father"] = "พ่อ", ["my dad"] = "พ่อ", ["my wife"] = "ภรรยา", ["my husband"] = "สามี",
        ["my son"] = "ลูกชาย", ["my daughter"] = "ลูกสาว", ["my aunt"] = "ป้า", ["my uncle"] = "ลุง", ["my friend"] = "เพื่อน",
    };

    public static IReadOnlyList<string> In(string text, PlaceNames places)
    {
        var reading = new Reading(TextNormalizer.Normalize(text));
        // Reading the places first: a name inside a tambon's is nobody's uncle.
        PlaceReader.Read(reading, places);
        return Read(reading);
    }

    internal static IReadOnlyList<string> Read(Reading reading) =>
        reading.All(Concept.PersonKin).Concat(reading.All(Concept.WhoElderly))
            .Select(hit => Words.GetValueOrDefault(reading.Lower[hit.Start..hit.End])).OfType<string>().Distinct().ToList();
}
