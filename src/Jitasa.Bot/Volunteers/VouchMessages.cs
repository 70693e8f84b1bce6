using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

public static class VouchMessages
{
    private static readonly Say Asked = new(
        "มีผู้สมัครอาสาใหม่{0}ค่ะ\nชื่อใน LINE: {1}\nเป็น: {2}\nช่วยได้: {3}\nถ้ารู้จักและไว้ใจ กดรับรอง หรือพิมพ์ \"รับรอง {4}\" ค่ะ",
        "A new volunteer{0}.\nLINE name: {1}\nIs: {2}\nCan do: {3}\nIf you know and trust them, tap vouch or type \"vouch {4}\"."
    );
    private static readonly Say InPlace = new("ใน ต.{0} อ.{1}", " in {0}, {1}");
    private static readonly Say Unnamed = new("ไม่ทราบชื่อ", "unknown");
    private static readonly Say Them = new("อาสา", "this volunteer");
    private static readonly Say General = new("ช่วยทั่วไป", "general help");
    private static readonly Say Button = new("รับรอง", "Vouch");
    private static readonly Say Thanks = new("รับรองคุณ {0} แล้วค่ะ ขอบคุณมากค่ะ", "You vouched for {0}. Thank you.");
    private static readonly Say Before = new("มีผู้รับรองคุณ {0} ไว้แล้วค่ะ", "{0} was vouched for already.");
    private static readonly Say Unknown = new("ไม่พบอาสารหัสนี้ในพื้นที่ของคุณค่ะ ลองดูรหัสอีกครั้งนะคะ", "There is no volunteer with that code in your area. Please check the code.");
    private static readonly Say Good = new("มีผู้รับรองคุณเป็นอาสาแล้วค่ะ 🎉 จะเริ่มได้รับเรื่องที่ต้องใช้คนที่ไว้ใจได้ด้วยนะคะ", "Someone vouched for you 🎉 You may now be sent cases that want a trusted person.");

    /// <param name="place">Tambon and amphoe, when known.</param>
    public static LineMessage AskToVouch(Volunteer volunteer, string? name, (string Tambon, string Amphoe)? place, Tongue tongue, Buttons buttons)
    {
        var skills = volunteer.Skills.Count == 0 ? General.In(tongue) : string.Join(", ", volunteer.Skills.Select(skill => SkillMessages.Name(skill).In(tongue)));
        var where = place is { } at ? InPlace.With(at.Tambon, at.Amphoe).In(tongue) : "";
        var text = Asked.With(where, name ?? Unnamed.In(tongue), SkillMessages.Name(volunteer.Kind).In(tongue), skills, volunteer.VouchCode).In(tongue);
        // A card, not a quick reply: it is told with some later reply, and quick replies stay only on the newest message.
        var card = new FlexBubble
        {
            Size = "kilo",
            Body = new FlexBox("vertical", [.. text.Split('\n').Select((line, number) => new FlexText(line) { Weight = number == 0 ? "bold" : null, Margin = number == 0 ? null : "sm" })]),
            Footer = new FlexBox("vertical", [new FlexButton(buttons.Make(Button.In(tongue), VolunteerDialogue.Name, "vouch", volunteer.PersonId)) { Style = "primary", Height = "sm" }]),
        };
        return new FlexMessage(text, card);
    }

    public static LineMessage Vouched(string? name, bool before, Tongue tongue) => new TextMessage((before ? Before : Thanks).With(name ?? Them.In(tongue)).In(tongue));

    public static LineMessage NotFound(Tongue tongue) => new TextMessage(Unknown.In(tongue));

    public static LineMessage YouAreVouchedFor(Tongue tongue) => new TextMessage(Good.In(tongue));
}
