using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

public static class MenusSetup
{
    public static IServiceCollection AddMenus(this IServiceCollection services)
    {
        services.AddScoped<MenuStore>().AddTransient<WebhookRenewal>().AddTransient<MenuRenewal>().AddTransient<LiffRenewal>();
        return services.AddCommand<LineSetupCommand>("line").AddWork<MenuLinkWork>();
    }
}
