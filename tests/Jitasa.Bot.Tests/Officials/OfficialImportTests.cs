using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Officials;

public sealed class OfficialImportTests
{
    [Fact]
    public async Task Officials_come_in_with_their_roles_once_and_keep_what_they_told_us()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var rig = new CommandRig(database);
        await rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));
        const string file = """
            line_user_id,name,role,area_code,phone
            U00000000000000000000000000000001,กำนันสมชาย,kamnan,350103,081-000-1234
            U00000000000000000000000000000001,กำนันสมชาย,village_head,350103,
            U00000000000000000000000000000002,,amphoe_officer,3501,

            """;

        var first = await rig.ImportTextAsync("officials", file);
        await database.ExecuteAsync("UPDATE people SET language = 'en'");
        var second = await rig.ImportTextAsync("officials", file.Replace("กำนันสมชาย", "ชื่ออื่น", StringComparison.Ordinal));

        Assert.Equal("officials: 3 new, 0 changed, 0 unchanged", first.Output);
        Assert.Equal("officials: 0 new, 0 changed, 3 unchanged", second.Output);
        Assert.Equal("2 1 1", await database.ScalarAsync<string>("SELECT concat_ws(' ', count(*), count(display_name_sealed), count(phone_hash)) FROM people"));
    }

    [Fact]
    public async Task A_wrong_role_id_area_or_phone_is_told_by_row()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var rig = new CommandRig(database);
        await rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));

        var said = await rig.ImportTextAsync("officials", """
            line_user_id,name,role,area_code,phone
            Uxyz,ก,kamnan,350103,
            U00000000000000000000000000000001,ข,boss,350103,
            U00000000000000000000000000000002,ค,kamnan,350199,
            U00000000000000000000000000000003,ง,kamnan,350103,ไม่มี

            """);

        Assert.Equal(1, said.Code);
        Assert.Contains("row 2: line_user_id should be U and 32 digits 0-9 or a-f", said.Errors, StringComparison.Ordinal);
        Assert.Contains("row 3: role 'boss' should be one of", said.Errors, StringComparison.Ordinal);
        Assert.Contains("row 4: there is no area 350199 (import areas first)", said.Errors, StringComparison.Ordinal);
        Assert.Contains("row 5: phone is not a telephone number", said.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await database.ScalarAsync<int>("SELECT count(*)::int FROM people"));
    }
}
