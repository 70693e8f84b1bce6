using System.Diagnostics;
using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.Doctor;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Officials;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Relay;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>A list is one query whatever its length: as many commands reach the database for one row as for a hundred.</summary>
public sealed class ListTests(Worlds worlds) : IClassFixture<Worlds>
{
    private static readonly Dictionary<string, Func<IServiceProvider, World, CancellationToken, Task<int>>> Lists = new(StringComparer.Ordinal)
    {
        ["IncidentStore.ListAsync"] = async (at, _, ct) => (await at.GetRequiredService<IncidentStore>().ListAsync(ct)).Count,
        ["IncidentStore.HereAsync"] = async (at, _, ct) => (await at.GetRequiredService<IncidentStore>().HereAsync(World.Village, Rows.Now, ct)).Count,
        ["RoleStore.OfAsync"] = async (at, world, ct) => (await at.GetRequiredService<RoleStore>().OfAsync(world.Asker, ct)).Count,
        ["RoleStore.CoveringAsync"] = async (at, _, ct) => (await at.GetRequiredService<RoleStore>().CoveringAsync([Role.AmphoeOfficer], World.Village, ct)).Count,
        ["RoleStore.WithinAsync"] = async (at, _, ct) => (await at.GetRequiredService<RoleStore>().WithinAsync([Role.AmphoeOfficer], "35", ct)).Count,
        ["PeopleStore.ListAsync"] = async (at, world, ct) => (await at.GetRequiredService<PeopleStore>().ListAsync(world.People, ct)).Count,
        ["AreaStore.ChainsAsync"] = async (at, world, ct) => (await at.GetRequiredService<AreaStore>().ChainsAsync(["35", World.Village, .. world.Cases.Skip(1).Select(id => $"{World.Village[..6]}{id % 100:00}")], ct)).Count,
        ["DeskListStore.WaitingInAsync"] = async (at, _, ct) => (await at.GetRequiredService<DeskListStore>().WaitingInAsync(["TH"], null, 100, ct)).Count,
        ["AreaStore.VillageNamesAsync"] = async (at, _, ct) => (await at.GetRequiredService<AreaStore>().VillageNamesAsync(ct)).Count,
        ["OfficialImportStore.UnknownAreasAsync"] = async (at, world, ct) =>
            (await at.GetRequiredService<OfficialImportStore>().UnknownAreasAsync(world.Cases.Select(id => $"9{id}"), ct)).Count,
        ["HelpRequestStore.ManyAsync"] = async (at, world, ct) => (await at.GetRequiredService<HelpRequestStore>().ManyAsync(world.Cases, ct)).Count,
        ["HelpRequestStore.LiveOfAsync"] = async (at, world, ct) => (await at.GetRequiredService<HelpRequestStore>().LiveOfAsync(world.Asker, ct)).Count,
        ["QuotedCase.LiveAsync"] = async (at, world, ct) => (await at.GetRequiredService<QuotedCase>().LiveAsync(await SpeaksAsync(at, world.Asker, ct), ct)).Count,
        ["HelpRequestStore.AlongOfAsync"] = async (at, world, ct) => (await at.GetRequiredService<HelpRequestStore>().AlongOfAsync(world.Fellow, ct)).Count,
        ["HelpRequestStore.LatestOfAsync"] = async (at, world, ct) => (await at.GetRequiredService<HelpRequestStore>().LatestOfAsync(world.Asker, 100, ct)).Count,
        ["HelpRequestStore.TogetherAsync"] = async (at, world, ct) => (await at.GetRequiredService<HelpRequestStore>().TogetherAsync(world.FirstCase, ct)).Count,
        ["RequestWordsStore.OfAsync"] = async (at, world, ct) => (await at.GetRequiredService<RequestWordsStore>().OfAsync(world.FirstCase, ct)).Count,
        ["RequestProgressStore.OfAsync"] = async (at, world, ct) => (await at.GetRequiredService<RequestProgressStore>().OfAsync([world.FirstCase], ct)).Count,
        ["ClaimStore.LiveOfAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimStore>().LiveOfAsync(world.Helper, ct)).Count,
        ["ClaimStore.LiveOnAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimStore>().LiveOnAsync(world.FirstCase, ct)).Count,
        ["ClaimTalk.LiveOfAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimTalk>().LiveOfAsync(world.Helper, ct)).Count,
        ["ClaimTalk.OpenOffersAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimTalk>().OpenOffersAsync(world.Helper, since: null, ct)).Count,
        ["ClaimEndingStore.OpenOffersAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimEndingStore>().OpenOffersAsync(world.Helper, since: null, ct)).Count,
        ["ClaimEndingStore.WatchersAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimEndingStore>().WatchersAsync(world.FirstCase, ct)).Count,
        ["ClaimEndingStore.EndClaimsAsync"] = async (at, world, ct) =>
            (await at.GetRequiredService<ClaimEndingStore>().EndClaimsAsync(world.FirstCase, isConfirmed: true, Rows.Now, ct)).Count,
        ["ClaimEndingStore.WithdrawOffersAsync"] = async (at, world, ct) => (await at.GetRequiredService<ClaimEndingStore>().WithdrawOffersAsync(world.FirstCase, Rows.Now, ct)).Count,
        ["CaseErasureStore.EndAsync"] = async (at, world, ct) => (await at.GetRequiredService<CaseErasureStore>().EndAsync(world.Asker, Rows.Now, ct)).Count,
        ["SameCaseStore.PartAsync"] = async (at, world, ct) => (await at.GetRequiredService<SameCaseStore>().PartAsync(world.FirstCase, personId: null, Rows.Now, ct)).Count,
        ["SameCaseStore.LeftAloneAsync"] = async (at, world, ct) => (await at.GetRequiredService<SameCaseStore>().LeftAloneAsync(world.Loner, ct)).Count,
        ["OfferStore.NearestAsync"] = async (at, world, ct) => (await at.GetRequiredService<OfferStore>().NearestAsync(Pinned(world), 50, 1_000, areaFirst: null, Rows.Now, ct)).Count,
        ["RelayStore.OfCaseAsync"] = async (at, world, ct) => (await at.GetRequiredService<RelayStore>().OfCaseAsync(world.FirstCase, world.Asker, ct)).Count,
        ["RelayStore.WithHelpersAsync"] = async (at, world, ct) => (await at.GetRequiredService<RelayStore>().WithHelpersAsync(world.FirstCase, world.Asker, Rows.Now, ct)).Count,
        ["RelayStore.PartnersAsync"] = async (at, world, ct) => (await at.GetRequiredService<RelayStore>().PartnersAsync(world.Asker, ct)).Count,
        ["ProfileStore.TakeAsync"] = async (at, _, ct) => (await at.GetRequiredService<ProfileStore>().TakeAsync(Rows.Now, Rows.Now.AddMinutes(10), ct)).Count,
        ["SendStore.LeaseAsync"] = async (at, _, ct) => (await at.GetRequiredService<SendStore>().LeaseAsync(Rows.Now, ct)).Count,
        ["ConversationStore.ChoicesAsync"] = async (at, _, ct) =>
            (await at.GetRequiredService<ConversationStore>().ChoicesAsync([.. Enumerable.Range(1, 100).Select(number => $"Uhelper{number}")], ct)).Count,
        ["DeadLetterStore.ListAsync"] = async (at, _, ct) => (await at.GetRequiredService<DeadLetterStore>().ListAsync(reason: null, 200, ct)).Count,
        ["DoctorStore.SignedInAsync"] = async (at, _, ct) => (await at.GetRequiredService<DoctorStore>().SignedInAsync(200, ct)).Count,
        ["DeskStore.NotApartAsync"] = async (at, world, ct) => (await at.GetRequiredService<DeskStore>().NotApartAsync(world.People, world.Asker, ct)).Count,
        ["DeskStore.OfficialsAsync"] = async (at, world, ct) => (await at.GetRequiredService<DeskStore>().OfficialsAsync(World.Village, world.Asker, ct)).Count,
    };

    public static TheoryData<string> Names => new(Lists.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hundred_rows_cost_as_many_commands_as_one(string list)
    {
        var (few, one) = await CommandsOfAsync(Lists[list], worlds.One);
        var (many, hundred) = await CommandsOfAsync(Lists[list], worlds.Hundred);
        Assert.True(few >= 1 && many > few, $"{few} and {many} rows prove nothing.");
        Assert.True(one >= 1, "No command was seen.");
        Assert.Equal(one, hundred);
    }

    [Fact]
    public void Every_list_of_the_bot_is_counted() =>
        BotSource.NoneOf(
            from type in typeof(Migrator).Assembly.GetTypes()
            where type is { IsClass: true } && type.Namespace != typeof(Migrator).Namespace
            from method in type.GetMethods().Where(method => method.DeclaringType == type)
            where IsList(method.ReturnType)
            let name = $"{type.Name}.{method.Name}"
            where !Lists.ContainsKey(name)
            select name,
            "Lists from the database that nobody counts:");

    private static bool IsList(Type result) =>
        result is { IsGenericType: true } && result.GetGenericTypeDefinition() == typeof(Task<>)
        && result.GenericTypeArguments[0] is { IsGenericType: true } inner && inner.Name.StartsWith("IReadOnly", StringComparison.Ordinal);

    private static async Task<Turn> SpeaksAsync(IServiceProvider at, long personId, CancellationToken ct) =>
        new(new MessageEvent(new TextContent("1", "ข้าว")) { Id = "1", At = Rows.Now }, (await at.GetRequiredService<PeopleStore>().FindAsync(personId, ct))!, [], null, null, Rows.Now);

    private static HelpRequest Pinned(World world) =>
        new()
        {
            Id = world.FirstCase,
            ProvinceCode = "35",
            CaseNumber = "I001-1117-0001",
            AskerId = world.Asker,
            Need = NeedKind.Other,
            Location = new(104.15, 15.79) { SRID = 4326 },
        };

    /// <summary>Rows and commands. Nothing is committed, so that every list finds the world as it was made.</summary>
    private static async Task<(int Rows, int Commands)> CommandsOfAsync(Func<IServiceProvider, World, CancellationToken, Task<int>> list, World world)
    {
        using var root = new Activity("list").Start();
        var (trace, commands) = (root.TraceId, 0);
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace && activity.TagObjects.Any(tag => tag.Key is "db.query.text" or "db.statement"))
                    Interlocked.Increment(ref commands);
            },
        };
        ActivitySource.AddActivityListener(listener);
        await using var scope = world.Services.Get<IServiceScopeFactory>().CreateAsyncScope();
        var rows = await list(scope.ServiceProvider, world, TestContext.Current.CancellationToken);
        return (rows, commands);
    }
}
