using SkiaSharp;

namespace Jitasa.Bot.Media;

/// <summary>A photo drawn anew: upright, no larger than asked, and without anything the camera wrote beside the picture (place, time, owner).</summary>
public static class Photo
{
    private const int Quality = 85;

    /// <summary>JPEG bytes; null when it cannot be read or has more pixels than <paramref name="megapixels"/> allows.</summary>
    public static byte[]? Redraw(byte[] original, int longestSide, int megapixels)
    {
        using var data = SKData.CreateCopy(original);
        using var codec = SKCodec.Create(data);
        // The head of the file tells its size: a bomb is refused before a pixel of it is unpacked.
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > megapixels * 1_000_000L)
            return null;
        using var read = Decode(codec, longestSide);
        return read is null ? null : Draw(read, codec.EncodedOrigin, longestSide);
    }

    private static SKBitmap? Decode(SKCodec codec, int longestSide)
    {
        // JPEG unpacks straight to a half, a quarter, an eighth: a phone's 50 megapixels need not stand in memory in full.
        var whole = Math.Max(codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)longestSide / whole));
        if (Math.Max(size.Width, size.Height) < Math.Min(longestSide, whole))
            size = codec.GetScaledDimensions(Math.Min(1f, 2f * longestSide / whole));
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        // A photo cut short on a bad line still shows what arrived of it.
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) is SKCodecResult.Success or SKCodecResult.IncompleteInput)
            return bitmap;
        bitmap.Dispose();
        return null;
    }

    private static byte[] Draw(SKBitmap read, SKEncodedOrigin origin, int longestSide)
    {
        var isOnItsSide = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = isOnItsSide ? (read.Height, read.Width) : (read.Width, read.Height);
        var scale = Math.Min(1f, (float)longestSide / Math.Max(width, height));
        var target = new SKImageInfo(Math.Max(1, (int)Math.Round(width * scale)), Math.Max(1, (int)Math.Round(height * scale)), SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var surface = SKSurface.Create(target);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)target.Width / width, (float)target.Height / height);
        surface.Canvas.Concat(Upright(origin, read.Width, read.Height));
        using var image = SKImage.FromBitmap(read);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var drawn = surface.Snapshot();
        using var jpeg = drawn.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return jpeg.ToArray();
    }

    /// <summary>Turns the stored picture the way the camera was held (the eight values of EXIF's orientation).</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int w, int h) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => Matrix(-1, 0, w, 0, 1, 0),
            SKEncodedOrigin.BottomRight => Matrix(-1, 0, w, 0, -1, h),
            SKEncodedOrigin.BottomLeft => Matrix(1, 0, 0, 0, -1, h),
            SKEncodedOrigin.LeftTop => Matrix(0, 1, 0, 1, 0, 0),
            SKEncodedOrigin.RightTop => Matrix(0, -1, h, 1, 0, 0),
            SKEncodedOrigin.RightBottom => Matrix(0, -1, h, -1, 0, w),
            SKEncodedOrigin.LeftBottom => Matrix(0, 1, 0, -1, 0, w),
            _ => SKMatrix.Identity,
        };

    private static SKMatrix Matrix(float scaleX, float skewX, float moveX, float skewY, float scaleY, float moveY) =>
        new(scaleX, skewX, moveX, skewY, scaleY, moveY, 0, 0, 1);
}
