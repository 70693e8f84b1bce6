using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public static class ClaimSetup
{
    public static IServiceCollection AddClaims(this IServiceCollection services)
    {
        services.AddSettings<ClaimSettings>();
        services.AddScoped<ClaimStore>().AddScoped<ClaimEndingStore>().AddScoped<ClaimNotices>().AddScoped<PushedQuestion>().AddScoped<ClaimTalk>().AddScoped<HelperNews>();
        services.AddScoped<IDialogue, ClaimDialogue>();
        return services.AddWork<ClaimGuardWork>();
    }
}
