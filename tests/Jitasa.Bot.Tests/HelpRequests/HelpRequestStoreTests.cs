using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class HelpRequestStoreTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2021, 11, 17, 3, 0, 0, TimeSpan.Zero);
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_case_comes_back_as_it_was_opened_and_its_number_tells_incident_and_Bangkok_day()
    {
        var opened = await OpenAsync(request => request with
        {
            Need = NeedKind.Oxygen,
            Urgency = Urgency.Critical,
            Reasons = ["spo2_low"],
            Dangers = [DangerKind.Medical],
            People = 2,
            Patients = new Dictionary<Vulnerable, int> { [Vulnerable.Elderly] = 1 },
            Symptoms = [Symptom.Breathless],
            Spo2 = 88,
            Items = [new ItemDraft("ถังออกซิเจน", 1, "ถัง")],
            Phone = "+66810001234",
            Contact = "แดง",
            Place = new PlaceDraft(HouseNo: "12", Moo: "4", Tambon: "ตาดทอง"),
            Destination = "รพ.ยโสธร",
            AreaCode = "350108",
            Location = new GeoPoint(15.79, 104.15).ToPoint(),
            LocationSource = LocationSource.Pin,
            WantedOn = new DateOnly(2021, 11, 18),
            WantedAt = new TimeOnly(6, 0),
        });

        Assert.Matches("^YST64-1117-[0-9]{4}$", opened.CaseNumber);
        Assert.Equal(RequestStatus.Open, opened.Status);
        Assert.Equal("ตาดทอง", opened.Place.Tambon);
        Assert.Equal("รพ.ยโสธร", opened.Destination);
        Assert.Equal(15.79, opened.Location!.Y, 6);
        Assert.Equal(new TimeOnly(6, 0), opened.WantedAt);
        Assert.Equal("ถังออกซิเจน", Assert.Single(opened.Items).Name);
        Assert.Equal(1, opened.Patients[Vulnerable.Elderly]);
        Assert.Equal(1L, await database.ScalarAsync<long>("SELECT count(*) FROM help_request_events WHERE step = 'open'"));
    }

    [Fact]
    public async Task What_time_added_to_the_reasons_survives_an_amendment_read_before_it()
    {
        var opened = await OpenAsync(request => request with { Need = NeedKind.Shelter, Reasons = ["elderly"] });
        await database.ExecuteAsync("UPDATE help_requests SET urgency_reasons = array_append(urgency_reasons, 'waited')");

        await database.InAsync(session => new HelpRequestStore(session, TestDatabase.Box, new RequestSettings()).AmendAsync(opened with { Reasons = ["alone", "elderly"] }, ["people"], opened.AskerId, Now, Ct));

        Assert.Equal(["alone", "elderly", "waited"], await database.ScalarAsync<string[]>("SELECT urgency_reasons FROM help_requests"));
    }

    [Fact]
    public async Task A_draft_becomes_a_case_when_its_need_is_said_and_urgency_never_falls()
    {
        var opened = await OpenAsync(request => request with { Urgency = Urgency.High });
        Assert.Equal(RequestStatus.Drafting, opened.Status);

        var amended = await database.InAsync(session =>
            new HelpRequestStore(session, TestDatabase.Box, new RequestSettings()).AmendAsync(opened with { Need = NeedKind.FoodWater, Urgency = Urgency.Low }, ["need"], opened.AskerId, Now, Ct));

        var now = await FindAsync(opened.Id);
        Assert.True(amended);
        Assert.Equal(RequestStatus.Open, now.Status);
        Assert.Equal(Urgency.High, now.Urgency);
    }

    [Fact]
    public async Task A_case_moves_only_where_the_life_cycle_allows()
    {
        var opened = await OpenAsync(request => request with { Need = NeedKind.Medicine });

        Assert.True(await MoveAsync(opened.Id, RequestStep.Help));
        Assert.True(await MoveAsync(opened.Id, RequestStep.Confirm));
        Assert.False(await MoveAsync(opened.Id, RequestStep.Cancel));

        var now = await FindAsync(opened.Id);
        Assert.Equal(RequestStatus.Confirmed, now.Status);
        Assert.NotNull(now.EndedAt);
    }

    private Task<bool> MoveAsync(long requestId, RequestStep step) =>
        database.InAsync(session => new HelpRequestStore(session, TestDatabase.Box, new RequestSettings()).MoveAsync(requestId, step, null, null, Now, Ct));

    private Task<HelpRequest> FindAsync(long requestId) =>
        database.InAsync(async session => (await new HelpRequestStore(session, TestDatabase.Box, new RequestSettings()).FindAsync(requestId, Ct))!);

    private Task<HelpRequest> OpenAsync(Func<HelpRequest, HelpRequest> said) =>
        database.InAsync(async session =>
        {
            var incident = await session.ScalarAsync<long>(
                "INSERT INTO incidents (code, name, province_code, opened_at) VALUES ('YST64', 'โควิด', '35', @Now) RETURNING id", new { Now }, Ct);
            var asker = await new PeopleStore(session, TestDatabase.Box, new HomeSettings { Province = "35" }).MeetAsync("U" + new string('a', 32), Now, Ct);
            var draft = said(new HelpRequest { Id = 0, ProvinceCode = "35", CaseNumber = "", AskerId = asker.Id, Urgency = Urgency.Normal });
            return await new HelpRequestStore(session, TestDatabase.Box, new RequestSettings()).OpenAsync(draft, (incident, "YST64"), Now, Ct);
        });
}
