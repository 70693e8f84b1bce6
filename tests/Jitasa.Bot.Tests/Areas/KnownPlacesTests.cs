using Jitasa.Bot.Areas;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Jitasa.Bot.Tests.Areas;

public sealed class KnownPlacesTests
{
    [Fact]
    public async Task Villages_of_an_import_reach_the_parser_and_only_a_change_is_read_again()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var rig = new CommandRig(database);
        var places = new KnownPlaces(rig.Services.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System, NullLogger<KnownPlaces>.Instance);
        Assert.Same(PlaceNames.Embedded, places.Current);

        await rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));
        await rig.ImportTextAsync("villages", "code,name_th\n35010301,บ้านตาดทอง\n");
        await places.RefreshAsync(TestContext.Current.CancellationToken);
        var first = places.Current;
        await places.RefreshAsync(TestContext.Current.CancellationToken);
        var second = places.Current;
        await rig.ImportTextAsync("villages", "code,name_th\n35010301,บ้านตาดเงิน\n");
        await places.RefreshAsync(TestContext.Current.CancellationToken);

        Assert.Same(first, second);
        Assert.NotSame(first, places.Current);
    }
}
