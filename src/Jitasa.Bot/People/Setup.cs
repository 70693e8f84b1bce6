using Jitasa.Bot.Platform;

namespace Jitasa.Bot.People;

public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddSettings<SessionSettings>();
        services.AddScoped<PeopleStore>().AddScoped<RoleStore>().AddScoped<SessionStore>().AddScoped<CurrentPerson>();
        services.AddSingleton<SessionCookie>();
        return services.AddPersonalData<PeoplePersonalData>();
    }
}
