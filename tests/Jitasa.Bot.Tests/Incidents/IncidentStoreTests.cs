using Jitasa.Bot.Incidents;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Incidents;

public sealed class IncidentStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2021, 11, 17, 3, 0, 0, TimeSpan.Zero);
    private TestDatabase database = null!;
    private CommandRig rig = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        rig = new CommandRig(database);
        await rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_case_belongs_to_the_most_specific_open_incident_of_its_place_then_to_the_newest()
    {
        await OpenAsync("YST64", Now);
        await OpenAsync("FLOOD", Now.AddHours(1), "3501");
        await OpenAsync("FIRE", Now.AddHours(2), "3502", "3503");
        await OpenAsync("WIND", Now.AddHours(3), "3501");

        Assert.Equal("WIND", await CurrentAsync("35010301"));
        Assert.Equal("FIRE", await CurrentAsync("350301"));
        Assert.Equal("YST64", await CurrentAsync("350901"));
        Assert.Equal("YST64", await CurrentAsync(null));
    }

    [Fact]
    public async Task A_cry_from_elsewhere_or_after_the_last_closing_is_not_turned_away()
    {
        await OpenAsync("YST64", Now);
        await OpenAsync("FLOOD", Now.AddHours(1), "3501");

        Assert.Equal("FLOOD", await CurrentAsync("100101"));

        await Store(store => store.CloseAsync("YST64", Now.AddHours(4), Ct));
        await Store(store => store.CloseAsync("FLOOD", Now.AddHours(3), Ct));
        Assert.Equal("YST64", await CurrentAsync("350103"));
    }

    [Fact]
    public async Task Three_processes_that_start_together_open_one_incident_and_a_later_start_does_not_reopen_it()
    {
        var start = () => new FirstIncident(
            rig.Services.GetRequiredService<IServiceScopeFactory>(), rig.Services.GetRequiredService<IncidentSettings>(), TimeProvider.System).StartAsync(Ct);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(start, Ct)));
        await rig.IncidentAsync("close", "YST64");
        await start();

        Assert.Equal("YST64 โควิด ยโสธร 35 f", await database.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', code, name, province_code, closed_at IS NULL), ',') FROM incidents"));
    }

    [Fact]
    public void A_code_that_cannot_head_a_case_number_stops_the_start()
    {
        var wrong = Assert.Throws<SettingException>(() => new IncidentSettings { Code = "yst-64", Name = "โควิด" }.Check());

        Assert.Contains("Incident__Code", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_opens_closes_reopens_and_lists()
    {
        var opened = await rig.IncidentAsync("open", "FL64", "น้ำท่วม", "เมืองยโสธร", "--areas", "3501", "--needs", "food_water,shelter");
        var twice = await rig.IncidentAsync("open", "FL64", "อีกครั้ง");
        var closed = await rig.IncidentAsync("close", "FL64");
        var again = await rig.IncidentAsync("open", "FL64", "อีกครั้ง");
        var list = await rig.IncidentAsync("list");

        Assert.Equal("Opened FL64 (น้ำท่วม เมืองยโสธร).", opened.Output);
        Assert.Equal("Nothing to do: FL64 is open already.", twice.Output);
        Assert.StartsWith("Closed FL64.", closed.Output, StringComparison.Ordinal);
        Assert.Contains("open again", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("FL64  open  since ", list.Output, StringComparison.Ordinal);
        Assert.EndsWith("areas 3501  food_water,shelter  น้ำท่วม เมืองยโสธร", list.Output, StringComparison.Ordinal);
        Assert.Equal([NeedKind.FoodWater, NeedKind.Shelter], (await Store(store => store.FindAsync("FL64", Ct)))!.Needs);
    }

    [Fact]
    public async Task What_the_command_cannot_use_is_refused()
    {
        Assert.Equal("There is no area 9988 (import areas first).", (await rig.IncidentAsync("open", "A1", "b", "--areas", "3501,9988")).Errors);
        Assert.Equal("There is no incident A1.", (await rig.IncidentAsync("close", "A1")).Errors);
        await Assert.ThrowsAsync<UsageException>(() => rig.IncidentAsync("open", "yst-64", "b"));
        await Assert.ThrowsAsync<UsageException>(() => rig.IncidentAsync("open", "YST64"));
        await Assert.ThrowsAsync<UsageException>(() => rig.IncidentAsync("open", "YST64", "b", "--needs", "gold"));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<T> Store<T>(Func<IncidentStore, Task<T>> ask) => database.InAsync(session => ask(new IncidentStore(session, new HomeSettings { Province = "35" })));

    private Task<bool> OpenAsync(string code, DateTimeOffset at, params string[] areas) => Store(store => store.OpenAsync(code, code, areas, [], at, Ct));

    private async Task<string> CurrentAsync(string? area) => (await Store(store => store.CurrentAsync(area, Now.AddDays(1), Ct))).Code;
}
