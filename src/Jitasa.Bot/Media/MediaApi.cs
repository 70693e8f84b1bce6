using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Jitasa.Bot.Media;

/// <summary>What people sent, for who may see the case it belongs to; for everybody else it does not exist.</summary>
public static class MediaApi
{
    public static IEndpointRouteBuilder MapMedia(this IEndpointRouteBuilder app)
    {
        var media = app.MapSignedIn("/api/media");
        media.MapGet("/{id:long}", OpenAsync);
        media.MapGet("/{id:long}/card", CardAsync);
        return app;
    }

    private static async Task<Results<Ok<MediaCard>, ProblemHttpResult>> CardAsync(long id, CurrentPerson person, MediaSightStore sight, CancellationToken ct) =>
        await sight.CardAsync(id, person.Id, ct) is { } card ? TypedResults.Ok(card) : Problems.NotFound();

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> OpenAsync(
        long id, CurrentPerson person, MediaSightStore sight, HttpContext http, CancellationToken ct)
    {
        if (await sight.OpenAsync(id, person.Id, ct) is not { } seen)
            return Problems.NotFound();
        if (seen.State != MediaState.Kept || seen.ContentType is null)
            return seen.State == MediaState.Waiting ? Problems.NotReady() : Problems.Gone();

        // Sound and film are played in parts; only what is no picture, sound or film is offered as a file to save.
        var isFile = seen.ContentType == "application/pdf";
        if (isFile)
            http.Response.Headers.ContentDisposition = $"attachment; filename=\"jitasa-{id}.{MediaType.ExtensionOf(seen.ContentType)}\"";
        http.Response.Headers["Content-Security-Policy"] = "default-src 'none'; sandbox";
        return TypedResults.File(seen.Bytes, seen.ContentType, enableRangeProcessing: true);
    }
}
