using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

/// <summary>
/// How a photo is shown in the chat: by a button that opens it behind a sign-in. It is never a LINE image: LINE takes those from a public
/// address only, and whoever has the address has the photo.
/// </summary>
public sealed class MediaLinks(LineSettings line)
{
    /// <summary>Null when no LIFF app is set up: then the card comes without the button.</summary>
    public UriAction? Open(long mediaId, Tongue tongue) =>
        line.LiffId is { } liffId
            ? new(new Say("เปิดดู", "Open").In(tongue), LiffLinks.To(liffId, $"media/{mediaId}"))
            : null;
}
