namespace Jitasa.Bot.People;

public static class PeopleSetup
{
    public static IServiceCollection AddPeople(this IServiceCollection services) => services.AddScoped<PeopleStore>().AddScoped<RoleStore>();
}
