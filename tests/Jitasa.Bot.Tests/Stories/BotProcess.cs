using System.Diagnostics;
using System.Text.RegularExpressions;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>The bot's own executable as an operator starts it, on a port the system gives it, workers on.</summary>
public sealed partial class BotProcess : IDisposable
{
    /// <summary>What the database calls their connections.</summary>
    public const string Name = "bot";

    private readonly Process process;
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotProcess(ProcessStartInfo start)
    {
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The bot ended before it listened:\n" + string.Join('\n', Said)));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote to its log, for a test that fails.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Said { get; } = new();
    public Uri Address { get; private set; } = null!;

    public static async Task<BotProcess> StartAsync(string connectionString, LineSimulatorHost line)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "run"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings(connectionString, line))
            start.Environment[name] = value;
        var bot = new BotProcess(start);
        bot.Address = await bot.listening.Task.WaitAsync(TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        return bot;
    }

    /// <summary>As a power cut would: SIGKILL, nothing is finished or handed over.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Settings(string connectionString, LineSimulatorHost line) =>
    [
        // Three pools of many connections each would ask more of the tests' cluster than it has.
        ("ConnectionStrings__Jitasa", $"{connectionString};Maximum Pool Size=14;Application Name={Name}"),
        ("Line__ChannelSecret", line.Options.ChannelSecret),
        ("Line__ChannelAccessToken", line.Options.ChannelAccessToken),
        ("Line__ApiBase", line.Api.ToString()),
        ("Line__DataApiBase", line.DataApi.ToString()),
        ("PublicUrl", "http://127.0.0.1:5080"),
        ("Home__Province", "35"),
        ("Incident__Code", "YST64"),
        ("Incident__Name", "โควิด ยโสธร"),
        ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
        ("Logging__LogLevel__Default", "Warning"),
        ("Logging__LogLevel__Microsoft.Hosting.Lifetime", "Information"),
    ];

    private void Read(string? line)
    {
        if (line is null)
            return;
        Said.Enqueue(line);
        if (Listens().Match(line) is { Success: true } match)
            listening.TrySetResult(new Uri(match.Groups["address"].Value));
    }

    [GeneratedRegex("Now listening on: (?<address>http://[0-9.:]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listens();
}
