using System.Security.Cryptography;
using System.Text.Json;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

/// <summary>Messages as a row keeps them: LINE's JSON, sealed.</summary>
public sealed class OutboxBodies(Sealed box)
{
    public byte[] Seal(IReadOnlyList<LineMessage> messages) =>
        box.SealBytes(JsonSerializer.SerializeToUtf8Bytes(messages, LineJson.Wire.IReadOnlyListLineMessage));

    /// <summary>Null when no key of ours opens it any more.</summary>
    public IReadOnlyList<LineMessage>? Open(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(box.OpenBytes(body), LineJson.Wire.IReadOnlyListLineMessage);
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
