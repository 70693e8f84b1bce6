using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Menus;

/// <summary>No button leads nowhere: whatever a menu offers, the bot understands, whoever has that menu.</summary>
public sealed class MenuButtonStories : MenuStory
{
    private static readonly string[] NotUnderstood = ["ยังไม่แน่ใจว่าต้องการอะไร", "We are not sure what you need"];

    [Theory]
    [InlineData(MenuKind.Citizen)]
    [InlineData(MenuKind.Volunteer)]
    [InlineData(MenuKind.Head)]
    [InlineData(MenuKind.HeadVolunteer, "community_leader")]
    [InlineData(MenuKind.Desk)]
    [InlineData(MenuKind.Desk, "health_officer")]
    [InlineData(MenuKind.DeskVolunteer, "province_officer")]
    public async Task Each_button_is_understood_in_both_languages(MenuKind kind, string? role = null)
    {
        await BecomeAsync(kind, role);
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            await Somchai.SaysAsync(tongue == Tongue.Th ? "สวัสดีค่ะ" : "hello, good morning to you");
            foreach (var button in MenuRules.All.Where(menu => menu.Kind == kind && menu.Tongue == tongue).SelectMany(menu => menu.Buttons).DistinctBy(button => button.Action))
                await IsUnderstoodAsync(button);
        }
    }

    private async Task IsUnderstoodAsync(MenuButton button)
    {
        if (button.Action is not MessageAction typed)
            return;
        await Somchai.SaysAsync(typed.Text);
        Assert.True(Somchai.News.Count > 0, $"\"{typed.Text}\" was answered with silence.");
        Assert.All(NotUnderstood, words => Somchai.IsNotTold(words));
    }

    private async Task BecomeAsync(MenuKind kind, string? role)
    {
        if (kind is MenuKind.Volunteer or MenuKind.HeadVolunteer or MenuKind.DeskVolunteer)
            await Somchai.SaysAsync("สมัครอาสา กู้ชีพ ต.ตาดทอง อ.เมืองยโสธร รถกระบะ 10 กม. ทุกวัน");
        if (kind is not (MenuKind.Citizen or MenuKind.Volunteer))
            await GrantAsync(Somchai, role ?? (kind is MenuKind.Head or MenuKind.HeadVolunteer ? "kamnan" : "local_officer"));
    }

    [Fact]
    public async Task The_place_picker_and_the_dialler_open_from_the_menu()
    {
        await SetupAsync();

        var place = await Daeng.TapsAsync("ส่งตำแหน่ง");
        var call = await Daeng.TapsAsync("โทรฉุกเฉิน");

        Assert.Equal(("location", "tel:1669"), (place.Asks, call.Uri));
    }
}
