namespace Jitasa.Bot.HelpRequests;

public static class HelpRequestsSetup
{
    public static IServiceCollection AddHelpRequests(this IServiceCollection services) => services;
}
