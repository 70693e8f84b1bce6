using System.Globalization;
using System.Text;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Intake;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Media;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.Intake;

/// <summary>Inbox, outbox and one dialogue on a real database, stepped by hand.</summary>
public sealed class IntakeBench : IAsyncDisposable
{
    public const string Daeng = "U00000000000000000000000000000da1";
    public const string May = "U0000000000000000000000000000a3a1";
    public const string Group = "C0000000000000000000000000000ba01";

    private readonly Func<ServiceProvider> start;
    private ServiceProvider services;
    private CancellationTokenSource life = new();

    private IntakeBench(TestDatabase database, Func<IntakeBench, Turn, Reply?> hear, Dictionary<string, string?>? settings)
    {
        Database = database;
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:Jitasa"] = database.ConnectionString,
            ["Home:Province"] = "35",
            ["Line:ChannelSecret"] = "0123456789abcdef0123456789abcdef",
            ["Line:ChannelAccessToken"] = "long-lived",
        };
        foreach (var (name, value) in settings ?? [])
            all[name] = value;
        start = () => Services(all, hear);
        services = start();
    }

    private ServiceProvider Services(Dictionary<string, string?> all, Func<IntakeBench, Turn, Reply?> hear)
    {
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddProvider(Log));
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build());
        collection.AddPlatform().AddLine().AddOutbox().AddPeople().AddMedia().AddConversation().AddMenus().AddIntake();
        collection.AddSingleton<TimeProvider>(Clock);
        collection.AddSingleton(PlaceNames.Embedded);
        collection.AddSingleton<IDialogue>(new Dialogue(turn => hear(this, turn)));
        collection.ConfigureHttpClientDefaults(client => client.ConfigurePrimaryHttpMessageHandler(() => Line));
        return collection.BuildServiceProvider();
    }

    public TestDatabase Database { get; }
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero));
    public ScriptedLine Line { get; } = new();
    public KeptLog Log { get; } = new();

    /// <summary>What the dialogue was told, in order.</summary>
    public List<string> Heard { get; } = [];

    public static async Task<IntakeBench> StartAsync(Func<IntakeBench, Turn, Reply?>? hear = null, Dictionary<string, string?>? settings = null) =>
        new(await TestDatabase.CreateAsync(), hear ?? ((bench, turn) => bench.Hear(turn)), settings);

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task<bool> StepAsync<T>()
        where T : IWork => InScopeAsync(scope => scope.GetRequiredService<T>().StepAsync(life.Token));

    public async Task StepAllAsync<T>()
        where T : IWork
    {
        while (await StepAsync<T>()) { }
    }

    /// <summary>What a killed process leaves is what was committed: nothing after this line is.</summary>
    public Reply Dies()
    {
        life.Cancel();
        throw new OperationCanceledException(life.Token);
    }

    /// <summary>Handles what is due until this process dies of it. False when it lived.</summary>
    public async Task<bool> DiesHandlingAsync()
    {
        try
        {
            await StepAllAsync<EventWork>();
            return false;
        }
        catch (OperationCanceledException) when (life.IsCancellationRequested)
        {
            return true;
        }
    }

    /// <summary>A new process over the same database, a little later.</summary>
    public async Task BeginAnewAsync()
    {
        await services.DisposeAsync();
        life.Dispose();
        life = new();
        Clock.Advance(TimeSpan.FromMinutes(1));
        services = start();
    }

    /// <summary>Stores events as a webhook would.</summary>
    public Task ArriveAsync(params string[] events)
    {
        var read = WebhookReader.Read(Encoding.UTF8.GetBytes($$"""{"destination":"U0","events":[{{string.Join(',', events)}}]}"""), Clock.GetUtcNow())!;
        var box = Get<Sealed>();
        return Get<ArrivalStore>()
            .AddAsync(
                read.Select(one => Arrival.Of(one, Clock.GetUtcNow(), box)).ToList(),
                TestContext.Current.CancellationToken);
    }

    /// <summary>A text message as LINE would bring it.</summary>
    public string Says(string user, string text, string id, string? token = null, double secondsAgo = 0, string? group = null) =>
        Event(id, $$""" "type":"message","message":{"id":"1","type":"text","text":"{{text}}"} """, Source(user, group), token, secondsAgo);

    /// <summary>Any event; <paramref name="body"/> holds its type and own parts.</summary>
    public string Event(string id, string body, string? source, string? token = null, double secondsAgo = 0) =>
        $$"""
        {"mode":"active","webhookEventId":"{{id}}","timestamp":{{Clock.GetUtcNow().AddSeconds(-secondsAgo).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}},
         "deliveryContext":{"isRedelivery":false}{{(source is null ? "" : ",\"source\":" + source)}}{{(token is null ? "" : $",\"replyToken\":\"{token}\"")}},{{body}}}
        """;

    public static string Source(string? user, string? group = null) =>
        group is null ? $$"""{"type":"user","userId":"{{user}}"}"""
        : user is null ? $$"""{"type":"group","groupId":"{{group}}"}"""
        : $$"""{"type":"group","groupId":"{{group}}","userId":"{{user}}"}""";

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        life.Dispose();
        await Database.DisposeAsync();
        Assert.Empty(Line.Broken);
    }

    private Reply? Hear(Turn turn)
    {
        Heard.Add(turn.Text ?? turn.Event.GetType().Name);
        return turn.Text is { } text ? new Reply(new Bot.Line.Messages.TextMessage("heard " + text)) : null;
    }

    private sealed class Dialogue(Func<Turn, Reply?> hear) : IDialogue
    {
        public string Folder => "test";

        public Task<Reply?> HearAsync(Turn turn, CancellationToken ct) => Task.FromResult(hear(turn));
    }
}

/// <summary>Everything that was logged, to see what must not be in it.</summary>
public sealed class KeptLog : ILoggerProvider, ILogger
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> lines = new();

    public string Text => string.Join('\n', lines);

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose() { }
}
