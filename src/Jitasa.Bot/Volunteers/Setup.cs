using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

public static class VolunteersSetup
{
    public static IServiceCollection AddVolunteers(this IServiceCollection services)
    {
        services.AddScoped<VolunteerStore>().AddScoped<VolunteerImportStore>().AddScoped<SignUp>().AddScoped<Vouching>();
        services.AddScoped<IDialogue, VolunteerDialogue>().AddPersonalData<VolunteerPersonalData>();
        return services.AddImport<VolunteerImport>("volunteers");
    }
}
