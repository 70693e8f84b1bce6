using System.Text;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Platform;

/// <summary>The framework, seen through import areas and villages.</summary>
public sealed class CsvImportTests : IAsyncLifetime
{
    private const string Header = "code,level,parent_code,name_th,name_en,lat,lon\n";
    private const string Province = "35,province,TH,ยโสธร,Yasothon,15.896,104.338\n";
    private TestDatabase database = null!;
    private CommandRig rig = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        rig = new CommandRig(database);
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_second_import_of_the_same_file_changes_nothing()
    {
        var first = await rig.ImportTextAsync("areas", Header + Province);
        var second = await rig.ImportTextAsync("areas", Header + Province);
        var third = await rig.ImportTextAsync("areas", Header + Province.Replace("Yasothon", "Yaso", StringComparison.Ordinal));

        Assert.Equal("areas: 1 new, 0 changed, 0 unchanged", first.Output);
        Assert.Equal("areas: 0 new, 0 changed, 1 unchanged", second.Output);
        Assert.Equal("areas: 0 new, 1 changed, 0 unchanged", third.Output);
    }

    [Fact]
    public async Task One_wrong_row_keeps_every_row_out_and_names_itself()
    {
        var said = await rig.ImportTextAsync("areas", Header + Province + "3501,amphoe,35,เมืองยโสธร,,104.168,15.848\n");

        Assert.Equal(1, said.Code);
        Assert.Contains("row 3: lat 104.168 is outside Thailand (are lat and lon swapped?)", said.Errors, StringComparison.Ordinal);
        Assert.Contains("nothing was written", said.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*)::int FROM areas"));
    }

    [Fact]
    public async Task Bad_rows_are_left_out_when_asked_to()
    {
        var said = await rig.ImportTextAsync("areas", Header + Province + "3501,amphoe,35,,,15.848,104.168\n", "--skip-bad-rows");

        Assert.Equal((0, "areas: 1 new, 0 changed, 0 unchanged, 1 skipped"), (said.Code, said.Output));
        Assert.Equal("row 3: name_th is empty", said.Errors);
        Assert.Equal("35", await database.ScalarAsync<string>("SELECT string_agg(code, ',') FROM areas"));
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_does_not()
    {
        var said = await rig.ImportTextAsync("areas", Header + Province, "--dry-run");

        Assert.Equal("areas: 1 new, 0 changed, 0 unchanged (dry run: nothing was written)", said.Output);
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*)::int FROM areas"));
    }

    [Theory]
    [InlineData("level,name_th\nprovince,ยโสธร\n", "The header lacks the column code; it has: level, name_th. Nothing was written.")]
    [InlineData("code,name_th,lat,lat\n35,ยโสธร,1,2\n", "The column lat stands twice in the header (columns 3 and 4); leave one. Nothing was written.")]
    [InlineData("", "The file is empty. Nothing was written.")]
    public async Task A_file_that_cannot_be_used_is_refused_in_one_sentence(string text, string sentence)
    {
        var said = await rig.ImportTextAsync("areas", text);

        Assert.Equal((1, sentence), (said.Code, said.Errors));
    }

    [Theory]
    [InlineData("35,province,TH,ยโสธร,Yasothon,15.896\n", "row 2: lon is empty though lat is given")]
    [InlineData("35,province,TH,ยโสธร,Yasothon,สิบห้า,104.3\n", "row 2: lat 'สิบห้า' is not a number")]
    [InlineData("35,province,TH,ยโสธร,Yasothon,15.896,151.2\n", "row 2: lon 151.2 is outside Thailand")]
    [InlineData("35,amphoe,TH,ยโสธร,Yasothon,15.896,104.3\n", "row 2: level says amphoe, but 35 has 2 digits, which is a province")]
    [InlineData("3,province,TH,ยโสธร,Yasothon,15.896,104.3\n", "row 2: code '3' should be 2 or 4 or 6 or 8 digits")]
    [InlineData("35,province,TH,ยโสธร,Yasothon,15.896,104.3,x,y\n", "row 2: has 2 values more than the header (a comma in a name needs quotes around the name)")]
    [InlineData("35,province,TH,ยโสธร,,15.8,104.3\n35,province,TH,ยโสธร,,15.8,104.3\n", "row 3: 35 stands already in row 2")]
    [InlineData("3501,amphoe,35,เมืองยโสธร,,15.8,104.2\n", "row 2: the area 35, in which 3501 lies, is neither in the file nor known")]
    public async Task A_wrong_row_is_told_in_a_sentence(string rows, string sentence)
    {
        var said = await rig.ImportTextAsync("areas", Header + rows);

        Assert.Equal(1, said.Code);
        Assert.Contains(sentence, said.Errors.Split('\n'));
    }

    [Fact]
    public async Task A_row_number_is_the_one_a_spreadsheet_shows_also_after_empty_and_folded_lines()
    {
        var said = await rig.ImportTextAsync("areas", Header + Province.Replace("Yasothon", "\"Yaso\nthon\"", StringComparison.Ordinal) + ",,,,,,\n\n3501,amphoe,35,,,15.8,104.2\n");

        Assert.Contains("row 5: name_th is empty", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_offices_are_read_as_they_come()
    {
        const string rows = "รหัส;ระดับ;ชื่อ;ละติจูด;ลองจิจูด\r\n๓๕;province;ยโสธร;๑๕.๘๙๖;๑๐๔.๓๓๘\r\n";
        var thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;

        var marked = await rig.ImportAsync("areas", rig.Write([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(rows)]));
        var windows = await rig.ImportAsync("areas", rig.Write(thai.GetBytes(rows)));
        var wide = await rig.ImportAsync("areas", rig.Write([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(rows)]));

        Assert.Equal("areas: 1 new, 0 changed, 0 unchanged", marked.Output);
        Assert.Equal("areas: 0 new, 0 changed, 1 unchanged", windows.Output);
        Assert.Contains("Windows-874", windows.Errors, StringComparison.Ordinal);
        Assert.Equal("areas: 0 new, 0 changed, 1 unchanged", wide.Output);
        Assert.Equal("ยโสธร", await database.ScalarAsync<string>("SELECT name_th FROM areas WHERE code = '35'"));
    }

    [Fact]
    public async Task A_quotation_mark_that_never_closes_is_told()
    {
        var said = await rig.ImportTextAsync("areas", Header + "35,province,TH,\"ยโสธร,Yasothon,15.8,104.3\n" + string.Concat(Enumerable.Repeat(Province, 200_000)));

        Assert.Equal(1, said.Code);
        Assert.Contains("quotation mark", said.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_first_fifty_wrong_rows_are_spelled_out()
    {
        var said = await rig.ImportTextAsync("areas", Header + string.Concat(Enumerable.Repeat("x,province,TH,ก,,15,104\n", 80)));

        Assert.Contains("... and 30 rows are wrong too.", said.Errors, StringComparison.Ordinal);
        Assert.Contains("80 rows are wrong, so nothing was written.", said.Errors, StringComparison.Ordinal);
    }
}
