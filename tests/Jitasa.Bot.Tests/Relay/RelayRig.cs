using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Relay;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.Volunteers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Relay;

/// <summary>ป้าแดง asks, พี่ต้น helps, นายสมศักดิ์ sits at the tambon's desk, คุณอำพร at the amphoe's; their turns run through the real router on a real database.</summary>
public sealed class RelayRig : IAsyncDisposable
{
    public const string Daeng = "U000000000000000000000000000000d1";
    public const string Ton = "U00000000000000000000000000000071";
    public const string Somsak = "U000000000000000000000000000000a1";
    public const string Amphon = "U000000000000000000000000000000a2";

    private readonly TestDatabase database;
    private readonly CommandRig rig;
    private int messages;

    private RelayRig(TestDatabase database)
    {
        this.database = database;
        rig = new CommandRig(database, services =>
        {
            services.AddLine().AddOutbox().AddMedia().AddConversation().AddRelay();
            services.AddSettings<DeskSettings>().AddSettings<HotlineSettings>().AddSettings<ClaimSettings>().AddSettings<RequestSettings>();
            services.AddScoped<ClaimStore>().AddScoped<ClaimEndingStore>().AddScoped<ClaimNotices>().AddScoped<PushedQuestion>().AddScoped<HelpRequestStore>().AddScoped<VolunteerStore>();
            services.AddScoped<ClaimTalk>().AddScoped<UnfitHelpers>().AddScoped<PhoneSharing>().AddScoped<SameCaseStore>().AddScoped<WaitingAlong>().AddScoped<RequestWordsStore>().AddScoped<PlaceFinder>().AddScoped<HelperNews>().AddScoped<DangerAhead>().AddScoped<AmendedNotice>().AddScoped<RequestHearing>();
            services.AddScoped<RequestTalk>().AddScoped<RequestAnswers>().AddScoped<RequestEndings>().AddScoped<EndingAnswers>().AddScoped<Joining>().AddScoped<Neighbours>().AddScoped<RequestProgressStore>();
            services.AddScoped<ConsentQuestion>().AddScoped<ConsentStore>().AddScoped<LeftToDesk>().AddSingleton<ConsentMessages>().AddSettings<RetentionSettings>();
            services.AddSingleton<TimeProvider>(Clock);
        });
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2021, 11, 17, 3, 0, 0, TimeSpan.Zero));

    public TestDatabase Database => database;

    public long ClaimId { get; private set; }

    public static async Task<RelayRig> CreateAsync()
    {
        var stage = new RelayRig(await TestDatabase.CreateAsync());
        await stage.rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));
        await stage.rig.ImportTextAsync("officials", $"""
            line_user_id,name,role,area_code
            {Somsak},นายสมศักดิ์ ใจดี,local_officer,350103
            {Amphon},อำพร,amphoe_officer,3501

            """);
        foreach (var (id, name) in new[] { (Daeng, "ป้าแดง"), (Ton, "ต้น ออกซิเจน") })
        {
            await stage.InScopeAsync(async services =>
            {
                var person = await services.GetRequiredService<PeopleStore>().MeetAsync(id, stage.Clock.GetUtcNow(), Ct);
                await services.GetRequiredService<PeopleStore>().IntroduceAsync(person.Id, name, null, Ct);
                return true;
            });
        }
        stage.ClaimId = await stage.CaseWithHelperAsync("YST64-1117-0001");
        return stage;
    }

    /// <summary>A case of ป้าแดง in ตาดทอง that พี่ต้น has accepted; returns the claim.</summary>
    public Task<long> CaseWithHelperAsync(string number, string urgency = "high") =>
        database.ScalarAsync<long>(
            """
            WITH incident AS (
                INSERT INTO incidents (code, name, province_code, opened_at) VALUES ('YST64', 'โควิด', '35', @now)
                ON CONFLICT (code) DO UPDATE SET code = excluded.code RETURNING id)
            , opened AS (
                INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, area_code, helpers_live, opened_at, last_heard_at)
                SELECT '35', incident.id, @number, p.id, 'oxygen', 'open', @urgency, '350103', 1, @now, @now FROM incident, people p WHERE p.line_user_id = @Daeng
                RETURNING id)
            INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at)
            SELECT '35', opened.id, p.id, 'accepted', @now, @now FROM opened, people p WHERE p.line_user_id = @Ton
            RETURNING id
            """,
            new { number, urgency, Daeng, Ton, now = Clock.GetUtcNow() });

    public Task<IReadOnlyList<LineMessage>> SaysAsync(string who, string text) => SendsAsync(who, new TextContent(NextId(), text));

    public Task<IReadOnlyList<LineMessage>> SendsAsync(string who, LineContent content) =>
        HandleAsync(new MessageEvent(content) { Id = NextId(), At = Clock.GetUtcNow(), Source = new(who, null) });

    public Task UnsendsAsync(string who, string messageId) =>
        HandleAsync(new UnsendEvent(messageId) { Id = NextId(), At = Clock.GetUtcNow(), Source = new(who, null) });

    public Task<IReadOnlyList<LineMessage>> TapsAsync(string who, LineAction button) =>
        HandleAsync(new PostbackEvent(((PostbackAction)button).Data, null) { Id = NextId(), At = Clock.GetUtcNow(), Source = new(who, null) });

    public Task<IReadOnlyList<LineMessage>> TapsAsync(string who, string verb, long id) =>
        TapsAsync(who, rig.Services.GetRequiredService<Buttons>().Make("ปุ่ม", "relay", verb, id));

    /// <summary>The batching time passes and everything due is handed over.</summary>
    public async Task HandOverAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(30));
        await WorkAsync<RelayWork>();
    }

    public async Task WorkAsync<T>()
        where T : IWork
    {
        while (await InScopeAsync(services => services.GetRequiredService<T>().StepAsync(Ct), commit: false))
        {
        }
    }

    /// <summary>What the person was pushed, each push as its texts in one string.</summary>
    public async Task<IReadOnlyList<string>> PushesAsync(string who) => (await RowsAsync(who, "waiting")).Select(Words).ToList();

    public async Task<IReadOnlyList<string>> HeldAsync(string who) => (await RowsAsync(who, "held")).Select(Words).ToList();

    public async Task<IReadOnlyList<IReadOnlyList<LineMessage>>> RowsAsync(string who, string state) =>
        await InScopeAsync(async services =>
            (await services.GetRequiredService<DbSession>().ListAsync<byte[]>(
                "SELECT body_sealed FROM outbox WHERE recipient = @who AND state = @state AND kind <> 'richmenu_link' ORDER BY seq",
                new { who, state },
                Ct)).Select(body => services.GetRequiredService<OutboxBodies>().Open(body)!).ToList());

    public static string Words(IReadOnlyList<LineMessage> messages) =>
        string.Join('\n', messages.Select(message => message switch
        {
            TextMessage text => text.Text,
            FlexMessage flex => flex.AltText,
            LocationMessage place => $"{place.Title} {place.Address}",
            _ => "",
        }));

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, bool commit = true)
    {
        await using var scope = rig.Services.CreateAsyncScope();
        var result = await work(scope.ServiceProvider);
        if (commit)
            await scope.ServiceProvider.GetRequiredService<DbSession>().CommitAsync(Ct);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await database.DisposeAsync();
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string NextId() => (++messages).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task<IReadOnlyList<LineMessage>> HandleAsync(LineEvent happened) =>
        InScopeAsync(async services =>
            (await services.GetRequiredService<Router>().RouteAsync(happened, Ct)) is var (_, reply) ? reply.Messages : (IReadOnlyList<LineMessage>)[]);
}
