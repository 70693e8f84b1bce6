using System.Text;
using Jitasa.Bot.Areas;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Areas;

public sealed class AreaImportTests : IAsyncLifetime
{
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
    public async Task The_seed_is_Yasothon_whole_with_a_point_and_a_cell_for_every_tambon()
    {
        Assert.Equal("1 9 79", await database.ScalarAsync<string>(
            "SELECT concat_ws(' ', count(*) FILTER (WHERE level = 'province'), count(*) FILTER (WHERE level = 'amphoe'), count(*) FILTER (WHERE level = 'tambon' AND boundary_source = 'voronoi' AND ST_Covers(boundary, center))) FROM areas"));
        Assert.Equal(0, await database.ScalarAsync<int>(
            "SELECT count(*)::int FROM areas a JOIN areas b ON a.code < b.code AND ST_Area(ST_Intersection(a.boundary, b.boundary)::geography) > 10000"));
    }

    [Fact]
    public async Task The_seed_states_the_same_facts_as_the_public_lists()
    {
        await database.ExecuteAsync("CREATE TABLE seeded AS SELECT * FROM areas");

        var lines = await File.ReadAllLinesAsync(Repository.Shared("data", "areas.csv"), TestContext.Current.CancellationToken);
        await rig.ImportTextAsync("areas", string.Join('\n', lines.Where((line, place) => place == 0 || line.StartsWith("35", StringComparison.Ordinal))));

        Assert.Equal("89 0", await database.ScalarAsync<string>(
            """
            SELECT concat_ws(' ', count(*) FILTER (WHERE s.code = a.code AND s.name_th = a.name_th AND s.name_en = a.name_en
                       AND ST_DWithin(s.center, a.center, 0.001) AND abs(s.population - a.population) <= 50 AND abs(s.area_km2 - a.area_km2) < 1),
                   count(*) FILTER (WHERE a.code IS NULL OR s.code IS NULL))
            FROM   seeded s FULL JOIN (SELECT * FROM areas WHERE code LIKE '35%') a ON a.code = s.code
            """));
    }

    [Fact]
    public async Task A_real_boundary_takes_the_place_of_a_cell_and_the_neighbours_make_way()
    {
        // A square of about 11 km around the centre of Tat Thong.
        var (lat, lon) = await CenterAsync("350103");
        var said = await rig.ImportAsync("areas", rig.Write(Encoding.UTF8.GetBytes(Square("350103", lat, lon, 0.05)), ".geojson"));
        var again = await rig.ImportAsync("areas", rig.Write(Encoding.UTF8.GetBytes(Square("350103", lat, lon, 0.05)), ".geojson"));

        Assert.Equal("areas: 0 new, 1 changed, 0 unchanged", said.Output);
        Assert.Equal("areas: 0 new, 0 changed, 1 unchanged", again.Output);
        Assert.Equal("polygon", await database.ScalarAsync<string>("SELECT boundary_source FROM areas WHERE code = '350103'"));
        Assert.Equal(0, await database.ScalarAsync<int>(
            "SELECT count(*)::int FROM areas a, areas b WHERE b.code = '350103' AND a.code <> b.code AND ST_Area(ST_Intersection(a.boundary, b.boundary)::geography) > 10000"));
        // A point the register corrects later does not draw a cell over the real boundary.
        await rig.ImportTextAsync("areas", "code,name_th,lat,lon\n350103,ตาดทอง,15.75,104.2\n");
        Assert.Equal("polygon", await database.ScalarAsync<string>("SELECT boundary_source FROM areas WHERE code = '350103'"));
    }

    [Fact]
    public async Task A_boundary_that_crosses_itself_is_made_valid()
    {
        var bow = """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"350103"},"geometry":{"type":"Polygon","coordinates":[[[104.1,15.7],[104.2,15.8],[104.2,15.7],[104.1,15.8],[104.1,15.7]]]}}]}""";

        await rig.ImportAsync("areas", rig.Write(Encoding.UTF8.GetBytes(bow), ".geojson"));

        Assert.True(await database.ScalarAsync<bool>("SELECT ST_IsValid(boundary) AND boundary_source = 'polygon' FROM areas WHERE code = '350103'"));
    }

    [Theory]
    [InlineData("""{"type":"Feature","properties":{},"geometry":null}""", "row 1: the feature has no property code")]
    [InlineData("""{"type":"Feature","properties":{"code":"350103"},"geometry":{"type":"Point","coordinates":[104.1,15.7]}}""", "row 1: 350103 has no polygon")]
    [InlineData("""{"type":"Feature","properties":{"code":"350103"},"geometry":{"type":"Polygon","coordinates":[[[15.7,104.1],[15.8,104.2],[15.7,104.2],[15.7,104.1]]]}}""", "row 1: 350103 lies outside Thailand (are lat and lon swapped?)")]
    [InlineData("""{"type":"Feature","properties":{"code":"359999"},"geometry":{"type":"Polygon","coordinates":[[[104.1,15.7],[104.2,15.8],[104.2,15.7],[104.1,15.7]]]}}""", "row 1: the area 359999 is not known (import the list of areas first, or give the feature a name_th)")]
    public async Task A_wrong_feature_is_told_in_a_sentence(string feature, string sentence)
    {
        var said = await rig.ImportAsync("areas", rig.Write(Encoding.UTF8.GetBytes($$$"""{"type":"FeatureCollection","features":[{{{feature}}}]}"""), ".geojson"));

        Assert.Equal(1, said.Code);
        Assert.Contains(sentence, said.Errors.Split('\n'));
    }

    [Fact]
    public async Task What_is_not_GeoJson_is_refused()
    {
        var said = await rig.ImportAsync("areas", rig.Write("{\"type\": "u8.ToArray(), ".geojson"));

        Assert.Equal((1, "The file is not a GeoJSON FeatureCollection (near line 1). Nothing was written."), (said.Code, said.Errors));
    }

    [Fact]
    public async Task Villages_belong_to_a_known_tambon_and_may_have_no_name_or_point()
    {
        const string header = "code,tambon_code,mu,name_th,name_en,lat,lon\n";
        var good = await rig.ImportTextAsync("villages", header + "35010301,350103,1,บ้านตาดทอง,Ban Tat Thong,15.78,104.21\n35010302,350103,2,,,,\n");
        var bad = await rig.ImportTextAsync("villages", header + "35990101,359901,1,บ้านไกล,,,\n35010303,350103,4,บ้านผิด,,,\n");

        Assert.Equal("villages: 2 new, 0 changed, 0 unchanged", good.Output);
        Assert.Equal("หมู่ 2", await database.ScalarAsync<string>("SELECT name_th FROM areas WHERE code = '35010302'"));
        Assert.Contains("row 2: the tambon 359901 is not known (import areas first)", bad.Errors, StringComparison.Ordinal);
        Assert.Contains("row 3: mu 4 is not the last two digits of code 35010303", bad.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_of_Thailand_comes_in_whole()
    {
        await rig.ImportAsync("areas", Repository.Shared("data", "areas.csv"));

        var villages = await rig.ImportAsync("villages", Repository.Shared("data", "villages.csv"));
        var boundaries = await rig.ImportAsync("areas", Repository.Shared("data", "areas-yasothon.geojson"));

        Assert.Equal("villages: 75,207 new, 0 changed, 0 unchanged", villages.Output);
        Assert.Equal("areas: 0 new, 79 changed, 0 unchanged", boundaries.Output);
    }

    private async Task<(double Lat, double Lon)> CenterAsync(string code)
    {
        await using var scope = rig.Services.CreateAsyncScope();
        var center = GeoPoint.From((await scope.ServiceProvider.GetRequiredService<AreaStore>().CenterAsync(code, TestContext.Current.CancellationToken))!);
        return (center.Lat, center.Lon);
    }

    private static string Square(string code, double lat, double lon, double half) =>
        FormattableString.Invariant(
            $$$"""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"{{{code}}}","level":"tambon"},"geometry":{"type":"Polygon","coordinates":[[[{{{lon - half}}},{{{lat - half}}}],[{{{lon + half}}},{{{lat - half}}}],[{{{lon + half}}},{{{lat + half}}}],[{{{lon - half}}},{{{lat + half}}}],[{{{lon - half}}},{{{lat - half}}}]]]}}]}""");
}
