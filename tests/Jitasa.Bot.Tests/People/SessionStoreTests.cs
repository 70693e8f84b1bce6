using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.People;

public sealed class SessionStoreTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private long daeng;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        daeng = await database.PersonAsync("U-daeng");
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_token_leads_back_to_its_person_for_twelve_hours()
    {
        var token = await OpenAsync();

        Assert.Equal(daeng, await WhoAsync(token, Rows.Now.AddHours(11.9)));
        Assert.Null(await WhoAsync(token, Rows.Now.AddHours(12)));
    }

    [Fact]
    public async Task A_token_that_nobody_was_given_leads_to_nobody()
    {
        await OpenAsync();

        Assert.Null(await WhoAsync("guessed", Rows.Now));
    }

    [Fact]
    public async Task The_database_does_not_hold_what_the_browser_holds()
    {
        var token = await OpenAsync();

        var kept = await database.ScalarAsync<byte[]>("SELECT token_hash FROM sessions");

        Assert.Equal(32, kept.Length);
        Assert.NotEqual(System.Text.Encoding.UTF8.GetBytes(token), kept);
    }

    [Fact]
    public async Task An_official_who_does_nothing_for_an_hour_is_signed_out()
    {
        await database.RoleAsync(daeng, "amphoe_officer", "3501");
        var token = await OpenAsync();

        Assert.Equal(daeng, await WhoAsync(token, Rows.Now.AddMinutes(59)));
        Assert.Equal(daeng, await WhoAsync(token, Rows.Now.AddMinutes(118)));
        Assert.Null(await WhoAsync(token, Rows.Now.AddMinutes(178)));
    }

    [Fact]
    public async Task A_closed_session_is_over()
    {
        var token = await OpenAsync();

        await InAsync(async sessions =>
        {
            await sessions.CloseAsync(token, Ct);
            return true;
        });

        Assert.Null(await WhoAsync(token, Rows.Now));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<T> InAsync<T>(Func<SessionStore, Task<T>> work) =>
        database.InAsync(db =>
            work(new SessionStore(db, new PeopleStore(db, TestDatabase.Box, new HomeSettings { Province = "35" }), new RoleStore(db, new OutboxStore(db, new OutboxBodies(TestDatabase.Box), new HeldNewsStore(db, new OutboxBodies(TestDatabase.Box), new OutboxSettings(), TimeProvider.System), TimeProvider.System)), new SessionSettings())));

    private Task<string> OpenAsync() => InAsync(sessions => sessions.OpenAsync(daeng, Rows.Now, Ct));

    private async Task<long?> WhoAsync(string token, DateTimeOffset now) => (await InAsync(sessions => sessions.FindAsync(token, now, Ct)))?.Person.Id;
}
