using Jitasa.Bot.Outbox;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Outbox;

public sealed class BudgetRulesTests
{
    private static readonly BudgetSettings Settings = new();

    [Theory]
    [InlineData(100, "2026-11-15T17:00:00Z", 200)]
    [InlineData(100, "2026-11-30T16:59:59Z", 100)]
    // One hour into December: three days at least are counted.
    [InlineData(3, "2026-11-30T18:00:00Z", 31)]
    [InlineData(0, "2026-11-10T00:00:00Z", 0)]
    public void The_forecast_goes_on_as_the_month_went(long used, string now, long forecast) => Assert.Equal(forecast, BudgetRules.Forecast(used, At(now), Settings));

    [Theory]
    // The middle of November: the forecast is twice what is used.
    [InlineData(null, 1_000_000, "2026-11-15T17:00:00Z", PushLevel.Normal)]
    [InlineData(300L, 149, "2026-11-15T17:00:00Z", PushLevel.Normal)]
    [InlineData(300L, 150, "2026-11-15T17:00:00Z", PushLevel.Digest)]
    [InlineData(300L, 239, "2026-11-15T17:00:00Z", PushLevel.Digest)]
    [InlineData(300L, 240, "2026-11-15T17:00:00Z", PushLevel.UrgentOnly)]
    [InlineData(300L, 285, "2026-11-15T17:00:00Z", PushLevel.CriticalOnly)]
    [InlineData(300L, 400, "2026-11-15T17:00:00Z", PushLevel.CriticalOnly)]
    // The last hour: what is left is enough.
    [InlineData(300L, 284, "2026-11-30T16:59:00Z", PushLevel.Normal)]
    [InlineData(0L, 0, "2026-11-15T17:00:00Z", PushLevel.CriticalOnly)]
    public void The_level_falls_from_digest_to_urgent_to_critical(long? quota, long used, string now, PushLevel level) =>
        Assert.Equal(level, BudgetRules.Level(quota, used, At(now), Settings));

    [Theory]
    //            level                   low    normal high   critical
    [InlineData(PushLevel.Normal, true, true, true, true)]
    [InlineData(PushLevel.Digest, false, false, true, true)]
    [InlineData(PushLevel.UrgentOnly, false, false, true, true)]
    [InlineData(PushLevel.CriticalOnly, false, false, false, true)]
    public void Each_level_lets_through_what_is_urgent_enough(PushLevel level, bool low, bool normal, bool high, bool critical) =>
        Assert.Equal([low, normal, high, critical], Enum.GetValues<Urgency>().Select(urgency => BudgetRules.GoesNow(level, urgency, isInGroup: false, isDigest: false)));

    [Theory]
    [InlineData(PushLevel.Normal, Urgency.Normal, true)]
    [InlineData(PushLevel.Digest, Urgency.High, false)]
    [InlineData(PushLevel.UrgentOnly, Urgency.Critical, true)]
    public void A_group_is_pushed_to_only_when_there_is_plenty_or_it_is_critical(PushLevel level, Urgency urgency, bool goes) =>
        Assert.Equal(goes, BudgetRules.GoesNow(level, urgency, isInGroup: true, isDigest: false));

    [Theory]
    [InlineData(PushLevel.Digest, true)]
    [InlineData(PushLevel.UrgentOnly, false)]
    public void The_days_gathered_news_goes_only_on_the_level_of_its_name(PushLevel level, bool goes) =>
        Assert.Equal(goes, BudgetRules.GoesNow(level, Urgency.Normal, isInGroup: false, isDigest: true));

    [Theory]
    [InlineData(PushLevel.Normal, "2026-11-24T03:00:00Z", "low,normal,high,critical")]
    [InlineData(PushLevel.Normal, "2026-11-23T20:00:00Z", "high,critical")] // three in the night
    [InlineData(PushLevel.UrgentOnly, "2026-11-24T03:00:00Z", "high,critical")]
    [InlineData(PushLevel.CriticalOnly, "2026-11-24T03:00:00Z", "critical")]
    public void What_was_held_is_released_as_the_level_allows_and_wakes_nobody(PushLevel level, string now, string urgencies) =>
        Assert.Equal(urgencies, string.Join(',', BudgetRules.Released(level, At(now), Settings).Select(urgency => urgency.ToCode())));

    [Theory]
    [InlineData(PushLevel.Digest, "2026-11-24T10:59:00Z", null)]
    [InlineData(PushLevel.Digest, "2026-11-24T11:00:00Z", "2026-11-24T11:00:00Z")]
    [InlineData(PushLevel.Digest, "2026-11-24T13:59:00Z", "2026-11-24T11:00:00Z")]
    [InlineData(PushLevel.Digest, "2026-11-24T14:00:00Z", null)] // nine in the evening
    [InlineData(PushLevel.UrgentOnly, "2026-11-24T11:00:00Z", null)]
    public void The_digest_is_pushed_from_six_to_nine_in_the_evening(PushLevel level, string now, string? digestOf) =>
        Assert.Equal(digestOf is null ? null : At(digestOf), BudgetRules.DigestOf(level, At(now), Settings));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);
}
