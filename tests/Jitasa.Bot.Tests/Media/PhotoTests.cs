using System.Buffers.Binary;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Media;
using SkiaSharp;

namespace Jitasa.Bot.Tests.Media;

public sealed class PhotoTests
{
    private static readonly MediaSettings Settings = new();

    [Fact]
    public void A_photo_loses_where_and_with_what_it_was_taken()
    {
        var taken = Pictures.WithExif(Pictures.Jpeg(400, 300), orientation: 1, note: "SECRET-CAMERA 15.79N 104.14E");
        Assert.Contains("SECRET-CAMERA", Latin(taken));

        var kept = MediaRules.Prepare(taken, MediaKind.Image, Settings)!;

        Assert.DoesNotContain("SECRET-CAMERA", Latin(kept.Bytes));
        Assert.DoesNotContain("Exif", Latin(kept.Bytes));
        Assert.Equal("image/jpeg", kept.ContentType);
    }

    /// <summary>The test picture is red on its left half, so each orientation puts the red somewhere else.</summary>
    [Theory]
    [InlineData(1, 400, 300, 0.25, 0.5)]
    [InlineData(2, 400, 300, 0.75, 0.5)]
    [InlineData(3, 400, 300, 0.75, 0.5)]
    [InlineData(4, 400, 300, 0.25, 0.5)]
    [InlineData(5, 300, 400, 0.5, 0.25)]
    [InlineData(6, 300, 400, 0.5, 0.25)]
    [InlineData(7, 300, 400, 0.5, 0.75)]
    [InlineData(8, 300, 400, 0.5, 0.75)]
    public void A_photo_stands_upright_however_the_phone_was_held(int orientation, int width, int height, double redX, double redY)
    {
        var kept = Photo.Redraw(Pictures.WithExif(Pictures.Jpeg(400, 300), orientation, note: ""), longestSide: 1600, megapixels: 60)!;

        using var seen = SKBitmap.Decode(kept);
        Assert.Equal((width, height), (seen.Width, seen.Height));
        var red = seen.GetPixel((int)(redX * width), (int)(redY * height));
        var other = seen.GetPixel((int)((1 - redX) * width), (int)((1 - redY) * height));
        Assert.True(red.Red > 200 && red.Blue < 60, $"expected red, saw {red}");
        Assert.True(other.Blue > 200 && other.Red < 60, $"expected blue, saw {other}");
    }

    [Theory]
    [InlineData(4000, 1000, 1600, 400)]
    [InlineData(1500, 3000, 800, 1600)]
    [InlineData(320, 200, 320, 200)]
    public void A_photo_is_no_larger_than_the_longest_side_allows(int width, int height, int keptWidth, int keptHeight)
    {
        var kept = Photo.Redraw(Pictures.Jpeg(width, height), longestSide: 1600, megapixels: 60)!;

        using var seen = SKBitmap.Decode(kept);
        Assert.Equal((keptWidth, keptHeight), (seen.Width, seen.Height));
    }

    [Fact]
    public void A_small_file_that_claims_a_huge_picture_is_refused_before_it_is_unpacked()
    {
        var bomb = Pictures.Png(10, 10);
        // Width and height of a PNG stand at bytes 16 and 20, their checksum at 29.
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(bomb.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(bomb.AsSpan(29), Pictures.Crc32(bomb.AsSpan(12, 17)));
        var before = GC.GetTotalAllocatedBytes(precise: true);

        Assert.Null(MediaRules.Prepare(bomb, MediaKind.Image, Settings));

        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 5_000_000);
    }

    [Fact]
    public void A_picture_with_see_through_parts_becomes_white_there_not_black()
    {
        var kept = Photo.Redraw(Pictures.Png(20, 20, SKColors.Transparent), longestSide: 1600, megapixels: 60)!;

        using var seen = SKBitmap.Decode(kept);
        Assert.True(seen.GetPixel(10, 10).Red > 250);
    }

    [Fact]
    public void What_is_no_picture_is_refused() =>
        Assert.Null(MediaRules.Prepare([0xFF, 0xD8, 0xFF, .. new byte[200]], MediaKind.Image, Settings));

    private static string Latin(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);
}
