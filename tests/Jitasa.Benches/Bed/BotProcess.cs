using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Jitasa.Benches.Bed;

/// <summary>The bot as an operator installs it: published, Release, a process of its own with its workers on.</summary>
internal sealed class BotProcess : IDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef";
    private readonly Process process;

    private BotProcess(Process process, int port, TimeSpan readyAfter)
    {
        (this.process, Port, ReadyAfter) = (process, port, readyAfter);
    }

    public int Port { get; }

    /// <summary>From the start of the process until /health/ready said so.</summary>
    public TimeSpan ReadyAfter { get; }
    public double ResidentMegabytes => Status("VmRSS:") / 1024.0;

    /// <summary>Processor time so far, of all its threads.</summary>
    public TimeSpan Used
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public int Id => process.Id;

    /// <summary>Publishes it beside the benches.</summary>
    public static async Task<string> PublishAsync(Options options, CancellationToken ct)
    {
        if (options.Word("bot") is { } given)
            return given;
        var folder = Path.Combine(AppContext.BaseDirectory, "bot");
        await Shell.RunAsync("dotnet", ["publish", "src/Jitasa.Bot", "-c", "Release", "-o", folder, "-v", "quiet", "--nologo", "-p:RunAnalyzers=false"], ct, ("MSBUILDDISABLENODEREUSE", "1"));
        return folder;
    }

    public static Task CommandAsync(string folder, Cluster cluster, string[] command, CancellationToken ct) =>
        Shell.RunAsync("dotnet", [Path.Combine(folder, "Jitasa.Bot.dll"), .. command], ct, [.. Settings(cluster, new Uri("http://127.0.0.1:9"), 0)]);

    public static async Task<BotProcess> StartAsync(string folder, Cluster cluster, Uri line, CancellationToken ct, params (string Name, string Value)[] more)
    {
        var port = FreePort();
        var log = Path.Combine(folder, $"log.{port}");
        // Its log goes where an operator's goes, into a file; nobody reads it here.
        var start = new ProcessStartInfo("bash", ["-c", "exec dotnet \"$0/Jitasa.Bot.dll\" run >\"$1\" 2>&1 </dev/null", folder, log]) { UseShellExecute = false };
        foreach (var (name, value) in Settings(cluster, line, port).Concat(more))
            start.Environment[name] = value;
        var from = Stopwatch.GetTimestamp();
        var started = Process.Start(start)!;
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!await IsReadyAsync(http, ct))
        {
            if (started.HasExited || Stopwatch.GetElapsedTime(from) > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException("The bot did not become ready: " + await File.ReadAllTextAsync(log, ct));
            await Task.Delay(10, ct);
        }
        return new(started, port, Stopwatch.GetElapsedTime(from));
    }

    /// <summary>SIGKILL: nothing is finished or handed over.</summary>
    public void Kill()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    private static IEnumerable<(string Name, string Value)> Settings(Cluster cluster, Uri line, int port) =>
    [
        ("ConnectionStrings__Jitasa", cluster.ConnectionString),
        ("Line__ChannelSecret", Secret),
        ("Line__ChannelAccessToken", "long-lived"),
        ("Line__ApiBase", line.ToString()),
        ("Line__DataApiBase", line.ToString()),
        // One process: all of what LINE allows. Three pushes an event are bound by it too.
        ("Line__CallsPerSecond", "2000"),
        ("PublicUrl", "http://127.0.0.1:5080"),
        ("Home__Province", "35"),
        ("Incident__Code", "YST64"),
        ("Incident__Name", "โควิด ยโสธร"),
        ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}"),
    ];

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready", ct);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
    }
}
