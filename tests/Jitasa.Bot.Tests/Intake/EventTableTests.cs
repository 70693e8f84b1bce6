using System.Text.Json.Nodes;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>Whatever LINE tells us: what the person sees of it, and what is kept of it.</summary>
public sealed class EventTableTests(EventTableTests.Village village) : IClassFixture<EventTableTests.Village>
{
    /// <summary>LINE's documented events (its webhook.yml, and "messageEdited" of August 2026) and the chats each can happen in.</summary>
    private static readonly (string Type, bool Alone, bool WithMany)[] Documented =
    [
        ("message", true, true), ("messageEdited", false, true), ("unsend", true, true), ("follow", true, false), ("unfollow", true, false), ("join", false, true), ("leave", false, true),
        ("memberJoined", false, true), ("memberLeft", false, true), ("postback", true, true), ("videoPlayComplete", true, false), ("beacon", true, false), ("accountLink", true, false),
        ("membership", true, false), ("module", true, false), ("activated", true, false), ("deactivated", true, false), ("botSuspended", true, false), ("botResumed", true, false), ("delivery", true, false),
    ];

    public static TheoryData<string> Names => new(EventTable.All.Select(one => one.ToString()));

    [Fact]
    public void The_table_knows_every_event_LINE_documents_wherever_it_can_happen()
    {
        var known = EventTable.All.Select(one => (one.Type, one.Where)).ToHashSet();

        Assert.All(Documented.Where(one => one.Alone), one => Assert.Contains((one.Type, Chat.Alone), known));
        Assert.All(Documented.Where(one => one.WithMany), one => Assert.True(known.Contains((one.Type, Chat.Group)) && known.Contains((one.Type, Chat.Room)), one.Type));
        Assert.Equal(EventTable.All.Count, Names.Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_event_is_seen_and_kept_as_it_should_be(string name)
    {
        var happening = EventTable.All.Single(one => one.ToString() == name);
        var (person, chat) = village.Meet(happening.Where);

        var eventId = await village.HappensAsync(happening, person, chat);

        var said = village.SaidIn(chat);
        if (happening.Seen is { } words)
            Assert.Contains(words, said[0], StringComparison.Ordinal);
        else
            Assert.Empty(said);
        Assert.Equal(happening.Held, await village.HeldAsync(eventId, person, chat));
        if (chat != person)
        {
            // Of a case only the group is told at once; that nobody was found yet is told to its asker alone.
            Assert.True(said.Count <= 1);
            Assert.All(village.SaidIn(person), words => Assert.Contains("ยังหาคนช่วย", words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_event_without_a_source_is_noted_and_answered_to_nobody()
    {
        var failedLink = village.Event("\"type\":\"accountLink\",\"link\":{\"result\":\"failed\",\"nonce\":\"0123456789\"}");

        Assert.Equal("skipped kept, stranger, no group, 0 cases", await village.HeldAsync(await village.BringAsync(failedLink), "nobody", "nowhere"));
    }

    [Fact]
    public async Task Whoever_blocks_us_is_told_nothing_until_they_follow_again()
    {
        var (person, _) = village.Meet(Chat.Alone);
        await village.BringAsync(village.Event("\"type\":\"follow\"", person));
        var before = village.SaidIn(person).Count;

        await village.BringAsync(village.Event("\"type\":\"unfollow\"", person));
        await village.PushAsync(person, "ข่าวที่ไม่มีใครได้อ่าน");
        Assert.Equal(before, village.SaidIn(person).Count);

        await village.BringAsync(village.Event("\"type\":\"follow\",\"follow\":{\"isUnblocked\":true}", person));
        await village.PushAsync(person, "ข่าวหลังกลับมา");
        Assert.Contains("นี่คือจิตอาสาดูแลไทย", village.SaidIn(person)[before], StringComparison.Ordinal);
        Assert.Equal("ข่าวหลังกลับมา", village.SaidIn(person)[^1]);
        Assert.DoesNotContain("ข่าวที่ไม่มีใครได้อ่าน", village.SaidIn(person));
    }

    [Fact]
    public async Task A_group_that_put_us_out_is_told_nothing_until_it_takes_us_in_again()
    {
        var (person, group) = village.Meet(Chat.Group);
        await village.BringAsync(village.Event("\"type\":\"join\"", null, group));
        await village.BringAsync(village.Event("\"type\":\"leave\"", null, group));
        Assert.EndsWith("left group, 0 cases", await village.HeldAsync("none", person, group), StringComparison.Ordinal);

        await village.BringAsync(village.Event("\"type\":\"join\"", null, group));

        Assert.Equal(2, village.SaidIn(group).Count);
        Assert.EndsWith("in group, 0 cases", await village.HeldAsync("none", person, group), StringComparison.Ordinal);
    }

    /// <summary>One running bot for the whole table; every row has a person and a chat of its own.</summary>
    public sealed class Village : IAsyncLifetime
    {
        private TestApp app = null!;

        public async ValueTask InitializeAsync() => app = await TestApp.StartAsync();

        public ValueTask DisposeAsync() => app.DisposeAsync();

        public (string Person, string Chat) Meet(Chat where)
        {
            var person = app.Line.AddUser("ชาวบ้าน").Id;
            if (where == Chat.Alone)
                return (person, person);
            var group = app.Line.AddGroup("บ้านนา", (where == Chat.Room ? "R" : "C") + LineIds.Hex(16), person);
            group.BotIsMember = true;
            return (person, group.Id);
        }

        public Task<string> HappensAsync(Happening happening, string person, string chat) =>
            BringAsync(Event(happening.Json.Replace("MESSAGE", LineIds.NewMessage(), StringComparison.Ordinal), happening.NamesPerson ? person : null, chat == person ? null : chat));

        public JsonObject Event(string json, string? person = null, string? group = null)
        {
            var one = (JsonObject)JsonNode.Parse("{" + json + "}")!;
            one["replyToken"] = LineIds.NewReplyToken();
            if (person is null && group is null)
                return one;
            one["source"] = group is null ? new JsonObject { ["type"] = "user" }
                : group[0] == 'R' ? new JsonObject { ["type"] = "room", ["roomId"] = group }
                : new JsonObject { ["type"] = "group", ["groupId"] = group };
            if (person is not null)
                one["source"]!["userId"] = person;
            return one;
        }

        /// <returns>The event's id.</returns>
        public async Task<string> BringAsync(JsonObject one)
        {
            Assert.True((await app.Line.SendEventsAsync(one)).IsOk);
            await app.SettlesAsync();
            app.Clock.Advance(TimeSpan.FromSeconds(1));
            return (string)one["webhookEventId"]!;
        }

        public IReadOnlyList<string> SaidIn(string chat) => app.Line.Chat(chat).FromBot.Select(message => message.Text).ToList();

        public async Task PushAsync(string person, string words)
        {
            await using var scope = app.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var people = scope.ServiceProvider.GetRequiredService<Bot.People.PeopleStore>();
            var known = (await people.FindByLineAsync(person, TestContext.Current.CancellationToken))!;
            await scope.ServiceProvider.GetRequiredService<Bot.Outbox.OutboxStore>().PushAsync(known.Id, [new Bot.Line.Messages.TextMessage(words)], Bot.ThaiText.Urgency.High, TestContext.Current.CancellationToken);
            await scope.ServiceProvider.GetRequiredService<Bot.Platform.DbSession>().CommitAsync(TestContext.Current.CancellationToken);
            await app.SettlesAsync();
        }

        public Task<string> HeldAsync(string eventId, string person, string chat) =>
            app.Database.ScalarAsync<string>(
                """
                SELECT coalesce((SELECT state || CASE WHEN body_sealed IS NULL AND sender_key = '' THEN ' forgotten' ELSE ' kept' END FROM inbox WHERE webhook_event_id = @eventId), 'no event') || ', '
                       || coalesce((SELECT CASE WHEN is_reachable THEN 'met' ELSE 'gone' END FROM people WHERE line_user_id = @person), 'stranger') || ', '
                       || coalesce((SELECT CASE WHEN left_at IS NULL THEN 'in' ELSE 'left' END FROM line_groups WHERE line_group_id = @chat), 'no') || ' group, '
                       || (SELECT count(*) FROM help_requests r JOIN people p ON p.id = r.asker_id WHERE p.line_user_id = @person) || ' cases'
                """,
                new { eventId, person, chat });
    }
}
