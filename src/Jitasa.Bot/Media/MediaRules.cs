using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Media;

/// <summary>Bytes as they may be kept. Null content: they may not.</summary>
public sealed record PreparedMedia(byte[] Bytes, string ContentType);

public static class MediaRules
{
    /// <summary>Checks what it really is and takes out where and by whom it was made. Null when this is not kept.</summary>
    public static PreparedMedia? Prepare(byte[] bytes, MediaKind kind, MediaSettings settings)
    {
        if (MediaType.Of(bytes, kind) is not { } type)
            return null;
        if (type.IsImage)
            return Photo.Redraw(bytes, settings.LongestSide, settings.Megapixels) is { } jpeg ? new(jpeg, "image/jpeg") : null;
        if (type.ContentType is "video/mp4" or "audio/mp4")
            FilmNotes.Blot(bytes);
        return new(bytes, type.ContentType);
    }

    /// <summary>How long to wait before the n-th next question to LINE: 1 s, 2 s, 4 s … 5 min.</summary>
    public static TimeSpan Pause(int attempts) => TimeSpan.FromSeconds(Math.Min(300, Math.Pow(2, Math.Clamp(attempts, 1, 20) - 1)));
}
