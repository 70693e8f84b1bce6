namespace Jitasa.Bot.Outbox;

public static class OutboxSetup
{
    public static IServiceCollection AddOutbox(this IServiceCollection services) => services.AddScoped<OutboxStore>();
}
