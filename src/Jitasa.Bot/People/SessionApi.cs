using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jitasa.Bot.People;

/// <summary>Signing in and out of the pages, and what a page must know before it can.</summary>
public static class SessionApi
{
    public static IEndpointRouteBuilder MapSessions(this IEndpointRouteBuilder app)
    {
        var open = app.MapOpen("/api");
        open.MapGet("/config", Config);
        open.MapPost("/session", OpenAsync);
        open.MapDelete("/session", CloseAsync);
        return app;
    }

    private static ClientConfig Config(LineSettings line, PublicSettings place) =>
        new(line.LiffId, place.PublicUrl?.AbsoluteUri.TrimEnd('/'), line.ApiBase.IsLoopback ? new Uri(line.ApiBase, "/sim/liff.js").AbsoluteUri : null);

    private static async Task<Results<NoContent, ProblemHttpResult>> OpenAsync(
        SignIn signIn,
        IdTokenVerifier tokens,
        PeopleStore people,
        SessionStore sessions,
        SessionSettings settings,
        SessionCookie cookie,
        DbSession db,
        TimeProvider clock,
        HttpContext http,
        CancellationToken ct)
    {
        if (string.IsNullOrEmpty(signIn.IdToken) || signIn.IdToken.Length > 8_000)
            return Problems.Input("idToken: the ID token of LIFF.");
        var answer = await tokens.VerifyAsync(signIn.IdToken, ct);
        if (answer.UserId is not { } userId)
            return answer.Refusal switch
            {
                IdTokenRefusal.NotConfigured => Problems.NotSetUp(),
                IdTokenRefusal.KeysUnavailable => Problems.TryAgain(),
                _ => Problems.SignIn(),
            };

        var now = clock.GetUtcNow();
        var person = await people.MeetAsync(userId, now, ct);
        var token = await sessions.OpenAsync(person.Id, now, ct);
        await db.CommitAsync(ct);
        cookie.Write(http, token, TimeSpan.FromHours(settings.Hours));
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CloseAsync(SessionStore sessions, SessionCookie cookie, DbSession db, HttpContext http, CancellationToken ct)
    {
        if (cookie.Read(http.Request) is { } token)
        {
            await sessions.CloseAsync(token, ct);
            await db.CommitAsync(ct);
        }
        cookie.Clear(http);
        return TypedResults.NoContent();
    }
}

/// <summary>The raw ID token; who it is for is read from it alone.</summary>
public sealed record SignIn(string? IdToken);

/// <param name="FakeLiff">Address of the simulator's LIFF module, when the bot talks to a simulator on this machine.</param>
public sealed record ClientConfig(string? LiffId, string? PublicUrl, string? FakeLiff);
