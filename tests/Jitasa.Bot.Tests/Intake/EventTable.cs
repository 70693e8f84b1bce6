namespace Jitasa.Bot.Tests.Intake;

/// <summary>Where something happens.</summary>
public enum Chat
{
    Alone,
    Group,

    /// <summary>A chat of several people from before LINE made all of them groups.</summary>
    Room,
}

/// <param name="Json">The event's type and its own parts.</param>
/// <param name="Seen">Words of the answer in that chat; null: nothing is said.</param>
/// <param name="Held">What the database holds then: the event, its words, the person, the chat, cases.</param>
public sealed record Happening(string Name, Chat Where, string Json, string? Seen, string Held)
{
    public bool NamesPerson { get; init; } = true;

    public string Type => System.Text.Json.Nodes.JsonNode.Parse("{" + Json + "}")!["type"]!.ToString();

    public override string ToString() => $"{Name} ({Where})";
}

/// <summary>Every kind of event LINE documents, and some it does not, wherever it can happen.</summary>
public static class EventTable
{
    private const string Cry = "ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร";
    private const string Skipped = "skipped kept, stranger, no group, 0 cases";
    private const string Passed = "skipped forgotten, stranger, no group, 0 cases";
    private const string Overheard = "done forgotten, stranger, in group, 0 cases";

    public static IReadOnlyList<Happening> All { get; } =
    [
        // With one person.
        Alone("a cry", Text(Cry), "เลขที่", "done kept, met, no group, 1 cases"),
        Alone("a greeting", Text("สวัสดีค่ะ"), "มีอะไรให้ช่วย", "done kept, met, no group, 0 cases"),
        Alone("a sticker", Message("sticker", "\"packageId\":\"446\",\"stickerId\":\"1988\",\"stickerResourceType\":\"STATIC\""), "💚", "done kept, met, no group, 0 cases"),
        Alone("a place", Message("location", "\"latitude\":15.79,\"longitude\":104.15"), "ต้องการ", "done kept, met, no group, 1 cases"),
        Alone("a kind of message to come", Message("hologram", "\"depth\":3"), "ช่วยพิมพ์เป็นตัวหนังสือ", "done kept, met, no group, 0 cases"),
        Alone("a message for another channel", Text(Cry) + ",\"mode\":\"standby\"", null, Skipped),
        Alone("a changed message, which LINE tells of groups alone", Text(Cry, "messageEdited"), "เลขที่", "done kept, met, no group, 1 cases"),
        Alone("an unsend of what we never heard", "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"7001\"}", null, "done kept, stranger, no group, 0 cases"),
        Alone("a new friend", "\"type\":\"follow\",\"follow\":{\"isUnblocked\":false}", "นี่คือจิตอาสาดูแลไทย", "done kept, met, no group, 0 cases"),
        Alone("a friend who lets us in again", "\"type\":\"follow\",\"follow\":{\"isUnblocked\":true}", "นี่คือจิตอาสาดูแลไทย", "done kept, met, no group, 0 cases"),
        Alone("a block", "\"type\":\"unfollow\"", null, "done kept, gone, no group, 0 cases"),
        Alone("a button that is not ours", "\"type\":\"postback\",\"postback\":{\"data\":\"action=buy\"}", "ปุ่มนี้ใช้ไม่ได้แล้ว", "done kept, met, no group, 0 cases"),
        Alone("another side of the menu", "\"type\":\"postback\",\"postback\":{\"data\":\"side\",\"params\":{\"newRichMenuAliasId\":\"jitasa-head-head-th\",\"status\":\"SUCCESS\"}}", null, Skipped),
        Alone("a video seen to its end", "\"type\":\"videoPlayComplete\",\"videoPlayComplete\":{\"trackingId\":\"t1\"}", null, Skipped),
        Alone("a beacon", "\"type\":\"beacon\",\"beacon\":{\"hwid\":\"d41d8cd98f\",\"type\":\"enter\"}", null, Skipped),
        Alone("a beacon still near", "\"type\":\"beacon\",\"beacon\":{\"hwid\":\"d41d8cd98f\",\"type\":\"stay\",\"dm\":\"00\"}", null, Skipped),
        Alone("an account linked", "\"type\":\"accountLink\",\"link\":{\"result\":\"ok\",\"nonce\":\"0123456789\"}", null, Skipped),
        Alone("a membership begun", "\"type\":\"membership\",\"membership\":{\"type\":\"joined\",\"membershipId\":3189}", null, Skipped),
        Alone("a thing that LINE no longer tells of", "\"type\":\"things\",\"things\":{\"deviceId\":\"t2c449c9d1\",\"type\":\"link\"}", null, Skipped),
        Alone("a module attached", "\"type\":\"module\",\"module\":{\"type\":\"attached\",\"botId\":\"U00000000000000000000000000000b07\"}", null, Skipped),
        Alone("the chat handed to us", "\"type\":\"activated\",\"chatControl\":{\"expireAt\":1462629479859}", null, Skipped),
        Alone("the chat taken from us", "\"type\":\"deactivated\"", null, Skipped),
        Alone("the account suspended", "\"type\":\"botSuspended\"", null, Skipped),
        Alone("the account back", "\"type\":\"botResumed\"", null, Skipped),
        Alone("a notification delivered by phone number", "\"type\":\"delivery\",\"delivery\":{\"data\":\"d\"}", null, Skipped),
        Alone("an event to come", "\"type\":\"telepathy\",\"telepathy\":{\"thought\":\"ช่วยด้วย\"}", null, Skipped),

        // With many.
        .. Many("words among themselves", Text(Cry), null, Overheard),
        .. Many("a cry that calls us", Text("จิตอาสา " + Cry), "รับเรื่องแล้วค่ะ เลขที่", "done kept, met, in group, 1 cases"),
        .. Many("our name alone", Text("จิตอาสา"), "คุยกับเราในแชตส่วนตัว", "done kept, met, in group, 0 cases"),
        .. Many("a call by somebody LINE hides", Mention(Cry), "ทักมาในแชตส่วนตัว", "done kept, stranger, in group, 0 cases").Select(one => one with { NamesPerson = false }),
        .. Many("words by somebody LINE hides", Text(Cry), null, Overheard).Select(one => one with { NamesPerson = false }),
        .. Many("a picture", Message("image", "\"contentProvider\":{\"type\":\"line\"}"), null, Overheard),
        .. Many("a place", Message("location", "\"latitude\":15.79,\"longitude\":104.15"), null, Overheard),
        .. Many("a sticker", Message("sticker", "\"packageId\":\"446\",\"stickerId\":\"1988\",\"stickerResourceType\":\"STATIC\""), null, Overheard),
        .. Many("words among themselves, changed", Text(Cry, "messageEdited"), null, Overheard),
        .. Many("words changed into a call", Text("จิตอาสา " + Cry, "messageEdited"), "รับเรื่องแล้วค่ะ เลขที่", "done kept, met, in group, 1 cases"),
        .. Many("an unsend of what we never heard", "\"type\":\"unsend\",\"unsend\":{\"messageId\":\"7001\"}", null, "done kept, stranger, in group, 0 cases"),
        .. Many("a button that is not ours", "\"type\":\"postback\",\"postback\":{\"data\":\"action=buy\"}", "ปุ่มนี้ใช้ไม่ได้แล้ว", "done kept, met, in group, 0 cases"),
        .. Many("we are taken in", "\"type\":\"join\"", "ที่คุยกันในกลุ่มนี้ไม่ถูกเก็บไว้", "done kept, stranger, in group, 0 cases").Select(one => one with { NamesPerson = false }),
        .. Many("we are put out", "\"type\":\"leave\"", null, "done kept, stranger, no group, 0 cases").Select(one => one with { NamesPerson = false }),
        .. Many("a neighbour comes", "\"type\":\"memberJoined\",\"joined\":{\"members\":[{\"type\":\"user\",\"userId\":\"U00000000000000000000000000000b07\"}]}", null, "done kept, stranger, in group, 0 cases").Select(one => one with { NamesPerson = false }),
        .. Many("a neighbour goes", "\"type\":\"memberLeft\",\"left\":{\"members\":[{\"type\":\"user\",\"userId\":\"U00000000000000000000000000000b07\"}]}", null, "done kept, stranger, in group, 0 cases").Select(one => one with { NamesPerson = false }),
        .. Many("a message for another channel", Text("จิตอาสา " + Cry) + ",\"mode\":\"standby\"", null, Passed),
        .. Many("an event to come", "\"type\":\"telepathy\",\"telepathy\":{\"thought\":\"ช่วยด้วย\"}", null, Passed),
    ];

    private static Happening Alone(string name, string json, string? seen, string held) => new(name, Chat.Alone, json, seen, held);

    private static IEnumerable<Happening> Many(string name, string json, string? seen, string held) => [new(name, Chat.Group, json, seen, held), new(name, Chat.Room, json, seen, held)];

    private static string Text(string words, string type = "message") => Message("text", $"\"text\":\"{words}\"", type);

    private static string Mention(string words) =>
        Message("text", $$"""
            "text":"@จิตอาสาดูแลไทย {{words}}","mention":{"mentionees":[{"index":0,"length":15,"type":"user","isSelf":true}]}
            """);

    private static string Message(string kind, string parts, string type = "message") => $$""" "type":"{{type}}","message":{"type":"{{kind}}","id":"MESSAGE",{{parts}}} """;
}
