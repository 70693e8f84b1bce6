using Jitasa.Bot.Intake;
using Jitasa.Bot.Platform;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;

namespace Jitasa.Bot.Tests.Support;

/// <summary>
/// Limits in real time that protect people from a slow bot would, on a busy machine, only make a story end otherwise: what was given up on is tried
/// again when the clock has moved, and a test's clock stands. How fast things go is for the benches to say.
/// </summary>
internal static class BusyMachine
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPatience(this IServiceCollection services)
    {
        services.AddSingleton(provider => SettingsReader.Read<IntakeSettings>(provider.GetRequiredService<IConfiguration>()) with
        {
            StoreMilliseconds = (int)Patience.TotalMilliseconds,
            HandlingSeconds = (int)Patience.TotalSeconds,
        });
        return services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpClientActions.Add(http => http.Timeout = Patience));
    }
}
