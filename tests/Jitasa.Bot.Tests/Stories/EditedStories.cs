using System.Text.Json.Nodes;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Who changes a message in the group changes what came of it: never a second case, and the old words are shown to nobody.</summary>
public sealed class EditedStories : Story
{
    private const string Call = "จิตอาสา ";
    private const string Cry = Call + "ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";
    private const string Moved = Call + "ขอยาความดัน บ้านเลขที่ 12 หมู่ 5 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";
    private const string Fainted = Call + "ขอยาความดัน แม่หมดสติ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";

    private IReadOnlyList<string> SaidInGroup => App.Line.Chat(Cast.TatThong).FromBot.Select(message => message.Text).ToList();

    [Fact]
    public async Task A_changed_cry_changes_its_case_and_only_the_new_words_are_shown()
    {
        await CriesAsync(Cry);

        await EditsAsync(Moved);

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Contains("แก้เรื่อง YST64-1117-", SaidInGroup[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("หมู่ 5", SaidInGroup[^1], StringComparison.Ordinal);
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_request_words WHERE words_sealed IS NOT NULL"));
        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("หมู่ 5", "บ้านเลขที่ 12", "081-000-1234");
        Daeng.IsNotTold("หมู่ 4");
    }

    [Fact]
    public async Task What_the_new_words_no_longer_say_is_gone_and_the_case_stays()
    {
        await CriesAsync(Call + "ขอข้าวสาร 8 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");

        await EditsAsync("ขอข้าวสารค่ะ");

        Assert.Equal("open food_water", await OneAsync<string>("SELECT concat_ws(' ', status, need, people, phone_hash, contact_sealed, place_sealed, area_code, location) FROM help_requests"));
    }

    [Fact]
    public async Task Another_need_takes_the_place_of_the_first_and_one_more_is_looked_for_too()
    {
        await CriesAsync(Cry);

        await EditsAsync(Call + "ขอข้าวสาร บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Assert.Equal("food_water", await OneAsync<string>("SELECT string_agg(need, ' ') FROM help_requests"));

        await EditsAsync(Call + "ขอยาความดันกับข้าวสาร บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Assert.Equal("food_water medicine", await OneAsync<string>("SELECT string_agg(need, ' ' ORDER BY id) FROM help_requests"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE linked_to IS NOT NULL"));
    }

    [Fact]
    public async Task Who_is_on_the_way_hears_what_changed_and_nothing_else()
    {
        await Somchai.SaysAsync("สมัครอาสา");
        await CriesAsync(Cry);
        await App.CommandAsync("grant", "vhv", "--line-user", Somchai.Id, "--area", "350103");
        await App.AdvanceAsync(TimeSpan.FromMinutes(1));
        await App.Database.ExecuteAsync(
            """
            INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at)
            SELECT '35', r.id, p.id, 'accepted', @now, @now FROM help_requests r, people p WHERE p.line_user_id = @Id
            """,
            new { now = App.Clock.GetUtcNow(), Somchai.Id });
        Somchai.Remember();

        await EditsAsync(Moved);

        Somchai.IsTold("แก้ข้อมูล", "หมู่ 5");
        Assert.DoesNotContain("โทร", Somchai.News.First(news => news.Contains("แก้ข้อมูล", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_danger_in_the_new_words_raises_the_case_and_the_group_reads_whom_to_call()
    {
        await CriesAsync(Cry);
        Assert.DoesNotContain("1669", SaidInGroup[^1], StringComparison.Ordinal);

        await EditsAsync(Fainted);

        Assert.Contains("1669", SaidInGroup[^1], StringComparison.Ordinal);
        Assert.Equal("critical", await OneAsync<string>("SELECT max(urgency) FROM help_requests WHERE need = 'medicine'"));
    }

    [Fact]
    public async Task Of_several_changes_in_the_wrong_order_the_latest_counts()
    {
        await CriesAsync(Cry);
        var cry = LastOfDaeng();
        App.Clock.Advance(TimeSpan.FromMinutes(3));

        await App.Line.SendEventsAsync(Edited(cry, Moved, minutesAgo: 1));
        await App.SettlesAsync();
        var answers = SaidInGroup.Count;
        await App.Line.SendEventsAsync(Edited(cry, Moved.Replace("หมู่ 5", "หมู่ 7", StringComparison.Ordinal), minutesAgo: 2));
        await App.SettlesAsync();

        Assert.Equal(answers, SaidInGroup.Count);
        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("หมู่ 5");
        Daeng.IsNotTold("หมู่ 7");
    }

    [Fact]
    public async Task A_change_that_comes_before_the_cry_itself_is_heard_and_the_cry_says_nothing_any_more()
    {
        await App.Line.SendEventsAsync(Edited("9001", Moved, minutesAgo: 1));
        await App.SettlesAsync();
        var late = Edited("9001", Cry, minutesAgo: 2);
        late["type"] = "message";
        await App.Line.SendEventsAsync(late);
        await App.SettlesAsync();

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_request_words"));
        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("หมู่ 5");
    }

    [Fact]
    public async Task Who_adds_our_name_to_what_they_said_has_called_us()
    {
        await CriesAsync(Cry[Call.Length..]);
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM people"));

        await EditsAsync(Cry);

        Assert.Contains("รับเรื่อง", Assert.Single(SaidInGroup), StringComparison.Ordinal);
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task Without_a_reply_token_a_small_change_costs_no_push_to_the_whole_group()
    {
        await CriesAsync(Cry);

        await App.Line.SendEventsAsync(Edited(LastOfDaeng(), Moved, minutesAgo: 0));
        await App.SettlesAsync();

        Assert.Single(SaidInGroup);
        await Daeng.SaysInAsync(Cast.TatThong, "จิตอาสา");
        Assert.Contains(SaidInGroup, said => said.StartsWith("แก้เรื่อง", StringComparison.Ordinal));
        Assert.DoesNotContain(App.Line.Calls, call => call.Route == "push" && call.Body.Contains(Cast.TatThong, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_case_that_is_over_stays_over_and_its_new_words_take_the_place_of_the_old()
    {
        await CriesAsync(Cry);
        await EndAsync();

        await EditsAsync(Moved);

        Assert.Contains("จบไปแล้ว", SaidInGroup[^1], StringComparison.Ordinal);
        Assert.Equal("cancelled", await OneAsync<string>("SELECT string_agg(status, ' ') FROM help_requests"));
        Assert.Equal("f t", await OneAsync<string>("SELECT string_agg((words_sealed IS NOT NULL)::text::char(1), ' ' ORDER BY id) FROM help_request_words"));
    }

    [Fact]
    public async Task A_danger_in_the_new_words_of_a_case_that_is_over_is_a_case_of_its_own()
    {
        await CriesAsync(Cry);
        await EndAsync();

        await EditsAsync(Fainted);

        Assert.Contains("1669", SaidInGroup[^1], StringComparison.Ordinal);
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL AND urgency = 'critical'"));
    }

    [Fact]
    public async Task A_danger_in_the_new_words_of_who_waits_along_is_a_case_of_their_own()
    {
        await CriesAsync(Cry);
        await Kham.SaysAsync("สวัสดีค่ะ");
        await App.Database.ExecuteAsync(
            """
            INSERT INTO co_askers (request_id, person_id, joined_at) SELECT id, asker_id, opened_at FROM help_requests;
            UPDATE help_requests SET asker_id = (SELECT id FROM people WHERE line_user_id = @Id)
            """,
            new { Kham.Id });

        await EditsAsync(Fainted);

        Assert.Contains("1669", SaidInGroup[^1], StringComparison.Ordinal);
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests r JOIN people p ON p.id = r.asker_id WHERE p.line_user_id <> '" + Kham.Id + "' AND urgency = 'critical'"));
    }

    [Fact]
    public async Task What_is_changed_after_joining_a_neighbour_is_kept_with_the_case_that_goes_on()
    {
        await Kham.SaysInAsync(Cast.TatThong, Cry.Replace("12", "99", StringComparison.Ordinal));
        await CriesAsync(Cry);
        await App.Database.ExecuteAsync(
            """
            INSERT INTO co_askers (request_id, person_id, joined_at) SELECT min(id), max(asker_id), @now FROM help_requests;
            UPDATE help_requests SET status = 'cancelled', ended_at = @now WHERE id = (SELECT max(id) FROM help_requests)
            """,
            new { now = App.Clock.GetUtcNow() });
        var said = SaidInGroup.Count;

        await EditsAsync(Moved);

        Assert.Equal(said, SaidInGroup.Count);
        Assert.Equal("2", await OneAsync<string>("SELECT count(*)::text FROM help_request_words w JOIN help_requests r ON r.id = w.request_id WHERE r.ended_at IS NULL AND words_sealed IS NOT NULL"));
    }

    [Fact]
    public async Task A_changed_message_that_is_then_taken_back_leaves_no_words()
    {
        await CriesAsync(Cry);
        await EditsAsync(Moved);

        await App.Line.UnsendAsync(Daeng.Id, LastOfDaeng(), Ct);
        await App.SettlesAsync();

        Assert.Equal("open", await OneAsync<string>("SELECT concat_ws(' ', status, phone_hash, place_sealed, area_code) FROM help_requests"));
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM help_request_words WHERE words_sealed IS NOT NULL"));
    }

    [Fact]
    public async Task Nobody_changes_another_ones_words()
    {
        await CriesAsync(Cry);
        var forged = Edited(LastOfDaeng(), Moved, minutesAgo: 0);
        forged["source"]!["userId"] = Kham.Id;

        await App.Line.SendEventsAsync(forged);
        await App.SettlesAsync();

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_request_words w JOIN help_requests r ON r.id = w.request_id AND r.asker_id = w.person_id WHERE words_sealed IS NOT NULL"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    private async Task CriesAsync(string text)
    {
        await Daeng.SaysInAsync(Cast.TatThong, text);
        App.Clock.Advance(TimeSpan.FromSeconds(5));
    }

    private Task EndAsync() => App.Database.ExecuteAsync("UPDATE help_requests SET status = 'cancelled', ended_at = @now", new { now = App.Clock.GetUtcNow() });

    private async Task EditsAsync(string text)
    {
        await App.Line.EditAsync(Daeng.Id, LastOfDaeng(), text, Ct);
        await App.SettlesAsync();
        App.Clock.Advance(TimeSpan.FromSeconds(5));
    }

    private string LastOfDaeng() => App.Line.Chat(Cast.TatThong).Messages.Last(message => message.From == Daeng.Id).Id;

    private JsonObject Edited(string messageId, string text, int minutesAgo) =>
        new()
        {
            ["type"] = "messageEdited",
            ["timestamp"] = App.Clock.GetUtcNow().AddMinutes(-minutesAgo).ToUnixTimeMilliseconds(),
            ["source"] = new JsonObject { ["type"] = "group", ["groupId"] = Cast.TatThong, ["userId"] = Daeng.Id },
            ["message"] = new JsonObject { ["id"] = messageId, ["type"] = "text", ["text"] = text },
        };

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
