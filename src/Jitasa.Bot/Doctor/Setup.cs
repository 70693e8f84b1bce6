using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Doctor;

/// <summary>The checks an operator runs to see whether the bot could work here.</summary>
public static class DoctorSetup
{
    public static IServiceCollection AddDoctor(this IServiceCollection services)
    {
        services.AddSettings<DoctorSettings>().AddScoped<DoctorStore>();
        // In the order they are told: what others stand on comes first.
        services.AddScoped<ICheck, DatabaseCheck>().AddScoped<ICheck, ClockCheck>().AddScoped<ICheck, TokenCheck>().AddScoped<ICheck, WebhookCheck>();
        services.AddScoped<ICheck, QuotaCheck>().AddScoped<ICheck, LiffCheck>().AddScoped<ICheck, ProviderCheck>().AddScoped<ICheck, QueueCheck>();
        return services.AddCommand<DoctorCommand>("doctor");
    }
}
