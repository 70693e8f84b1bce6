using Jitasa.Bot.Areas;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Incidents;

public sealed class IncidentCommand(IncidentStore incidents, AreaStore areas, DbSession db, TimeProvider clock) : ICommand
{
    public string Name => "incident";
    public string Usage => "open CODE NAME [--areas 3501,3502] [--needs oxygen,medicine] | close CODE | list";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) => RunAsync(args, Console.Out, Console.Error, ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        var options = CommandOptions.Read(args, "--areas", "--needs");
        var (done, sentence) = options.Words.ToArray() switch
        {
            ["open", var code, .. { Length: > 0 } name] => await OpenAsync(code, string.Join(' ', name), options, ct),
            ["close", var code] => await CloseAsync(code, ct),
            ["list"] => (true, await ListAsync(ct)),
            _ => throw new UsageException("Say open, close or list."),
        };
        if (done)
            await db.CommitAsync(ct);
        await (done ? output : errors).WriteLineAsync(sentence);
        return done ? 0 : 1;
    }

    private async Task<(bool Done, string Sentence)> OpenAsync(string code, string name, CommandOptions options, CancellationToken ct)
    {
        if (!IncidentRules.IsCode(code))
            throw new UsageException($"The code {code} should be 2 to 12 of A-Z and 0-9.");
        var needs = Parts(options["--needs"]);
        if (needs.FirstOrDefault(need => !Codes.TryParse<NeedKind>(need, out _)) is { } odd)
            throw new UsageException($"'{odd}' is no need. Known: {string.Join(", ", Codes.All<NeedKind>())}.");
        var touched = Parts(options["--areas"]);
        foreach (var area in touched)
        {
            if (await areas.FindAsync(area, ct) is null)
                return (false, $"There is no area {area} (import areas first).");
        }
        if (await incidents.OpenAsync(code, name, touched, needs.Select(Codes.Parse<NeedKind>).ToList(), clock.GetUtcNow(), ct))
            return (true, $"Opened {code} ({name}).");
        return await incidents.ReopenAsync(code, ct)
            ? (true, $"{code} was closed; it is open again, with its name and areas as before.")
            : (true, $"Nothing to do: {code} is open already.");
    }

    private async Task<(bool Done, string Sentence)> CloseAsync(string code, CancellationToken ct)
    {
        if (await incidents.FindAsync(code, ct) is null)
            return (false, $"There is no incident {code}.");
        return await incidents.CloseAsync(code, clock.GetUtcNow(), ct)
            ? (true, $"Closed {code}. Its cases stay; new ones go to the next open incident.")
            : (true, $"Nothing to do: {code} is closed already.");
    }

    private async Task<string> ListAsync(CancellationToken ct)
    {
        var all = await incidents.ListAsync(ct);
        return all.Count == 0 ? "There is no incident." : string.Join('\n', all.Select(Line));
    }

    private static string Line(Incident incident)
    {
        var state = incident.ClosedAt is { } at ? $"closed {ThaiClock.Day(at.BangkokDay()).En}" : "open";
        var where = incident.AreaCodes.Count == 0 ? incident.ProvinceCode : string.Join(',', incident.AreaCodes);
        var what = incident.Needs.Count == 0 ? "all needs" : string.Join(',', incident.Needs.Select(need => need.ToCode()));
        return $"{incident.Code}  {state}  since {ThaiClock.Day(incident.OpenedAt.BangkokDay()).En}  areas {where}  {what}  {incident.Name}";
    }

    private static IReadOnlyList<string> Parts(string? list) =>
        list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
