using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class NeighbourRulesTests
{
    private static readonly HelpRequest Known = new()
    {
        Id = 1,
        ProvinceCode = "35",
        CaseNumber = "YST64-1117-0001",
        AskerId = 1,
        Need = NeedKind.FoodWater,
        OnBehalf = true,
        Contact = "คำ",
        Patients = new Dictionary<Vulnerable, int> { [Vulnerable.Elderly] = 1 },
        Place = new PlaceDraft(HouseNo: "12", Moo: "4", Village: "ตาดทอง", Tambon: "ตาดทอง"),
    };

    private static readonly MessageDraft Again = new() { Intent = Intent.HelpRequest, Category = NeedKind.FoodWater, OnBehalf = true };

    public static TheoryData<string, MessageDraft> Others => new()
    {
        { "another tambon", Again with { Place = new(Tambon: "เดิด") } },
        { "another moo", Again with { Place = new(Moo: "7") } },
        { "another village", Again with { Place = new(Village: "นาคำ") } },
        { "another house", Again with { Place = new(HouseNo: "30", Moo: "4") } },
        { "another contact", Again with { Name = "มี" } },
        { "another kind of patient", Again with { Patients = new Dictionary<Vulnerable, int> { [Vulnerable.Infant] = 1 } } },
        { "another relative", Again with { Kin = ["ลุง"] } },
    };

    public static TheoryData<string, MessageDraft> Same => new()
    {
        { "the same house", Again with { Place = new(HouseNo: "12") } },
        { "nothing about who", Again },
        { "the same relative", Again with { Kin = ["ยาย", "หลาน"] } },
        { "more about the patient", Again with { Patients = new Dictionary<Vulnerable, int> { [Vulnerable.Elderly] = 1, [Vulnerable.Bedridden] = 1 } } },
        { "put right", Again with { IsCorrection = true, Place = new(Moo: "7") } },
        { "a name without a need", Again with { Category = null, Name = "มี" } },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Whoever_lives_or_is_called_otherwise_is_another(string why, MessageDraft draft) =>
        Assert.True(NeighbourRules.IsAnother(Known, draft, ["ยาย"], asksForMany: false), why);

    [Theory]
    [MemberData(nameof(Same))]
    public void What_fits_the_case_belongs_to_it(string why, MessageDraft draft) =>
        Assert.False(NeighbourRules.IsAnother(Known, draft, ["ยาย"], asksForMany: false), why);

    [Fact]
    public void Who_asks_for_many_asks_for_another_unless_it_is_the_same_house()
    {
        Assert.True(NeighbourRules.IsAnother(Known, Again, ["ยาย"], asksForMany: true));
        Assert.True(NeighbourRules.IsAnother(Known, Again with { Place = new(Moo: "4") }, ["ยาย"], asksForMany: true));
        Assert.False(NeighbourRules.IsAnother(Known, Again with { Place = new(HouseNo: "12", Moo: "4") }, ["ยาย"], asksForMany: true));
        Assert.False(NeighbourRules.IsAnother(Known, Again with { OnBehalf = false }, [], asksForMany: true));
    }
}
