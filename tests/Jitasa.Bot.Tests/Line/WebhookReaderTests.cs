using System.Text;
using CsCheck;
using Jitasa.Bot.Line.Events;

namespace Jitasa.Bot.Tests.Line;

public sealed class WebhookReaderTests
{
    private static readonly DateTimeOffset Received = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);
    private const string Head = """ "webhookEventId":"E1","timestamp":1795401000000,"mode":"active","source":{"type":"user","userId":"U1"} """;

    public static TheoryData<string, LineEvent> Known =>
        new()
        {
            { """ "type":"message","message":{"id":"7","type":"text","text":"ช่วยด้วย \uD83C\uDD98","quoteToken":"q"} """, new MessageEvent(new TextContent("7", "ช่วยด้วย 🆘") { QuoteToken = "q" }) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"text","text":"@Jitasa","mention":{"mentionees":[{"index":0,"length":7,"type":"user","isSelf":true}]}} """, new MessageEvent(new TextContent("7", "@Jitasa") { MentionsBot = true }) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"text","text":"@all","mention":{"mentionees":[{"type":"all"}]}} """, new MessageEvent(new TextContent("7", "@all")) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"location","latitude":15.79,"longitude":104.14,"title":"ศาลาวัด"} """, new MessageEvent(new LocationContent("7", 15.79, 104.14) { Title = "ศาลาวัด" }) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"image","contentProvider":{"type":"line"}} """, new MessageEvent(new MediaContent("7", MediaKind.Image, External: false)) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"image","contentProvider":{"type":"external","originalContentUrl":"https://x"}} """, new MessageEvent(new MediaContent("7", MediaKind.Image, External: true)) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"audio","duration":1500,"contentProvider":{"type":"line"}} """, new MessageEvent(new MediaContent("7", MediaKind.Audio, External: false) { DurationMs = 1500 }) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"file","fileName":"ใบ.pdf","fileSize":2138} """, new MessageEvent(new MediaContent("7", MediaKind.File, External: false) { FileName = "ใบ.pdf", FileSize = 2138 }) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"sticker","packageId":"1","stickerId":"2"} """, new MessageEvent(new StickerContent("7")) { Id = "", At = default } },
            { """ "type":"message","message":{"id":"7","type":"hologram"} """, new MessageEvent(new UnknownContent("7", "hologram")) { Id = "", At = default } },
            { """ "type":"messageEdited","message":{"id":"7","type":"text","text":"ใหม่"} """, new MessageEditedEvent(new TextContent("7", "ใหม่")) { Id = "", At = default } },
            { """ "type":"unsend","unsend":{"messageId":"7"} """, new UnsendEvent("7") { Id = "", At = default } },
            { """ "type":"postback","postback":{"data":"v1|x"} """, new PostbackEvent("v1|x", null) { Id = "", At = default } },
            { """ "type":"postback","postback":{"data":"v1|x","params":{"datetime":"2026-11-24T09:00"}} """, new PostbackEvent("v1|x", "2026-11-24T09:00") { Id = "", At = default } },
            { """ "type":"follow","follow":{"isUnblocked":true} """, new FollowEvent(IsUnblocked: true) { Id = "", At = default } },
            { """ "type":"follow" """, new FollowEvent(IsUnblocked: false) { Id = "", At = default } },
            { """ "type":"unfollow" """, new UnfollowEvent { Id = "", At = default } },
            { """ "type":"join" """, new JoinEvent { Id = "", At = default } },
            { """ "type":"leave" """, new LeaveEvent { Id = "", At = default } },
            { """ "type":"beacon","beacon":{"hwid":"x"} """, new UnknownEvent("beacon") { Id = "", At = default } },
            { """ "type":"somethingNew" """, new UnknownEvent("somethingNew") { Id = "", At = default } },
        };

    [Theory]
    [MemberData(nameof(Known))]
    public void Every_event_is_read_for_what_it_is(string body, LineEvent wanted)
    {
        var read = One($$$"""{{{{Head}}},{{{body}}}}""");

        Assert.Equal(wanted with { Id = "E1", At = DateTimeOffset.FromUnixTimeMilliseconds(1795401000000), Source = new LineSource("U1", null) }, read);
    }

    [Fact]
    public void Members_who_came_and_went_are_listed()
    {
        var came = One($$$"""{{{{Head}}},"type":"memberJoined","joined":{"members":[{"type":"user","userId":"U2"},{"type":"user"},5]}}""");
        var went = One($$$"""{{{{Head}}},"type":"memberLeft","left":{"members":[{"type":"user","userId":"U3"}]}}""");

        Assert.Equal(["U2"], Assert.IsType<MemberJoinedEvent>(came).UserIds);
        Assert.Equal(["U3"], Assert.IsType<MemberLeftEvent>(went).UserIds);
    }

    [Theory]
    [InlineData("""{"type":"group","groupId":"C1","userId":"U1"}""", "U1", "C1")]
    [InlineData("""{"type":"group","groupId":"C1"}""", null, "C1")]
    [InlineData("""{"type":"room","roomId":"R1","userId":"U1"}""", "U1", "R1")]
    [InlineData("""{"type":"user","userId":"U1"}""", "U1", null)]
    public void A_source_is_a_person_a_group_or_both(string source, string? user, string? group)
    {
        var read = One($$$"""{"type":"follow","source":{{{source}}}}""");

        Assert.Equal(new LineSource(user, group), read.Source);
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"type":"follow"}""")]
    [InlineData("""{"type":"follow","source":null,"webhookEventId":null,"timestamp":null}""")]
    [InlineData("""{"type":"follow","source":"U1","webhookEventId":7,"timestamp":"yesterday","replyToken":{}}""")]
    [InlineData("""{"type":"follow","source":{"userId":["U1"],"groupId":{}},"timestamp":1e300}""")]
    [InlineData("""{"type":"follow","source":{"userId":"U \u0000"},"webhookEventId":"with space","timestamp":-1}""")]
    [InlineData("""{"type":["follow"],"timestamp":99999999999999999999}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","message":"hello"}""")]
    [InlineData("""{"type":"message","message":{"type":"text","text":5,"mention":{"mentionees":[null,7,{"isSelf":"yes"}]}}}""")]
    [InlineData("""{"type":"message","message":{"type":"location","latitude":"15","longitude":104}}""")]
    [InlineData("""{"type":"message","message":{"type":"location","latitude":915,"longitude":104}}""")]
    [InlineData("""{"type":"message","message":{"type":"image","contentProvider":[]}}""")]
    [InlineData("""{"type":"unsend"}""")]
    [InlineData("""{"type":"postback","postback":{"params":"now"}}""")]
    [InlineData("""{"type":"memberJoined","joined":{"members":{}}}""")]
    [InlineData("""null""")]
    [InlineData("""[[]]""")]
    [InlineData(""" "follow" """)]
    [InlineData("""17""")]
    public void A_strange_event_is_read_without_an_exception_and_does_not_lose_its_neighbour(string strange)
    {
        var read = WebhookReader.Read(Encoding.UTF8.GetBytes($$$"""{"events":[{{{strange}}},{{{{Head}}},"type":"follow"}]}"""), Received)!;

        Assert.Equal(2, read.Count);
        Assert.Equal(Received, read[0].Event.At);
        Assert.Null(read[0].Event.Source);
        Assert.Null(read[0].Event.ReplyToken);
        Assert.StartsWith("sha256-", read[0].Event.Id, StringComparison.Ordinal);
        Assert.Equal("E1", read[1].Event.Id);
    }

    [Theory]
    [InlineData("\"half \\ud83d of an emoji\"", "half � of an emoji")]
    [InlineData("\"\\udd98\\ud83c\\n\\t\\\"\\\\\"", "��\n\t\"\\")]
    [InlineData("\"nul\\u0000 between\"", "nul between")]
    public void Broken_characters_cost_themselves_and_nothing_else(string text, string wanted)
    {
        var read = One($$$"""{"type":"message","message":{"id":"7","type":"text","text":{{{text}}}}}""");

        Assert.Equal(wanted, ((TextContent)((MessageEvent)read).Content).Text);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_read_as_far_as_they_are()
    {
        byte[] body = [.. """{"events":[{"type":"message","message":{"id":"7","type":"text","text":"a"""u8, 0xC3, 0x28, .. """b"}}]}"""u8];

        var read = Assert.Single(WebhookReader.Read(body, Received)!).Event;

        Assert.Equal("a�(b", ((TextContent)((MessageEvent)read).Content).Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not json")]
    [InlineData("{\"events\":[")]
    [InlineData("[]")]
    [InlineData("\"events\"")]
    [InlineData("null")]
    public void What_is_no_JSON_object_is_refused(string body) => Assert.Null(WebhookReader.Read(Encoding.UTF8.GetBytes(body), Received));

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"events\":[]}")]
    [InlineData("{\"events\":null}")]
    [InlineData("{\"events\":{\"a\":1}}")]
    public void A_body_without_events_holds_none(string body) => Assert.Empty(WebhookReader.Read(Encoding.UTF8.GetBytes(body), Received)!);

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("ffffffffffffffffffffffffffffffff")]
    public void A_dummy_reply_token_is_none(string token) => Assert.Null(One($$$"""{"type":"follow","replyToken":"{{{token}}}"}""").ReplyToken);

    [Fact]
    public void A_stored_event_reads_the_same_as_in_its_webhook()
    {
        var read = Assert.Single(WebhookReader.Read(Encoding.UTF8.GetBytes($$$"""{"events":[ {"type":"follow", "extra":[1, 2]} ]}"""), Received)!);

        Assert.Equal("""{"type":"follow", "extra":[1, 2]}""", Encoding.UTF8.GetString(read.Raw));
        Assert.Equal(read.Event, WebhookReader.ReadOne(read.Raw, Received));
    }

    [Fact]
    public void No_bytes_whatever_make_it_throw()
    {
        var seed = Encoding.UTF8.GetBytes($$$"""{"events":[{{{{Head}}},"type":"message","message":{"id":"7","type":"text","text":"\ud83c ช่วย","mention":{"mentionees":[{"isSelf":true}]} } }]}""");

        Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte, Gen.Int[0, seed.Length - 1], Gen.Byte)
            .Sample(
                change =>
                {
                    var bytes = seed.ToArray();
                    bytes[change.Item1] = change.Item2;
                    bytes[change.Item3] = change.Item4;
                    foreach (var read in WebhookReader.Read(bytes, Received) ?? [])
                        Assert.NotEmpty(WebhookReader.ReadOne(read.Raw, Received).Id);
                },
                iter: 20_000);
    }

    private static LineEvent One(string item) => Assert.Single(WebhookReader.Read(Encoding.UTF8.GetBytes($$$"""{"events":[{{{item}}}]}"""), Received)!).Event;
}
