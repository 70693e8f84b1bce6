using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) =>
        services.AddSettings<OutboxSettings>().AddSingleton<OutboxBodies>().AddScoped<OutboxStore>().AddScoped<SendStore>().AddPersonalData<OutboxPersonalData>().AddWork<SendWork>(settings => settings.SendLoops);
}
