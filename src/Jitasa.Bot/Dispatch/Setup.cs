using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;

namespace Jitasa.Bot.Dispatch;

public static class DispatchSetup
{
    public static IServiceCollection AddDispatch(this IServiceCollection services)
    {
        services.AddSettings<DispatchSettings>().AddSettings<UrgencySettings>();
        services.AddScoped<DispatchStore>().AddScoped<OfferStore>().AddScoped<Escalation>();
        services.AddScoped<IHearConsent>(provider => provider.GetRequiredService<DispatchStore>());
        services.AddPersonalData<DispatchPersonalData>().AddMeasure<DispatchMeasureStore>();
        return services.AddWork<DispatchWork>(settings => settings.DispatchLoops, WorkPace.Prompt, wakesOthers: false);
    }
}
