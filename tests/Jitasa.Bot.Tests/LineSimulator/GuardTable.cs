using System.Globalization;
using System.Text.Json.Nodes;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>Bodies LINE takes and bodies it refuses. Every rule of the validator has at least one of each.</summary>
internal static class GuardTable
{
    private const string User = "Uda0000000000000000000000000000a1";

    public static TheoryData<string, string, string> Good { get; } = new()
    {
        { "a text", "push", Push("""{"type":"text","text":"สวัสดี"}""") },
        { "five messages", "push", Push(string.Join(',', Enumerable.Repeat("""{"type":"text","text":"ก"}""", 5))) },
        { "the longest text", "push", Push($$"""{"type":"text","text":"{{Long(5000)}}"}""") },
        { "emoji on a dollar", "push", Push("""{"type":"text","text":"ดี$","emojis":[{"index":2,"productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}]}""") },
        { "silent", "push", $$"""{"to":"{{User}}","messages":[{"type":"text","text":"ก"}],"notificationDisabled":true}""" },
        { "an aggregation unit", "push", $$"""{"to":"{{User}}","messages":[{"type":"text","text":"ก"}],"customAggregationUnits":["offer_1"]}""" },
        { "a sender", "push", Push("""{"type":"text","text":"ก","sender":{"name":"น้องเมย์","iconUrl":"https://example.org/a.png"}}""") },
        { "thirteen quick replies", "push", Push(QuickReplies(13, """{"type":"location","label":"ส่งตำแหน่ง"}""")) },
        { "camera in a quick reply", "push", Push(QuickReplies(1, """{"type":"camera","label":"ถ่ายรูป"}""")) },
        { "a Thai label of twenty clusters", "push", Push(QuickReplies(1, $$"""{"type":"message","label":"{{string.Concat(Enumerable.Repeat("กี่", 20))}}","text":"ก"}""")) },
        { "a postback with display text", "push", Push(QuickReplies(1, """{"type":"postback","label":"รับ","data":"v1|a","displayText":"รับค่ะ"}""")) },
        { "fill-in text with the keyboard", "push", Push(QuickReplies(1, """{"type":"postback","label":"รับ","data":"d","inputOption":"openKeyboard","fillInText":"อยู่ที่"}""")) },
        { "a date picker", "push", Push(QuickReplies(1, """{"type":"datetimepicker","label":"วัน","data":"d","mode":"date","initial":"2026-11-24","min":"2026-01-01"}""")) },
        { "a time picker", "push", Push(QuickReplies(1, """{"type":"datetimepicker","label":"เวลา","data":"d","mode":"time","max":"18:30"}""")) },
        { "a clipboard action", "push", Push(QuickReplies(1, """{"type":"clipboard","label":"คัดลอก","clipboardText":"YST64-1117-0042"}""")) },
        { "a telephone", "push", Push(QuickReplies(1, """{"type":"uri","label":"โทร 1669","uri":"tel:1669"}""")) },
        { "an address with percent-encoding", "push", Push(QuickReplies(1, """{"type":"uri","label":"แผนที่","uri":"https://www.google.com/maps/search/?api=1&query=15.79%2C104.15","altUri":{"desktop":"https://example.org/"}}""")) },
        { "a mention", "push", Push("""{"type":"textV2","text":"ถึง {who} {{ok}}","substitution":{"who":{"type":"mention","mentionee":{"type":"all"}}}}""") },
        { "an emoji by key", "push", Push("""{"type":"textV2","text":"{e}","substitution":{"e":{"type":"emoji","productId":"5ac1bfd5040ab15980c9b435","emojiId":"002"}}}""") },
        { "a sticker", "push", Push("""{"type":"sticker","packageId":"446","stickerId":"1988"}""") },
        { "a picture", "push", Push("""{"type":"image","originalContentUrl":"https://example.org/a.jpg","previewImageUrl":"https://example.org/p.jpg"}""") },
        { "a film", "push", Push("""{"type":"video","originalContentUrl":"https://example.org/a.mp4","previewImageUrl":"https://example.org/p.jpg","trackingId":"t1"}""") },
        { "a voice", "push", Push("""{"type":"audio","originalContentUrl":"https://example.org/a.m4a","duration":3000}""") },
        { "a place", "push", Push("""{"type":"location","title":"บ้านป้าแดง","address":"ตาดทอง หมู่ 4","latitude":15.79,"longitude":104.15}""") },
        { "an imagemap", "push", Push("""{"type":"imagemap","baseUrl":"https://example.org/m","altText":"แผนที่","baseSize":{"width":1040,"height":700},"actions":[{"type":"message","text":"ก","area":{"x":0,"y":0,"width":520,"height":700}}]}""") },
        { "buttons", "push", Push(Template("""{"type":"buttons","text":"เลือก","actions":[{"type":"message","label":"หนึ่ง","text":"1"}]}""")) },
        { "a confirmation", "push", Push(Template("""{"type":"confirm","text":"ใช่ไหม","actions":[{"type":"message","label":"ใช่","text":"ใช่"},{"type":"message","label":"ไม่","text":"ไม่"}]}""")) },
        { "a carousel template", "push", Push(Template("""{"type":"carousel","columns":[{"text":"ก","actions":[{"type":"message","label":"ก","text":"ก"}]},{"text":"ข","actions":[{"type":"message","label":"ข","text":"ข"}]}]}""")) },
        { "an image carousel", "push", Push(Template("""{"type":"image_carousel","columns":[{"imageUrl":"https://example.org/a.jpg","action":{"type":"message","label":"ดู","text":"ดู"}}]}""")) },
        { "a coupon", "push", Push("""{"type":"coupon","couponId":"01J000000000000000000000"}""") },
        { "a bubble", "push", Flex(Bubble("""{"type":"text","text":"ขอออกซิเจน","wrap":true,"scaling":true,"weight":"bold","size":"lg","color":"#C0392B","margin":"md"}""")) },
        { "spans", "push", Flex(Bubble("""{"type":"text","contents":[{"type":"span","text":"ด่วน","weight":"bold"},{"type":"span","text":" มาก"}]}""")) },
        { "a button", "push", Flex(Bubble("""{"type":"button","style":"primary","height":"sm","action":{"type":"postback","label":"รับเคส","data":"v1|accept|7"}}""")) },
        { "a box in a box", "push", Flex(Bubble("""{"type":"box","layout":"horizontal","contents":[],"spacing":"sm","paddingAll":"12px","cornerRadius":"md","backgroundColor":"#FFF4E5","background":{"type":"linearGradient","angle":"90deg","startColor":"#ffffff","endColor":"#000000"}}""")) },
        { "an icon on the baseline", "push", Flex(Bubble("""{"type":"box","layout":"baseline","contents":[{"type":"icon","url":"https://example.org/i.png","size":"sm"},{"type":"text","text":"5 กม."}]}""")) },
        { "a separator and an image", "push", Flex(Bubble("""{"type":"separator","margin":"lg"},{"type":"image","url":"https://example.org/a.png","aspectRatio":"20:13","aspectMode":"cover","size":"full"}""")) },
        { "a film as hero", "push", Flex("""{"type":"bubble","size":"kilo","hero":{"type":"video","url":"https://example.org/a.mp4","previewUrl":"https://example.org/p.jpg","altContent":{"type":"image","url":"https://example.org/p.jpg"}}}""") },
        { "twelve bubbles", "push", Flex($$"""{"type":"carousel","contents":[{{string.Join(',', Enumerable.Repeat(Bubble("""{"type":"text","text":"ก"}"""), 12))}}]}""") },
        { "the longest alternative text", "push", Push($$"""{"type":"flex","altText":"{{Long(1500)}}","contents":{{Bubble("""{"type":"text","text":"ก"}""")}}}""") },
        { "a reply", "reply", """{"replyToken":"0f0e0d0c0b0a09080706050403020100","messages":[{"type":"text","text":"ค่ะ"}]}""" },
        { "five hundred people", "multicast", Multicast(500) },
        { "a broadcast", "broadcast", """{"messages":[{"type":"text","text":"น้ำมา"}]}""" },
        { "a dry run", "validate-push", """{"messages":[{"type":"text","text":"ก"}]}""" },
        { "loading", "loading", $$"""{"chatId":"{{User}}","loadingSeconds":60}""" },
        { "marking as read", "mark-as-read", """{"markAsReadToken":"abc"}""" },
        { "a rich menu", "richmenu-create", Menu("""{"bounds":{"x":0,"y":0,"width":1250,"height":843},"action":{"type":"message","label":"ขอความช่วยเหลือ","text":"ขอความช่วยเหลือ"}}""") },
        { "a tab of a rich menu", "richmenu-create", Menu("""{"bounds":{"x":1250,"y":0,"width":1250,"height":843},"action":{"type":"richmenuswitch","richMenuAliasId":"volunteer","data":"tab"}}""") },
        { "an alias", "richmenu-alias-create", """{"richMenuAliasId":"volunteer-1","richMenuId":"richmenu-1"}""" },
        { "many menus at once", "richmenu-bulk-link", $$"""{"richMenuId":"richmenu-1","userIds":["{{User}}"]}""" },
        { "a menu batch", "richmenu-batch", """{"operations":[{"type":"link","from":"richmenu-1","to":"richmenu-2"},{"type":"unlinkAll"}]}""" },
        { "a webhook address", "webhook-set", """{"endpoint":"https://example.org/line/webhook"}""" },
    };

    public static TheoryData<string, string, string, string> Bad { get; } = new()
    {
        { "nobody to send to", "push", """{"messages":[{"type":"text","text":"ก"}]}""", "to" },
        { "a name instead of an id", "push", """{"to":"@daeng","messages":[{"type":"text","text":"ก"}]}""", "to" },
        { "no messages", "push", Push(""), "messages" },
        { "six messages", "push", Push(string.Join(',', Enumerable.Repeat("""{"type":"text","text":"ก"}""", 6))), "messages" },
        { "a message without a type", "push", Push("""{"text":"ก"}"""), "messages[0].type" },
        { "an unknown message", "push", Push("""{"type":"hologram","text":"ก"}"""), "messages[0].type" },
        { "a misspelt property", "push", Push("""{"type":"text","text":"ก","quickreply":{}}"""), "messages[0].quickreply" },
        { "an unknown property of the call", "push", $$"""{"to":"{{User}}","messages":[{"type":"text","text":"ก"}],"silent":true}""", "silent" },
        { "a word for a boolean", "push", $$"""{"to":"{{User}}","messages":[{"type":"text","text":"ก"}],"notificationDisabled":"yes"}""", "notificationDisabled" },
        { "a unit with a dash", "push", $$"""{"to":"{{User}}","messages":[{"type":"text","text":"ก"}],"customAggregationUnits":["offer-1"]}""", "customAggregationUnits[0]" },
        { "a text without text", "push", Push("""{"type":"text"}"""), "messages[0].text" },
        { "an empty text", "push", Push("""{"type":"text","text":""}"""), "messages[0].text" },
        { "a text one too long", "push", Push($$"""{"type":"text","text":"{{Long(5001)}}"}"""), "messages[0].text" },
        { "an emoji on no dollar", "push", Push("""{"type":"text","text":"ดี$","emojis":[{"index":1,"productId":"5ac1bfd5040ab15980c9b435","emojiId":"001"}]}"""), "messages[0].emojis[0].index" },
        { "a sender's name too long", "push", Push("""{"type":"text","text":"ก","sender":{"name":"123456789012345678901"}}"""), "messages[0].sender.name" },
        { "a sender who looks like LINE", "push", Push("""{"type":"text","text":"ก","sender":{"name":"LINE"}}"""), "messages[0].sender.name" },
        { "a sender's icon without TLS", "push", Push("""{"type":"text","text":"ก","sender":{"iconUrl":"http://example.org/a.png"}}"""), "messages[0].sender.iconUrl" },
        { "fourteen quick replies", "push", Push(QuickReplies(14, """{"type":"location","label":"ส่งตำแหน่ง"}""")), "messages[0].quickReply.items" },
        { "a quick reply without a label", "push", Push(QuickReplies(1, """{"type":"message","text":"ก"}""")), "messages[0].quickReply.items[0].action.label" },
        { "a label of twenty-one clusters", "push", Push(QuickReplies(1, $$"""{"type":"message","label":"{{string.Concat(Enumerable.Repeat("กี่", 21))}}","text":"ก"}""")), "messages[0].quickReply.items[0].action.label" },
        { "an unknown action", "push", Push(QuickReplies(1, """{"type":"teleport","label":"ไป"}""")), "messages[0].quickReply.items[0].action.type" },
        { "a menu switch outside menus", "push", Push(QuickReplies(1, """{"type":"richmenuswitch","label":"ไป","richMenuAliasId":"a","data":"d"}""")), "messages[0].quickReply.items[0].action.type" },
        { "display text and text", "push", Push(QuickReplies(1, """{"type":"postback","label":"รับ","data":"d","displayText":"ก","text":"ข"}""")), "messages[0].quickReply.items[0].action" },
        { "fill-in text without the keyboard", "push", Push(QuickReplies(1, """{"type":"postback","label":"รับ","data":"d","fillInText":"ก"}""")), "messages[0].quickReply.items[0].action.fillInText" },
        { "postback data too long", "push", Push(QuickReplies(1, $$"""{"type":"postback","label":"รับ","data":"{{Long(301)}}"}""")), "messages[0].quickReply.items[0].action.data" },
        { "a date in a time picker", "push", Push(QuickReplies(1, """{"type":"datetimepicker","label":"เวลา","data":"d","mode":"time","min":"2026-11-24"}""")), "messages[0].quickReply.items[0].action.min" },
        { "an unknown picker", "push", Push(QuickReplies(1, """{"type":"datetimepicker","label":"เวลา","data":"d","mode":"month"}""")), "messages[0].quickReply.items[0].action.mode" },
        { "an empty clipboard", "push", Push(QuickReplies(1, """{"type":"clipboard","label":"คัดลอก","clipboardText":""}""")), "messages[0].quickReply.items[0].action.clipboardText" },
        { "a strange scheme", "push", Push(QuickReplies(1, """{"type":"uri","label":"ไป","uri":"ftp://example.org/"}""")), "messages[0].quickReply.items[0].action.uri" },
        { "Thai letters in an address", "push", Push(QuickReplies(1, """{"type":"uri","label":"ไป","uri":"https://example.org/ตาดทอง"}""")), "messages[0].quickReply.items[0].action.uri" },
        { "a placeholder nobody fills", "push", Push("""{"type":"textV2","text":"ถึง {who}"}"""), "messages[0].text" },
        { "a substitution nobody uses", "push", Push("""{"type":"textV2","text":"ถึง","substitution":{"who":{"type":"mention","mentionee":{"type":"all"}}}}"""), "messages[0].substitution.who" },
        { "a single brace", "push", Push("""{"type":"textV2","text":"ก { ข"}"""), "messages[0].text" },
        { "a substitution key with a dash", "push", Push("""{"type":"textV2","text":"ก","substitution":{"a-b":{"type":"mention","mentionee":{"type":"all"}}}}"""), "messages[0].substitution.a-b" },
        { "a mention of nobody", "push", Push("""{"type":"textV2","text":"{who}","substitution":{"who":{"type":"mention","mentionee":{"type":"user"}}}}"""), "messages[0].substitution.who.mentionee.userId" },
        { "a sticker without a package", "push", Push("""{"type":"sticker","stickerId":"1988"}"""), "messages[0].packageId" },
        { "a picture without TLS", "push", Push("""{"type":"image","originalContentUrl":"http://example.org/a.jpg","previewImageUrl":"https://example.org/p.jpg"}"""), "messages[0].originalContentUrl" },
        { "a picture without a preview", "push", Push("""{"type":"image","originalContentUrl":"https://example.org/a.jpg"}"""), "messages[0].previewImageUrl" },
        { "a tracking id too long", "push", Push($$"""{"type":"video","originalContentUrl":"https://example.org/a.mp4","previewImageUrl":"https://example.org/p.jpg","trackingId":"{{Long(101)}}"}"""), "messages[0].trackingId" },
        { "a voice without a length", "push", Push("""{"type":"audio","originalContentUrl":"https://example.org/a.m4a"}"""), "messages[0].duration" },
        { "a place without an address", "push", Push("""{"type":"location","title":"ก","latitude":15.79,"longitude":104.15}"""), "messages[0].address" },
        { "a place beyond the pole", "push", Push("""{"type":"location","title":"ก","address":"ข","latitude":115.79,"longitude":104.15}"""), "messages[0].latitude" },
        { "an imagemap of another width", "push", Push("""{"type":"imagemap","baseUrl":"https://example.org/m","altText":"ก","baseSize":{"width":1000,"height":700},"actions":[{"type":"message","text":"ก","area":{"x":0,"y":0,"width":520,"height":700}}]}"""), "messages[0].baseSize.width" },
        { "five buttons", "push", Push(Template($$"""{"type":"buttons","text":"เลือก","actions":[{{string.Join(',', Enumerable.Repeat("""{"type":"message","label":"ก","text":"ก"}""", 5))}}]}""")), "messages[0].template.actions" },
        { "buttons with a title and a long text", "push", Push(Template($$"""{"type":"buttons","title":"หัว","text":"{{Long(61)}}","actions":[{"type":"message","label":"ก","text":"ก"}]}""")), "messages[0].template.text" },
        { "a confirmation with one answer", "push", Push(Template("""{"type":"confirm","text":"ใช่ไหม","actions":[{"type":"message","label":"ใช่","text":"ใช่"}]}""")), "messages[0].template.actions" },
        { "uneven columns", "push", Push(Template("""{"type":"carousel","columns":[{"text":"ก","actions":[{"type":"message","label":"ก","text":"ก"}]},{"title":"ข","text":"ข","actions":[{"type":"message","label":"ข","text":"ข"}]}]}""")), "messages[0].template.columns" },
        { "an image carousel label too long", "push", Push(Template("""{"type":"image_carousel","columns":[{"imageUrl":"https://example.org/a.jpg","action":{"type":"message","label":"1234567890123","text":"ดู"}}]}""")), "messages[0].template.columns[0].action.label" },
        { "a delivery tag too long", "push", Push($$"""{"type":"coupon","couponId":"c","deliveryTag":"{{Long(31)}}"}"""), "messages[0].deliveryTag" },
        { "a card without alternative text", "push", Push($$"""{"type":"flex","contents":{{Bubble("""{"type":"text","text":"ก"}""")}}}"""), "messages[0].altText" },
        { "alternative text one too long", "push", Push($$"""{"type":"flex","altText":"{{Long(1501)}}","contents":{{Bubble("""{"type":"text","text":"ก"}""")}}}"""), "messages[0].altText" },
        { "an unknown size of bubble", "push", Flex("""{"type":"bubble","size":"huge"}"""), "/size" },
        { "a Flex text without words", "push", Flex(Bubble("""{"type":"text"}""")), "/body/contents/0/text" },
        { "a Flex text with empty words", "push", Flex(Bubble("""{"type":"text","text":""}""")), "/body/contents/0/text" },
        { "a colour by name", "push", Flex(Bubble("""{"type":"text","text":"ก","color":"red"}""")), "/body/contents/0/color" },
        { "an unknown margin", "push", Flex(Bubble("""{"type":"text","text":"ก","margin":"big"}""")), "/body/contents/0/margin" },
        { "a button without a label", "push", Flex(Bubble("""{"type":"button","action":{"type":"message","text":"ก"}}""")), "/body/contents/0/action/label" },
        { "a location button on a card", "push", Flex(Bubble("""{"type":"button","action":{"type":"location","label":"ส่งตำแหน่ง"}}""")), "/body/contents/0/action/type" },
        { "an icon off the baseline", "push", Flex(Bubble("""{"type":"icon","url":"https://example.org/i.png"}""")), "/body/contents/0" },
        { "a film inside the body", "push", Flex(Bubble("""{"type":"video","url":"https://example.org/a.mp4","previewUrl":"https://example.org/p.jpg","altContent":{"type":"image","url":"https://example.org/p.jpg"}}""")), "/body/contents/0/type" },
        { "a film in a small bubble", "push", Flex("""{"type":"bubble","size":"micro","hero":{"type":"video","url":"https://example.org/a.mp4","previewUrl":"https://example.org/p.jpg","altContent":{"type":"image","url":"https://example.org/p.jpg"}}}"""), "/size" },
        { "a card's picture without TLS", "push", Flex("""{"type":"bubble","hero":{"type":"image","url":"http://example.org/a.png"}}"""), "/hero/url" },
        { "a gradient without an end", "push", Flex(Bubble("""{"type":"box","layout":"vertical","contents":[],"background":{"type":"linearGradient","angle":"90deg","startColor":"#ffffff"}}""")), "/body/contents/0/background/endColor" },
        { "thirteen bubbles", "push", Flex($$"""{"type":"carousel","contents":[{{string.Join(',', Enumerable.Repeat(Bubble("""{"type":"text","text":"ก"}"""), 13))}}]}"""), "/contents" },
        { "bubbles of two widths", "push", Flex($$"""{"type":"carousel","contents":[{"type":"bubble","size":"micro"},{"type":"bubble","size":"mega"}]}"""), "/contents" },
        { "a bubble of thirty-one kilobytes", "push", Flex(Bubble(string.Join(',', Enumerable.Repeat($$"""{"type":"text","text":"{{Long(1900)}}"}""", 17)))), "" },
        { "a reply without a token", "reply", """{"messages":[{"type":"text","text":"ค่ะ"}]}""", "replyToken" },
        { "five hundred and one people", "multicast", Multicast(501), "to" },
        { "a group in a multicast", "multicast", """{"to":["C7a770000000000000000000000000004"],"messages":[{"type":"text","text":"ก"}]}""", "to[0]" },
        { "a dry run with a recipient", "validate-push", $$"""{"to":"{{User}}","messages":[{"type":"text","text":"ก"}]}""", "to" },
        { "loading in a group", "loading", """{"chatId":"C7a770000000000000000000000000004"}""", "chatId" },
        { "loading for seven seconds", "loading", $$"""{"chatId":"{{User}}","loadingSeconds":7}""", "loadingSeconds" },
        { "marking nothing as read", "mark-as-read", "{}", "markAsReadToken" },
        { "a menu too tall", "richmenu-create", """{"size":{"width":800,"height":800},"selected":true,"name":"ก","chatBarText":"เมนู","areas":[]}""", "size" },
        { "a menu's bar text too long", "richmenu-create", """{"size":{"width":2500,"height":843},"selected":true,"name":"ก","chatBarText":"123456789012345","areas":[]}""", "chatBarText" },
        { "an area outside the menu", "richmenu-create", Menu("""{"bounds":{"x":2000,"y":0,"width":1250,"height":843},"action":{"type":"message","text":"ก"}}"""), "areas[0].bounds" },
        { "an alias in capitals", "richmenu-alias-create", """{"richMenuAliasId":"Volunteer","richMenuId":"richmenu-1"}""", "richMenuAliasId" },
        { "a batch that links to nothing", "richmenu-batch", """{"operations":[{"type":"link","from":"richmenu-1"}]}""", "operations[0].to" },
        { "a webhook address too long", "webhook-set", $$"""{"endpoint":"https://example.org/{{Long(500)}}"}""", "endpoint" },
    };

    private static string Long(int length) => new('a', length);

    private static string Push(string messages) => $$"""{"to":"{{User}}","messages":[{{messages}}]}""";

    private static string Flex(string container) => Push($$"""{"type":"flex","altText":"การ์ด","contents":{{container}}}""");

    private static string Bubble(string contents) => $$$"""{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{{{contents}}}]}}""";

    private static string Template(string template) => $$"""{"type":"template","altText":"เลือก","template":{{template}}}""";

    private static string QuickReplies(int count, string action) =>
        $$$"""{"type":"text","text":"ก","quickReply":{"items":[{{{string.Join(',', Enumerable.Repeat($$"""{"type":"action","action":{{action}}}""", count))}}}]}}""";

    private static string Menu(string area) => $$"""{"size":{"width":2500,"height":843},"selected":true,"name":"หลัก","chatBarText":"เมนู","areas":[{{area}}]}""";

    private static string Multicast(int people) => new JsonObject
    {
        ["to"] = new JsonArray([.. Enumerable.Range(0, people).Select(i => (JsonNode)("U" + i.ToString("x32", CultureInfo.InvariantCulture)))]),
        ["messages"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = "ก" }),
    }.ToJsonString();
}
