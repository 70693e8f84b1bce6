using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A village's LINE group: we sit in it, we listen to nobody, and we come when we are called.</summary>
public sealed class GroupStories : Story
{
    private const string Cry = "ยายคำหายใจไม่ออก บ้านเลขที่ 7 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810009999";

    private IReadOnlyList<string> SaidInGroup => App.Line.Chat(Cast.TatThong).Messages.Where(message => message.IsFromBot).Select(message => message.Text).ToList();

    [Fact]
    public async Task Whoever_takes_us_into_a_group_reads_at_once_that_we_keep_nothing_said_there()
    {
        var group = App.Line.AddGroup("บ้านนาคำ หมู่ 2", null, Cast.Daeng.Id, Cast.Somchai.Id);

        await App.Line.BotJoinsAsync(group.Id, Ct);
        await App.SettlesAsync();

        var greeting = Assert.Single(App.Line.Chat(group.Id).Messages, message => message.IsFromBot);
        Assert.Contains("ไม่ถูกเก็บไว้", greeting.Text, StringComparison.Ordinal);
        Assert.Contains("1669", greeting.Text, StringComparison.Ordinal);
        Assert.Equal("reply", greeting.Via);
        Assert.Equal(1L, await CountAsync("line_groups WHERE left_at IS NULL"));
    }

    [Fact]
    public async Task Nobody_is_met_and_nothing_kept_of_what_a_village_says_among_itself()
    {
        await Daeng.SaysInAsync(Cast.TatThong, "วันนี้อากาศร้อนเนาะ");
        await Daeng.SaysInAsync(Cast.TatThong, Cry);
        await App.Line.SendImageAsync(Kham.Id, Pictures.Jpeg(60, 40), Cast.TatThong, Ct);
        await App.Line.ShareLocationAsync(Kham.Id, 15.79, 104.15, chatId: Cast.TatThong, ct: Ct);
        await App.Line.EditAsync(Daeng.Id, LastOf(Daeng), "วันนี้เย็นแล้ว", Ct);
        await App.Line.UnsendAsync(Daeng.Id, LastOf(Daeng), Ct);
        await App.SettlesAsync();

        Assert.Empty(SaidInGroup);
        Assert.Equal(0L, await CountAsync("people"));
        Assert.Equal(0L, await CountAsync("media"));
        Assert.Equal(6L, await CountAsync("inbox WHERE state = 'done'"));
        // An unsend holds a number and no word.
        Assert.Equal(1L, await CountAsync("inbox WHERE body_sealed IS NOT NULL OR sender_key <> ''"));
    }

    [Fact]
    public async Task A_cry_by_mention_is_taken_up_in_the_group_and_its_card_waits_in_the_private_chat()
    {
        await Daeng.SaysInAsync(Cast.TatThong, Cry, mentionBot: true);

        var said = Assert.Single(SaidInGroup);
        Assert.Contains("YST64-1117-", said, StringComparison.Ordinal);
        Assert.Contains("1669", said, StringComparison.Ordinal);
        Assert.DoesNotContain("บ้านเลขที่ 7", said, StringComparison.Ordinal);
        Assert.DoesNotContain("081-000-9999", said, StringComparison.Ordinal);

        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("บ้านเลขที่ 7", "081-000-9999");
    }

    [Theory]
    [InlineData("ไฟไหม้บ้าน คนติดข้างใน บ้านเลขที่ 7 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร")]
    [InlineData("น้ำถึงเอวแล้ว ยายเป็นลม บ้านเลขที่ 7 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร")]
    public async Task What_to_do_for_somebody_hurt_in_a_fire_or_flood_is_told_in_the_private_chat(string words)
    {
        await Daeng.SaysInAsync(Cast.TatThong, words, mentionBot: true);

        Daeng.IsTold("🚨", "1669");
    }

    [Fact]
    public async Task Of_what_was_put_right_in_the_group_only_the_last_card_waits()
    {
        await Daeng.SaysInAsync(Cast.TatThong, Cry, mentionBot: true);
        await Daeng.SaysInAsync(Cast.TatThong, "ยายคำหายใจไม่ออก บ้านเลขที่ 7 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร อยู่กัน 2 คน", mentionBot: true);

        Assert.Equal(1L, await CountAsync("help_requests"));
        Assert.Equal(1L, await CountAsync("outbox WHERE state = 'held'"));
    }

    [Fact]
    public async Task Someone_LINE_hides_from_us_is_asked_to_write_alone_when_they_call()
    {
        App.Line.User(Kham.Id).IsDisclosed = false;

        await Kham.SaysInAsync(Cast.TatThong, Cry, mentionBot: true);

        Assert.Contains("แชตส่วนตัว", Assert.Single(SaidInGroup), StringComparison.Ordinal);
        Assert.Equal(0L, await CountAsync("people"));
        Assert.Equal(0L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task A_group_that_LINE_no_longer_knows_us_in_counts_as_left_although_no_event_said_so()
    {
        await Daeng.SaysInAsync(Cast.TatThong, "จิตอาสา");
        Assert.Equal(1L, await CountAsync("line_groups WHERE left_at IS NULL"));
        await App.Line.SayAsync(Daeng.Id, "จิตอาสา", Cast.TatThong, ct: Ct);
        App.Line.WebhookIsActive = false;
        await App.Line.BotLeavesAsync(Cast.TatThong, Ct);

        await App.SettlesAsync();

        Assert.Equal(1L, await CountAsync("line_groups WHERE left_at IS NOT NULL"));
    }

    private string LastOf(Actor who) => App.Line.Chat(Cast.TatThong).Messages.Last(message => message.From == who.Id && message.Type == "text").Id;

    private Task<long> CountAsync(string what) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
