namespace Jitasa.Bot.HelpRequests;

/// <summary>What needs said together have in common: one household, one phone, one headcount. Pure.</summary>
public static class SharedDetails
{
    /// <summary>
    /// A case said together with another, after that one was put right: it takes the place, the phone, the contact and the headcount where it
    /// has none of its own or had the same.
    /// </summary>
    public static (HelpRequest Request, IReadOnlyList<string> Filled) Share(HelpRequest other, HelpRequest before, HelpRequest after)
    {
        var filled = new List<string>();
        bool Takes<T>(string name, T own, T was, T now)
        {
            if (now is null || Equals(own, now) || (own is not null && !Equals(own, was)))
                return false;
            filled.Add(name);
            return true;
        }

        var shared = TakePlace(other, before, after, filled);
        if (Takes("phone", other.Phone, before.Phone, after.Phone))
            shared = shared with { Phone = after.Phone };
        if (Takes("contact", other.Contact, before.Contact, after.Contact))
            shared = shared with { Contact = after.Contact };
        if (Takes("people", other.People, before.People, after.People))
            shared = shared with { People = after.People };
        return (shared, filled);
    }

    private static HelpRequest TakePlace(HelpRequest other, HelpRequest before, HelpRequest after, List<string> filled)
    {
        var isNowhere = other.Place.IsEmpty && other.LocationSource == LocationSource.None;
        if (IsSamePlace(other, after) || !(isNowhere || IsSamePlace(other, before)))
            return other;
        filled.Add("place");
        if (after.LocationSource == LocationSource.Pin && !Equals(other.Location, after.Location))
            filled.Add("pin");
        return other with { Place = after.Place, Location = after.Location, LocationSource = after.LocationSource, AreaCode = after.AreaCode };
    }

    private static bool IsSamePlace(HelpRequest one, HelpRequest other) =>
        one.Place == other.Place && one.AreaCode == other.AreaCode && one.LocationSource == other.LocationSource && Equals(one.Location, other.Location);
}
