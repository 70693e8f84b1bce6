using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Incidents;

public static class IncidentsSetup
{
    public static IServiceCollection AddIncidents(this IServiceCollection services)
    {
        services.AddSettings<IncidentSettings>();
        services.AddScoped<IncidentStore>().AddScoped<IHoldPersonalData, IncidentPersonalData>();
        services.AddHostedService<FirstIncident>();
        return services.AddCommand<IncidentCommand>("incident");
    }
}
