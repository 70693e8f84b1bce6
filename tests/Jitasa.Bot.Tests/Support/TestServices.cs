using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Dispatch;
using Jitasa.Bot.Doctor;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Line;
using Jitasa.Bot.Media;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Officials;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Relay;
using Jitasa.Bot.Volunteers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Support;

/// <summary>The bot's parts over one test database, as Program puts them together, with a clock that tests move and no worker running.</summary>
public sealed class TestServices : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    public TestServices(TestDatabase database, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>
        {
            ["ConnectionStrings:Jitasa"] = database.ConnectionString,
            ["Home:Province"] = "35",
            ["Line:ChannelSecret"] = "test secret",
            ["Line:ChannelAccessToken"] = "test token",
            ["Line:ApiBase"] = "http://127.0.0.1:9/",
        };
        foreach (var (key, value) in settings)
            values[key] = value;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddLogging();
        services.AddPlatform().AddLine().AddOutbox().AddPeople().AddMedia().AddConversation().AddPrivacy().AddAreas().AddOfficials();
        services.AddIncidents().AddVolunteers().AddHelpRequests().AddClaims().AddDispatch().AddRelay().AddMenus().AddIntake().AddDoctor();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(TestDatabase.Box);
        provider = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; } = new(Rows.Now);

    public T Get<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <summary>Runs <paramref name="work"/> on a part of a scope of its own and commits.</summary>
    public async Task<TResult> InAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = provider.CreateAsyncScope();
        var result = await work(scope.ServiceProvider.GetRequiredService<T>());
        await scope.ServiceProvider.GetRequiredService<DbSession>().CommitAsync(TestContext.Current.CancellationToken);
        return result;
    }

    public Task InAsync<T>(Func<T, Task> work)
        where T : notnull =>
        InAsync<T, bool>(async part =>
        {
            await work(part);
            return true;
        });

    /// <summary>Steps one kind of work until nothing is due.</summary>
    public async Task DrainAsync<TWork>()
        where TWork : IWork
    {
        while (await InAsync<TWork, bool>(work => work.StepAsync(TestContext.Current.CancellationToken)))
            continue;
    }

    public async ValueTask DisposeAsync() => await provider.DisposeAsync();
}
