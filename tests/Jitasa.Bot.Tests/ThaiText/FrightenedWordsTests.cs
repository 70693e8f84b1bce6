using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

/// <summary>Short, misspelt and half-finished messages, as they come from people in fear.</summary>
public sealed class FrightenedWordsTests
{
    [Theory]
    [InlineData("ช่วย")]
    [InlineData("ช่วยแม่")]
    [InlineData("ช่วยพ่อหน่อย")]
    [InlineData("ช่วยลูกหนูด้วยค่ะ")]
    [InlineData("ซ่อยแม่ใหญ่แหน่เด้อ")]
    [InlineData("ใครก็ได้ช่วยที")]
    [InlineData("ซอยแน่")]
    [InlineData("ซอยแหน่เด้อ")]
    [InlineData("ซอยข้อยแด่")]
    [InlineData("help my mother")]
    public void A_bare_cry_is_a_cry_for_whomever_it_names(string text)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((Intent.HelpRequest, null, Urgency.High), (draft.Intent, draft.Category, draft.Urgency));
        Assert.True(draft.Place.IsEmpty);
    }

    [Theory]
    [InlineData("ช่วยอะไรได้บ้าง", Intent.MenuHelp)]
    [InlineData("ขอบคุณที่ช่วยแม่", Intent.Thanks)]
    public void A_word_of_helping_in_other_talk_is_no_cry(string text, Intent expected) => Assert.Equal(expected, Parsed.Message(text).Intent);

    [Theory]
    [InlineData("แม่ไม่รุ้สึกตัว", "unconscious")]
    [InlineData("พ่อไม่รู่สืกตัว", "unconscious")]
    [InlineData("ปรุกไม่ตื่นเลย", "unconscious")]
    [InlineData("ยายหายใจไม่ออกก หายไจบ่ออก", "breathless_severe")]
    [InlineData("my father does not wake up", "unconscious")]
    [InlineData("my mother fainted and does not wake up", "unconscious")]
    [InlineData("grandma will not wake up", "unconscious")]
    [InlineData("there is a fire", "fire")]
    [InlineData("fire! house burning", "fire")]
    [InlineData("there is a fire in my kitchen help", "fire")]
    [InlineData("our house is burning down", "fire")]
    [InlineData("โดนผัวซ้อม", "weapon")]
    [InlineData("ผัวทำร้าย", "weapon")]
    [InlineData("โดนพ่อเลี้ยงตี", "weapon")]
    [InlineData("พ่อเลี้ยงทำร้ายหนู", "weapon")]
    [InlineData("แฟนเมาแล้วซ้อมหนูทุกวัน", "weapon")]
    [InlineData("สามีบีบคอ", "weapon")]
    [InlineData("ถูกลูกชายเตะ", "weapon")]
    [InlineData("ผัวตีหัวแตก", "weapon")]
    [InlineData("my husband hits me", "weapon")]
    [InlineData("ต้นไม้ทับคน", "crush")]
    [InlineData("ต้นไม้ล้มทับพ่อ", "crush")]
    [InlineData("กำแพงล้มใส่ยาย", "crush")]
    [InlineData("น้องโดนเสาไฟฟ้าทับ", "crush")]
    [InlineData("a tree fell on my father", "crush")]
    [InlineData("โดนผึ้งต่อยหน้าบวมหายใจลำบาก", "venomous_bite")]
    [InlineData("ลูกกินเหรียญ", "poison")]
    [InlineData("help me someone is trying to break into my house", "weapon")]
    public void A_danger_is_heard_through_slips_and_few_words(string text, string reason)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((Intent.HelpRequest, Urgency.Critical), (draft.Intent, draft.Urgency));
        Assert.Contains(draft.Reasons, r => r.Code == reason);
    }

    [Theory]
    [InlineData("พ่อซ้อมบอลอยู่ ขอข้าวสาร 5 กก.")]
    [InlineData("แม่ตื่นตีสามทุกวัน ขอยาหม่อง")]
    [InlineData("ต้นไม้ล้มทับรถ ไม่มีใครเป็นอะไร")]
    [InlineData("พ่อไม่ได้โดนใครทำร้ายนะ แค่ขอข้าวสาร")]
    [InlineData("a tree fell on my car, nobody hurt, please clear the road")]
    public void What_only_sounds_like_a_danger_is_none(string text) => Assert.True(Parsed.Message(text).Urgency < Urgency.Critical);

    [Theory]
    [InlineData("ลูกหาย", NeedKind.RescueEvacuation, Urgency.High)]
    [InlineData("แม่หายไปค่ะ", NeedKind.RescueEvacuation, Urgency.High)]
    [InlineData("พายุพัดหลังคาปลิวหมด", NeedKind.Shelter, Urgency.High)]
    [InlineData("ลมพัดหลังคาบ้านหายหมด", NeedKind.Shelter, Urgency.High)]
    [InlineData("อยากถามเรื่องเงินเยียวยาน้ำท่วม", NeedKind.Information, Urgency.Low)]
    [InlineData("ถามเรื่องเงินช่วยเหลือน้ำท่วมค่ะ", NeedKind.Information, Urgency.Low)]
    public void A_need_told_in_three_words_is_a_need(string text, NeedKind category, Urgency urgency)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((Intent.HelpRequest, category, urgency), (draft.Intent, draft.Category, draft.Urgency));
    }

    [Theory]
    [InlineData("ลูกหายดีแล้ว")]
    [InlineData("แม่หายแล้วค่ะ")]
    [InlineData("โทรศัพท์ลูกหาย")]
    [InlineData("รถติดมาก")]
    [InlineData("มีหมาไหม")]
    public void What_is_well_again_or_merely_asked_is_no_search_and_no_illness(string text)
    {
        var draft = Parsed.Message(text);

        Assert.False(draft.Category is NeedKind.RescueEvacuation or NeedKind.Animal or NeedKind.HomeCare, $"{draft.Category}");
        Assert.Empty(draft.Symptoms);
    }

    [Theory]
    [InlineData("ต้นไม้ล้มทับรถ มีคนติดอยู่ข้างใน ต.ตาดทอง")]
    [InlineData("มีคนติดในรถ")]
    [InlineData("มีคนติดอยู่ใต้ต้นไม้")]
    [InlineData("น้ำท่วมสูง มีคนติดบนชั้นสอง")]
    public void Somebody_stuck_is_to_be_rescued_and_is_not_infected(string text)
    {
        var draft = Parsed.Message(text);

        Assert.Equal(NeedKind.RescueEvacuation, draft.Category);
        Assert.Empty(draft.Symptoms);
    }

    [Theory]
    [InlineData("I want to talk to an official")]
    [InlineData("can I speak to an officer")]
    [InlineData("need to talk with staff")]
    [InlineData("Can I talk to someone?")]
    [InlineData("I'd like to speak with a human please")]
    [InlineData("connect me to a person")]
    [InlineData("talk to staff")]
    public void A_person_instead_of_the_bot_is_asked_for_in_many_words(string text) => Assert.Equal(Intent.HumanHandover, Parsed.Message(text).Intent);

    [Theory]
    [InlineData("ได้แค่ครึ่งเดียวค่ะ")]
    [InlineData("ได้มาแค่ครึ่งเดียว")]
    [InlineData("ได้รับเพียงบางส่วนครับ")]
    [InlineData("มาแค่ครึ่งหนึ่ง")]
    public void Half_of_it_came_however_it_is_said(string text) => Assert.Equal(Receipt.Half, AnswerReader.YesHalfNo(text));

    [Theory]
    [InlineData("ขอข้าวสารด้วย 2 ถุง", "ข้าวสาร", 2, "ถุง")]
    [InlineData("ขอน้ำดื่มค่ะ 2 แพ็ค", "น้ำดื่ม", 2, "แพ็ค")]
    [InlineData("ขอนมหน่อยนะคะ 3 กล่อง", "นม", 3, "กล่อง")]
    public void A_polite_word_does_not_part_goods_from_their_number(string text, string name, int quantity, string unit) =>
        Assert.Equal([new ItemDraft(name, quantity, unit)], Parsed.Message(text).Items);

    [Theory]
    [InlineData("น้ำท่วม ขอข้าว มีคนแก่ 2 เด็ก 1", 3, "elderly 2")]
    [InlineData("ขอข้าว ผู้ป่วยติดเตียง 2 คนแก่ 3 เด็ก 4", 9, "elderly 3, bedridden 2")]
    [InlineData("ขอข้าว ทารก 1 คนท้อง 1 ผู้ใหญ่ 2", 4, "infant 1, pregnant 1")]
    [InlineData("ขอข้าว คนแก่ 2 คน", null, "elderly 2")]
    public void A_list_of_people_is_added_up_with_its_groups(string text, int? people, string patients)
    {
        var draft = Parsed.Message(text);

        Assert.Equal(people, draft.People);
        Assert.Equal(patients, string.Join(", ", draft.Patients.OrderBy(p => p.Key).Select(p => $"{p.Key.ToCode()} {p.Value}")));
    }

    [Theory]
    [InlineData("chuay duay mae mai hai jai", NeedKind.MedicalEmergency, Urgency.Critical)]
    [InlineData("phor mod sati", NeedKind.MedicalEmergency, Urgency.Critical)]
    [InlineData("khor yaa hai mae noi krub", NeedKind.Medicine, Urgency.Normal)]
    [InlineData("fai mai baan duan", NeedKind.RescueEvacuation, Urgency.Critical)]
    [InlineData("tong karn khao san lae nam duem", NeedKind.FoodWater, Urgency.Normal)]
    public void Thai_in_Latin_letters_is_read_as_Thai(string text, NeedKind category, Urgency urgency)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((Intent.HelpRequest, category, urgency, Language.Th), (draft.Intent, draft.Category, draft.Urgency, draft.Language));
    }

    [Theory]
    [InlineData("my mother is sick, please send a doctor")]
    [InlineData("I am in Ban Nam Kham moo 4, need rice")]
    public void English_is_not_taken_for_Thai_in_Latin_letters(string text) => Assert.Equal(Language.En, Parsed.Message(text).Language);

    [Theory]
    [InlineData("waws,h[hko", "fire")]
    [InlineData("-v-hk;lkisojvp8iy[ c,js,fl9b", "unconscious")]
    public void A_danger_typed_on_the_wrong_keyboard_is_heard(string text, string reason) => Assert.Contains(Parsed.Message(text).Reasons, r => r.Code == reason);

    [Theory]
    [InlineData("ป้าเล่าว่าเคยโดนงูกัดตอนเด็ก")]
    [InlineData("เพื่อนบอกว่า \"แม่หายใจไม่ออก\" เมื่อปีที่แล้ว")]
    [InlineData("ไฟไหม้ครัวดับแล้วค่ะ ไม่เป็นไร")]
    public void A_danger_of_long_ago_or_put_out_is_told_not_cried(string text) => Assert.True(Parsed.Message(text).Urgency < Urgency.Critical);

    [Theory]
    [InlineData("พ่อผ่าตัดหัวใจเมื่อปีก่อน หายใจไม่ออก")]
    [InlineData("แม่หายใจไม่ออก เคยเป็นหอบเมื่อปีที่แล้ว")]
    [InlineData("เขาเล่าว่าปีก่อนน้ำท่วม ตอนนี้ลูกจมน้ำ")]
    [InlineData("เครื่องผลิตออกซิเจนดับแล้ว")]
    public void A_danger_of_now_beside_something_past_is_cried(string text) => Assert.Equal(Urgency.Critical, Parsed.Message(text).Urgency);

    [Theory]
    [InlineData("ถ้าน้ำท่วมต้องไปไหนคะ", Intent.HelpRequest, NeedKind.Information)]
    [InlineData("น้ำท่วมบ้านแล้ว ต้องไปไหนคะ", Intent.HelpRequest, NeedKind.RescueEvacuation)]
    [InlineData("ไม่ต้องส่งข้าวแล้ว ได้แล้วค่ะ ขอแค่ยา", Intent.HelpRequest, NeedKind.Medicine)]
    [InlineData("two kids missing since morning near river", Intent.HelpRequest, NeedKind.RescueEvacuation)]
    [InlineData("บ่มีเข้ากินมาสองมื้อแล้ว", Intent.HelpRequest, NeedKind.FoodWater)]
    [InlineData("snake bit my son", Intent.HelpRequest, NeedKind.MedicalEmergency)]
    [InlineData("แม่ป่วยหนักไม่มีรถไปโรงพยาบาล", Intent.HelpRequest, NeedKind.PatientTransport)]
    [InlineData("คนแก่อยู่คนเดียวข้างบ้านไม่เห็นออกมาสองวันแล้ว", Intent.HelpRequest, NeedKind.HomeCare)]
    [InlineData("car accident near Kut Chum hospital two people injured", Intent.HelpRequest, NeedKind.MedicalEmergency)]
    [InlineData("water is coming into the house very fast we are 4", Intent.HelpRequest, NeedKind.RescueEvacuation)]
    [InlineData("is the shelter at wat open", Intent.FindFacility, null)]
    [InlineData("งูอยู่ในห้องน้ำค่ะ", Intent.HelpRequest, NeedKind.Animal)]
    [InlineData("ขอถุงยังชีพให้ลูกบ้านหมู่ 9 ต.ไผ่ 35 คนครับ ผมเป็นผู้ใหญ่บ้าน", Intent.HelpRequest, NeedKind.FoodWater)]
    [InlineData("ไม่มีไข้ ไม่ไอ แต่จมูกไม่ได้กลิ่น ต้องตรวจไหม", Intent.HelpRequest, NeedKind.Information)]
    [InlineData("น้ำไม่ท่วมบ้านแล้ว ขอบคุณค่ะ", Intent.Thanks, null)]
    public void What_is_asked_for_is_heard_behind_the_way_it_is_said(string text, Intent intent, NeedKind? category)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((intent, category), (draft.Intent, draft.Category));
    }

    [Theory]
    [InlineData("แขนขาข้างขวาไม่มีแรง อยู่บ้านเลขที่สิบสอง ต.ตาดทอง", "12", null)]
    [InlineData("แม่หมดสติ บ้านเลขที่แปดสิบเก้าทับหนึ่ง", "89/1", null)]
    [InlineData("น้ำถึงหน้าต่างแล้ว", null, null)]
    [InlineData("ขอรถไปส่งวันจันทร์หน้าเก้าโมงเช้า", null, null)]
    public void A_side_a_window_or_a_week_is_no_landmark(string text, string? house, string? landmark) =>
        Assert.Equal((house, landmark), (Parsed.Message(text).Place.HouseNo, Parsed.Message(text).Place.Landmark));

    [Theory]
    [InlineData("น้ำท่วมถึงหัวเข่าแล้ว ยังอยู่ได้ค่ะ", false)]
    [InlineData("น้ำท่วมถึงหัวแล้ว ออกไม่ได้", true)]
    public void Water_to_the_knee_is_not_over_the_head(string text, bool isCritical) => Assert.Equal(isCritical, Parsed.Message(text).Urgency == Urgency.Critical);

    [Theory]
    [InlineData("ไฟไหม้บ้าน ไฟดับแล้วมืดหมด", true)]
    [InlineData("ไฟไหม้ ไฟฟ้าดับแล้ว มองไม่เห็น", true)]
    [InlineData("ไฟไหม้บ้าน ดับแล้วติดขึ้นมาอีก", true)]
    [InlineData("ไฟไหม้บ้านข้างๆ ดับแล้ว แต่ลามมาบ้านเรา", true)]
    [InlineData("ไฟไหม้ครัว ดับแล้ว", false)]
    [InlineData("ต้นไม้ทับป้าแดง", true)]
    [InlineData("ต้นไม้ทับตาอยู่", true)]
    [InlineData("ต้นไม้ทับเราออกไม่ได้", true)]
    [InlineData("tree fell on the old man", true)]
    [InlineData("the roof fell on grandpa", true)]
    [InlineData("ต้นไม้ล้มทับป้ายหน้าวัด", false)]
    [InlineData("ไม่ใช่ โดนงูกัด", true)]
    [InlineData("หลานเล่าว่ายายหายใจไม่ออก แย่ลงตั้งแต่เดือนที่แล้ว", true)]
    public void What_goes_on_is_critical_and_what_is_over_is_not(string text, bool isCritical) => Assert.Equal(isCritical, Parsed.Message(text).Urgency == Urgency.Critical);

    [Theory]
    [InlineData("ลูกสาวหายไป")]
    [InlineData("พี่ชายหายไปในน้ำ")]
    [InlineData("ลุงหายเข้าไปในป่า")]
    [InlineData("ลูกหายไป ช่วยด้วย ขอบคุณล่วงหน้าค่ะ")]
    [InlineData("ช่วยด้วย ขอบคุณค่ะ")]
    public void A_cry_stays_one_beside_thanks_and_whoever_is_missed(string text) => Assert.Equal(Intent.HelpRequest, Parsed.Message(text).Intent);

    [Theory]
    [InlineData("แก้มบวมปวดฟัน")]
    [InlineData("แก้วบาดเท้า ต้องการยา")]
    [InlineData("ผิดปกติมาก ตาบวม")]
    [InlineData("not enough food for 20 people")]
    [InlineData("หมู่ 5 เอ๊ย หมู่ 6 ขอยาความดันด้วย")]
    public void What_begins_like_a_correction_or_asks_for_more_takes_nothing_back(string text) => Assert.False(Parsed.Message(text).IsCorrection);

    [Theory]
    [InlineData("ขอข้าวเหนียวหมู 20 ห่อ")]
    [InlineData("ขอหมูกับไก่ หมู 5 ไก่ 3")]
    public void Pork_is_no_village(string text) => Assert.Null(Parsed.Message(text).Place.Moo);
}
