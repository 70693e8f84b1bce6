using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.Volunteers;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.BadInput;

/// <summary>One bot for all lines of the table; every line brings a person of its own.</summary>
public sealed class BadInputBench : IAsyncLifetime
{
    private int people;

    public TestApp App { get; private set; } = null!;
    public CommandRig Rig { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await TestApp.StartAsync();
        Rig = new CommandRig(App.Database, services => services.AddVolunteers());
    }

    public Actor Stranger()
    {
        var user = App.Line.AddUser("คนที่ " + Interlocked.Increment(ref people));
        return new(App, new CastMember(user.Id, user.DisplayName, "citizen", ""));
    }

    /// <summary>"1 done · open food_water 3 people in 350103 pin phone · agreed": events by state, then each case.</summary>
    public async Task<string> HeldAsync(string lineUserId) =>
        await App.Database.ScalarAsync<string>(
            """
            SELECT concat_ws(' · ',
                (SELECT string_agg(concat_ws(' ', number, state, CASE WHEN tries > 0 THEN 'after ' || tries || ' tries' END), ', ' ORDER BY state)
                 FROM   (SELECT state, count(*) AS number, max(attempts) AS tries FROM inbox WHERE sender_key = @lineUserId GROUP BY state) AS events),
                (SELECT string_agg(
                            concat_ws(' ', r.status, r.need, CASE WHEN r.status = 'open' AND r.urgency <> 'normal' THEN r.urgency END, r.people || ' people',
                                      'in ' || r.area_code, CASE WHEN r.location_source = 'pin' THEN 'pin' END, CASE WHEN r.phone_sealed IS NOT NULL THEN 'phone' END),
                            ' · ' ORDER BY r.id)
                 FROM   help_requests r JOIN people p ON p.id = r.asker_id
                 WHERE  p.line_user_id = @lineUserId))
            """,
            new { lineUserId }) is { Length: > 0 } held ? held : "nothing";

    /// <summary>What an import left, and takes it away again.</summary>
    public async Task<string> ImportedAsync()
    {
        var held = await App.Database.ScalarAsync<string>(
            """
            SELECT concat_ws(' · ',
                (SELECT string_agg(concat_ws(' ', code, name_th, round(ST_Y(center)::numeric, 2) || ',' || round(ST_X(center)::numeric, 2)), ' · ' ORDER BY code) FROM areas WHERE code LIKE '37%'),
                (SELECT string_agg(concat_ws(' ', import_code, to_char(signed_up_at AT TIME ZONE 'Asia/Bangkok', 'YYYY-MM-DD HH24:MI')), ' · ' ORDER BY import_code) FROM volunteers WHERE import_code LIKE 'T%'))
            """);
        await App.Database.ExecuteAsync("DELETE FROM volunteers WHERE import_code LIKE 'T%'; DELETE FROM areas WHERE code LIKE '37%'");
        return held.Length > 0 ? held : "nothing";
    }

    public async ValueTask DisposeAsync()
    {
        await Rig.DisposeAsync();
        await App.DisposeAsync();
    }
}
