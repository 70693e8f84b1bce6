using Jitasa.Bot.Areas;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Areas;

public sealed class AreaStoreTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private CommandRig rig = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        rig = new CommandRig(database);
        await rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));
        await rig.ImportTextAsync("villages", "code,name_th,name_en,lat,lon\n35010301,บ้านตาดทอง,Ban Tat Thong,15.774,104.205\n35010304,โคก,,15.79,104.21\n35010305,,,,\n");
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_point_without_real_boundaries_is_found_by_its_cell_and_marked_approximate()
    {
        Assert.Equal(new AreaFix("350901", "350901", IsApproximate: true), await LocateAsync(await CenterOfAsync("350901")));
    }

    [Fact]
    public async Task A_point_in_a_real_boundary_is_certain()
    {
        await database.ExecuteAsync(
            "UPDATE areas SET boundary = ST_Multi(ST_Buffer(center, 0.02)), boundary_source = 'polygon' WHERE code = '350901'");

        Assert.Equal(new AreaFix("350901", "350901", IsApproximate: false), await LocateAsync(await CenterOfAsync("350901")));
    }

    [Fact]
    public async Task The_nearest_village_counts_within_a_kilometre_and_a_half()
    {
        Assert.Equal("35010301", (await LocateAsync(new(15.776, 104.206)))!.AreaCode);
        // 2 km east of the village, still in its tambon.
        Assert.Equal("350103", (await LocateAsync(new(15.774, 104.224)))!.AreaCode);
    }

    [Fact]
    public async Task Beyond_every_cell_the_nearest_centre_counts_as_far_as_thirty_kilometres()
    {
        await database.ExecuteAsync("UPDATE areas SET boundary = NULL, boundary_source = NULL");

        Assert.Equal(new AreaFix("350101", "350101", IsApproximate: true), await LocateAsync(new(15.80, 104.14)));
        // Bangkok: inside Thailand, but no tambon of Yasothon is near.
        Assert.Null(await LocateAsync(new(13.75, 100.5)));
        // Tokyo.
        Assert.Null(await LocateAsync(new(35.68, 139.69)));
    }

    [Fact]
    public async Task An_area_knows_its_names_and_whether_it_is_a_town()
    {
        var town = (await StoreAsync(store => store.FindAsync("350101", Ct)))!;
        var village = (await StoreAsync(store => store.FindAsync("35010301", Ct)))!;

        Assert.Equal((AreaLevel.Tambon, "ในเมือง", "Nai Mueang", true), (town.Level, town.Name.Th, town.Name.En, town.IsTown));
        Assert.Equal((AreaLevel.Village, "บ้านตาดทอง", false), (village.Level, village.Name.Th, village.IsTown));
        Assert.Null(await StoreAsync(store => store.FindAsync("999999", Ct)));
    }

    [Fact]
    public async Task A_village_in_a_town_is_a_town()
    {
        await rig.ImportTextAsync("villages", "code,name_th\n35010101,คุ้มเหนือ\n");

        Assert.True((await StoreAsync(store => store.FindAsync("35010101", Ct)))!.IsTown);
    }

    [Fact]
    public async Task A_village_without_a_point_starts_from_its_tambons_centre()
    {
        Assert.Equal(await CenterOfAsync("350103"), GeoPoint.From((await StoreAsync(store => store.CenterAsync("35010305", Ct)))!));
        Assert.Null(await StoreAsync(store => store.CenterAsync("990101", Ct)));
    }

    [Theory]
    [InlineData("350103", "ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร", "Tat Thong, Mueang Yasothon, Yasothon", "ต.ตาดทอง อ.เมืองยโสธร")]
    [InlineData("3501", "อ.เมืองยโสธร จ.ยโสธร", "Mueang Yasothon, Yasothon", "อ.เมืองยโสธร")]
    [InlineData("35", "จ.ยโสธร", "Yasothon", "จ.ยโสธร")]
    [InlineData("35010301", "บ้านตาดทอง ม.1 ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร", "Ban Tat Thong (Moo 1), Tat Thong, Mueang Yasothon, Yasothon", "ต.ตาดทอง อ.เมืองยโสธร")]
    [InlineData("35010304", "บ้านโคก ม.4 ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร", "โคก (Moo 4), Tat Thong, Mueang Yasothon, Yasothon", "ต.ตาดทอง อ.เมืองยโสธร")]
    [InlineData("35010305", "ม.5 ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร", "Moo 5, Tat Thong, Mueang Yasothon, Yasothon", "ต.ตาดทอง อ.เมืองยโสธร")]
    public async Task An_area_is_worded_with_what_it_lies_in(string code, string thai, string english, string rough)
    {
        var chain = (await StoreAsync(store => store.ChainAsync(code, Ct)))!;

        Assert.Equal((thai, english, rough), (chain.Full.Th, chain.Full.En, chain.Rough.Th));
    }

    [Fact]
    public void Bangkok_has_its_own_words()
    {
        var chain = new AreaChain("104702", null, new Say("บางนาเหนือ", "Bang Na Nuea"), new Say("บางนา", "Bang Na"), new Say("กรุงเทพมหานคร", "Bangkok"));

        Assert.Equal("แขวงบางนาเหนือ เขตบางนา กรุงเทพมหานคร", chain.Full.Th);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<T> StoreAsync<T>(Func<AreaStore, Task<T>> ask) => database.InAsync(session => ask(new AreaStore(session, new AreaSettings())));

    private Task<AreaFix?> LocateAsync(GeoPoint place) => StoreAsync(store => store.LocateAsync(place, Ct));

    private async Task<GeoPoint> CenterOfAsync(string code) => GeoPoint.From((await StoreAsync(store => store.CenterAsync(code, Ct)))!);
}
