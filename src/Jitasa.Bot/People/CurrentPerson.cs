namespace Jitasa.Bot.People;

/// <summary>Who is calling an endpoint mapped with <see cref="ApiRoutes.MapSignedIn"/>.</summary>
public sealed class CurrentPerson
{
    private (Person Person, IReadOnlyList<HeldRole> Roles)? who;

    public long Id => Who.Person.Id;
    public Person Person => Who.Person;
    public IReadOnlyList<HeldRole> Roles => Who.Roles;

    public bool May(Act act, string? areaCode) => Permissions.May(Roles, act, areaCode);

    internal void Is(Person person, IReadOnlyList<HeldRole> roles) => who = (person, roles);

    private (Person Person, IReadOnlyList<HeldRole> Roles) Who =>
        who ?? throw new InvalidOperationException("Nobody is signed in: the route was not mapped with MapSignedIn.");
}
