using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("99/1 ม.3 บ้านดอนมะยาง ต.ดู่ทุ่ง อ.เมือง จ.ยโสธร", "99/1|3|ดอนมะยาง||ดู่ทุ่ง|เมืองยโสธร|ยโสธร")]
    [InlineData("อยู่หมู่ที่ ๗ ตำบลกุดชุม อำเภอกุดชุม", "|7|||กุดชุม|กุดชุม|")]
    [InlineData("อยู่หมู่หกบ้านนาโส่ตำบลนาโส่อำเภอกุดชุม", "|6|นาโส่||นาโส่|กุดชุม|")]
    [InlineData("อยู่ศรีฐาน ป่าติ้ว", "||||ศรีฐาน|ป่าติ้ว|")]
    [InlineData("อยู่คำเขื่อนฯ", "|||||คำเขื่อนแก้ว|")]
    [InlineData("อยู่โคราช", "||||||นครราชสีมา")]
    [InlineData("อยู่ กทม.", "||||||กรุงเทพมหานคร")]
    [InlineData("in Maha Chana Chai district, Yasothon", "|||||มหาชนะชัย|ยโสธร")]
    [InlineData("ซอย 4 ถ.แจ้งสนิท ต.ในเมือง", "|||แจ้งสนิท ซอย 4|ในเมือง||")]
    [InlineData("ต.ตาดทองง", "||||ตาดทอง||")]
    [InlineData("ต หนองคู อ เมือง จ ยโสธร", "||||หนองคู|เมืองยโสธร|ยโสธร")]
    [InlineData("ยายอยู่ที่บ้านหนองเลิง ต.น้ำอ้อม", "||หนองเลิง||น้ำอ้อม||")]
    [InlineData("เพื่อนบ้านผมอยู่ในบ้าน น้ำท่วมบ้าน", "||||||")]
    [InlineData("รพ.กุดชุมอยู่ทางไปป่าติ้ว", "||||||")]
    public void An_address_is_read_from_the_way_it_is_written(string text, string expected)
    {
        var place = Parsed.Message("ขอข้าวสารหน่อยค่ะ " + text).Place;

        Assert.Equal(expected, string.Join('|', place.HouseNo, place.Moo, place.Village, place.Road, place.Tambon, place.Amphoe, place.Province));
    }

    [Fact]
    public void All_provinces_amphoe_and_tambon_are_embedded()
    {
        Assert.Equal(77, PlaceNames.Embedded.ProvinceCount);
        Assert.Equal(928, PlaceNames.Embedded.AmphoeCount);
        Assert.Equal(7_436, PlaceNames.Embedded.TambonCount);
        Assert.Equal(new AreaCandidate("350112", "เขื่องคำ", "เมืองยโสธร", "ยโสธร"), PlaceNames.Embedded.Describe("350112"));
    }

    [Fact]
    public void A_tambon_with_its_amphoe_is_one_area()
    {
        var match = PlaceNames.Embedded.Resolve(new PlaceDraft(Tambon: "ไผ่", Amphoe: "ทรายมูล"), null);

        Assert.Equal("3502", match.AreaCode?[..4]);
        Assert.Equal(6, match.AreaCode?.Length);
    }

    [Fact]
    public void A_repeated_tambon_name_is_asked_about_never_guessed()
    {
        var match = PlaceNames.Embedded.Resolve(new PlaceDraft(Tambon: "ในเมือง"), null);

        Assert.Null(match.AreaCode);
        Assert.True(match.Candidates.Count > 5);
        Assert.All(match.Candidates, candidate => Assert.Equal("ในเมือง", candidate.Tambon));
        Assert.Contains(Parsed.Message("ขอข้าวสาร ต.ในเมือง").Doubts, doubt => doubt is AmbiguousTambon);
    }

    [Fact]
    public void The_home_province_decides_when_it_leaves_one()
    {
        var match = PlaceNames.Embedded.Resolve(new PlaceDraft(Tambon: "ในเมือง"), "35");

        Assert.StartsWith("3501", match.AreaCode, StringComparison.Ordinal);
    }

    [Fact]
    public void Imported_villages_are_found_within_their_tambon_only()
    {
        var tambon = PlaceNames.Embedded.Resolve(new PlaceDraft(Tambon: "ไผ่", Amphoe: "ทรายมูล"), null).AreaCode!;
        var places = PlaceNames.Embedded.WithVillages([(tambon + "04", "บ้านโนนสะอาด")]);

        Assert.Equal(tambon + "04", places.Resolve(new PlaceDraft(Moo: "4", Tambon: "ไผ่", Amphoe: "ทรายมูล"), null).AreaCode);
        Assert.Equal(tambon + "04", places.Resolve(new PlaceDraft(Village: "โนนสะอาด", Amphoe: "ทรายมูล"), null).AreaCode);
        Assert.Null(places.Resolve(new PlaceDraft(Village: "โนนสะอาด"), null).AreaCode);
    }

    [Fact]
    public void The_names_are_those_of_the_register()
    {
        var register = SharedFile("data", "areas.csv");
        Assert.SkipWhen(register is null, "The register of areas is not on this machine.");

        foreach (var row in File.ReadLines(register!).Skip(1).Select(line => line.Split(',')))
        {
            var area = PlaceNames.Embedded.Describe(row[0]);
            Assert.NotNull(area);
            Assert.Equal(row[3], row[0].Length switch { 2 => area.Province, 4 => area.Amphoe, _ => area.Tambon });
        }
    }

    internal static string? SharedFile(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine([folder.FullName, "shared", .. path]);
            if (File.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
