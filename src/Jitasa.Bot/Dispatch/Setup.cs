using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Dispatch;

public static class DispatchSetup
{
    public static IServiceCollection AddDispatch(this IServiceCollection services) =>
        services.AddPersonalData<DispatchPersonalData>();
}
