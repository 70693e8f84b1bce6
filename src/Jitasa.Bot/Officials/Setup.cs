using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Officials;

public static class OfficialsSetup
{
    public static IServiceCollection AddOfficials(this IServiceCollection services)
    {
        services.AddScoped<OfficialImportStore>();
        services.AddImport<OfficialImport>("officials");
        return services.AddCommand<GrantCommand>("grant").AddCommand<RevokeCommand>("revoke");
    }
}
