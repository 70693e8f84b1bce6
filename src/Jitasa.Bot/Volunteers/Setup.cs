namespace Jitasa.Bot.Volunteers;

public static class VolunteersSetup
{
    public static IServiceCollection AddVolunteers(this IServiceCollection services) => services;
}
