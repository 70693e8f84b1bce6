using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Outbox;

/// <summary>What an answer of LINE means for the row, and when to try again. Pure.</summary>
public static class RetryRules
{
    /// <summary>How often a critical message is tried while the quota is spent: it may have been raised.</summary>
    public static readonly TimeSpan CriticalPatience = TimeSpan.FromHours(1);

    /// <summary>How often a message is tried while LINE takes no token of ours: somebody has to mend that first.</summary>
    public static readonly TimeSpan TokenPatience = TimeSpan.FromMinutes(1);

    /// <summary>LINE remembers a retry key for 24 hours; an hour less, because its clock and ours differ.</summary>
    public static readonly TimeSpan KeyLife = TimeSpan.FromHours(23);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestCriticalPause = TimeSpan.FromSeconds(30);

    /// <param name="asReply">It was sent on a reply token still in its time.</param>
    /// <param name="wasInDoubt">An earlier attempt may have been accepted.</param>
    /// <param name="age">Since its retry key came into use.</param>
    public static SendOutcome Judge(LineAnswer answer, bool asReply, bool wasInDoubt, TimeSpan age) =>
        answer switch
        {
            { IsOk: true } => SendOutcome.Sent,
            { Status: 409 } => SendOutcome.Delivered,
            // Within its minute a token is only refused after use. If we may have used it ourselves, the person has the answer.
            { Word: LineWord.InvalidReplyToken } when asReply => wasInDoubt ? SendOutcome.Delivered : SendOutcome.PushInstead,
            // 429 has two meanings. "Too fast" heals by itself; "monthly limit" does not, and retrying it all night
            // would bury the oxygen request behind a queue that cannot move. Replies cost nothing, so for them it means too fast.
            { Status: 429, Word: LineWord.MonthlyLimit } when !asReply => SendOutcome.QuotaSpent,
            { Status: null or 401 or 403 or 429 or >= 500 } when (wasInDoubt || LeavesDoubt(answer)) && age > KeyLife => SendOutcome.GivenUp,
            // Not the message's fault: with a token that LINE takes it would go, so it waits until there is one.
            { Status: 401 or 403 } or { Word: LineWord.NoToken } => SendOutcome.TokenRefused,
            { Status: null or 429 or >= 500 } => SendOutcome.TryLater,
            _ => SendOutcome.Dead,
        };

    /// <summary>A quote is an ornament: it must never cost an answer that would go without it.</summary>
    public static SendOutcome WithoutQuote(SendOutcome outcome, LineAnswer answer, bool quotes) =>
        quotes && outcome == SendOutcome.Dead && answer.Status == 400 ? SendOutcome.PlainInstead : outcome;

    /// <summary>LINE may have accepted the call although it did not say so.</summary>
    public static bool LeavesDoubt(LineAnswer answer) => answer is { Status: null, NeverLeft: false } or { Status: >= 500 };

    /// <summary>
    /// How LINE refuses a push to a group the bot was removed from. A body it did not like is answered alike; then the group's next event
    /// tells that we are still there.
    /// </summary>
    public static bool SaysNoSuchChat(LineAnswer answer) => answer.Status is 400 or 404;

    /// <summary>1, 2, 4 ... seconds, at most five minutes and for what is critical half of one, give or take half.</summary>
    /// <param name="roll">0 to 1: spreads many rows that failed together.</param>
    public static TimeSpan Pause(int attempts, Urgency urgency, double roll)
    {
        var longest = urgency == Urgency.Critical ? LongestCriticalPause : LongestPause;
        var seconds = Math.Min(longest.TotalSeconds, Math.Pow(2, Math.Clamp(attempts - 1, 0, 20)));
        return TimeSpan.FromSeconds(seconds * (0.5 + roll));
    }

    /// <summary>A push that a spent quota does not stop.</summary>
    public static bool GoesAnyway(Urgency urgency) => urgency == Urgency.Critical;

    /// <summary>A push to a group costs a message for each member: a mere greeting waits for the next answer there, which is free.</summary>
    public static bool WaitsForReply(bool isForGroup, Urgency urgency) => isForGroup && urgency == Urgency.Low;

    /// <summary>
    /// When the quota is whole again: the first of the next month in Bangkok. LINE does not say in which zone it counts months;
    /// Bangkok's turns two hours after Japan's, so at that moment both have turned.
    /// </summary>
    public static DateTimeOffset MonthTurns(DateTimeOffset now)
    {
        var day = now.BangkokDay();
        return new DateTimeOffset(new DateOnly(day.Year, day.Month, 1).AddMonths(1), TimeOnly.MinValue, ThaiClock.Offset).ToUniversalTime();
    }
}
