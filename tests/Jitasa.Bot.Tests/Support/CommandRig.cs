using Jitasa.Bot.Areas;
using Jitasa.Bot.Incidents;
using Jitasa.Bot.Line;
using Jitasa.Bot.Officials;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Support;

/// <summary>Runs commands of the executable against a test database, each in a scope of its own, and hands back what they said.</summary>
public sealed class CommandRig : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly List<string> files = [];

    public CommandRig(TestDatabase database, Action<IServiceCollection>? more = null)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Jitasa"] = database.ConnectionString,
            ["Home:Province"] = "35",
            ["Line:ChannelSecret"] = "a secret of the tests",
            ["Line:ChannelAccessToken"] = "a token of the tests",
            ["Incident:Code"] = "YST64",
            ["Incident:Name"] = "โควิด ยโสธร",
        }).Build());
        collection.AddPlatform().AddLine().AddOutbox().AddPeople().AddAreas().AddOfficials().AddIncidents();
        more?.Invoke(collection);
        services = collection.BuildServiceProvider(validateScopes: true);
    }

    public IServiceProvider Services => services;

    /// <summary>import KIND with the given text as its file.</summary>
    public async Task<Said> ImportTextAsync(string kind, string text, params string[] options) =>
        await ImportAsync(kind, Write(System.Text.Encoding.UTF8.GetBytes(text)), options);

    public Task<Said> ImportAsync(string kind, string path, params string[] options) =>
        RunAsync<ImportCommand>((command, output, errors) =>
            command.RunAsync([kind, path, .. options], output, errors, new ImportProgress(TextWriter.Null, isTerminal: false), TestContext.Current.CancellationToken));

    public Task<Said> GrantAsync(params string[] args) =>
        RunAsync<GrantCommand>((command, output, errors) => command.RunAsync(args, output, errors, TestContext.Current.CancellationToken));

    public Task<Said> IncidentAsync(params string[] args) =>
        RunAsync<IncidentCommand>((command, output, errors) => command.RunAsync(args, output, errors, TestContext.Current.CancellationToken));

    /// <summary>A file that is gone when the rig is.</summary>
    public string Write(byte[] bytes, string ending = ".csv")
    {
        var path = Path.Combine(Path.GetTempPath(), "jitasa-" + Guid.NewGuid().ToString("N") + ending);
        File.WriteAllBytes(path, bytes);
        files.Add(path);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        files.ForEach(File.Delete);
        await services.DisposeAsync();
    }

    private async Task<Said> RunAsync<T>(Func<T, TextWriter, TextWriter, Task<int>> run)
        where T : notnull
    {
        await using var scope = services.CreateAsyncScope();
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await run(scope.ServiceProvider.GetRequiredService<T>(), output, errors);
        return new(code, output.ToString().TrimEnd(), errors.ToString().TrimEnd());
    }

    public sealed record Said(int Code, string Output, string Errors);
}
