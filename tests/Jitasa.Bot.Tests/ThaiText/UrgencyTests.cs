using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class UrgencyTests
{
    [Theory]
    [InlineData("ยายเรียกไม่ตอบ", "unconscious", DangerKind.Medical)]
    [InlineData("ลูกหายใจไม่ทันแล้ว", "breathless_severe", DangerKind.Medical)]
    [InlineData("พ่อปากเขียวหมดแล้ว", "blue_lips", DangerKind.Medical)]
    [InlineData("แม่แน่นหน้าอกมาก", "chest_pain", DangerKind.Medical)]
    [InlineData("เลือดไหลไม่หยุดเลย", "heavy_bleeding", DangerKind.Medical)]
    [InlineData("เมียน้ำเดินแล้ว", "labour", DangerKind.Medical)]
    [InlineData("ปู่แขนขาอ่อนแรงข้างเดียว", "stroke", DangerKind.Medical)]
    [InlineData("น้องชักเกร็ง", "seizure_now", DangerKind.Medical)]
    [InlineData("โดนงูกัดที่เท้า", "venomous_bite", DangerKind.Medical)]
    [InlineData("กินพาราไป 40 เม็ด", "poison", DangerKind.Medical)]
    [InlineData("ออกซิเจนแม่เหลืออีก 2 ชม.", "oxygen_failed", DangerKind.Medical)]
    [InlineData("ไม่อยากมีชีวิตอยู่แล้ว", "suicide", DangerKind.Suicidal)]
    [InlineData("พี่เขยถือมีดไล่แทงคนในบ้าน", "weapon", DangerKind.Violence)]
    [InlineData("ลูกชายคลุ้มคลั่งพังข้าวของ", "raging", DangerKind.Psychosis)]
    [InlineData("น้องชายคลั่งถือมีด", "weapon", DangerKind.Violence)]
    [InlineData("ไฟไหม้บ้านข้างๆ", "fire", DangerKind.Fire)]
    [InlineData("น้ำถึงอกแล้วช่วยด้วย", "water_at_body", DangerKind.Flood)]
    [InlineData("เด็กจมน้ำ", "drowning", DangerKind.Medical)]
    public void A_danger_to_life_is_critical_and_says_why(string text, string reason, DangerKind hotline)
    {
        var draft = Parsed.Message(text);

        Assert.Equal(Urgency.Critical, draft.Urgency);
        Assert.Contains(draft.Reasons, r => r.Code == reason && r.Danger == hotline);
    }

    [Theory]
    [InlineData(93, 94, Urgency.Critical, "spo2_very_low")]
    [InlineData(94, 94, Urgency.High, "spo2_low")]
    [InlineData(95, 94, Urgency.High, "spo2_low")]
    [InlineData(93, 92, Urgency.High, "spo2_low")]
    [InlineData(95, 97, Urgency.Critical, "spo2_very_low")]
    public void Which_saturation_is_critical_is_said_by_the_settings(int saturation, int below, Urgency urgency, string reason)
    {
        var draft = Parsed.Message($"พ่อ spo2 {saturation} ขอเตียงค่ะ", new OxygenSettings { OxygenCriticalBelow = below });

        Assert.Equal(urgency, draft.Urgency);
        Assert.Contains(draft.Reasons, one => one.Code == reason);
        Assert.Contains(Symptom.LowOxygen, draft.Symptoms);
    }

    [Theory]
    [InlineData("น้องชายมีอาการทางจิต ขอคนช่วยดูหน่อย")]
    [InlineData("แม่หูแว่ว เห็นภาพหลอนมาสองวันแล้ว")]
    [InlineData("พ่อหวาดระแวง บอกว่ามีคนจะมาฆ่า")]
    [InlineData("พี่สาวประสาทหลอน ไม่ยอมนอน")]
    [InlineData("my brother is hearing voices, please help")]
    [InlineData("she is hallucinating and will not sleep")]
    public void Psychosis_has_a_danger_of_its_own_and_asks_for_someone_who_understands(string text)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((Intent.HelpRequest, NeedKind.MentalHealth, DangerKind.Psychosis), (draft.Intent, draft.Category, draft.Danger));
    }

    [Theory]
    [InlineData("ขอยาจิตเวชให้แม่ ยาหมดแล้ว")]
    [InlineData("เครียดมาก นอนไม่หลับค่ะ")]
    [InlineData("หูอื้อมาสองวันแล้ว ขอหมอมาดูหน่อย")]
    [InlineData("แม่ไม่ได้มีอาการทางจิตนะคะ แค่ขอข้าวสาร 5 กก.")]
    public void A_sorrow_or_a_medicine_is_no_psychosis(string text) =>
        Assert.DoesNotContain(Parsed.Message(text).Reasons, reason => reason.Danger == DangerKind.Psychosis);

    [Theory]
    [InlineData("ไม่ได้หมดสตินะคะ แค่ขอข้าวสาร 5 กก.")]
    [InlineData("เหนื่อยจะตายอยู่แล้ว ขอข้าวกล่อง 2 กล่อง")]
    [InlineData("เลือดหยุดแล้ว อยากให้พยาบาลมาทำแผล")]
    [InlineData("ออกซิเจน 97 ปกติดี ขอยาแก้ไอ")]
    public void What_is_denied_over_or_only_said_is_no_danger(string text) => Assert.True(Parsed.Message(text).Urgency < Urgency.Critical);

    [Theory]
    [InlineData("ขอข้าวสารหน่อย ยายเป็นไข้", "vulnerable_and_sick")]
    [InlineData("ไม่มีข้าวกินแล้ว", "food_gone")]
    [InlineData("ยาเบาหวานหมดแล้ว ขอยา", "regular_medicine_gone")]
    [InlineData("คืนนี้ไม่มีที่นอน", "no_shelter_tonight")]
    [InlineData("ด่วนค่ะ ขอหน้ากากอนามัย 1 กล่อง", "said_urgent")]
    public void What_cannot_wait_until_tomorrow_is_high(string text, string reason)
    {
        var draft = Parsed.Message(text);

        Assert.Equal(Urgency.High, draft.Urgency);
        Assert.Contains(draft.Reasons, r => r.Code == reason);
    }

    [Theory]
    [InlineData("ไม่รีบนะคะ ขอผ้าห่มให้ลูกหน่อย")]
    [InlineData("กักตัวกี่วันคะ")]
    public void What_has_no_hurry_is_low(string text) => Assert.Equal(Urgency.Low, Parsed.Message(text).Urgency);

    [Fact]
    public void Every_reason_has_plain_words_in_both_languages() => Assert.All(UrgencyReasonMessages.All, reason =>
    {
        Assert.NotEmpty(reason.Th);
        Assert.NotEmpty(reason.En);
        Assert.Same(reason, UrgencyReasonMessages.Find(reason.Code));
    });
}
