using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.LineSimulator.Page;

/// <summary>Levers of the page: faults, clock, quota, new people and groups, a fresh start.</summary>
internal static class PageControls
{
    public static void Map(WebApplication app, LinePlatform platform)
    {
        app.MapGet("/sim/faults", http => SimPage.WriteAsync(http, KnownFaults(platform)));
        app.MapPost("/sim/faults", http => ArmAsync(http, platform));
        app.MapDelete("/sim/faults", http =>
        {
            platform.Faults.Clear();
            return SimPage.WriteAsync(http, new JsonObject { ["armed"] = PageState.Faults(platform) });
        });
        app.MapGet("/sim/clock", http => SimPage.WriteAsync(http, Clock(platform)));
        app.MapPost("/sim/clock", http => MoveClockAsync(http, platform));
        app.MapPost("/sim/quota", http => SetQuotaAsync(http, platform));
        app.MapPost("/sim/people", async http =>
        {
            var body = await PageActs.BodyAsync(http);
            var user = platform.AddUser(PageActs.Need(body, "displayName"), isFriend: (bool?)body["isFriend"] ?? true);
            await SimPage.WriteAsync(http, PageState.Person(platform, user));
        });
        app.MapPost("/sim/groups", async http =>
        {
            var body = await PageActs.BodyAsync(http);
            string[] members = [.. (body["members"] as JsonArray ?? []).Select(id => platform.User((string)id!).Id)];
            await SimPage.WriteAsync(http, PageState.GroupOf(platform.AddGroup(PageActs.Need(body, "name"), null, members)));
        });
        app.MapPost("/sim/redeliver", async http => await SimPage.WriteAsync(http, new JsonObject { ["delivered"] = await platform.RedeliverAsync(http.RequestAborted) }));
        app.MapPost("/sim/restart", http =>
        {
            platform.Restart();
            return SimPage.WriteAsync(http, PageState.Everything(platform));
        });
    }

    private static async Task ArmAsync(HttpContext http, LinePlatform platform)
    {
        var body = await PageActs.BodyAsync(http);
        if (!Enum.TryParse<Fault>(PageActs.Need(body, "fault"), out var fault))
        {
            throw new ArgumentException("There is no such fault.");
        }

        if ((double?)body["delaySeconds"] is { } seconds)
        {
            platform.Faults.DelayFor = TimeSpan.FromSeconds(seconds);
        }

        platform.Faults.Arm(fault, (int?)body["times"] ?? 1, PageActs.Text(body, "endpoint"));
        await SimPage.WriteAsync(http, new JsonObject { ["armed"] = PageState.Faults(platform) });
    }

    private static async Task MoveClockAsync(HttpContext http, LinePlatform platform)
    {
        var clock = platform.Clock as OffsetClock ?? throw new InvalidOperationException("A test moves this clock.");
        var body = await PageActs.BodyAsync(http);
        if ((bool?)body["reset"] ?? false)
        {
            clock.Reset();
        }

        if ((double?)body["advanceSeconds"] is { } seconds)
        {
            clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        platform.Note("clock", null);
        await SimPage.WriteAsync(http, Clock(platform));
    }

    private static async Task SetQuotaAsync(HttpContext http, LinePlatform platform)
    {
        var body = await PageActs.BodyAsync(http);
        if (body.ContainsKey("limit"))
        {
            platform.Quota.Limit = (int?)body["limit"];
        }

        platform.Quota.Used = (int?)body["used"] ?? platform.Quota.Used;
        platform.Note("quota", null);
        await SimPage.WriteAsync(http, PageState.Quota(platform));
    }

    private static JsonObject Clock(LinePlatform platform) => new() { ["now"] = PageState.Time(platform.Now), ["offsetSeconds"] = PageState.OffsetOf(platform) };

    private static JsonObject KnownFaults(LinePlatform platform) => new()
    {
        ["known"] = new JsonArray([.. FaultNames.All.Select(one => (JsonNode)new JsonObject
        {
            ["fault"] = one.Fault.ToString(),
            ["side"] = one.Fault < Fault.Duplicate ? "api" : "webhook",
            ["th"] = one.Thai,
            ["en"] = one.English,
        })]),
        ["endpoints"] = new JsonArray([.. LineRoutes.All.Where(route => route.Bearer == Bearer.Messaging).Select(route => (JsonNode)route.Name)]),
        ["armed"] = PageState.Faults(platform),
    };
}
