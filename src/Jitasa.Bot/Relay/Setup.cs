namespace Jitasa.Bot.Relay;

public static class RelaySetup
{
    public static IServiceCollection AddRelay(this IServiceCollection services) => services;
}
