using Jitasa.Bot.Platform;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Tests.Volunteers;

public sealed class VolunteerImportTests
{
    private const string Head =
        "id,line_user_id,display_name,birth_year,gender,province_code,amphoe_code,tambon_code,village_code,lat,lon,radius_km,skills,languages,availability,status,consent_version,registered_at,last_active_at";

    private const string May = "a1,U00000000000000000000000000000001,เมย์,1999,f,35,3501,350103,,15.79000,104.14000,10,\"{first_aid,drive_pickup}\",{th},111111111111111111111,active,3,2020-01-01T08:00:00+07:00,";
    private const string Paper = "a2,,บุญมี,1960,m,35,3501,350103,35010304,,,5,{carry},{th},000000000000000111111,paused,3,2020-01-01T08:00:00+07:00,";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imported_people_are_vouched_for_and_on_duty_and_those_of_paper_are_kept()
    {
        await using var field = await Field.OpenAsync();

        var report = await ImportAsync(field, Head, May, Paper);

        Assert.Equal((2, 0, 0, 0), (report.New, report.Changed, report.Unchanged, report.BadRows));
        var may = await field.MeetLineAsync("U00000000000000000000000000000001");
        Assert.Equal("เมย์", may.DisplayName);
        var volunteer = (await field.WithAsync<VolunteerStore, Volunteer?>(volunteers => volunteers.FindAsync(may.Id, Ct)))!;
        Assert.True(volunteer is { IsOnDuty: true, IsVetted: true, HasHome: true, RadiusKm: 10, AreaCode: "350103" });
        Assert.Equal([Skill.DrivePickup, Skill.FirstAid], volunteer.Skills);
        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT count(*) FROM volunteers v JOIN people p ON p.id = v.person_id WHERE p.line_user_id IS NULL AND v.status = 'paused'"));
    }

    [Theory]
    [InlineData("35,3501,350103,", "99,9901,,")]
    [InlineData("35,3501,350103,", "35,3501,350199,")]
    [InlineData("35,3501,350103,", "35,3577,,35770101")]
    public async Task An_area_that_does_not_exist_is_named_and_not_written(string known, string unknown)
    {
        await using var field = await Field.OpenAsync();

        var report = await ImportAsync(field, Head, May.Replace(known, unknown, StringComparison.Ordinal));

        Assert.Equal((0, 1), (report.New, report.BadRows));
        Assert.Contains("there is no area", Assert.Single(report.Problems).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_a_change_changes_one()
    {
        await using var field = await Field.OpenAsync();
        await ImportAsync(field, Head, May, Paper);

        var again = await ImportAsync(field, Head, May, Paper);
        var changed = await ImportAsync(field, Head, May.Replace(",10,", ",20,", StringComparison.Ordinal), Paper);

        Assert.Equal((0, 0, 2), (again.New, again.Changed, again.Unchanged));
        Assert.Equal((0, 1, 1), (changed.New, changed.Changed, changed.Unchanged));
        Assert.Equal(2, await field.Database.ScalarAsync<int>("SELECT count(*) FROM people"));
    }

    [Fact]
    public async Task Who_went_off_duty_in_the_chat_stays_off_duty_unless_the_file_says_otherwise()
    {
        await using var field = await Field.OpenAsync();
        await ImportAsync(field, Head, May);
        var may = await field.MeetLineAsync("U00000000000000000000000000000001");
        await field.SaysAsync(may, "พัก");

        await ImportAsync(field, Head, May.Replace(",10,", ",20,", StringComparison.Ordinal));
        Assert.False(await OnDutyAsync(field));
        await ImportAsync(field, Head + ",on_duty", May + ",yes");
        Assert.True(await OnDutyAsync(field));
    }

    [Fact]
    public async Task A_column_can_say_that_nobody_vouched()
    {
        await using var field = await Field.OpenAsync();

        await ImportAsync(field, Head + ",vetted", May + ",no");

        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT count(*) FROM volunteers WHERE vetted_at IS NULL AND vouch_code IS NOT NULL"));
    }

    [Fact]
    public async Task Someone_who_chatted_before_is_the_same_person()
    {
        await using var field = await Field.OpenAsync();
        var may = await field.MeetLineAsync("U00000000000000000000000000000001");

        await ImportAsync(field, Head, May);

        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT count(*) FROM volunteers WHERE person_id = @id", new { id = may.Id }));
    }

    [Fact]
    public async Task Wrong_rows_are_named_with_what_is_wrong()
    {
        await using var field = await Field.OpenAsync();

        var report = await ImportAsync(
            field, Head,
            May.Replace("first_aid", "juggling", StringComparison.Ordinal),
            Paper.Replace("000000000000000111111", "0123", StringComparison.Ordinal),
            May.Replace("a1,", "a3,", StringComparison.Ordinal),
            May.Replace("a1,", "a4,", StringComparison.Ordinal));

        Assert.Equal([2, 3, 5], report.Problems.Select(problem => problem.Row).Order());
        Assert.Contains(report.Problems, problem => problem.Sentence.Contains("'juggling'", StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.Sentence.Contains("belongs to another volunteer", StringComparison.Ordinal));
    }

    private static Task<bool> OnDutyAsync(Field field) => field.Database.ScalarAsync<bool>("SELECT is_on_duty FROM volunteers");

    private static async Task<ImportReport> ImportAsync(Field field, params string[] lines)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(path, lines, Ct);
            return await field.WithAsync<VolunteerImport, ImportReport>(import => import.RunAsync(new ImportFile(path, new ImportProgress(TextWriter.Null, false)), Ct));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
