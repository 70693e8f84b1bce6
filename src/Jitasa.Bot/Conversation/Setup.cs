using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Conversation;

public static class ConversationSetup
{
    public static IServiceCollection AddConversation(this IServiceCollection services)
    {
        services.AddSettings<OxygenSettings>().AddSettings<ConversationSettings>();
        services.AddSingleton(provider => new Buttons(provider.GetRequiredService<KeyRing>().For("jitasa buttons"), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<ConversationStore>().AddScoped<GroupStore>().AddScoped<IKnowGroups>(provider => provider.GetRequiredService<GroupStore>())
            .AddScoped<IOpenQuestions>(provider => provider.GetRequiredService<ConversationStore>());
        services.AddSingleton<SmallTalk>();
        services.AddScoped<Router>();
        services.AddPersonalData<ConversationPersonalData>();
        return services;
    }
}
