using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public static class ClaimSetup
{
    public static IServiceCollection AddClaims(this IServiceCollection services)
    {
        services.AddSettings<ClaimSettings>();
        services.AddScoped<ClaimStore>().AddScoped<ClaimEndingStore>().AddScoped<ClaimNotices>();
        return services;
    }
}
