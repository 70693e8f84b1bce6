using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Privacy;

public sealed class ErasureTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestServices bot = null!;
    private Person daeng = null!;
    private Person may = null!;
    private long request;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        bot = new(database);
        daeng = await MeetAsync("U-daeng");
        may = await MeetAsync("U-may");
        request = await database.CaseAsync(daeng.Id);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_wish_is_asked_about_before_anything_is_erased()
    {
        var reply = await SayAsync("ลบข้อมูลของฉัน", Intent.EraseMyData);

        Assert.Equal(ErasureDialogue.Name, reply!.Waiting!.Folder);
        Assert.Equal(2, reply.Messages[^1].QuickReply!.Items.Count);
        Assert.Equal("U-daeng", await LineIdAsync());
    }

    [Fact]
    public async Task Yes_erases_and_says_so()
    {
        var reply = await TapAsync("yes");

        Assert.Contains("ลบข้อมูลทั้งหมดของคุณแล้ว", Assert.IsType<TextMessage>(Assert.Single(reply!.Messages)).Text);
        Assert.Null(await LineIdAsync());
    }

    [Fact]
    public async Task No_erases_nothing()
    {
        await TapAsync("no");

        Assert.Equal("U-daeng", await LineIdAsync());
    }

    [Fact]
    public async Task A_button_found_weeks_later_asks_again()
    {
        var reply = await TapAsync("yes", madeMinutesAgo: 31);

        Assert.Equal(ErasureDialogue.Name, reply!.Waiting!.Folder);
        Assert.Equal("U-daeng", await LineIdAsync());
    }

    [Fact]
    public async Task Nobody_erases_another_with_a_forwarded_button()
    {
        var reply = await bot.InAsync<IEnumerable<IDialogue>, Reply?>(all => Erase(all).TapAsync(Turn(may), Button("yes"), Ct));

        Assert.Null(reply);
        Assert.Equal("U-daeng", await LineIdAsync());
    }

    [Fact]
    public async Task In_a_group_it_is_taken_to_the_private_chat()
    {
        var reply = await bot.InAsync<IEnumerable<IDialogue>, Reply?>(all =>
            Erase(all).HearAsync(Turn(daeng, "ลบข้อมูลของฉัน", Intent.EraseMyData, groupId: "C1"), Ct));

        Assert.Null(reply!.Waiting);
        Assert.Contains("ส่วนตัว", ((TextMessage)reply.Messages[0]).Text);
    }

    [Fact]
    public async Task The_open_case_is_cancelled_and_its_helper_told_that_she_need_not_go()
    {
        await database.ClaimAsync(request, may.Id, "on_the_way");

        await TapAsync("yes");

        Assert.Equal("cancelled 0", await database.ScalarAsync<string>("SELECT status || ' ' || helpers_live FROM help_requests WHERE id = @request", new { request }));
        Assert.Equal("released", await database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.Contains("ไม่ต้องไปแล้ว", await ToldAsync(may));
        Assert.DoesNotContain("ลบ", await ToldAsync(may));
    }

    [Fact]
    public async Task A_volunteers_task_is_offered_anew_and_the_asker_told()
    {
        await database.ClaimAsync(request, may.Id, "arrived");

        await bot.InAsync<Erasure>(erasure => erasure.EraseAsync(may.Id, bot.Clock.GetUtcNow(), Ct));

        Assert.Equal(
            "open 0 due",
            await database.ScalarAsync<string>(
                "SELECT status || ' ' || helpers_live || CASE WHEN look_again_at <= @Now THEN ' due' ELSE ' later' END FROM help_requests WHERE id = @request",
                new { request, Rows.Now }));
        Assert.Contains("กำลังหาคนใหม่", await ToldAsync(daeng));
    }

    [Fact]
    public async Task What_was_written_after_the_wish_is_still_heard_by_a_new_person()
    {
        await database.ExecuteAsync(
            """
            INSERT INTO inbox (webhook_event_id, sender_key, event_at, received_at, body_sealed, state, try_at)
            VALUES ('wish', 'U-daeng', @Now, @Now, '\x01', 'waiting', @Now), ('cry', 'U-daeng', @Now + interval '1 second', @Now, '\x01', 'waiting', @Now)
            """,
            new { Rows.Now });

        await TapAsync("yes");
        var again = await MeetAsync("U-daeng");

        Assert.Equal("cry", await database.ScalarAsync<string>("SELECT string_agg(webhook_event_id, ',') FROM inbox WHERE sender_key = 'U-daeng' AND body_sealed IS NOT NULL"));
        Assert.NotEqual(daeng.Id, again.Id);
    }

    [Fact]
    public async Task Even_the_farewell_loses_its_address_once_it_is_out()
    {
        await TapAsync("yes");
        await bot.InAsync<OutboxStore>(outbox => outbox.ReplyAsync(daeng.Id, "U-daeng", "token", Rows.Now.AddMinutes(1), [ErasureMessages.Done(Tongue.Th)], Urgency.Normal, Ct));
        await bot.DrainAsync<RetentionWork>();
        // The answer, and that their menu is to be taken back.
        Assert.Equal(2, await FarewellsAsync());

        await database.ExecuteAsync("UPDATE outbox SET state = 'sent', done_at = @Now WHERE state = 'waiting'", new { Rows.Now });
        bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await bot.DrainAsync<RetentionWork>();

        Assert.Equal(0, await FarewellsAsync());
        Assert.True(await database.ScalarAsync<bool>("SELECT bool_and(body_sealed IS NULL) FROM outbox"));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IDialogue Erase(IEnumerable<IDialogue> all) => all.Single(dialogue => dialogue.Folder == ErasureDialogue.Name);

    private Task<Person> MeetAsync(string lineUserId) => bot.InAsync<PeopleStore, Person>(people => people.MeetAsync(lineUserId, bot.Clock.GetUtcNow(), Ct));

    private Task<Reply?> SayAsync(string text, Intent intent) => bot.InAsync<IEnumerable<IDialogue>, Reply?>(all => Erase(all).HearAsync(Turn(daeng, text, intent), Ct));

    private Task<Reply?> TapAsync(string verb, int madeMinutesAgo = 0) =>
        bot.InAsync<IEnumerable<IDialogue>, Reply?>(all => Erase(all).TapAsync(Turn(daeng), Button(verb, madeMinutesAgo), Ct));

    private Tap Button(string verb, int madeMinutesAgo = 0) => new(ErasureDialogue.Name, verb, daeng.Id, Rows.Now.ToUnixTimeSeconds() / 60 - madeMinutesAgo);

    private static Turn Turn(Person person, string text = "", Intent intent = Intent.Other, string? groupId = null) =>
        new(
            new MessageEvent(new TextContent("1", text)) { Id = "e", At = Rows.Now, Source = new(person.LineUserId, groupId) },
            person,
            Roles: [],
            Waiting: null,
            new MessageDraft { Intent = intent },
            Rows.Now);

    private Task<string?> LineIdAsync() => database.ScalarAsync<string?>("SELECT line_user_id FROM people WHERE id = @Id", new { daeng.Id });

    private Task<long> FarewellsAsync() => database.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE recipient <> ''");

    private async Task<string> ToldAsync(Person person)
    {
        var body = await database.ScalarAsync<byte[]>("SELECT body_sealed FROM outbox WHERE person_id = @Id AND state = 'waiting'", new { person.Id });
        return System.Text.RegularExpressions.Regex.Unescape(System.Text.Encoding.UTF8.GetString(TestDatabase.Box.OpenBytes(body)));
    }
}
