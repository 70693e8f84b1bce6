using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class ClaimRulesTests
{
    private static readonly DateTimeOffset Moved = new(2021, 11, 17, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ClaimStatus.Accepted, ClaimStep.SetOut, ClaimStatus.OnTheWay)]
    [InlineData(ClaimStatus.Accepted, ClaimStep.Finish, ClaimStatus.Done)]
    [InlineData(ClaimStatus.OnTheWay, ClaimStep.SetOut, null)]
    [InlineData(ClaimStatus.OnTheWay, ClaimStep.Arrive, ClaimStatus.Arrived)]
    [InlineData(ClaimStatus.OnTheWay, ClaimStep.Finish, ClaimStatus.Done)]
    [InlineData(ClaimStatus.Arrived, ClaimStep.SetOut, null)]
    [InlineData(ClaimStatus.Arrived, ClaimStep.HandOver, ClaimStatus.HandedOver)]
    [InlineData(ClaimStatus.Arrived, ClaimStep.Release, ClaimStatus.Released)]
    public void A_claim_moves_only_as_the_table_says(ClaimStatus from, ClaimStep step, ClaimStatus? to) => Assert.Equal(to, ClaimLifecycle.After(from, step));

    [Fact]
    public void Nothing_leads_out_of_an_end() =>
        Assert.All(
            from status in Enum.GetValues<ClaimStatus>() where ClaimLifecycle.IsEnd(status) from step in Enum.GetValues<ClaimStep>() select (status, step),
            move => Assert.Null(ClaimLifecycle.After(move.status, move.step)));

    [Theory]
    [InlineData(ClaimStatus.Accepted, false, 0, 30, false)]
    [InlineData(ClaimStatus.Accepted, false, 1, 60, false)]
    [InlineData(ClaimStatus.OnTheWay, false, 2, 120, false)]
    [InlineData(ClaimStatus.OnTheWay, false, 3, 240, true)]
    [InlineData(ClaimStatus.Accepted, true, 0, 10, false)]
    [InlineData(ClaimStatus.OnTheWay, true, 1, 20, false)]
    [InlineData(ClaimStatus.OnTheWay, true, 2, 30, true)]
    [InlineData(ClaimStatus.Arrived, true, 0, 30, false)]
    [InlineData(ClaimStatus.Arrived, true, 3, 240, true)]
    public void A_silent_helper_is_reminded_and_then_the_case_goes_on(ClaimStatus status, bool isCritical, int reminders, int minutes, bool isRelease) =>
        Assert.Equal(new GuardMove(Moved.AddMinutes(minutes), isRelease), ClaimGuardRules.Next(status, isCritical, reminders, Moved, new ClaimSettings()));

    [Theory]
    [InlineData(NeedKind.PatientTransport, new[] { Skill.DriveCar, Skill.DrivePickup }, true)]
    [InlineData(NeedKind.Oxygen, new[] { Skill.DriveCar, Skill.DrivePickup, Skill.Motorcycle }, false)]
    [InlineData(NeedKind.FoodWater, new[] { Skill.DriveCar, Skill.DrivePickup, Skill.Motorcycle }, false)]
    [InlineData(NeedKind.MedicalEmergency, new[] { Skill.FirstAid, Skill.Nursing }, true)]
    [InlineData(NeedKind.HomeCare, new[] { Skill.FirstAid, Skill.Nursing }, true)]
    [InlineData(NeedKind.MentalHealth, new Skill[0], true)]
    [InlineData(NeedKind.RescueEvacuation, new Skill[0], false)]
    [InlineData(NeedKind.Animal, new Skill[0], false)]
    public void Each_need_has_its_skills_and_its_vetting(NeedKind need, Skill[] skills, bool wantsVetting)
    {
        var who = ClaimRules.WhoCan(need, []);

        Assert.Equal(skills, who.AnyOf);
        Assert.Equal(wantsVetting, who.WantsVetting);
    }

    [Theory]
    [InlineData(DangerKind.Violence, true)]
    [InlineData(DangerKind.Suicidal, true)]
    [InlineData(DangerKind.Psychosis, true)]
    [InlineData(DangerKind.Flood, false)]
    [InlineData(DangerKind.Medical, false)]
    public void Violence_despair_and_psychosis_are_never_for_general_volunteers(DangerKind danger, bool wantsVetting) =>
        Assert.Equal(wantsVetting, ClaimRules.WhoCan(NeedKind.Other, [danger]).WantsVetting);

    [Fact]
    public void The_loser_is_told_what_stood_in_the_way()
    {
        var free = new AcceptFacts(WasOffered: true, IsOwn: false, HasEnded: false, IsFull: false, HasLiveHelpers: false, LiveClaimId: null, LiveClaims: 0);

        Assert.Equal(Refusal.NotFound, ClaimRules.WhyNot(null, 3));
        Assert.Equal(Refusal.NotFound, ClaimRules.WhyNot(free with { WasOffered = false }, 3));
        Assert.Equal(Refusal.NotAllowed, ClaimRules.WhyNot(free with { IsOwn = true }, 3));
        Assert.Equal(Refusal.AlreadyDone, ClaimRules.WhyNot(free with { LiveClaimId = 7, IsFull = true }, 3));
        Assert.Equal(Refusal.AlreadyClosed, ClaimRules.WhyNot(free with { HasEnded = true, IsFull = true }, 3));
        Assert.Equal(Refusal.AlreadyFull, ClaimRules.WhyNot(free with { IsFull = true, HasLiveHelpers = true }, 3));
        Assert.Equal(Refusal.TooLate, ClaimRules.WhyNot(free with { IsFull = true }, 3));
        Assert.Equal(Refusal.TooManyClaims, ClaimRules.WhyNot(free with { LiveClaims = 3 }, 3));
    }
}
