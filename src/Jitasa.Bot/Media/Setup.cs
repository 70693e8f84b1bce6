namespace Jitasa.Bot.Media;

public static class MediaSetup
{
    public static IServiceCollection AddMedia(this IServiceCollection services) => services;
}
