using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

public static class HelpRequestsSetup
{
    public static IServiceCollection AddHelpRequests(this IServiceCollection services)
    {
        services.AddSettings<RequestSettings>().AddSettings<DeskSettings>().AddSettings<HotlineSettings>();
        services.AddScoped<HelpRequestStore>().AddScoped<SameCaseStore>().AddScoped<WaitingAlong>().AddScoped<SilenceStore>().AddScoped<RequestProgressStore>();
        services.AddScoped<RequestWordsStore>().AddScoped<IForgetMessages>(provider => provider.GetRequiredService<RequestWordsStore>());
        services.AddScoped<LeftToDesk>().AddScoped<PlaceFinder>().AddScoped<AmendedNotice>().AddScoped<Neighbours>().AddScoped<RequestHearing>().AddScoped<RequestTalk>();
        services.AddScoped<RequestAnswers>().AddScoped<RequestTaps>().AddScoped<Joining>().AddScoped<TypedFixes>().AddScoped<RequestEndings>().AddScoped<EndingAnswers>().AddScoped<RequestMedia>().AddScoped<GroupCry>().AddScoped<QuotedCase>().AddScoped<EditedMessage>().AddScoped<Worsening>().AddScoped<PinQuestion>().AddScoped<IHearSignUp, MistakenPlace>();
        // The desk hears first: "ดู YST64-1117-0042" is a command there and a question elsewhere.
        services.AddScoped<DeskListStore>().AddScoped<IDialogue, DeskDialogue>();
        // "ได้แล้ว" of somebody who waits along is about that, and only theirs while they have no case of their own.
        services.AddScoped<IDialogue, WaitingAlongDialogue>();
        services.AddScoped<IDialogue, RequestDialogue>().AddScoped<ConsentQuestion>();
        services.AddScoped<CaseErasureStore>().AddPersonalData<HelpRequestPersonalData>();
        services.AddScoped<PhoneSharing>();
        return services.AddClaims().AddWork<SilenceWork>();
    }
}
