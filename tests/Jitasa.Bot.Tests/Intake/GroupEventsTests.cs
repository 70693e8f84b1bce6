using Jitasa.Bot.Intake;
using Jitasa.Bot.Outbox;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Intake;

public sealed class GroupEventsTests
{
    [Fact]
    public async Task Joining_a_group_is_remembered_and_answered_once_in_both_languages()
    {
        await using var bench = await StartAsync();

        await bench.ArriveAsync(bench.Event("E1", "\"type\":\"join\"", Source(null, Group), token: "token1"));
        await bench.StepAllAsync<EventWork>();
        await bench.StepAllAsync<SendWork>();

        var call = Assert.Single(bench.Line.Calls);
        Assert.Contains("ในกลุ่มนี้", call.Body);
        Assert.Contains("private chat", call.Body);
        Assert.Equal(1, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM line_groups WHERE left_at IS NULL"));
    }

    [Fact]
    public async Task A_greeting_too_late_for_its_free_reply_is_not_paid_for_but_told_with_the_next_answer()
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Event("E1", "\"type\":\"join\"", Source(null, Group), token: "token1"));
        await bench.StepAllAsync<EventWork>();

        bench.Clock.Advance(TimeSpan.FromSeconds(56));
        await bench.StepAllAsync<SendWork>();
        Assert.Empty(bench.Line.Calls);

        await bench.ArriveAsync(bench.Says(Daeng, "จิตอาสา ขอถาม", "E2", token: "token2", group: Group));
        await bench.StepAllAsync<EventWork>();
        await bench.StepAllAsync<SendWork>();
        Assert.Contains("private chat", Assert.Single(bench.Line.Calls).Body);
        Assert.Contains("heard จิตอาสา ขอถาม", bench.Line.Calls[0].Body);
    }

    [Fact]
    public async Task Leaving_a_group_ends_what_was_to_be_sent_there_even_when_an_older_event_comes_after()
    {
        await using var bench = await StartAsync();
        await bench.ArriveAsync(bench.Event("E1", "\"type\":\"join\"", Source(null, Group), token: "token1", secondsAgo: 100));
        await bench.StepAllAsync<EventWork>();

        await bench.ArriveAsync(bench.Event("E2", "\"type\":\"leave\"", Source(null, Group), secondsAgo: 10));
        await bench.StepAllAsync<EventWork>();
        await bench.ArriveAsync(bench.Says(Daeng, "ก่อนออก", "E3", secondsAgo: 50, group: Group));
        await bench.StepAllAsync<EventWork>();

        Assert.Equal(1, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM line_groups WHERE left_at IS NOT NULL"));
        Assert.Equal("unsent", await bench.Database.ScalarAsync<string>("SELECT state FROM outbox ORDER BY seq LIMIT 1"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task Someone_LINE_hides_is_asked_to_write_alone_only_when_they_called_us(bool mentions, int answers)
    {
        await using var bench = await StartAsync();
        var mention = mentions ? ",\"mention\":{\"mentionees\":[{\"index\":0,\"length\":7,\"type\":\"user\",\"isSelf\":true}]}" : "";

        await bench.ArriveAsync(
            bench.Event("E1", $$""" "type":"message","message":{"id":"1","type":"text","text":"@jitasa ช่วยด้วย"{{mention}}} """, Source(null, Group), token: "token1"));
        await bench.StepAllAsync<EventWork>();
        await bench.StepAllAsync<SendWork>();

        Assert.Equal(answers, bench.Line.Calls.Count);
        Assert.All(bench.Line.Calls, call => Assert.Contains("1669", call.Body));
        Assert.Equal(0, await bench.Database.ScalarAsync<int>("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task A_persons_words_in_a_group_are_answered_in_the_group()
    {
        await using var bench = await StartAsync();

        await bench.ArriveAsync(bench.Says(Daeng, "@จิตอาสา ช่วยยายข้างบ้านด้วย", "E1", token: "token1", group: Group));
        await bench.StepAllAsync<EventWork>();

        Assert.Equal(Group, await bench.Database.ScalarAsync<string>("SELECT recipient FROM outbox"));
    }
}
