using System.Text.Json.Nodes;
using SkiaSharp;

namespace Jitasa.LineSimulator.Api;

/// <summary>What people sent, on the data host.</summary>
internal static class ContentApi
{
    private const int PreviewPixels = 240;

    public static void AddTo(Handlers handlers)
    {
        handlers["content"] = call => Of(call, content =>
            content.IsReadyNow() ? ApiAnswer.Content(content.Bytes, content.ContentType) : ApiAnswer.Accepted());
        handlers["content-transcoding"] = call => Of(call, content => content.HasTranscoding
            ? ApiAnswer.Ok(new JsonObject { ["status"] = content.IsReadyNow() ? "succeeded" : "processing" })
            : ApiAnswer.Error(400, "The content does not need transcoding"));
        handlers["content-preview"] = call => Of(call, content => content.HasPreview
            ? ApiAnswer.Content(Preview(content), "image/jpeg")
            : ApiAnswer.Error(400, "The content can not be previewed"));
    }

    /// <summary>A small picture; a grey card for what cannot be drawn, such as a film.</summary>
    internal static byte[] Preview(StoredContent content)
    {
        using var picture = content.Kind == "image" ? SKBitmap.Decode(content.Bytes) : null;
        var scale = picture is null ? 1 : Math.Min(1f, PreviewPixels / (float)Math.Max(picture.Width, picture.Height));
        var size = picture is null
            ? new SKImageInfo(PreviewPixels, PreviewPixels * 3 / 4)
            : new SKImageInfo(Math.Max(1, (int)(picture.Width * scale)), Math.Max(1, (int)(picture.Height * scale)));
        using var surface = SKSurface.Create(size);
        surface.Canvas.Clear(new SKColor(0x55, 0x60, 0x6b));
        if (picture is not null)
        {
            surface.Canvas.DrawBitmap(picture, new SKRect(0, 0, size.Width, size.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, 80);
        return encoded.ToArray();
    }

    private static ApiAnswer Of(ApiCall call, Func<StoredContent, ApiAnswer> answer)
    {
        lock (call.Platform.Gate)
        {
            return call.Platform.FindContent(call.Value("messageId")) switch
            {
                null => ApiAnswer.NotFound("not found"),
                { IsGone: true } => ApiAnswer.Error(410, "The content is gone"),
                var content => answer(content),
            };
        }
    }
}
