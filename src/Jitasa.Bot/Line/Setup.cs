using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Line;

public static class LineSetup
{
    public static IServiceCollection AddLine(this IServiceCollection services) => services.AddSettings<LineSettings>();
}
