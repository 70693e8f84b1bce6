using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>The same small world twice: with one of everything, and with a hundred.</summary>
public sealed class Worlds : IAsyncLifetime
{
    public World One { get; } = new(1);
    public World Hundred { get; } = new(100);

    public async ValueTask InitializeAsync()
    {
        await One.FillAsync();
        await Hundred.FillAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Hundred.DisposeAsync();
    }
}

/// <summary>One asker with <paramref name="count"/> linked cases; as many helpers on the first of them; one helper on all; everything else as often.</summary>
public sealed class World(int count) : IAsyncDisposable
{
    public const string Village = "35010001";

    private TestDatabase? database;
    private TestServices? services;

    public TestServices Services => services!;
    public long Asker { get; private set; }
    public long Helper { get; private set; }

    /// <summary>Whose cases are all cancelled while somebody still waits along with each.</summary>
    public long Loner { get; private set; }

    /// <summary>Who waits along with every case of the asker.</summary>
    public long Fellow { get; private set; }
    public long FirstCase { get; private set; }
    public long[] People { get; private set; } = [];
    public long[] Cases { get; private set; } = [];

    public async Task FillAsync()
    {
        database = await TestDatabase.CreateAsync();
        services = new TestServices(database);
        var now = Rows.Now;
        await database.ExecuteAsync(
            """
            INSERT INTO areas (code, level, name_th) SELECT '3501' || lpad(g::text, 4, '0'), 'village', 'บ้าน' || g FROM generate_series(1, @count) g;
            INSERT INTO incidents (code, name, province_code, opened_at) SELECT 'I' || lpad(g::text, 3, '0'), 'น้ำท่วม', '35', @now FROM generate_series(1, @count) g;
            INSERT INTO people (province_code, line_user_id, created_at) VALUES ('35', 'Uasker', @now);
            INSERT INTO people (province_code, line_user_id, created_at) SELECT '35', 'Uhelper' || g, @now FROM generate_series(1, @count) g;
            INSERT INTO people (province_code, line_user_id, created_at) SELECT '35', 'Unear' || g, @now FROM generate_series(1, @count) g;
            INSERT INTO person_roles (person_id, role, area_code, granted_at)
                SELECT p.id, 'amphoe_officer', '3501', @now FROM people p WHERE p.line_user_id LIKE 'Uhelper%';
            INSERT INTO person_roles (person_id, role, area_code, granted_at)
                SELECT p.id, 'vhv', a.code, @now FROM people p CROSS JOIN areas a WHERE p.line_user_id = 'Uasker';
            INSERT INTO volunteers (person_id, province_code, home, signed_up_at)
                SELECT p.id, '35', ST_SetSRID(ST_MakePoint(104.15, 15.79), 4326), @now FROM people p WHERE p.line_user_id LIKE 'Unear%';
            INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, opened_at, last_heard_at, helpers_wanted, location, location_source)
                SELECT '35', (SELECT min(id) FROM incidents), 'I001-1117-' || lpad(g::text, 4, '0'), (SELECT id FROM people WHERE line_user_id = 'Uasker'),
                       'other', 'open', 'normal', @now, @now, 100, ST_SetSRID(ST_MakePoint(104.15, 15.79), 4326), 'pin'
                FROM generate_series(1, @count) g;
            UPDATE help_requests SET linked_to = (SELECT min(id) FROM help_requests) WHERE id > (SELECT min(id) FROM help_requests);
            INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at)
                SELECT '35', (SELECT min(id) FROM help_requests), p.id, 'accepted', @now, @now FROM people p WHERE p.line_user_id LIKE 'Uhelper%';
            INSERT INTO claims (province_code, request_id, volunteer_id, status, accepted_at, moved_at)
                SELECT '35', r.id, p.id, 'accepted', @now, @now FROM help_requests r CROSS JOIN people p
                WHERE  p.line_user_id = 'Uhelper1' AND r.id > (SELECT min(id) FROM help_requests);
            UPDATE help_requests r SET helpers_live = (SELECT count(*) FROM claims c WHERE c.request_id = r.id);
            INSERT INTO offers (province_code, request_id, volunteer_id, wave, status, offered_at)
                SELECT DISTINCT '35', request_id, volunteer_id, 1, 'offered', @now FROM claims;
            INSERT INTO co_askers (request_id, person_id, joined_at)
                SELECT (SELECT min(id) FROM help_requests), p.id, @now FROM people p WHERE p.line_user_id LIKE 'Uhelper%';
            INSERT INTO talks (province_code, request_id, claim_id, asker_id, other_id, kind, opened_at)
                SELECT '35', c.request_id, c.id, r.asker_id, c.volunteer_id, 'helper', @now
                FROM   claims c JOIN help_requests r ON r.id = c.request_id WHERE r.linked_to IS NULL;
            INSERT INTO help_request_words (request_id, person_id, at)
                SELECT r.id, r.asker_id, @now FROM (SELECT * FROM help_requests ORDER BY id LIMIT 1) r CROSS JOIN generate_series(1, @count);
            INSERT INTO people (province_code, line_user_id, created_at) VALUES ('35', 'Uloner', @now);
            INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, opened_at, last_heard_at, ended_at)
                SELECT '35', (SELECT min(id) FROM incidents), 'I002-1117-' || lpad(g::text, 4, '0'), (SELECT id FROM people WHERE line_user_id = 'Uloner'),
                       'other', 'cancelled', 'normal', @now, @now, @now
                FROM generate_series(1, @count) g;
            INSERT INTO co_askers (request_id, person_id, joined_at)
                SELECT r.id, p.id, @now FROM help_requests r CROSS JOIN people p WHERE r.status = 'cancelled' AND p.line_user_id = 'Unear1';
            INSERT INTO sessions (person_id, token_hash, opened_at, used_at, expires_at)
                SELECT id, sha256(line_user_id::bytea), @now, @now, @now FROM people WHERE line_user_id LIKE 'Uhelper%';
            INSERT INTO people (province_code, line_user_id, created_at) VALUES ('35', 'Ufellow', @now);
            INSERT INTO co_askers (request_id, person_id, joined_at)
                SELECT r.id, p.id, @now FROM help_requests r CROSS JOIN people p WHERE r.status = 'open' AND p.line_user_id = 'Ufellow';
            INSERT INTO outbox (kind, recipient, state, not_before, created_at, done_at) SELECT 'push', 'Unear1', 'dead', @now, @now, @now FROM generate_series(1, @count);
            INSERT INTO outbox (kind, recipient, state, not_before, created_at) SELECT 'push', 'Unear' || g, 'waiting', @now, @now FROM generate_series(1, @count) g;
            """,
            new { count, now });
        Asker = await database.ScalarAsync<long>("SELECT id FROM people WHERE line_user_id = 'Uasker'");
        Helper = await database.ScalarAsync<long>("SELECT id FROM people WHERE line_user_id = 'Uhelper1'");
        Loner = await database.ScalarAsync<long>("SELECT id FROM people WHERE line_user_id = 'Uloner'");
        Fellow = await database.ScalarAsync<long>("SELECT id FROM people WHERE line_user_id = 'Ufellow'");
        Cases = await database.ScalarAsync<long[]>("SELECT array_agg(id ORDER BY id) FROM help_requests WHERE asker_id = @Asker", new { Asker });
        People = await database.ScalarAsync<long[]>("SELECT array_agg(id) FROM people WHERE line_user_id LIKE 'Uhelper%'");
        FirstCase = Cases[0];
        await AskAsync(now);
    }

    /// <summary>Each helper has a question open that has buttons.</summary>
    private Task AskAsync(DateTimeOffset now) =>
        Services.InAsync<ConversationStore>(async conversations =>
        {
            var ct = TestContext.Current.CancellationToken;
            foreach (var helper in People)
                await conversations.ProposeAsync(helper, new Waiting("claim", "how", SubjectId: null, now) { Choices = [new MessageAction("ได้", "ได้")] }, TimeSpan.Zero, now, ct);
        });

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
    }
}
