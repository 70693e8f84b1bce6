using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Media;

/// <summary>What bytes are, by their first bytes alone: a header or a file name is the sender's claim.</summary>
public sealed record MediaType(string ContentType, string Extension, bool IsImage = false)
{
    private static readonly MediaType Jpeg = new("image/jpeg", "jpg", IsImage: true);
    private static readonly MediaType Png = new("image/png", "png", IsImage: true);
    private static readonly MediaType Webp = new("image/webp", "webp", IsImage: true);
    private static readonly MediaType Mp3 = new("audio/mpeg", "mp3");
    private static readonly MediaType Aac = new("audio/aac", "aac");
    private static readonly MediaType M4a = new("audio/mp4", "m4a");
    private static readonly MediaType Mp4 = new("video/mp4", "mp4");
    private static readonly MediaType Pdf = new("application/pdf", "pdf");

    private static readonly MediaType[] Known = [Jpeg, Png, Webp, Mp3, Aac, M4a, Mp4, Pdf];

    // Pictures hide in the same container (heic, avif): only these brands are film or sound.
    private static readonly string[] FilmBrands = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "3gp4", "3gp5", "3gp6", "dash"];
    private static readonly string[] SoundBrands = ["M4A ", "M4B "];

    /// <summary>Null when it is none of the types that are kept, or not one that a message of this kind may carry.</summary>
    public static MediaType? Of(ReadOnlySpan<byte> bytes, MediaKind kind) =>
        Sniff(bytes, kind) is { } type && IsWelcome(type, kind) ? type : null;

    public static string ExtensionOf(string contentType) => Array.Find(Known, type => type.ContentType == contentType)?.Extension ?? "bin";

    private static MediaType? Sniff(ReadOnlySpan<byte> bytes, MediaKind kind)
    {
        if (bytes.Length < 12)
            return null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return Jpeg;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return Png;
        if (bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return Webp;
        if (bytes.StartsWith("%PDF-"u8))
            return Pdf;
        if (bytes[4..].StartsWith("ftyp"u8))
            return Container(System.Text.Encoding.Latin1.GetString(bytes.Slice(8, 4)), kind);
        if (bytes.StartsWith("ID3"u8))
            return Mp3;
        // An MPEG audio frame: 11 bits of sync, then two bits of layer (00 is AAC in ADTS, 01 is layer III).
        if (bytes[0] == 0xFF && (bytes[1] & 0xE0) == 0xE0)
            return (bytes[1] & 0x06) switch { 0x00 => Aac, 0x02 => Mp3, _ => null };
        return null;
    }

    private static MediaType? Container(string brand, MediaKind kind)
    {
        if (SoundBrands.Contains(brand))
            return M4a;
        if (!FilmBrands.Contains(brand))
            return null;
        // Phones record voice into the same brands as film; what LINE calls a voice message is played as one.
        return kind == MediaKind.Audio ? M4a : Mp4;
    }

    private static bool IsWelcome(MediaType type, MediaKind kind) =>
        kind switch
        {
            MediaKind.Image => type.IsImage,
            MediaKind.Audio => type == Mp3 || type == Aac || type == M4a,
            MediaKind.Video => type == Mp4,
            _ => true,
        };
}
