using System.Buffers.Binary;
using System.Text;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Media;

namespace Jitasa.Bot.Tests.Media;

public sealed class MediaRulesTests
{
    private static readonly MediaSettings Settings = new();

    [Theory]
    [InlineData("ID3\u0004\0\0\0\0\0\0\0\0\0\0", MediaKind.Audio, "audio/mpeg")]
    [InlineData("\u00FF\u00FB\u0090\0\0\0\0\0\0\0\0\0\0\0", MediaKind.Audio, "audio/mpeg")]
    [InlineData("\u00FF\u00F1\u0050\0\0\0\0\0\0\0\0\0\0\0", MediaKind.Audio, "audio/aac")]
    [InlineData("\0\0\0\u0010ftypM4A \0\0\0\0", MediaKind.Audio, "audio/mp4")]
    [InlineData("\0\0\0\u0010ftypmp42\0\0\0\0", MediaKind.Audio, "audio/mp4")]
    [InlineData("\0\0\0\u0010ftypmp42\0\0\0\0", MediaKind.Video, "video/mp4")]
    [InlineData("%PDF-1.7\n....", MediaKind.File, "application/pdf")]
    [InlineData("<html><script>alert(1)</script>", MediaKind.File, null)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>", MediaKind.Image, null)]
    [InlineData("MZ\u0090\0\u0003\0\0\0\u0004\0\0\0", MediaKind.File, null)]
    [InlineData("PK\u0003\u0004\0\0\0\0\0\0\0\0", MediaKind.File, null)]
    [InlineData("%PDF-1.7\n....", MediaKind.Image, null)]
    [InlineData("\0\0\0\u0010ftypmp42\0\0\0\0", MediaKind.Image, null)]
    [InlineData("\0\0\0\u0010ftypheic\0\0\0\0", MediaKind.Video, null)]
    [InlineData("", MediaKind.File, null)]
    public void Only_what_the_first_bytes_prove_is_kept(string start, MediaKind kind, string? contentType) =>
        Assert.Equal(contentType, MediaRules.Prepare(Encoding.Latin1.GetBytes(start), kind, Settings)?.ContentType);

    [Fact]
    public void A_photo_sent_as_a_file_is_redrawn_too()
    {
        var sent = Pictures.WithExif(Pictures.Jpeg(40, 30), orientation: 1, note: "SECRET");

        var kept = MediaRules.Prepare(sent, MediaKind.File, Settings)!;

        Assert.DoesNotContain("SECRET", Encoding.Latin1.GetString(kept.Bytes));
    }

    [Fact]
    public void A_film_loses_the_place_its_phone_wrote_into_it_and_nothing_else_moves()
    {
        byte[] film =
        [
            .. Box("ftyp", Encoding.Latin1.GetBytes("mp42\0\0\0\0")),
            .. Box("moov", [.. Box("mvhd", new byte[20]), .. Box("udta", Encoding.Latin1.GetBytes("\u00A9xyz+15.79+104.14/")), .. Box("trak", Box("meta", "place"u8.ToArray()))]),
            .. Box("mdat", "the film itself"u8.ToArray()),
        ];

        var kept = Encoding.Latin1.GetString(MediaRules.Prepare((byte[])film.Clone(), MediaKind.Video, Settings)!.Bytes);

        Assert.DoesNotContain("15.79", kept);
        Assert.DoesNotContain("place", kept);
        Assert.Equal(film.Length, kept.Length);
        Assert.Equal(Encoding.Latin1.GetString(film).IndexOf("the film itself", StringComparison.Ordinal), kept.IndexOf("the film itself", StringComparison.Ordinal));
        Assert.Contains("mvhd", kept);
    }

    [Fact]
    public void A_film_with_a_lying_length_neither_loops_nor_throws()
    {
        var film = Encoding.Latin1.GetBytes("\0\0\0\u0010ftypmp42\0\0\0\0" + "\u00FF\u00FF\u00FF\u00FFmoovxxxx" + "\0\0\0\u0002udta");

        Assert.NotNull(MediaRules.Prepare(film, MediaKind.Video, Settings));
    }

    [Fact]
    public void LINE_is_asked_again_less_and_less_often() =>
        Assert.Equal([1, 2, 4, 256, 300], new[] { 1, 2, 3, 9, 30 }.Select(attempts => (int)MediaRules.Pause(attempts).TotalSeconds));

    private static byte[] Box(string type, byte[] content)
    {
        var box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(type).CopyTo(box, 4);
        content.CopyTo(box, 8);
        return box;
    }
}
