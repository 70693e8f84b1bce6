using Jitasa.Liff.Tests.Browsing;
using Jitasa.Liff.Tests.Phones;
using Jitasa.LineSimulator;
using Microsoft.Playwright;

namespace Jitasa.Liff.Tests.Screens;

/// <summary>The page that shows what somebody sent with their case.</summary>
public sealed class MediaScreenTests(Chromium browser) : LiffStory(browser)
{
    [Theory]
    [InlineData("th", "รูป", "ส่งเมื่อ", "กลับไปที่แชท")]
    [InlineData("en", "Photo", "Sent 17 Nov 2021", "Back to the chat")]
    public async Task Who_helps_sees_the_photo_in_their_own_language(string language, string title, string sent, string close)
    {
        App.Line.User(Cast.Ton).Language = language;

        var window = await OpensMediaAsync(Cast.Ton, width: 360, height: 640);

        await Assertions.Expect(Heading(window, title)).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(window.Page.Locator("main")).ToContainTextAsync(sent);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Button, new() { NameString = close })).ToBeVisibleAsync();
        await ShowsPictureAsync(window);
        await window.FitsAsync();
        await window.IsOpenToEverybodyAsync();
    }

    [Fact]
    public async Task On_the_simulators_phone_the_button_of_the_card_opens_the_photo()
    {
        var window = await WindowAsync();
        var desk = new PhonesPage(window.Page);
        await desk.OpenAsync(App.PhonesPage);
        var ton = await desk.PickAsync(Cast.Ton);

        await ton.TapsAsync("📷 ดูรูป");

        var picture = ton.Sheet.FrameLocator("iframe").Locator(".media img");
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 8);
        await ton.Sheet.FrameLocator("iframe").GetByRole(AriaRole.Button, new() { NameString = "กลับไปที่แชท" }).ClickAsync();
        await Assertions.Expect(ton.Sheet).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("th", "เปิดไม่ได้ค่ะ เห็นได้เฉพาะผู้ขอ ผู้ที่กำลังช่วย และเจ้าหน้าที่ของพื้นที่")]
    [InlineData("en", "You cannot open this. Only who asked, who is helping, and the officials of the area can.")]
    public async Task A_stranger_is_told_who_may_see_it(string language, string words)
    {
        App.Line.User(Cast.Kham).Language = language;

        var window = await OpensMediaAsync(Cast.Kham);

        await Assertions.Expect(window.Page.GetByText(words)).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("img")).ToHaveCountAsync(0);
        await window.IsOpenToEverybodyAsync();
    }

    [Fact]
    public async Task What_was_taken_back_is_gone_and_no_helper_finds_it()
    {
        await Daeng.UnsendsLastAsync();

        var owners = await OpensMediaAsync(Cast.Daeng);
        var helpers = await OpensMediaAsync(Cast.Ton);

        await Assertions.Expect(owners.Page.GetByText("ไม่มีแล้วค่ะ เจ้าของลบหรือยกเลิกการส่งไปแล้ว")).ToBeVisibleAsync();
        await Assertions.Expect(helpers.Page.GetByText("เปิดไม่ได้ค่ะ เห็นได้เฉพาะ")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_voice_message_can_be_played()
    {
        await Daeng.SendsVoiceAsync(Silence());

        var window = await OpensMediaAsync(Cast.Ton);

        await Assertions.Expect(Heading(window, "ข้อความเสียง")).ToBeVisibleAsync();
        // 1: the browser has read how long it is, and found nothing wrong.
        await Assertions.Expect(window.Page.Locator("audio")).ToHaveJSPropertyAsync("error", null!);
        await window.Page.WaitForFunctionAsync("() => document.querySelector('audio').readyState >= 1");
    }

    /// <summary>Outside LINE there is a login; twelve hours later neither the session nor LINE's token counts any more.</summary>
    [Fact]
    public async Task Whose_session_ran_out_signs_in_again_and_is_where_they_were()
    {
        var window = await OpensMediaAsync(Cast.Daeng, inLine: false);
        await ShowsPictureAsync(window);
        App.Clock.Advance(TimeSpan.FromHours(13));

        await window.Page.ReloadAsync();
        await Assertions.Expect(window.Page.GetByText("หมดเวลาแล้วค่ะ เข้าใหม่อีกครั้งนะคะ")).ToBeVisibleAsync();
        await window.IsOpenToEverybodyAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { NameString = "เข้าใหม่" }).ClickAsync();

        await ShowsPictureAsync(window);
    }

    [Fact]
    public async Task An_address_that_means_nothing_says_so()
    {
        var window = await WindowAsync();

        await window.Page.GotoAsync(App.Line.OpenLiff(Cast.Daeng, "/nowhere", Cast.Daeng).AbsoluteUri);

        await Assertions.Expect(window.Page.GetByText("ไม่มีอะไรให้ดูที่นี่ค่ะ")).ToBeVisibleAsync();
        await window.IsOpenToEverybodyAsync();
    }

    private static ILocator Heading(Window window, string words) => window.Page.GetByRole(AriaRole.Heading, new() { NameString = words, Exact = true });

    /// <summary>A quarter of a second of MP3: a header, then a frame of nothing, ten times.</summary>
    private static byte[] Silence() => [.. Enumerable.Repeat<byte[]>([0xFF, 0xFB, 0x90, 0x64, .. new byte[413]], 10).SelectMany(frame => frame)];

    private static async Task ShowsPictureAsync(Window window)
    {
        var picture = window.Page.Locator(".media img");
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 8);
    }
}
