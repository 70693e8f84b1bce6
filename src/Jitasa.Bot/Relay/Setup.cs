using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

public static class RelaySetup
{
    public static IServiceCollection AddRelay(this IServiceCollection services) =>
        services.AddPersonalData<RelayPersonalData>();
}
