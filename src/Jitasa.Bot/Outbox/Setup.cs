using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSettings<OutboxSettings>().AddSettings<BudgetSettings>().AddSingleton<OutboxBodies>().AddScoped<OutboxStore>().AddScoped<SendStore>().AddScoped<MenuLinkStore>().AddScoped<DeadLetterStore>();
        services.AddScoped<HeldNewsStore>().AddScoped<BudgetStore>().AddMeasure<OutboxMeasureStore>();
        services.AddCommand<OutboxCommand>("outbox");
        return services.AddPersonalData<OutboxPersonalData>().AddWork<SendWork>(settings => settings.SendLoops, WorkPace.Prompt, wakesOthers: false).AddWork<BudgetWork>().AddWork<HeldNewsWork>();
    }
}
