using System.Security.Cryptography;
using System.Text;

namespace Jitasa.Bot.Line;

/// <summary>The only proof that a webhook comes from LINE: Base64 of HMAC-SHA256 with the channel secret over the body's bytes as received.</summary>
public sealed class Signature(LineSettings settings)
{
    public const string Header = "x-line-signature";

    private readonly byte[] secret = Encoding.UTF8.GetBytes(settings.ChannelSecret);

    public bool Fits(string? signature, ReadOnlySpan<byte> body)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // 44 characters are the Base64 of 32 bytes; anything else is no signature of LINE's.
        if (signature is not { Length: 44 } || !Convert.TryFromBase64String(signature, claimed, out var length) || length != claimed.Length)
            return false;
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(secret, body, right);
        return CryptographicOperations.FixedTimeEquals(claimed, right);
    }
}
