using System.Security.Cryptography;
using System.Text;

namespace Jitasa.Bot.Platform;

[Settings("Privacy")]
public sealed record PrivacyKeySettings
{
    [Setting("Sealing keys of personal columns, \"id:base64 of 32 bytes\", comma separated; the highest id seals. Without it a key is derived from Line__ChannelSecret, which then must never change", Secret = true)]
    public string? Keys { get; init; }
}

/// <summary>Every secret key of the product, from the settings.</summary>
public sealed class KeyRing
{
    private readonly byte[] root;

    public KeyRing(IConfiguration configuration, PrivacyKeySettings settings)
    {
        Sealing = settings.Keys is { } text ? Read(text) : new Dictionary<int, byte[]> { [0] = Derive(ChannelSecret(configuration), "jitasa sealing") };
        root = Sealing[Sealing.Keys.Min()];
    }

    public IReadOnlyDictionary<int, byte[]> Sealing { get; }

    /// <summary>A 32-byte key for one purpose, the same in every process of this installation.</summary>
    public byte[] For(string purpose) => Derive(root, purpose);

    private static byte[] ChannelSecret(IConfiguration configuration) =>
        configuration["Line:ChannelSecret"] is { Length: > 0 } secret
            ? Encoding.UTF8.GetBytes(secret)
            : throw new SettingException("The setting Privacy__Keys is missing, and so is Line__ChannelSecret from which a sealing key could be derived.");

    private static Dictionary<int, byte[]> Read(string text)
    {
        var keys = new Dictionary<int, byte[]>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var halves = part.Split(':', 2);
            var bytes = new byte[33];
            if (halves.Length != 2 || !int.TryParse(halves[0], out var id) || !Convert.TryFromBase64String(halves[1], bytes, out var length) || length != 32)
                throw new SettingException("The setting Privacy__Keys is not usable: each entry should be a number, a colon and 32 bytes in base64.");
            keys[id] = bytes[..32];
        }
        return keys.Count > 0 ? keys : throw new SettingException("The setting Privacy__Keys holds no key.");
    }

    private static byte[] Derive(byte[] from, string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, from, 32, info: Encoding.UTF8.GetBytes(purpose));
}
