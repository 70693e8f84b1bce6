using System.Buffers.Binary;
using SkiaSharp;

namespace Jitasa.Bot.Tests.Media;

/// <summary>Pictures as phones make them, drawn here.</summary>
internal static class Pictures
{
    /// <summary>Red on the left half, blue on the right.</summary>
    public static byte[] Jpeg(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        using var canvas = new SKCanvas(bitmap);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.Clear(SKColors.Blue);
        canvas.DrawRect(0, 0, width / 2f, height, red);
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90);
        return data.ToArray();
    }

    public static byte[] Png(int width, int height, SKColor? color = null)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(color ?? SKColors.Green);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The JPEG with an EXIF block behind its first marker: orientation, and a description holding <paramref name="note"/>.</summary>
    public static byte[] WithExif(byte[] jpeg, int orientation, string note)
    {
        var text = System.Text.Encoding.ASCII.GetBytes(note + "\0");
        // Big-endian TIFF: header, one directory of two entries, then the text they point to.
        var tiff = new byte[8 + 2 + 2 * 12 + 4 + text.Length];
        "MM"u8.CopyTo(tiff);
        tiff[3] = 42;
        tiff[7] = 8;
        BinaryPrimitives.WriteUInt16BigEndian(tiff.AsSpan(8), 2);
        Entry(tiff.AsSpan(10), tag: 0x010E, type: 2, count: text.Length, value: 38);
        Entry(tiff.AsSpan(22), tag: 0x0112, type: 3, count: 1, value: orientation << 16);
        text.CopyTo(tiff.AsSpan(38));

        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)((body.Length + 2) & 0xFF), .. body, .. jpeg[2..]];
    }

    public static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ ((crc & 1) == 1 ? 0xEDB88320u : 0);
        }
        return ~crc;
    }

    private static void Entry(Span<byte> at, ushort tag, ushort type, int count, int value)
    {
        BinaryPrimitives.WriteUInt16BigEndian(at, tag);
        BinaryPrimitives.WriteUInt16BigEndian(at[2..], type);
        BinaryPrimitives.WriteInt32BigEndian(at[4..], count);
        BinaryPrimitives.WriteInt32BigEndian(at[8..], value);
    }
}
