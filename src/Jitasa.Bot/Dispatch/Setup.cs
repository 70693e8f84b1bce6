using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Dispatch;

public static class DispatchSetup
{
    public static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddSettings<DispatchSettings>().AddSettings<UrgencySettings>();
        services.AddScoped<DispatchStore>().AddScoped<OfferStore>().AddScoped<Escalation>();
        services.AddPersonalData<DispatchPersonalData>();
        return services.AddWork<DispatchWork>();
    }
}
