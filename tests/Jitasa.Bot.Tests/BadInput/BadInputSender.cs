using System.Text;
using System.Text.Json.Nodes;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.BadInput;

/// <summary>One line of the table.</summary>
/// <param name="Sees">What whoever sent it reads; several parted by " & ". "(nothing)" when nothing comes back.</param>
/// <param name="Holds">All that the database holds of them afterwards, as <see cref="BadInputBench.HeldAsync"/> writes it.</param>
public sealed record BadInputLine(string What, Func<BadInputSender, Task> Sent, string Sees, string Holds);

/// <summary>Somebody nobody knew before, and the ways in which they can send something.</summary>
public sealed class BadInputSender(BadInputBench bench, Actor self)
{
    private readonly StringBuilder answers = new();
    private readonly List<string> others = [];

    public string Id => self.Id;
    public TestApp App => bench.App;
    public Buttons Buttons => bench.App.Services.GetRequiredService<Buttons>();

    /// <summary>The answers of webhooks that were not 200, what a command said, then each message that came.</summary>
    public string Transcript => answers.Length + self.News.Count == 0 ? "(nothing)" : string.Join("\n---\n", [answers.ToString(), .. self.News, self.News.Count == 0 ? "(nothing)" : ""]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>What led up to it is no part of what is looked at.</summary>
    public async Task AfterAsync(string text)
    {
        await SayAsync(text);
        self.Remember();
    }

    public async Task SayAsync(string text)
    {
        Answered(await App.Line.SayAsync(Id, text, ct: Ct));
        await App.SettlesAsync();
    }

    public Task ShareAsync(string lat, string lon) => RawAsync($$$"""{"type":"message","message":{"type":"location","id":"{{{NewId()}}}","latitude":{{{lat}}},"longitude":{{{lon}}}}}""");

    public async Task TapAsync(string data)
    {
        Answered((await App.Line.TapAsync(Id, new JsonObject { ["type"] = "postback", ["data"] = data }, ct: Ct)).Delivery!);
        await App.SettlesAsync();
    }

    /// <summary>A button as we would have made it, with whatever id.</summary>
    public Task TapOursAsync(string folder, string verb, long id) => TapAsync(Buttons.Make("x", folder, verb, id).Data);

    /// <summary>An event by its own parts; the rest is as LINE has it.</summary>
    public async Task RawAsync(string parts)
    {
        var body = $$"""{"destination":"U0","events":[{"mode":"active","webhookEventId":"E{{NewId()}}","timestamp":{{App.Clock.GetUtcNow().ToUnixTimeMilliseconds()}},"source":{"type":"user","userId":"{{Id}}"},{{parts.Trim()[1..]}}]}""";
        await BodyAsync(Encoding.UTF8.GetBytes(Filled(body)));
    }

    /// <summary>A body as it is; signed rightly unless told otherwise.</summary>
    public async Task BodyAsync(byte[] body, string? signature = null)
    {
        Answered(await App.Line.SendRawAsync(body, signature, Ct));
        await App.SettlesAsync();
    }

    public Task BodyAsync(string body, string? signature = null) => BodyAsync(Encoding.UTF8.GetBytes(Filled(body)), signature);

    /// <summary>The same bytes from twenty fingers at once, while the bot works on them with eight hands.</summary>
    public async Task TwentyTimesAsync(Func<int, string> parts)
    {
        var bodies = Enumerable.Range(0, 20).Select(number => Encoding.UTF8.GetBytes(
            $$"""{"events":[{"mode":"active","timestamp":{{App.Clock.GetUtcNow().ToUnixTimeMilliseconds()}},"source":{"type":"user","userId":"{{Id}}"},{{parts(number)}}}]}"""));
        foreach (var delivery in await Task.WhenAll(bodies.Select(body => App.Line.SendRawAsync(body, ct: Ct))))
            Answered(delivery);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(App.SettlesAsync, Ct)));
        await App.SettlesAsync();
    }

    public async Task ImportAsync(string kind, byte[] file)
    {
        var said = await bench.Rig.ImportAsync(kind, bench.Rig.Write(file));
        answers.AppendLine(said.Output).AppendLine(said.Errors);
    }

    public async Task ImportAsync(string kind, string path)
    {
        var said = await bench.Rig.ImportAsync(kind, path);
        answers.AppendLine(said.Output).AppendLine(said.Errors);
    }

    /// <summary>Somebody else, who has an open case: its id.</summary>
    public async Task<long> OthersCaseAsync()
    {
        var other = new BadInputSender(bench, bench.Stranger());
        others.Add(other.Id);
        await other.SayAsync("ขอข้าวสาร 2 คน บ้านเลขที่ 9 หมู่ 1 ต.ตาดทอง อ.เมืองยโสธร");
        return await other.MyCaseAsync();
    }

    public async Task<long> SomebodyElseAsync()
    {
        await OthersCaseAsync();
        return await App.Database.ScalarAsync<long>("SELECT id FROM people WHERE line_user_id = @other", new { other = others[^1] });
    }

    public async Task<bool> OthersAreUntouchedAsync()
    {
        foreach (var other in others)
        {
            if (await bench.HeldAsync(other) != "1 done · open food_water 2 people in 350103")
                return false;
        }
        return true;
    }

    public Task<long> MyCaseAsync() =>
        App.Database.ScalarAsync<long>("SELECT max(r.id) FROM help_requests r JOIN people p ON p.id = r.asker_id WHERE p.line_user_id = @Id", new { Id });

    /// <summary>With the sender for <c>{who}</c> and the table's cry for <c>{cry}</c>.</summary>
    public string Filled(string body) => body.Replace("{who}", Id, StringComparison.Ordinal).Replace("{cry}", BadInputTable.Cry, StringComparison.Ordinal);

    private void Answered(Delivery delivery)
    {
        if (delivery.StatusCode != 200)
            answers.Append(delivery.StatusCode).Append(' ');
    }

    private static string NewId() => Guid.NewGuid().ToString("N");
}
