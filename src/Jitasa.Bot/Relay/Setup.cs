using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

public static class RelaySetup
{
    public static IServiceCollection AddRelay(this IServiceCollection services)
    {
        services.AddSettings<RelaySettings>();
        services.AddScoped<RelayStore>().AddScoped<UtteranceStore>().AddScoped<DeskStore>();
        services.AddScoped<IForgetMessages>(provider => provider.GetRequiredService<UtteranceStore>());
        services.AddScoped<Desk>().AddScoped<TalkEndings>().AddScoped<WorkInTalk>().AddScoped<CaseInTalk>().AddScoped<SaidInTalk>().AddScoped<ToWhoWaits>().AddScoped<PhoneAsked>();
        services.AddScoped<IDialogue, RelayDialogue>().AddScoped<ICarryToHelpers, BesideTalk>();
        services.AddPersonalData<RelayPersonalData>().AddMeasure<RelayMeasureStore>();
        return services.AddWork<RelayWork>().AddWork<DeskWork>();
    }
}
