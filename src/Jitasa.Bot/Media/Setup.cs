using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

public static class MediaSetup
{
    public static IServiceCollection AddMedia(this IServiceCollection services)
    {
        services.AddSettings<MediaSettings>();
        services.AddSingleton<MediaLinks>().AddScoped<MediaStore>().AddScoped<MediaSightStore>();
        services.AddPersonalData<MediaPersonalData>().AddMeasure<MediaMeasureStore>();
        return services.AddWork<MediaWork>();
    }
}
