using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>Whether LINE takes our channel access token, and what kind it is.</summary>
public sealed class TokenCheck(LineClient line, ChannelTokens tokens, LineSettings settings) : ICheck
{
    public string Subject => "LINE token";

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (answer, bot) = await line.BotInfoAsync(ct);
        yield return bot is null ? Refused(answer) : tokens.CanRenew ? SetupLine.Ok(Subject, $"stateless, of channel {settings.ChannelId}; {Account(bot)}") : await LongLivedAsync(bot, ct);
    }

    private async Task<SetupLine> LongLivedAsync(LineBotInfo bot, CancellationToken ct)
    {
        var (answer, verified) = await tokens.VerifyAsync(ct);
        if (verified is null)
            return SetupLine.NotOk(Subject, $"LINE does not say whose Line__ChannelAccessToken is (status {answer.Status}): issue a long-lived one under Messaging API in the LINE Developers Console.");
        var left = TimeSpan.FromSeconds(Math.Min(verified.ExpiresIn, TimeSpan.FromDays(3_650).TotalSeconds));
        return left <= ChannelTokens.LongestShortLife
            ? SetupLine.NotOk(Subject, $"Line__ChannelAccessToken ends in {left.TotalDays:0} days: set Line__ChannelId instead, or issue a long-lived one under Messaging API in the LINE Developers Console.")
            : SetupLine.Ok(Subject, $"long-lived, of channel {verified.ClientId}{(verified.Scope is { Length: > 0 } scope ? $" (scope {scope})" : "")}; {Account(bot)}");
    }

    private SetupLine Refused(LineAnswer answer) =>
        answer switch
        {
            { Word: LineWord.NoToken } => SetupLine.NotOk(Subject, "LINE gives no token: copy Line__ChannelId and Line__ChannelSecret again from Basic settings of the Messaging API channel in the LINE Developers Console, then start the bot again."),
            { Status: 401 or 403 } when tokens.CanRenew => SetupLine.NotOk(Subject, $"LINE does not take its own token (status {answer.Status}): is Line__ChannelId that of the Messaging API channel, not of LINE Login?"),
            { Status: 401 or 403 } => SetupLine.NotOk(Subject, $"LINE does not take Line__ChannelAccessToken (status {answer.Status}): issue a new one under Messaging API in the LINE Developers Console, set it and start the bot again."),
            { Status: null } => SetupLine.NotOk(Subject, $"LINE did not answer: can this server reach {settings.ApiBase.Host}? Try curl -I {settings.ApiBase}"),
            _ => SetupLine.Refused(Subject, "the account could not be read", answer),
        };

    // Where staff may answer too, a person can hear two voices; whoever runs the account should know.
    private static string Account(LineBotInfo bot) => $"{bot.BasicId}{(bot.ChatMode == "chat" ? ", where staff may answer in LINE's manager too" : "")}";
}
