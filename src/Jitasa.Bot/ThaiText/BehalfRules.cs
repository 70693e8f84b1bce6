namespace Jitasa.Bot.ThaiText;

/// <summary>Whether the writer asks for others and is not among those in need.</summary>
internal static class BehalfRules
{
    private static readonly string[] Together =
        ["ผมกับ", "หนูกับ", "ฉันกับ", "เรา", "เฮา", "ทั้งบ้าน", "ทั้งครอบครัว", "ครอบครัว", "กับผม", "กับหนู", "ด้วยกัน", "we ", "us ", "our house", "my family", "ติดกันหมด", "บ้านผม", "บ้านหนู", "คนในบ้าน", "แม่กับผม"];

    private static readonly string[] ForOthers = ["ให้แม่", "ให้พ่อ", "ให้ยาย", "ให้ตา", "ให้คุณ", "ให้ลูก", "ให้คน", "for my", "my father", "my mother", "my mom", "my dad", "my aunt", "my wife", "my husband", "my son", "my daughter", "my grand"];

    public static bool IsForOthers(Reading reading, Intent intent, NeedKind? category, Dictionary<Vulnerable, int> patients)
    {
        if (intent is not (Intent.HelpRequest or Intent.VaccinationBooking or Intent.MyRequests or Intent.CancelRequest) || category == NeedKind.Animal)
            return false;
        var lower = reading.Lower;
        if (category == NeedKind.Funeral)
            return true;
        if (Array.Exists(ForOthers, word => lower.Contains(word, StringComparison.Ordinal)))
            return true;
        if (Array.Exists(Together, word => lower.Contains(word, StringComparison.Ordinal)))
            return false;
        if (category is NeedKind.Information)
            return false;
        var names = reading.All(Concept.PersonKin).Any() || patients.Keys.Any(kind => kind is Vulnerable.Elderly or Vulnerable.Bedridden or Vulnerable.Disabled or Vulnerable.Infant);
        var others = lower.Contains("คนงาน", StringComparison.Ordinal) || lower.Contains("ชาวบ้าน", StringComparison.Ordinal) || lower.Contains("ลูกบ้าน", StringComparison.Ordinal) || lower.Contains("คนไข้", StringComparison.Ordinal) || lower.Contains("ผู้ป่วย", StringComparison.Ordinal) || lower.Contains("ญาติ", StringComparison.Ordinal);
        return names || others;
    }
}
