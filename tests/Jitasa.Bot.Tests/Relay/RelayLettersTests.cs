using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Relay;

namespace Jitasa.Bot.Tests.Relay;

public sealed class RelayLettersTests
{
    [Fact]
    public void Texts_that_follow_each_other_share_a_bubble_and_a_pin_parts_them()
    {
        var (messages, carried) = Write([Text("หนึ่ง"), Text("สอง"), Pin(), Text("สาม")]);

        Assert.Equal(4, carried);
        Assert.Equal(
            [new TextMessage("💬 จากผู้ช่วย (คุณต้น):\nหนึ่ง\nสอง"), new LocationMessage("💬 จากผู้ช่วย (คุณต้น)", "ตำแหน่งที่ส่งมา", 15.7, 104.2), new TextMessage("💬 จากผู้ช่วย (คุณต้น):\nสาม")],
            messages);
    }

    [Fact]
    public void One_push_carries_five_messages_and_the_rest_waits()
    {
        var (messages, carried) = Write([.. Enumerable.Range(0, 4).Select(_ => Pin()), Text("ห้า"), Text("ห้าด้วย"), Pin(), Text("หก")]);

        Assert.Equal((5, 6), (messages.Count, carried));
    }

    [Fact]
    public void No_bubble_is_longer_than_line_takes_and_no_character_is_cut_in_two()
    {
        var (messages, carried) = Write([Text(new string('ก', 3_000)), Text(new string('ข', 3_000)), Text(string.Concat(Enumerable.Repeat("😀", 2_500)))]);

        Assert.Equal((4, 3), (messages.Count, carried));
        Assert.All(messages, message => Assert.InRange(((TextMessage)message).Text.Length, 1, 5_000));
        // All of it arrives, whole: 5,000 units are what one LINE message may hold.
        Assert.Equal(2_500, messages.Sum(message => ((TextMessage)message).Text.Split("😀").Length - 1));
    }

    [Theory]
    [InlineData("image", "ส่งรูปมาให้ดู", "📷 ดูรูป")]
    [InlineData("audio", "ส่งเสียงมาให้ฟัง", "🎧 ฟังเสียง")]
    [InlineData("video", "ส่งวิดีโอมาให้ดู", "🎬 ดูวิดีโอ")]
    [InlineData("file", "ส่งไฟล์มาให้", "📄 เปิดไฟล์")]
    public void Media_open_behind_a_button_on_the_page_that_asks_who_looks(string kind, string what, string open)
    {
        var (messages, _) = RelayLetters.Write([new(UtteranceKind.Media) { MediaId = 7, MediaKind = kind }], TalkSide.Asker, "คุณแดง", "1234-abcd", Tongue.Th);

        var card = Assert.IsType<FlexMessage>(Assert.Single(messages));
        Assert.Equal($"💬 จากผู้ขอ (คุณแดง): {what}", card.AltText);
        var button = Assert.IsType<FlexButton>(Assert.Single(((FlexBox)((FlexBubble)card.Contents).Footer!).Contents));
        Assert.Equal(new UriAction(open, "https://liff.line.me/1234-abcd/media/7"), button.Action);
    }

    [Fact]
    public void In_English_it_is_English()
    {
        var (messages, _) = RelayLetters.Write([Text("hello")], TalkSide.Official, "Somsak", null, Tongue.En);

        Assert.Equal([new TextMessage("💬 From an official (Somsak):\nhello")], messages);
    }

    private static (IReadOnlyList<LineMessage> Messages, int Carried) Write(IReadOnlyList<Utterance> said) => RelayLetters.Write(said, TalkSide.Helper, "คุณต้น", null, Tongue.Th);

    private static Utterance Text(string words) => new(UtteranceKind.Text) { Words = words };

    private static Utterance Pin() => new(UtteranceKind.Location) { Place = new GeoPoint(15.7, 104.2) };
}
