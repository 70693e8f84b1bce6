using Jitasa.Bot.People;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Tests.Volunteers;

public sealed class SignUpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Six_taps_make_a_volunteer_on_duty()
    {
        await using var field = await Field.OpenAsync();
        var may = await field.MeetAsync("น้องเมย์");

        Assert.Contains("คุณเป็นอาสาแบบไหน", Field.Words(await field.SaysAsync(may, "สมัครอาสา")), StringComparison.Ordinal);
        Assert.Contains("ช่วยเรื่องไหนได้บ้าง", Field.Words(await field.TapsAsync(may, "vol", "kind.student")), StringComparison.Ordinal);
        Assert.Contains("✓ ปฐมพยาบาล", Field.Words(await field.TapsAsync(may, "vol", "skill.first_aid")), StringComparison.Ordinal);
        Assert.Contains("มีรถใช้ช่วยไหม", Field.Words(await field.TapsAsync(may, "vol", "skills_done")), StringComparison.Ordinal);
        Assert.Contains("ไกลแค่ไหน", Field.Words(await field.TapsAsync(may, "vol", "vehicle.motorcycle")), StringComparison.Ordinal);
        Assert.Contains("อยู่แถวไหน", Field.Words(await field.TapsAsync(may, "vol", "radius.10")), StringComparison.Ordinal);
        Assert.Contains("ว่างช่วงไหน", Field.Words(await field.SharesAsync(may, 15.79, 104.14)), StringComparison.Ordinal);
        var last = Field.Words(await field.TapsAsync(may, "vol", "hours.evenings"));

        Assert.Contains("เข้าเวรอยู่", last, StringComparison.Ordinal);
        var volunteer = await FindAsync(field, may);
        Assert.Equal(VolunteerKind.Student, volunteer.Kind);
        Assert.Equal([Skill.FirstAid, Skill.Motorcycle], volunteer.Skills);
        Assert.Equal(10, volunteer.RadiusKm);
        Assert.True(volunteer is { HasHome: true, IsOnDuty: true, IsVetted: false });
        Assert.Equal(Hours.Evenings, HoursRules.FromAvailability(volunteer.Availability));
    }

    [Fact]
    public async Task What_one_message_says_is_not_asked_again()
    {
        await using var field = await Field.OpenAsync();
        var ton = await field.MeetAsync("ต้น");

        await field.SaysAsync(ton, "สมัครอาสา");
        var next = Field.Words(await field.SaysAsync(ton, "เป็น อสม. มีรถกระบะ ขนของได้ ว่างทุกวัน"));

        // Kind, skills, vehicle and hours are known: how far and where are left.
        Assert.Contains("ไกลแค่ไหน", next, StringComparison.Ordinal);
        Assert.Contains("อยู่แถวไหน", Field.Words(await field.SaysAsync(ton, "15")), StringComparison.Ordinal);
        var done = Field.Words(await field.TapsAsync(ton, "vol", "skip.place"));
        Assert.Contains("ส่งตำแหน่งมาได้เลย", done, StringComparison.Ordinal);
        Assert.Equal([Skill.Carry, Skill.DrivePickup], (await FindAsync(field, ton)).Skills);
    }

    [Fact]
    public async Task An_answer_that_makes_no_sense_is_asked_again_kindly()
    {
        await using var field = await Field.OpenAsync();
        var may = await field.MeetAsync("น้องเมย์");

        await field.SaysAsync(may, "สมัครอาสา");

        Assert.Contains("ยังไม่เข้าใจ", Field.Words(await field.SaysAsync(may, "อิอิ")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_who_may_vouch_are_told_without_a_push_and_one_word_from_them_is_enough()
    {
        await using var field = await Field.OpenAsync();
        var somchai = await field.MeetAsync("กำนันสมชาย");
        await field.GrantAsync(somchai, Role.Kamnan, "350103");
        var may = await field.MeetAsync("น้องเมย์");
        await SignUpAtAsync(field, may, "350103");
        await field.TapsAsync(may, "vol", "hours.any_time");

        Assert.Empty(await field.PushedAsync(somchai));
        var told = Assert.Single(await field.PushedAsync(somchai, "held"));
        Assert.Contains("น้องเมย์", told, StringComparison.Ordinal);
        var code = (await FindAsync(field, may)).VouchCode;
        Assert.Contains("รับรองคุณ น้องเมย์ แล้ว", Field.Words(await field.SaysAsync(somchai, $"รับรอง {code}")), StringComparison.Ordinal);
        Assert.True((await FindAsync(field, may)).IsVetted);
        Assert.Contains("ไว้แล้ว", Field.Words(await field.TapsAsync(somchai, "vol", "vouch", may.Id)), StringComparison.Ordinal);
        Assert.Single(await field.PushedAsync(may, "held"));
    }

    [Fact]
    public async Task Nobody_vouches_beyond_their_area_nor_for_themselves()
    {
        await using var field = await Field.OpenAsync();
        var far = await field.MeetAsync("กำนันไกล");
        await field.GrantAsync(far, Role.Kamnan, "350201");
        var may = await field.MeetAsync("น้องเมย์");
        await SignUpAtAsync(field, may, "350103");
        await field.GrantAsync(may, Role.Kamnan, "350103");
        var code = (await FindAsync(field, may)).VouchCode;

        Assert.Contains("ไม่พบอาสารหัสนี้", Field.Words(await field.SaysAsync(far, $"รับรอง {code}")), StringComparison.Ordinal);
        Assert.Contains("ไม่พบอาสารหัสนี้", Field.Words(await field.SaysAsync(may, $"รับรอง {code}")), StringComparison.Ordinal);
        Assert.False((await FindAsync(field, may)).IsVetted);
    }

    [Fact]
    public async Task A_word_changes_duty_and_strangers_are_invited_instead()
    {
        await using var field = await Field.OpenAsync();
        var may = await field.MeetAsync("น้องเมย์");
        Assert.Contains("ยังไม่ได้สมัคร", Field.Words(await field.TapsAsync(may, "vol", "on")), StringComparison.Ordinal);
        await SignUpAtAsync(field, may, "350103");

        await field.SaysAsync(may, "เข้าเวร");
        Assert.True((await FindAsync(field, may)).IsOnDuty);
        await field.SaysAsync(may, "พัก");
        Assert.False((await FindAsync(field, may)).IsOnDuty);
    }

    [Fact]
    public async Task A_place_from_a_volunteer_on_duty_is_asked_about_before_it_is_used()
    {
        await using var field = await Field.OpenAsync();
        var may = await field.MeetAsync("น้องเมย์");
        await SignUpAtAsync(field, may, "350103");
        await field.TapsAsync(may, "vol", "hours.any_time");

        Assert.Contains("พร้อมรับงาน หรือต้องการความช่วยเหลือ", Field.Words(await field.SharesAsync(may, 15.8, 104.2)), StringComparison.Ordinal);
        Assert.False(await HasHereAsync(field, may));
        await field.TapsAsync(may, "vol", "here");

        Assert.True(await HasHereAsync(field, may));
    }

    private static Task<bool> HasHereAsync(Field field, Person person) =>
        field.Database.ScalarAsync<bool>("SELECT here IS NOT NULL FROM volunteers WHERE person_id = @id", new { id = person.Id });

    private static async Task SignUpAtAsync(Field field, Person person, string area)
    {
        await field.SaysAsync(person, "สมัครอาสา");
        await field.SaysAsync(person, "ประชาชนทั่วไป ยกของได้ ไม่มีรถ ไปได้ 5 กม.");
        await field.TapsAsync(person, "vol", $"area.{area}");
    }

    private static async Task<Volunteer> FindAsync(Field field, Person person) =>
        (await field.WithAsync<VolunteerStore, Volunteer?>(volunteers => volunteers.FindAsync(person.Id, Ct)))!;
}
