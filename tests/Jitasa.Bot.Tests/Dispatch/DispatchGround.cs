using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Volunteers;

namespace Jitasa.Bot.Tests.Dispatch;

/// <summary>Where the cases of these tests are, who stands near them, and how far they have come.</summary>
internal static class DispatchGround
{
    public const double Lat = 15.79;
    public const double Lon = 104.14;

    // A thousandth of a degree of latitude is 111 m.
    public static double North(int metres) => Lat + (metres / 111_000.0);

    public static Task<long> ClaimIdAsync(Field field, Person who) => field.Database.ScalarAsync<long>("SELECT max(id) FROM claims WHERE volunteer_id = @Id", new { who.Id });

    public static Task<int> WaveAsync(Field field, HelpRequest request) => field.Database.ScalarAsync<int>("SELECT wave FROM help_requests WHERE id = @Id", new { request.Id });

    public static Task HereAsync(Field field, Person who, double lat) =>
        field.Database.ExecuteAsync("UPDATE volunteers SET here = @here, here_at = @Now WHERE person_id = @Id", new { here = new GeoPoint(lat, Lon).ToPoint(), field.Now, who.Id });

    public static async Task<Person> LeaderAsync(Field field, string name, Role role, string area)
    {
        var person = await field.MeetAsync(name);
        await field.GrantAsync(person, role, area);
        return person;
    }
}
