using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Outbox;

public sealed class HeldNewsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("24", 23, true)]
    [InlineData("24", 25, false)]
    [InlineData("48", 25, true)]
    public async Task News_is_told_with_the_next_answer_but_not_when_it_is_no_news_any_more(string heldHours, int hoursLater, bool isTold)
    {
        await using var field = await Field.OpenAsync(("Outbox:HeldHours", heldHours));
        var daeng = await field.MeetAsync("ป้าแดง");
        await field.WithAsync<OutboxStore>(outbox => outbox.TellLaterAsync(daeng.Id, [new TextMessage("กำลังเดินทาง")], Ct));
        field.Clock.Advance(TimeSpan.FromHours(hoursLater));

        await field.WithAsync<OutboxStore>(outbox => outbox.ReplyAsync(daeng.Id, daeng.LineUserId!, "token", field.Now.AddMinutes(1), [new TextMessage("สวัสดีค่ะ")], Urgency.Normal, Ct));

        Assert.Equal(isTold, Assert.Single(await field.PushedAsync(daeng)).Contains("กำลังเดินทาง", StringComparison.Ordinal));
    }
}
