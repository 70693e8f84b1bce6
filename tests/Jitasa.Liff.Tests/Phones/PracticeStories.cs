using System.Text.RegularExpressions;
using Jitasa.Liff.Tests.Browsing;
using Jitasa.LineSimulator;
using Microsoft.Playwright;

namespace Jitasa.Liff.Tests.Phones;

/// <summary>A stranger tries the product on the simulator's page: only what can be seen and touched there, with the bot at work behind it.</summary>
public sealed partial class PracticeStories(Chromium browser) : BrowserStory(browser)
{
    private const string Cry = "แม่หายใจไม่ออก spo2 88 อยู่บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234";

    protected override (string Name, string Value)[] Settings => [("Work__IsOn", "true")];

    [Fact]
    public async Task A_cry_becomes_a_case_somebody_accepts_it_and_the_asker_confirms()
    {
        await CastVolunteersAsync();
        var window = await WindowAsync();
        var desk = new PhonesPage(window.Page);
        await desk.OpenAsync(App.PhonesPage);

        var daeng = await desk.PickAsync(Cast.Daeng);
        await daeng.SaysAsync(Cry);
        await Assertions.Expect(daeng.Messages).ToContainTextAsync(CaseNumber());
        await daeng.IsToldAsync("1669");
        await daeng.IsToldAsync("ตาดทอง");

        var may = await desk.PickAsync(Cast.May);
        await may.TapsAsync("✋ รับงานนี้");
        await may.IsToldAsync("คุณรับเรื่องนี้แล้ว");
        await may.TapsAsync("✅ เสร็จแล้ว");

        daeng = await desk.PickAsync(Cast.Daeng);
        await daeng.IsToldAsync("น้องเมย์");
        await daeng.TapsAsync("✅ ได้ครบแล้ว");
        await daeng.IsToldAsync("ดีใจ");
        Assert.Equal("confirmed", await App.Database.ScalarAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task A_place_from_the_map_and_a_photo_reach_the_case()
    {
        var window = await WindowAsync();
        var desk = new PhonesPage(window.Page);
        await desk.OpenAsync(App.PhonesPage);
        var kham = await desk.PickAsync(Cast.Kham);

        await kham.SaysAsync("ขอข้าวสารกับน้ำดื่ม 2 คน");
        await Assertions.Expect(kham.Messages).ToContainTextAsync(CaseNumber());
        await kham.OpensTrayAsync("ตำแหน่ง");
        await kham.Sheet.GetByRole(AriaRole.Searchbox).FillAsync("เดิด");
        await kham.Sheet.Locator(".found button").First.ClickAsync();
        await kham.TapsAsync("ส่งตำแหน่งนี้");
        await kham.IsToldAsync("มีหมุดแล้ว");

        await kham.OpensTrayAsync("รูปภาพ");
        await kham.TapsAsync("หน้าบ้านเลขที่ 12");
        await kham.IsToldAsync("แนบไว้กับเรื่องของคุณ");
        Assert.Equal(1, await App.Database.ScalarAsync<int>("SELECT count(*) FROM help_request_words WHERE media_id IS NOT NULL"));
    }

    [Fact]
    public async Task The_page_speaks_English_and_so_does_the_bot()
    {
        var window = await WindowAsync(locale: "en-GB");
        var desk = new PhonesPage(window.Page);
        await desk.OpenAsync(App.PhonesPage);
        await window.Page.GetByRole(AriaRole.Button, new() { NameString = "English" }).ClickAsync();
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Heading, new() { NameString = "Jitasa practice phones" })).ToBeVisibleAsync();

        var kham = await desk.PickAsync(Cast.Kham);
        await kham.SaysAsync("Need food and water for 3 people, Moo 4, Tat Thong");
        await Assertions.Expect(kham.Messages).ToContainTextAsync(CaseNumber());
        await kham.IsToldAsync("Food");
    }

    [Theory]
    [InlineData(390, 844)]
    [InlineData(360, 640)]
    public async Task A_phones_screen_holds_the_page_and_a_card(int width, int height)
    {
        var window = await WindowAsync(width, height);
        var desk = new PhonesPage(window.Page);
        await desk.OpenAsync(App.PhonesPage);
        await window.FitsAsync();

        var daeng = await desk.PickAsync(Cast.Daeng);
        await daeng.SaysAsync(Cry);
        await Assertions.Expect(daeng.Messages).ToContainTextAsync(CaseNumber());
        await window.FitsAsync();
        await window.IsOpenToEverybodyAsync();
    }

    [GeneratedRegex(@"YST64-\d{4}-\d{4}", RegexOptions.None, 5_000)]
    private static partial Regex CaseNumber();
}
