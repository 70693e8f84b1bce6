using System.Security.Cryptography;
using System.Text;

namespace Jitasa.Bot.Platform;

/// <summary>
/// Personal words at rest: AES-256-GCM. Layout: 1 byte version (1), 4 bytes key id (big endian), 12 bytes nonce, 16 bytes tag, the rest.
/// Phones are also kept as a keyed hash, so that the same number is found without opening every row.
/// </summary>
public sealed class Sealed
{
    private const int Head = 1 + 4;
    private const int Nonce = 12;
    private const int Tag = 16;
    private readonly IReadOnlyDictionary<int, byte[]> keys;
    private readonly int current;
    private readonly byte[] hashKey;

    /// <param name="keys">Key id to 32 bytes; the highest id seals, all of them open.</param>
    public Sealed(IReadOnlyDictionary<int, byte[]> keys)
    {
        this.keys = keys;
        current = keys.Keys.Max();
        // The hash must not change when a newer sealing key is added, so it hangs on the lowest id.
        hashKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, keys[keys.Keys.Min()], 32, info: "jitasa phone hash"u8.ToArray());
    }

    public byte[]? Seal(string? words) => string.IsNullOrEmpty(words) ? null : SealBytes(Encoding.UTF8.GetBytes(words));

    public string? Open(byte[]? box) => box is null ? null : Encoding.UTF8.GetString(OpenBytes(box));

    public byte[] SealBytes(ReadOnlySpan<byte> plain)
    {
        var box = new byte[Head + Nonce + Tag + plain.Length];
        box[0] = 1;
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(1), current);
        var nonce = box.AsSpan(Head, Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(keys[current], Tag);
        aes.Encrypt(nonce, plain, box.AsSpan(Head + Nonce + Tag), box.AsSpan(Head + Nonce, Tag), box.AsSpan(0, Head));
        return box;
    }

    public byte[] OpenBytes(ReadOnlySpan<byte> box)
    {
        if (box.Length < Head + Nonce + Tag || box[0] != 1)
            throw new CryptographicException("A sealed value is cut short or of an unknown version.");
        var id = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(box[1..]);
        if (!keys.TryGetValue(id, out var key))
            throw new CryptographicException($"A value was sealed with key {id}, which Privacy__Keys does not hold.");
        var plain = new byte[box.Length - Head - Nonce - Tag];
        using var aes = new AesGcm(key, Tag);
        aes.Decrypt(box.Slice(Head, Nonce), box[(Head + Nonce + Tag)..], box.Slice(Head + Nonce, Tag), plain, box[..Head]);
        return plain;
    }

    /// <summary>Keyed hash of an exact value (E.164 phone), 32 bytes; null stays null.</summary>
    public byte[]? Hash(string? value) =>
        string.IsNullOrEmpty(value) ? null : HMACSHA256.HashData(hashKey, Encoding.UTF8.GetBytes(value));
}
