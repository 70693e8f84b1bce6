using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class DetailTests
{
    [Theory]
    [InlineData("โทร 081-000-1234", "+66810001234")]
    [InlineData("เบอร์๐๘๑๐๐๐๑๒๓๔ค่ะ", "+66810001234")]
    [InlineData("+66 81 000 1234", "+66810001234")]
    [InlineData("66810001234", "+66810001234")]
    [InlineData("(081) 000.1234", "+66810001234")]
    [InlineData("ศูนย์แปดหนึ่ง ศูนย์ศูนย์ศูนย์ หนึ่งสองสามสี่", "+66810001234")]
    [InlineData("ที่ทำงาน 045-000-123", "+6645000123")]
    [InlineData("เบอร์เก่า 0810001111 โทรเบอร์ใหม่ 0820002222", "+66820002222")]
    [InlineData("โทร 1669 ไม่ติด", null)]
    [InlineData("เลขบัตร 3350000000017", null)]
    [InlineData("081-000-123", null)]
    [InlineData("08100012345", null)]
    public void A_phone_number_is_read_in_any_spelling(string text, string? expected) => Assert.Equal(expected, AnswerReader.Phone(text));

    [Theory]
    [InlineData("ที่บ้าน 4 คนไม่มีข้าวกิน", 4)]
    [InlineData("ห้าคนไม่มีข้าวกิน", 5)]
    [InlineData("ไม่มีข้าวกิน ผู้ใหญ่ 2 เด็ก 3", 5)]
    [InlineData("หิวข้าว อยู่คนเดียว", 1)]
    [InlineData("ติดโควิดทั้งคู่ ขอเตียง", 2)]
    [InlineData("คนงาน 30 กว่าคนไม่มีข้าวกิน", 30)]
    [InlineData("12 ครัวเรือนไม่มีข้าวกิน", null)]
    public void People_in_need_are_counted(string text, int? expected) => Assert.Equal(expected, Parsed.Message(text).People);

    [Theory]
    [InlineData("ขอคนช่วยยกของ 2 คน", 2, null)]
    [InlineData("ต้องการคนช่วย 4 คน น้ำเข้าบ้านแล้ว", 4, null)]
    [InlineData("need 3 volunteers to carry sandbags", 3, null)]
    [InlineData("ขอคนช่วยผู้ป่วย 2 คน ไม่มีข้าวกิน", null, 2)]
    [InlineData("ขอข้าว 5 คน", null, 5)]
    public void Helpers_asked_for_are_told_apart_from_people_in_need(string text, int? helpers, int? people)
    {
        var draft = Parsed.Message(text);

        Assert.Equal((helpers, people), (draft.HelpersWanted, draft.People));
    }

    [Fact]
    public void Water_that_comes_into_a_house_is_going_nowhere_with_anybody() => Assert.Null(Parsed.Message("น้ำเข้าบ้าน ช่วยด้วย").Destination);

    [Theory]
    [InlineData("Q6Q5+22 เมืองยโสธร ยโสธร", "Q6Q5+22")]
    [InlineData("อยู่ที่ q6q5+22v ค่ะ", "Q6Q5+22V")]
    [InlineData("7P4GP58W+JQ", null)]
    [InlineData("2345+22 บาท", null)]
    [InlineData("5+3 คน", null)]
    public void A_short_plus_code_is_seen(string text, string? code) => Assert.Equal(code, PlusCode.FindShort(text));

    [Theory]
    [InlineData("P58W+JQ", 15.79, 104.15)]
    [InlineData("P58W+JQ", 15.30, 104.60)]
    [InlineData("P58W+JQ", 16.20, 103.80)]
    public void A_short_plus_code_is_the_point_nearest_to_its_town(string code, double lat, double lon)
    {
        var whole = Parsed.Message("7P4G" + code).Point!.Value;

        var point = PlusCode.Near(code, lat, lon)!.Value;

        Assert.Equal(whole.Lat, point.Lat + Math.Round(whole.Lat - point.Lat), 6);
        Assert.True(Math.Abs(point.Lat - lat) <= 0.5 && Math.Abs(point.Lon - lon) <= 0.5, $"{point}");
    }

    [Theory]
    [InlineData("ยายอายุ 80 ติดเตียง ขอแพมเพิส", "elderly 1, bedridden 1")]
    [InlineData("ลูก 8 เดือนไม่มีนมกิน", "infant 1")]
    [InlineData("แฟนท้อง 7 เดือน ขอข้าว", "pregnant 1")]
    [InlineData("พ่ออายุ 45 ขอข้าว", "")]
    [InlineData("ตายายสองคนไม่มีข้าวกิน", "elderly 2")]
    [InlineData("ตรวจตามนัด ขอรถไปส่ง", "")]
    public void Vulnerable_people_are_counted(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Parsed.Message(text).Patients.OrderBy(p => p.Key).Select(p => $"{p.Key.ToCode()} {p.Value}")));

    [Theory]
    [InlineData("มีไข้ ไอ ขอยา", "fever, cough")]
    [InlineData("ไม่มีไข้แล้ว ยังไออยู่ ขอยา", "cough")]
    [InlineData("คนไข้ขอยาแก้ไอ", "")]
    [InlineData("ไข้ 37.2 ขอยา", "")]
    [InlineData("ตรวจ ATK ขึ้น 2 ขีด ขอยา", "covid_positive")]
    [InlineData("เคยติดโควิด ขอข้าวสาร", "")]
    public void Symptoms_are_those_present_now(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Parsed.Message(text).Symptoms.Select(s => s.ToCode())));

    [Theory]
    [InlineData("ออกซิเจน 86 ขอเตียง", 86.0)]
    [InlineData("ค่าออกซิเจนพ่อ 93 แม่ 96 ขอเตียง", 93.0)]
    [InlineData("ขอออกซิเจน 50 ถัง", null)]
    public void Oxygen_is_the_lowest_reading(string text, double? expected) => Assert.Equal(expected, Parsed.Message(text).Spo2);

    [Fact]
    public void Goods_are_read_with_how_many_of_what() => Assert.Equal(
        [new ItemDraft("ข้าวสาร", 10, "กิโล"), new ItemDraft("ไข่", 2, "แผง"), new ItemDraft("น้ำดื่ม")],
        Parsed.Message("ขอข้าวสาร 10 กิโล ไข่ 2 แผง กับน้ำดื่มค่ะ").Items);

    [Theory]
    [InlineData("ขอรถไป รพ. พรุ่งนี้ 7 โมงเช้า", "2021-11-18", "07:00", DayWord.Tomorrow)]
    [InlineData("ขอรถไป รพ. มื้ออื่น บ่ายสอง", "2021-11-18", "14:00", DayWord.Tomorrow)]
    [InlineData("ขอรถไป รพ. วันที่ 25 พ.ย. 2564 ตีห้า", "2021-11-25", "05:00", null)]
    [InlineData("ขอรถไป รพ. วันศุกร์นี้ 10.30 น.", "2021-11-19", "10:30", null)]
    [InlineData("ขอรถไป รพ. จันทร์หน้า", "2021-11-22", null, null)]
    [InlineData("ขอรถไป รพ. เสาร์หน้า 3 ทุ่ม", "2021-11-27", "21:00", null)]
    [InlineData("ขอรถไป รพ. พฤหัสบดีนี้", "2021-11-18", null, null)]
    [InlineData("อีก 3 วันขอรถไป รพ.", "2021-11-20", null, null)]
    [InlineData("ขอรถไป รพ. คืนนี้", "2021-11-17", null, DayWord.Tonight)]
    public void Days_and_hours_are_worked_out(string text, string date, string? time, DayWord? word)
    {
        var when = Parsed.Message(text).When;

        Assert.Equal(date, when?.Date?.ToString("yyyy-MM-dd"));
        Assert.Equal(time, when?.Time?.ToString("HH:mm"));
        Assert.Equal(word, when?.Relative);
    }

    [Theory]
    [InlineData("https://www.google.com/maps?q=15.7941,104.1452", 15.7941, 104.1452)]
    [InlineData("https://www.google.com/maps/@15.79,104.15,17z", 15.79, 104.15)]
    [InlineData("https://www.google.com/maps/search/?api=1&query=15.79%2C104.15", 15.79, 104.15)]
    [InlineData("อยู่ตรงนี้ 15.794100, 104.145200", 15.7941, 104.1452)]
    [InlineData("7P76Q4VW+J3", 15.7941, 104.1452)]
    public void A_pasted_map_link_is_a_point(string text, double lat, double lon)
    {
        var point = Parsed.Message("ขอข้าวสาร " + text).Point;

        Assert.NotNull(point);
        Assert.Equal(lat, point.Value.Lat, 0.01);
        Assert.Equal(lon, point.Value.Lon, 0.01);
    }

    [Fact]
    public void A_short_map_link_is_known_but_not_read()
    {
        var draft = Parsed.Message("ขอข้าวสาร https://maps.app.goo.gl/abcDEF123");

        Assert.True(draft.HasShortMapLink);
        Assert.Null(draft.Point);
    }

    [Theory]
    [InlineData("ขอข้าวสารหน่อยค่ะ", Language.Th)]
    [InlineData("ขอข้าวสารแหน่เด้อ", Language.Isan)]
    [InlineData("please send rice to our house", Language.En)]
    [InlineData("please send ข้าวสาร ให้หน่อย thank you", Language.Mixed)]
    public void The_language_is_told(string text, Language expected) => Assert.Equal(expected, Parsed.Message(text).Language);
}
