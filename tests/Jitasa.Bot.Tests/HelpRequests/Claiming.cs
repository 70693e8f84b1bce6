using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>A case of ป้าแดง that is offered to น้องเมย์, and the moves of whoever takes it.</summary>
internal static class Claiming
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<(HelpRequest Request, Person May, Person Daeng)> OfferedToMayAsync(Field field, Urgency urgency = Urgency.Normal)
    {
        var may = await field.MeetAsync("น้องเมย์");
        var daeng = await field.MeetAsync("ป้าแดง");
        var request = await field.CaseAsync(daeng, NeedKind.FoodWater, draft => draft with
        {
            Urgency = urgency,
            Phone = "+66810001234",
            Place = new PlaceDraft(HouseNo: "12", Moo: "4", Tambon: "ตาดทอง"),
        });
        await field.OfferAsync(request, may);
        return (request, may, daeng);
    }

    public static async Task<(HelpRequest Request, Person May)> OfferedAsync(Field field, Func<HelpRequest, HelpRequest>? change = null)
    {
        var may = await field.MeetAsync("น้องเมย์");
        var daeng = await field.MeetAsync("ป้าแดง");
        var request = await field.CaseAsync(daeng, NeedKind.FoodWater, change);
        await field.OfferAsync(request, may);
        return (request, may);
    }

    public static Task<AcceptOutcome> AcceptAsync(Field field, HelpRequest request, long volunteerId) =>
        field.WithAsync<ClaimStore, AcceptOutcome>(claims => claims.AcceptAsync(request.Id, volunteerId, field.Now, Ct));

    public static Task<Refusal?> StepAsync(Field field, long claimId, Person by, ClaimStep step) =>
        field.WithAsync<ClaimStore, Refusal?>(claims => claims.StepAsync(claimId, by.Id, step, by.Id, field.Now, Ct));
}
