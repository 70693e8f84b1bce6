using System.Globalization;
using System.Text.Json;
using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Volunteers;

/// <summary>The bot without its web server: real stores on a real database, a clock the test moves, people who write and tap.</summary>
public sealed class Field : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly ServiceProvider services;

    private Field(TestDatabase database, Dictionary<string, string?> settings)
    {
        this.database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        collection.AddPlatform().AddLine().AddOutbox().AddPeople().AddMedia().AddConversation().AddPrivacy().AddAreas();
        collection.AddIncidents().AddVolunteers().AddHelpRequests().AddDispatch();
        collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services = collection.BuildServiceProvider();
    }

    /// <summary>A Wednesday, 10:00 in Bangkok.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2021, 11, 17, 3, 0, 0, TimeSpan.Zero));
    public DateTimeOffset Now => Clock.GetUtcNow();
    public TestDatabase Database => database;
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Field> OpenAsync(params (string Key, string Value)[] settings)
    {
        var fresh = await TestDatabase.CreateAsync();
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Jitasa"] = fresh.ConnectionString,
            ["Line:ChannelSecret"] = "a secret of the tests",
            ["Line:ChannelAccessToken"] = "a token of the tests",
            ["Home:Province"] = "35",
        };
        foreach (var (key, value) in settings)
            all[key] = value;
        return new(fresh, all);
    }

    /// <summary>Runs in a scope of its own and commits.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<TService>());
        await scope.ServiceProvider.GetRequiredService<DbSession>().CommitAsync(Ct);
        return result;
    }

    public Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull =>
        WithAsync<TService, bool>(async service =>
        {
            await work(service);
            return true;
        });

    public Task<Person> MeetAsync(string name) =>
        WithAsync<PeopleStore, Person>(async people =>
        {
            var person = await people.MeetAsync(LineId(name), Now, Ct);
            await people.IntroduceAsync(person.Id, name, null, Ct);
            return person with { DisplayName = name };
        });

    /// <summary>A volunteer on duty at a place, vouched for or not.</summary>
    public async Task<Person> VolunteerAsync(string name, double lat, double lon, string[] skills, bool isVetted = false, string area = "350103", int radiusKm = 50, string? availability = null)
    {
        var person = await MeetAsync(name);
        await database.ExecuteAsync(
            """
            INSERT INTO volunteers (person_id, province_code, skills, radius_km, home, area_code, is_on_duty, availability, vetted_at, signed_up_at)
            VALUES (@id, '35', @skills, @radiusKm, @home, @area, true, @availability, @vettedAt, @Now)
            """,
            new { id = person.Id, skills, radiusKm, home = new GeoPoint(lat, lon).ToPoint(), area, availability, vettedAt = isVetted ? Now : (DateTimeOffset?)null, Now });
        return person;
    }

    /// <summary>An open case, opened the way the chat opens it.</summary>
    public async Task<HelpRequest> CaseAsync(Person asker, NeedKind need, Func<HelpRequest, HelpRequest>? change = null)
    {
        await database.ExecuteAsync(
            "INSERT INTO incidents (code, name, province_code, opened_at) VALUES ('YST64', 'น้ำท่วม', '35', @Now) ON CONFLICT (code) DO NOTHING",
            new { Now });
        var incident = await database.ScalarAsync<long>("SELECT id FROM incidents WHERE code = 'YST64'");
        var draft = new HelpRequest
        {
            Id = 0,
            ProvinceCode = "35",
            CaseNumber = "",
            AskerId = asker.Id,
            Need = need,
            Urgency = Urgency.Normal,
            AreaCode = "350103",
            Location = new GeoPoint(15.79, 104.14).ToPoint(),
            LocationSource = LocationSource.Pin,
        };
        return await WithAsync<HelpRequestStore, HelpRequest>(requests => requests.OpenAsync(change?.Invoke(draft) ?? draft, (incident, "YST64"), Now, Ct));
    }

    /// <summary>The case offered to someone, as dispatch does it.</summary>
    public Task OfferAsync(HelpRequest request, Person to) =>
        database.ExecuteAsync(
            "INSERT INTO offers (province_code, request_id, volunteer_id, wave, status, offered_at) VALUES ('35', @request, @to, 1, 'offered', @Now)",
            new { request = request.Id, to = to.Id, Now });

    public Task<Person> MeetLineAsync(string lineUserId) => WithAsync<PeopleStore, Person>(people => people.MeetAsync(lineUserId, Now, Ct));

    public Task GrantAsync(Person person, Role role, string area) => WithAsync<RoleStore>(roles => roles.GrantAsync(person.Id, role, area, null, Now, Ct));

    public Task<Reply> SaysAsync(Person person, string text) => HappensAsync(new MessageEvent(new TextContent(NextId(), text)) { Id = NextId(), At = Now, Source = new(person.LineUserId, null) });

    public Task<Reply> SharesAsync(Person person, double lat, double lon) =>
        HappensAsync(new MessageEvent(new LocationContent(NextId(), lat, lon)) { Id = NextId(), At = Now, Source = new(person.LineUserId, null) });

    public Task<Reply> TapsAsync(Person person, string folder, string verb, long id = 0)
    {
        var data = services.GetRequiredService<Buttons>().Make("-", folder, verb, id).Data;
        return HappensAsync(new PostbackEvent(data, null) { Id = NextId(), At = Now, Source = new(person.LineUserId, null) });
    }

    /// <summary>Steps one kind of work until nothing is due.</summary>
    public async Task WorkAsync<TWork>()
        where TWork : IWork
    {
        for (var steps = 0; steps < 200; steps++)
        {
            await using var scope = services.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<TWork>().StepAsync(Ct))
                return;
        }
        Assert.Fail($"{typeof(TWork).Name} never comes to rest.");
    }

    /// <summary>Everything this person was pushed (or, with state held, is still to be told), as JSON, oldest first.</summary>
    public async Task<IReadOnlyList<string>> PushedAsync(Person person, string state = "waiting")
    {
        var box = services.GetRequiredService<Sealed>();
        var bodies = await database.InAsync(session =>
            session.ListAsync<byte[]>("SELECT body_sealed FROM outbox WHERE person_id = @id AND state = @state AND kind <> 'richmenu_link' ORDER BY seq", new { id = person.Id, state }, Ct));
        return bodies.Select(body => Readable(JsonSerializer.Deserialize<JsonElement>(box.OpenBytes(body)))).ToList();
    }

    public static string Words(Reply reply) => Readable(JsonSerializer.Deserialize<JsonElement>(JsonSerializer.Serialize(reply.Messages, LineJson.Wire.IReadOnlyListLineMessage)));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await database.DisposeAsync();
    }

    private async Task<Reply> HappensAsync(LineEvent happened)
    {
        var routed = await WithAsync<Router, (Person Person, Reply Reply)?>(router => router.RouteAsync(happened, Ct));
        return routed?.Reply ?? Reply.Silent;
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Readable(JsonElement json) => JsonSerializer.Serialize(json, Plain);

    private static string LineId(string name) => "U" + Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));

    private static int ids;

    private static string NextId() => Interlocked.Increment(ref ids).ToString(CultureInfo.InvariantCulture);
}
