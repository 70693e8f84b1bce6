using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jitasa.Bot.Intake;

/// <summary>Where LINE brings its events: signature, store, 200. Everything else happens later.</summary>
public static class WebhookApi
{
    private const int MostBytes = 2 * 1024 * 1024;

    public static IEndpointRouteBuilder MapWebhook(this IEndpointRouteBuilder routes)
    {
        // Anyone may call it: the signature is the only proof LINE gives.
        routes.MapPost("/line/webhook", ReceiveAsync).AllowAnonymous();
        return routes;
    }

    private static async Task<Results<Ok, StatusCodeHttpResult>> ReceiveAsync(
        HttpRequest request,
        Signature signature,
        ArrivalWriter writer,
        RightOfWay way,
        Sealed box,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.ContentLength > MostBytes)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (request.Headers[Signature.Header] is not [{ Length: > 0 } claimed])
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);
        if (await ReadAsync(request, ct) is not { } body)
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!signature.Fits(claimed, body))
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);

        // Only whom LINE signed for makes work give way.
        using var visit = way.Enter();
        var received = clock.GetUtcNow();
        if (WebhookReader.Read(body, received) is not { } events)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        if (events.Count == 0)
            return TypedResults.Ok();
        var arrivals = events.Select(read => Arrival.Of(read, received, box)).ToList();
        return await writer.StoreAsync(arrivals, ct) ? TypedResults.Ok() : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The bytes as they came; null when there are too many.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        // LINE says how long its body is: one buffer of that size, not one that grows. A body that is cut short fits no signature.
        if (request.ContentLength is { } length)
        {
            var whole = new byte[length];
            return await request.Body.ReadAtLeastAsync(whole, whole.Length, throwOnEndOfStream: false, ct) == whole.Length ? whole : [];
        }
        using var read = new MemoryStream();
        var part = new byte[16_384];
        int taken;
        while ((taken = await request.Body.ReadAsync(part, ct)) > 0)
        {
            if (read.Length + taken > MostBytes)
                return null;
            read.Write(part, 0, taken);
        }
        return read.ToArray();
    }
}
