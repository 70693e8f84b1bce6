using System.Globalization;
using Jitasa.LineSimulator.Checking;
using Jitasa.LineSimulator.Page;

namespace Jitasa.LineSimulator;

/// <summary>The executable. Not a top-level program: tests know the bot's by that name.</summary>
internal static class SimulatorProgram
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["validate-line-calls", var file])
        {
            return ValidateLineCalls.Run(file, Console.Out, Environment.GetEnvironmentVariable("Simulator__CheckAgainst") ?? LineSchemas.Nearby());
        }

        if (args.Length > 0)
        {
            await Console.Error.WriteLineAsync("Usage: Jitasa.LineSimulator [validate-line-calls FILE.jsonl]");
            return 2;
        }

        var settings = new ConfigurationBuilder().AddEnvironmentVariables().Build().GetSection("Simulator");
        await using var host = await LineSimulatorHost.StartAsync(Read(settings), new OffsetClock());
        Console.WriteLine($"LINE simulator: page {host.Api}, data host {host.DataApi}, webhook {host.Platform.WebhookUrl?.AbsoluteUri ?? "not set"}");
        await host.WaitForShutdownAsync();
        return 0;
    }

    private static LineSimulatorOptions Read(IConfigurationSection settings)
    {
        var defaults = new LineSimulatorOptions();
        return new LineSimulatorOptions
        {
            ApiPort = Number(settings, "ApiPort") ?? 5180,
            DataPort = Number(settings, "DataPort") ?? 5181,
            ChannelId = settings["ChannelId"] ?? defaults.ChannelId,
            ChannelSecret = settings["ChannelSecret"] ?? defaults.ChannelSecret,
            ChannelAccessToken = settings["ChannelAccessToken"] ?? defaults.ChannelAccessToken,
            LoginChannelId = settings["LoginChannelId"] ?? defaults.LoginChannelId,
            LoginChannelSecret = settings["LoginChannelSecret"] ?? defaults.LoginChannelSecret,
            LiffId = settings["LiffId"] ?? defaults.LiffId,
            LiffEndpoint = Address(settings, "LiffEndpoint"),
            WebhookUrl = Address(settings, "WebhookUrl"),
            QuotaLimit = Number(settings, "QuotaLimit"),
            Cast = Flag(settings, "Cast", true),
            Redelivery = Flag(settings, "Redelivery", false),
            // The page shows them; nobody reads how a trial ended.
            FailsOnViolations = false,
            CheckAgainst = settings["CheckAgainst"] is { Length: > 0 } folder ? folder : defaults.CheckAgainst,
            AllowLoopbackUrls = Flag(settings, "AllowLoopbackUrls", true),
            WebRoot = settings["WebRoot"],
        };
    }

    private static int? Number(IConfigurationSection settings, string name) =>
        settings[name] is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static bool Flag(IConfigurationSection settings, string name, bool otherwise) =>
        settings[name] is { Length: > 0 } text ? bool.Parse(text) : otherwise;

    private static Uri? Address(IConfigurationSection settings, string name) => settings[name] is { Length: > 0 } text ? new Uri(text) : null;
}
