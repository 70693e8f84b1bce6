using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public static class HelpRequestsSetup
{
    public static IServiceCollection AddHelpRequests(this IServiceCollection services)
    {
        services.AddSettings<RequestSettings>().AddSettings<DeskSettings>().AddSettings<HotlineSettings>();
        return services.AddScoped<CaseErasure>().AddPersonalData<HelpRequestPersonalData>();
    }
}
