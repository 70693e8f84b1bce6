using Jitasa.Bot.Doctor;
using Jitasa.Bot.Menus;
using Jitasa.Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Jitasa.Bot.Tests.Doctor;

/// <summary>doctor as an operator calls it, beside a running bot that LINE reaches by its public name, over a database whose clock is the story's.</summary>
internal sealed class Clinic : IAsyncDisposable
{
    private Clinic(TestApp app) => App = app;

    public TestApp App { get; }

    /// <param name="settings">In the environment form.</param>
    public static async Task<Clinic> StartAsync(params (string Name, string Value)[] settings)
    {
        var clinic = new Clinic(await TestApp.StartAsync([("PublicUrl", "https://jitasa.example"), .. settings]));
        clinic.App.Line.WebhookHandler = new Doorman(clinic.App.Address);
        clinic.App.Line.WebhookUrl = new("https://jitasa.example/line/webhook");
        await clinic.SetDatabaseClockAsync(TestApp.Start);
        return clinic;
    }

    /// <summary>The LIFF app as line setup makes it.</summary>
    public async Task<Clinic> WithLiffAsync()
    {
        Assert.Equal(SetupState.Ok, (await UseAsync((LiffRenewal renewal) => renewal.RunAsync(isTrial: false, Ct))).State);
        return this;
    }

    /// <summary>A standing clock hides PostgreSQL's own.</summary>
    public async Task SetDatabaseClockAsync(DateTimeOffset at)
    {
        var database = new NpgsqlConnectionStringBuilder(App.Database.ConnectionString).Database;
        await App.Database.ExecuteAsync(
            $"""
            CREATE SCHEMA IF NOT EXISTS standing;
            CREATE OR REPLACE FUNCTION standing.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS $$ SELECT '{at:O}'::timestamptz $$;
            ALTER DATABASE {database} SET search_path = standing, pg_catalog, public;
            """);
        App.Services.GetRequiredService<NpgsqlDataSource>().Clear();
    }

    public async Task<(int Code, IReadOnlyList<string> Lines)> ExamineAsync()
    {
        await using var output = new StringWriter();
        var code = await UseAsync((DoctorCommand doctor) => doctor.RunAsync([], output, Ct));
        return (code, output.ToString().TrimEnd().Split(Environment.NewLine));
    }

    /// <summary>The line of one subject, and that the exit code fits it.</summary>
    public async Task<string> LineAsync(string subject)
    {
        var (code, lines) = await ExamineAsync();
        var line = Assert.Single(lines, line => line[..13].TrimEnd() == subject);
        if (line.Contains(" not ok ", StringComparison.Ordinal))
            Assert.Equal(1, code);
        return line;
    }

    /// <summary>People who signed in on a page.</summary>
    public Task SignsInAsync(params string[] lineIds) =>
        App.Database.ExecuteAsync(
            """
            INSERT INTO people (province_code, line_user_id, created_at) SELECT '35', id, @now FROM unnest(@lineIds) id ON CONFLICT DO NOTHING;
            INSERT INTO sessions (person_id, token_hash, opened_at, used_at, expires_at)
            SELECT id, sha256(line_user_id::bytea), @now, @now, @now FROM people WHERE line_user_id = ANY (@lineIds);
            """,
            new { lineIds, now = TestApp.Start });

    public async Task<TResult> UseAsync<T, TResult>(Func<T, Task<TResult>> work)
        where T : notnull
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>A check made with parts of the test's own.</summary>
    public async Task<string> LookAsync<T>(params object[] parts)
        where T : ICheck
    {
        await using var scope = App.Services.CreateAsyncScope();
        var lines = new List<string>();
        await foreach (var line in ActivatorUtilities.CreateInstance<T>(scope.ServiceProvider, parts).LookAsync(Ct))
            lines.Add(line.ToString());
        return Assert.Single(lines);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
