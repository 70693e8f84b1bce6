using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

public static class PrivacySetup
{
    public static IServiceCollection AddPrivacy(this IServiceCollection services)
    {
        services.AddScoped<ConsentStore>().AddSingleton<ConsentMessages>().AddScoped<IDialogue, ConsentDialogue>();
        services.AddScoped<Erasure>().AddScoped<IDialogue, ErasureDialogue>();
        services.AddPersonalData<ConsentPersonalData>().AddSingleton<RetentionPace>();
        return services.AddWork<RetentionWork>();
    }
}
