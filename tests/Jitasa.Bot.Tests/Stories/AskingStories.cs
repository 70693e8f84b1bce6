using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

public sealed class AskingStories : Story
{
    [Theory]
    [InlineData("รถล้ม เลือดออก ช่วยด้วย", "1669", "medical")]
    [InlineData("ยายล้ม ลุกไม่ขึ้น", "1669", "medical")]
    [InlineData("ตาเหนื่อยหอบ", "1669", "medical")]
    [InlineData("แม่เป็นลม", "1669", "medical")]
    [InlineData("น้ำขึ้นถึงเข่าแล้ว", "1784", "flood")]
    [InlineData("ยายอยู่คนเดียว น้ำขึ้นถึงเข่าแล้ว", "1784", "flood")]
    [InlineData("ออกจากบ้านไม่ได้ น้ำล้อมหมดแล้ว", "1784", "flood")]
    [InlineData("น้ำมาแล้ว ช่วยด้วย", "1784", "flood")]
    [InlineData("ไฟมาแล้ว รีบมา", "199", "fire")]
    [InlineData("มีโจรขึ้นบ้าน", "191", "violence")]
    [InlineData("มีคนเมาจะทำร้าย", "191", "violence")]
    public async Task A_danger_in_plain_words_is_answered_at_once_with_the_number_to_call(string cry, string hotline, string danger)
    {
        await Daeng.SaysAsync(cry);

        Assert.Contains(hotline, Daeng.News[0], StringComparison.Ordinal);
        Assert.Equal(danger, await App.Database.ScalarAsync<string>("SELECT dangers[1] FROM help_requests"));
    }

    [Fact]
    public async Task One_message_opens_a_case_and_is_answered_with_its_number_and_1669()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก spo2 88 อยู่บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

        Daeng.IsTold("1669");
        Daeng.IsTold("YST64-1117-", "บ้านเลขที่ 12", "หมู่ 4", "ตาดทอง", "081-000-1234", "88");
        Assert.Equal(1L, await App.Database.ScalarAsync<long>("SELECT count(*) FROM help_requests WHERE status = 'open' AND urgency = 'critical' AND area_code LIKE '350103%'"));
    }

    [Theory]
    [InlineData("น้องชายหูแว่ว เห็นภาพหลอน อยู่บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "normal")]
    [InlineData("น้องชายคลุ้มคลั่งพังบ้าน อยู่บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร", "critical")]
    public async Task Psychosis_is_answered_with_the_mental_health_line_and_shown_to_vouched_people_and_the_desk_alone(string cry, string urgency)
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await App.CommandAsync("grant", "village_head", "--line-user", Somchai.Id, "--area", "350103");
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        foreach (var one in new[] { Nid, Somchai, Ton })
            one.Remember();

        await Daeng.SaysAsync(cry);
        Daeng.IsTold("1323", "สายด่วนสุขภาพจิต");
        await App.AdvanceAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(urgency, await App.Database.ScalarAsync<string>("SELECT urgency FROM help_requests"));
        Nid.IsTold("ดูแลเป็นพิเศษ", "อาการทางจิต", "1323");
        Ton.HearsNothing();
        Somchai.HearsNothing();
    }

    [Fact]
    public async Task A_location_alone_is_asked_what_is_needed_there_and_the_answer_opens_the_case()
    {
        await Daeng.SharesAsync(15.79, 104.15);
        Daeng.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");

        await Daeng.TapsAsync("🍚 อาหารและน้ำดื่ม");

        Daeng.IsTold("รับเรื่องแล้ว", "มีหมุดแล้ว");
    }

    [Fact]
    public async Task What_is_needed_is_asked_with_the_needs_of_what_goes_on_there_and_any_other_can_be_typed()
    {
        await App.CommandAsync("incident", "close", "YST64");
        await App.CommandAsync("incident", "open", "FLOOD", "น้ำท่วมเมือง", "--areas", "3501", "--needs", "animal,food_water,rescue_evacuation");
        await App.CommandAsync("incident", "open", "COVID", "โควิดเมือง", "--areas", "350103", "--needs", "oxygen");
        await App.CommandAsync("incident", "open", "STORM", "พายุกุดชุม", "--areas", "3503", "--needs", "shelter");

        await Daeng.SharesAsync(15.774, 104.205);
        Assert.Equal(["🫁 ออกซิเจน", "🍚 อาหารและน้ำดื่ม", "🚤 ช่วยออกจากที่เกิดเหตุ", "🐾 ช่วยสัตว์", "🤝 เรื่องอื่น"], Daeng.QuickReplies);
        await Daeng.SaysAsync("ขอเต็นท์กับที่พักคืนนี้ค่ะ");

        Daeng.IsTold("ที่พักพิง", "มีหมุดแล้ว");
        await Daeng.TapsAsync("แก้สิ่งที่ขอ");
        Assert.Contains("🐾 ช่วยสัตว์", Daeng.QuickReplies);
        Assert.DoesNotContain("⛺ ที่พักพิง", Daeng.QuickReplies);
    }

    [Fact]
    public async Task Where_no_incident_is_or_one_that_offers_everything_all_the_usual_needs_are_offered()
    {
        await App.CommandAsync("incident", "open", "FLOOD", "น้ำท่วมเมือง", "--areas", "3501", "--needs", "food_water");
        await Daeng.SharesAsync(15.774, 104.205);
        Assert.Contains("⛺ ที่พักพิง", Daeng.QuickReplies);

        await App.CommandAsync("incident", "close", "YST64");
        await App.CommandAsync("incident", "close", "FLOOD");
        await Kham.SharesAsync(15.774, 104.205);

        Assert.Contains("⛺ ที่พักพิง", Kham.QuickReplies);
    }

    [Fact]
    public async Task Text_first_and_the_location_after_it_are_one_case()
    {
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่มหน่อยค่ะ มี 5 คน");
        Daeng.IsTold("อยู่ที่ไหน");

        await Daeng.SharesAsync(15.79, 104.15);

        Daeng.IsTold("มีหมุดแล้ว");
        Assert.Equal(1L, await App.Database.ScalarAsync<long>("SELECT count(*) FROM help_requests"));
    }
}
