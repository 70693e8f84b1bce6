using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

public static class IntakeSetup
{
    public static IServiceCollection AddIntake(this IServiceCollection services)
    {
        services.AddSettings<IntakeSettings>();
        services.AddSingleton<ArrivalStore>().AddSingleton<ArrivalWriter>().AddSingleton<LoadingDots>().AddSingleton<Leftovers>();
        services.AddHostedService(provider => provider.GetRequiredService<ArrivalWriter>());
        services.AddHostedService(provider => provider.GetRequiredService<LoadingDots>());
        services.AddScoped<InboxStore>().AddScoped<ProfileStore>().AddScoped<GroupEvents>().AddScoped<EventHandling>().AddScoped<Apology>();
        services.AddPersonalData<InboxPersonalData>().AddMeasure<InboxMeasureStore>();
        return services.AddWork<EventWork>(settings => settings.EventLoops, WorkPace.Prompt).AddWork<ProfileWork>();
    }
}
