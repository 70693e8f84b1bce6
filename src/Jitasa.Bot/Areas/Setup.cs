namespace Jitasa.Bot.Areas;

public static class AreasSetup
{
    public static IServiceCollection AddAreas(this IServiceCollection services) => services;
}
