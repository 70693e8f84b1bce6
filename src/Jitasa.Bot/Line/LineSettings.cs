using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Line;

[Settings("Line")]
public sealed record LineSettings : ICheckedSettings
{
    [Setting("Secret of the Messaging API channel: checks webhook signatures", Secret = true, Required = true)]
    public string ChannelSecret { get; init; } = "";

    [Setting("Long-lived channel access token; needed unless Line__ChannelId is set", Secret = true)]
    public string? ChannelAccessToken { get; init; }

    [Setting("Address of LINE's API")]
    public Uri ApiBase { get; init; } = new("https://api.line.me");

    [Setting("Address of LINE's content API")]
    public Uri DataApiBase { get; init; } = new("https://api-data.line.me");

    [Setting("Messaging API channel id; with it short-lived stateless tokens are used instead of the long-lived one")]
    public string? ChannelId { get; init; }

    [Setting("LINE Login channel id: the audience of ID tokens")]
    public string? LoginChannelId { get; init; }

    [Setting("LINE Login channel secret: checks ID tokens signed with it", Secret = true)]
    public string? LoginChannelSecret { get; init; }

    [Setting("LIFF app id")]
    public string? LiffId { get; init; }

    // LINE's own limit is 2,000 a second for each kind of call, over all processes; kinds with a lower limit get the same share of theirs.
    [Setting("Calls a second of one kind this process makes to LINE at most: LINE's 2,000 divided by the number of processes, and a little less", Min = 1, Max = 2000)]
    public int CallsPerSecond { get; init; } = 600;

    public void Check()
    {
        if (string.IsNullOrEmpty(ChannelAccessToken) && string.IsNullOrEmpty(ChannelId))
            throw new SettingException("The setting Line__ChannelAccessToken is missing: give it, or Line__ChannelId for short-lived tokens.");
    }
}
