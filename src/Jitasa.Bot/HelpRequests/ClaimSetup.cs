using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;

namespace Jitasa.Bot.HelpRequests;

public static class ClaimSetup
{
    public static IServiceCollection AddClaims(this IServiceCollection services)
    {
        services.AddSettings<ClaimSettings>();
        services.AddScoped<ClaimStore>().AddScoped<ClaimEndingStore>().AddScoped<ClaimNotices>().AddScoped<PushedQuestion>().AddScoped<ClaimTalk>().AddScoped<OfferAnswers>().AddScoped<WhichCase>().AddScoped<HelperNews>().AddScoped<DangerAhead>().AddScoped<UnfitHelpers>();
        services.AddScoped<IHearConsent, HiddenFromHelpers>();
        services.AddScoped<IDialogue, ClaimDialogue>();
        return services.AddWork<ClaimGuardWork>();
    }
}
