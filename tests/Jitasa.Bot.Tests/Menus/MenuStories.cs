using Jitasa.Bot.Menus;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Menus;

/// <summary>Everybody finds at the foot of the chat what they can do here.</summary>
public sealed class MenuStories : MenuStory
{
    [Fact]
    public async Task A_granted_role_brings_its_menu_at_once_and_a_revoked_one_takes_it_away()
    {
        await SetupAsync();
        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Somchai));

        await GrantAsync(Somchai, "kamnan");
        Assert.Equal("jitasa-head-head-th", MenuOf(Somchai));

        Assert.Equal(0, await App.CommandAsync("revoke", "kamnan", "--line-user", Somchai.Id, "--area", "350103"));
        await App.SettlesAsync();
        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Somchai));
    }

    [Fact]
    public async Task Who_was_granted_a_role_before_there_were_menus_gets_theirs_when_they_are_made()
    {
        await GrantAsync(Nid, "local_officer");
        Assert.Null(MenuOf(Nid));

        await SetupAsync();

        Assert.Equal("jitasa-desk-desk-th", MenuOf(Nid));
        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Daeng));
    }

    [Fact]
    public async Task Signing_up_brings_the_volunteers_menu_and_a_second_role_a_tab_for_each()
    {
        await SetupAsync();

        await May.SaysAsync("สมัครอาสา");
        Assert.Equal("jitasa-volunteer-help-th", MenuOf(May));

        await GrantAsync(May, "community_leader");
        Assert.Equal("jitasa-headvolunteer-head-th", MenuOf(May));
    }

    [Fact]
    public async Task A_tab_shows_the_other_side_and_says_nothing_in_the_chat()
    {
        await SetupAsync();
        await GrantAsync(Somchai, "kamnan");

        await Somchai.TapsAsync("ขอความช่วยเหลือ");
        Assert.Equal("jitasa-head-ask-th", MenuOf(Somchai));
        Somchai.HearsNothing();

        await Somchai.TapsAsync("ดูแลพื้นที่");
        Assert.Equal("jitasa-head-head-th", MenuOf(Somchai));
        Somchai.HearsNothing();
    }

    [Fact]
    public async Task Who_writes_English_gets_the_menu_in_English()
    {
        await SetupAsync();

        await Daeng.SaysAsync("hello, how does this work?");

        Assert.Equal("jitasa-citizen-ask-en", MenuOf(Daeng));
    }

    [Fact]
    public async Task Who_follows_again_gets_back_the_menu_of_the_role_given_meanwhile()
    {
        await SetupAsync();
        await App.Line.BlockAsync(Somchai.Id, Ct);
        await App.SettlesAsync();
        await GrantAsync(Somchai, "kamnan");
        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Somchai));

        await App.Line.FollowAsync(Somchai.Id, Ct);
        await App.SettlesAsync();

        Assert.Equal("jitasa-head-head-th", MenuOf(Somchai));
    }

    [Fact]
    public async Task Who_erases_themselves_is_left_with_the_menu_of_everybody()
    {
        await SetupAsync();
        await GrantAsync(Somchai, "kamnan");

        await Somchai.SaysAsync("ลบข้อมูลของฉัน");
        await Somchai.SaysAsync("ใช่");

        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Somchai));
    }

    [Fact]
    public async Task A_link_that_LINE_cannot_make_now_is_made_later()
    {
        await SetupAsync();
        App.Line.Faults.Arm(Fault.ServerErrorBefore, 1, "richmenu-link");

        await GrantAsync(Somchai, "kamnan");
        Assert.Equal("jitasa-citizen-ask-th", MenuOf(Somchai));

        await App.AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal("jitasa-head-head-th", MenuOf(Somchai));
    }
}
