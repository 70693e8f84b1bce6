using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Areas;

public static class AreasSetup
{
    public static IServiceCollection AddAreas(this IServiceCollection services)
    {
        services.AddSettings<AreaSettings>();
        services.AddScoped<AreaStore>().AddScoped<AreaImportStore>().AddScoped<AreaCsvImport>().AddScoped<AreaPolygons>();
        services.AddImport<AreaImport>("areas").AddImport<VillageImport>("villages");
        services.AddSingleton<KnownPlaces>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<KnownPlaces>());
        // The value is picked up once per scope, so that one message is read with one set of names.
        services.AddScoped(provider => provider.GetRequiredService<KnownPlaces>().Current);
        return services.AddScoped<IHoldPersonalData, AreaPersonalData>();
    }
}
