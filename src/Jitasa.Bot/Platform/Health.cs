using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace Jitasa.Bot.Platform;

/// <summary>Whether this process lives, and whether it can do its work. Plain words, nothing secret.</summary>
public static class Health
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new HealthWord("live"))).AllowAnonymous();
        routes.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        return routes;
    }

    private static async Task<Results<Ok<HealthWord>, JsonHttpResult<HealthWord>>> ReadyAsync(NpgsqlDataSource source, Migrator migrator, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await using (var ask = source.CreateCommand("SELECT 1"))
                await ask.ExecuteScalarAsync(patience.Token);
            return migrator.Missing().Count == 0 ? TypedResults.Ok(new HealthWord("ready")) : NotReady("The database lacks migrations of this version.");
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException or TimeoutException && !ct.IsCancellationRequested)
        {
            return NotReady("The database does not answer.");
        }
    }

    private static JsonHttpResult<HealthWord> NotReady(string why) =>
        TypedResults.Json(new HealthWord("not ready", why), statusCode: StatusCodes.Status503ServiceUnavailable);
}

public sealed record HealthWord(string Status, string? Why = null);
