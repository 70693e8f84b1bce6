using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What officials do with cases from the chat, and how a phone comes to a helper.</summary>
public sealed class DeskStories : Story
{
    [Fact]
    public async Task The_desk_sees_what_waits_in_its_area_finds_a_place_and_closes_with_a_reason_the_asker_hears()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "35");
        await Daeng.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อค่ะ โทร 0810001234");
        var number = await App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");

        await Nid.SaysAsync("เคส");
        Nid.IsTold(number, "ของใช้จำเป็น");
        await Nid.SaysAsync($"ที่อยู่ {number} บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร");
        Nid.IsTold("บ้านเลขที่ 9", "ตาดทอง", "081-000-1234", "ขอผ้าอ้อมผู้ใหญ่");
        await Nid.SaysAsync($"ปิด {number}");
        await Nid.TapsAsync("ช่วยทางอื่นแล้ว");

        Daeng.IsTold("เจ้าหน้าที่ปิดเรื่อง", number, "ทางอื่น");
        Assert.Equal("closed", await App.Database.ScalarAsync<string>("SELECT status FROM help_requests"));
        Assert.Equal("helped_elsewhere", await App.Database.ScalarAsync<string>("SELECT close_reason FROM help_requests"));
    }

    [Theory]
    [InlineData("เรื่องซ้ำ", "same_case")]
    [InlineData("เหตุอื่น", "other_reason")]
    [InlineData("ผู้ขอย้ายไปศูนย์พักพิงแล้ว", "other_reason")]
    public async Task The_reason_of_a_closing_may_be_typed(string words, string reason)
    {
        var number = await WaitingCaseAsync();

        await Nid.SaysAsync($"ปิด {number}");
        await Nid.SaysAsync(words);

        Assert.Equal("closed " + reason, await App.Database.ScalarAsync<string>("SELECT string_agg(status || ' ' || close_reason, ',') FROM help_requests"));
    }

    [Fact]
    public async Task The_reason_may_stand_behind_the_number()
    {
        var number = await WaitingCaseAsync();

        await Nid.SaysAsync($"ปิด {number} ซ้ำ");

        Assert.Equal("same_case", await App.Database.ScalarAsync<string>("SELECT close_reason FROM help_requests"));
    }

    [Fact]
    public async Task A_closing_can_be_thought_better_of()
    {
        var number = await WaitingCaseAsync();
        await Nid.SaysAsync($"ปิด {number}");

        await Nid.SaysAsync("ยกเลิก");

        Nid.IsTold(number, "ยังเปิดอยู่");
        Assert.Equal("open", await App.Database.ScalarAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task Still_needed_after_the_desk_closed_it_opens_the_case_again()
    {
        var number = await WaitingCaseAsync();
        await Nid.SaysAsync($"ปิด {number} ช่วยทางอื่นแล้ว");
        Daeng.IsTold("เจ้าหน้าที่ปิดเรื่อง");

        await Daeng.SaysAsync("ยังต้องการ");

        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว");
        Assert.Equal("open", await App.Database.ScalarAsync<string>("SELECT string_agg(status, ',') FROM help_requests"));
    }

    private async Task<string> WaitingCaseAsync()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "35");
        await Daeng.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อ บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        return await App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");
    }

    [Fact]
    public async Task An_official_of_another_area_and_a_citizen_do_not_find_the_case()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Somchai.Id, "--area", "3501");
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "3502");
        await Daeng.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อ บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var number = await App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");

        await Nid.SaysAsync($"ดู {number}");
        Nid.IsTold("ไม่พบเรื่องเลขนี้");
        await Kham.SaysAsync($"ดู {number}");
        Kham.IsNotTold("บ้านเลขที่ 9");
        await Nid.SaysAsync($"ปิด {number}");

        Assert.Equal("open", await App.Database.ScalarAsync<string>("SELECT status FROM help_requests"));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(12)]
    public async Task Several_waiting_cases_are_shown_side_by_side_the_most_pressing_first(int cases)
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "35");
        for (var house = 1; house < cases; house++)
            await App.Line.SayAsync(App.Line.AddUser($"ผู้ขอ {house}").Id, $"ขอผ้าอ้อมผู้ใหญ่ 2 ห่อ บ้านเลขที่ {house} หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร", ct: Ct);
        await Daeng.SaysAsync("พ่อหมดสติ บ้านเลขที่ 99 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Nid.Remember();

        await Nid.SaysAsync("เคส");

        var card = Assert.Single(App.Line.Chat(Nid.Id).FromBot.TakeLast(2), message => message.Type == "flex" && message.Json["contents"]!["type"]!.ToString() == "carousel");
        var bubbles = card.Json["contents"]!["contents"]!.AsArray();
        Assert.Equal(Math.Min(cases, 10), bubbles.Count);
        Assert.Contains("เจ็บป่วยฉุกเฉิน", bubbles[0]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);
        Assert.Equal(cases > 10, Nid.News.Any(news => news.Contains("ยังมีเรื่องที่รออีก", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_kamnan_sees_the_list_but_not_what_is_personal()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อ บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var number = await App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");

        await Somchai.SaysAsync("เคสในตำบล");
        Somchai.IsTold(number);
        Somchai.IsNotTold("บ้านเลขที่ 9");
        Somchai.IsNotTold("081-000-1234");
        await Somchai.SaysAsync($"ดู {number}");
        Somchai.IsTold("เจ้าหน้าที่เป็นคนดูรายละเอียด", $"รับงาน {number}");
        await Somchai.SaysAsync("ปิด YST64-1117-9999");
        Somchai.IsTold("ไม่พบเรื่องเลขนี้");

        await Somchai.SaysAsync("เคสในตำบล");
        await Somchai.TapsAsync("✋ ฉันไปเอง");
        Somchai.IsTold("คุณรับเรื่องนี้แล้ว", "บ้านเลขที่ 9");
    }

    [Fact]
    public async Task A_phone_goes_to_the_helper_only_when_its_owner_gives_it()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync("ถังออกซิเจนหมดแล้ว ขอออกซิเจนด่วน บ้านเลขที่ 9 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        await Somchai.TapsAsync("✋ ฉันไปเอง");
        Somchai.IsNotTold("081-000-1234");

        await Daeng.TapsAsync("📞 ให้เบอร์ผู้ช่วย");

        Somchai.IsTold("081-000-1234");
        await Daeng.SaysAsync("ไม่ให้เบอร์");
        Daeng.IsTold("ไม่แสดงเบอร์");
    }

    [Fact]
    public async Task A_reason_in_the_officials_own_words_is_kept_sealed_and_told_to_the_asker()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var number = await App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");
        Daeng.Remember();
        await Nid.SaysAsync("ปิด " + number);

        await Nid.SaysAsync("อบต. จะเอาไปแจกพรุ่งนี้เช้าที่ศาลากลางบ้าน โทร 0819998888");

        Daeng.IsTold("เจ้าหน้าที่ปิดเรื่อง", "จะเอาไปแจกพรุ่งนี้เช้าที่ศาลากลางบ้าน", "ถ้ายังต้องการ");
        Assert.Equal("closed other_reason", await App.Database.ScalarAsync<string>("SELECT status || ' ' || close_reason FROM help_requests"));
        Assert.True(await App.Database.ScalarAsync<bool>("SELECT close_words_sealed IS NOT NULL FROM help_requests"));
        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("จะเอาไปแจกพรุ่งนี้เช้าที่ศาลากลางบ้าน");
    }

    [Fact]
    public async Task A_reason_typed_with_the_number_is_told_too()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var number = await App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");
        Daeng.Remember();

        await Nid.SaysAsync($"ปิด {number} ญาติรับไปอยู่ด้วยที่ร้อยเอ็ดแล้ว");

        Daeng.IsTold("ญาติรับไปอยู่ด้วยที่ร้อยเอ็ดแล้ว");
    }
}
