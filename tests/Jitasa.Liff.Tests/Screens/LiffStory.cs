using Jitasa.Bot.Tests.Support;
using Jitasa.Liff.Tests.Browsing;
using Jitasa.LineSimulator;

namespace Jitasa.Liff.Tests.Screens;

/// <summary>A case with a photo, told in the chat; then pages of the LIFF app, opened as LINE opens them.</summary>
public abstract class LiffStory(Chromium browser) : BrowserStory(browser)
{
    protected Actor Daeng { get; private set; } = null!;
    protected Actor Ton { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        (Daeng, Ton) = (new(App, Cast.Daeng), new(App, Cast.Ton));
        await CastVolunteersAsync();
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่ม 5 คน หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SendsPhotoAsync(Photo());
        await App.SettlesAsync();
        await Ton.TapsAsync("✋ รับงานนี้");
    }

    /// <summary>Opens what this person's button in the chat would open.</summary>
    protected async Task<Window> OpensMediaAsync(CastMember who, bool inLine = true, int width = 390, int height = 844)
    {
        var window = await WindowAsync(width, height);
        var media = await App.Database.ScalarAsync<long>("SELECT max(id) FROM media");
        await window.Page.GotoAsync(App.Line.OpenLiff(who, $"/media/{media}", who, inLine).AbsoluteUri);
        return window;
    }

    /// <summary>Eight by eight of orange.</summary>
    private static byte[] Photo() => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mP43yCAFTEMLQkANdFjwbRLm40AAAAASUVORK5CYII=");
}
