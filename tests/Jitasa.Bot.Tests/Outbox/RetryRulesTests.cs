using Jitasa.Bot.Line;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Outbox;

public sealed class RetryRulesTests
{
    private static readonly LineAnswer TokenRefused = new(400, LineWord.InvalidReplyToken);
    private static readonly LineAnswer MonthOver = new(429, LineWord.MonthlyLimit);

    public static TheoryData<LineAnswer, bool, bool, SendOutcome> Table =>
        new()
        {
            // answer, as a reply, in doubt before -> outcome
            { new LineAnswer(200), false, false, SendOutcome.Sent },
            { new LineAnswer(200), true, true, SendOutcome.Sent },
            { new LineAnswer(202), false, false, SendOutcome.Sent },
            { new LineAnswer(409), false, true, SendOutcome.Delivered },
            { new LineAnswer(409), false, false, SendOutcome.Delivered },
            { new LineAnswer(429), false, false, SendOutcome.TryLater },
            { new LineAnswer(429), true, false, SendOutcome.TryLater },
            { MonthOver, false, false, SendOutcome.QuotaSpent },
            { MonthOver, true, false, SendOutcome.TryLater },
            { new LineAnswer(500), false, false, SendOutcome.TryLater },
            { new LineAnswer(503), true, true, SendOutcome.TryLater },
            { LineAnswer.NoAnswer, false, true, SendOutcome.TryLater },
            { LineAnswer.NoConnection, true, false, SendOutcome.TryLater },
            { TokenRefused, true, false, SendOutcome.PushInstead },
            { TokenRefused, true, true, SendOutcome.Delivered },
            { TokenRefused, false, false, SendOutcome.Dead },
            { new LineAnswer(400), true, false, SendOutcome.Dead },
            { new LineAnswer(400), false, true, SendOutcome.Dead },
            { new LineAnswer(401), false, false, SendOutcome.TokenRefused },
            { new LineAnswer(403), true, false, SendOutcome.TokenRefused },
            { LineAnswer.NoToken, false, false, SendOutcome.TokenRefused },
            { LineAnswer.NoToken, true, true, SendOutcome.TokenRefused },
            { new LineAnswer(404), false, false, SendOutcome.Dead },
            { new LineAnswer(413), false, false, SendOutcome.Dead },
        };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_answer_has_one_meaning(LineAnswer answer, bool asReply, bool wasInDoubt, SendOutcome outcome) =>
        Assert.Equal(outcome, RetryRules.Judge(answer, asReply, wasInDoubt, TimeSpan.FromMinutes(1)));

    [Fact]
    public void Only_what_LINE_may_have_accepted_leaves_a_doubt()
    {
        Assert.True(RetryRules.LeavesDoubt(new LineAnswer(500)));
        Assert.True(RetryRules.LeavesDoubt(LineAnswer.NoAnswer));
        Assert.False(RetryRules.LeavesDoubt(LineAnswer.NoConnection));
        Assert.False(RetryRules.LeavesDoubt(LineAnswer.NoToken));
        Assert.False(RetryRules.LeavesDoubt(new LineAnswer(429)));
        Assert.False(RetryRules.LeavesDoubt(new LineAnswer(400)));
    }

    [Fact]
    public void A_key_LINE_has_forgotten_is_not_used_again_after_a_doubt()
    {
        Assert.Equal(SendOutcome.GivenUp, RetryRules.Judge(new LineAnswer(500), asReply: false, wasInDoubt: true, TimeSpan.FromHours(24)));
        Assert.Equal(SendOutcome.TryLater, RetryRules.Judge(new LineAnswer(500), asReply: false, wasInDoubt: true, TimeSpan.FromHours(22)));
        Assert.Equal(SendOutcome.TryLater, RetryRules.Judge(new LineAnswer(429), asReply: false, wasInDoubt: false, TimeSpan.FromHours(40)));
        Assert.Equal(SendOutcome.GivenUp, RetryRules.Judge(new LineAnswer(401), asReply: false, wasInDoubt: true, TimeSpan.FromHours(24)));
        Assert.Equal(SendOutcome.TokenRefused, RetryRules.Judge(new LineAnswer(401), asReply: false, wasInDoubt: false, TimeSpan.FromDays(40)));
    }

    [Theory]
    [InlineData(1, Urgency.Normal, 0.5, 1)]
    [InlineData(1, Urgency.Critical, 0, 0.5)]
    [InlineData(2, Urgency.Normal, 0.5, 2)]
    [InlineData(5, Urgency.High, 1, 24)]
    [InlineData(12, Urgency.High, 0.5, 300)]
    [InlineData(12, Urgency.Critical, 0.5, 30)]
    [InlineData(int.MaxValue, Urgency.Low, 1, 450)]
    public void Pauses_double_up_to_five_minutes_half_of_one_for_what_is_critical_and_are_spread(int attempts, Urgency urgency, double roll, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryRules.Pause(attempts, urgency, roll));

    [Theory]
    [InlineData("2026-11-24T03:00:00Z", "2026-11-30T17:00:00Z")]
    [InlineData("2026-11-30T16:59:59Z", "2026-11-30T17:00:00Z")]
    [InlineData("2026-11-30T17:00:00Z", "2026-12-31T17:00:00Z")]
    public void The_month_turns_at_midnight_in_Bangkok(string now, string turns) =>
        Assert.Equal(DateTimeOffset.Parse(turns, null), RetryRules.MonthTurns(DateTimeOffset.Parse(now, null)));

    [Theory]
    [InlineData(Urgency.Low, false)]
    [InlineData(Urgency.Normal, false)]
    [InlineData(Urgency.High, false)]
    [InlineData(Urgency.Critical, true)]
    public void Only_what_is_critical_goes_on_a_spent_quota(Urgency urgency, bool goes) => Assert.Equal(goes, RetryRules.GoesAnyway(urgency));

    [Theory]
    [InlineData(0, 55)]
    [InlineData(60, 55)]
    [InlineData(19 * 60, 55)]
    [InlineData(19 * 60 + 30, 25)]
    [InlineData(30 * 60, -605)]
    public void A_reply_token_lives_a_minute_from_its_arrival_and_twenty_from_the_event(int arrivedAfter, int livesFor)
    {
        var happened = new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
        var arrived = happened.AddSeconds(arrivedAfter);

        Assert.Equal(arrived.AddSeconds(livesFor), OutboxStore.TokenUntil(happened, arrived));
    }
}
