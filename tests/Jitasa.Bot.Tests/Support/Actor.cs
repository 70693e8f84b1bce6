using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Support;

/// <summary>A person of the cast with a phone in hand: says, shares, taps, and reads what came since they last did something.</summary>
public sealed class Actor(TestApp app, CastMember who)
{
    private int seen;

    public string Id => who.Id;
    public string Name => who.DisplayName;

    /// <summary>All words that came from the bot since this person's last act, message by message.</summary>
    public IReadOnlyList<string> News => app.Line.Chat(Id).Messages.Where(message => message.IsFromBot).Skip(seen).Select(message => message.Text).ToList();

    /// <summary>Buttons under the newest message.</summary>
    public IReadOnlyList<string> QuickReplies => app.Line.Chat(Id).QuickReplies.Select(action => action.Label ?? "").ToList();

    public async Task SaysAsync(string text) => await DoAsync(() => app.Line.SayAsync(Id, text));

    public async Task SharesAsync(double lat, double lon) => await DoAsync(() => app.Line.ShareLocationAsync(Id, lat, lon));

    public async Task SendsPhotoAsync(byte[] bytes) => await DoAsync(() => app.Line.SendImageAsync(Id, bytes));

    public async Task SendsVoiceAsync(byte[] bytes) => await DoAsync(() => app.Line.SendAudioAsync(Id, bytes));

    public async Task SaysInAsync(string groupId, string text, bool mentionBot = false) => await DoAsync(() => app.Line.SayAsync(Id, text, groupId, mentionBot: mentionBot));

    /// <summary>Taps the newest live button with this label.</summary>
    public async Task<TapResult> TapsAsync(string label)
    {
        Remember();
        var result = await app.Line.TapAsync(Id, label);
        Assert.True(result.Delivery is null or { IsOk: true }, $"The webhook of {label} was answered {result.Delivery?.StatusCode}.");
        await app.SettlesAsync();
        return result;
    }

    public async Task UnsendsLastAsync()
    {
        var last = app.Line.Chat(Id).Messages.Last(message => message.From == Id);
        await DoAsync(() => app.Line.UnsendAsync(Id, last.Id));
    }

    /// <summary>Some message since the last act holds all of these words.</summary>
    public void IsTold(params string[] words) =>
        Assert.True(
            News.Any(message => words.All(word => message.Contains(word, StringComparison.Ordinal))),
            $"{Name} was not told \"{string.Join("\" and \"", words)}\" but:\n{string.Join("\n---\n", News)}");

    public void IsNotTold(string words) =>
        Assert.False(News.Any(message => message.Contains(words, StringComparison.Ordinal)), $"{Name} was told \"{words}\":\n{string.Join("\n---\n", News)}");

    public void HearsNothing() => Assert.True(News.Count == 0, $"{Name} was told:\n{string.Join("\n---\n", News)}");

    private async Task DoAsync(Func<Task<Delivery>> act)
    {
        Remember();
        var delivery = await act();
        Assert.True(delivery.IsOk, $"The webhook was answered {delivery.StatusCode}.");
        await app.SettlesAsync();
    }

    /// <summary>From here on only what comes later is news.</summary>
    public void Remember() => seen = app.Line.Chat(Id).Messages.Count(message => message.IsFromBot);
}
