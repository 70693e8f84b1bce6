using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

/// <summary>What the bot itself says around a talk.</summary>
public static class RelayMessages
{
    private static readonly Say Invite = new(
        "💬 คุยกับ{0}ได้เลยค่ะ พิมพ์ ส่งตำแหน่ง รูป หรือเสียงมาได้ เราส่งต่อให้ทันที โดยไม่บอกเบอร์โทรของคุณ\nคุยเสร็จแล้วพิมพ์ \"จบการคุย\" นะคะ",
        "💬 You can talk with {0} now. Type, or send a place, a photo or your voice; we pass it on without showing your phone number.\nType \"end talk\" when you are done."
    );
    private static readonly Say Passed = new("✓ ส่งให้{0}แล้วค่ะ", "✓ Passed on to {0}.");
    private static readonly Say PassedHidden = new(
        "✓ ส่งให้{0}แล้วค่ะ โดยซ่อนเบอร์ไว้ อยากให้เบอร์ แตะหรือพิมพ์ \"ให้เบอร์ผู้ช่วย\" ได้เลยนะคะ",
        "✓ Passed on to {0}, with the phone number hidden. To share it, tap or type \"share my phone\".");
    private static readonly Say SoFar = new("ถ้างานถึงขั้นนี้แล้ว แตะ \"{0}\" ได้เลยค่ะ", "If your work has come this far, tap \"{0}\".");
    private static readonly Say Kept = new("✓ รับไว้แล้วค่ะ เจ้าหน้าที่ที่มารับคุยจะเห็นข้อความนี้", "✓ Noted. The official who answers will read this.");
    private static readonly Say Unreachable = new(
        "เก็บข้อความไว้แล้ว แต่ตอนนี้ส่งถึง{0}ไม่ได้ค่ะ ถ้าเร่งด่วนพิมพ์ \"ขอคุยกับเจ้าหน้าที่\" นะคะ",
        "Noted, but we cannot reach {0} right now. If it is urgent, type \"talk to an official\"."
    );
    private static readonly Say NoStickers = new("สติกเกอร์ส่งต่อไม่ได้ค่ะ พิมพ์ หรือส่งรูปหรือเสียงแทนได้เลยนะคะ", "Stickers cannot be passed on. Please type, or send a photo or your voice.");
    private static readonly Say NotKept = new("ไฟล์นี้ส่งต่อไม่ได้ค่ะ ถ่ายรูปหรืออัดเสียงส่งในแชตนี้ได้เลยนะคะ", "This cannot be passed on. Please send a photo or voice message right here in the chat.");
    private static readonly Say EndedByMe = new("จบการคุยแล้วค่ะ อยากคุยต่อเมื่อไร กดปุ่มด้านล่างได้เลย", "The talk has ended. Tap below whenever you want to go on.");
    private static readonly Say DeskEndedByMe = new("จบการคุยแล้วค่ะ", "The talk has ended.");
    private static readonly Say EndedByThem = new(
        "{0}จบการคุยแล้วค่ะ เรื่องที่ดูแลอยู่ยังเดินต่อเหมือนเดิมนะคะ อยากคุยอีก พิมพ์ \"ตอบกลับ\" หรือ \"ขอคุยกับเจ้าหน้าที่\"",
        "{0} has ended the talk; the case goes on as before. To talk again, type \"reply\" or \"talk to an official\"."
    );
    private static readonly Say Over = new(
        "การคุยนี้จบแล้วค่ะ ข้อความนี้จึงยังไม่ได้ส่งต่อให้ใคร ต้องการอะไรพิมพ์บอกได้เลย หรือพิมพ์ \"ขอคุยกับเจ้าหน้าที่\"",
        "This talk is over, so your message went to nobody. Tell us what you need, or type \"talk to an official\"."
    );
    private static readonly Say Nobody = new(
        "ตอนนี้ยังไม่มีคนที่คุณคุยด้วยได้ค่ะ เมื่อมีผู้ช่วยรับเรื่องแล้วจะคุยกันได้ที่นี่ หรือพิมพ์ \"ขอคุยกับเจ้าหน้าที่\"",
        "There is nobody to talk with yet. Once a helper takes the case you can talk here, or type \"talk to an official\"."
    );
    private static readonly Say Which = new("จะคุยกับใครคะ", "With whom would you like to talk?");
    private static readonly Say For = new("ส่งข้อความนี้ถึงใครดีคะ แตะเลือก หรือพิมพ์ชื่อหรือเลขท้าย เช่น \"{0}\"", "Whom is this for? Tap, or type the name or the end of the number, such as \"{0}\".");
    private static readonly Say SureToBlock = new(
        "ต้องการไม่ให้{0}ติดต่อคุณอีกใช่ไหมคะ การคุยจะจบทันที เราจะไม่จัดคนนี้ให้คุณอีก และเจ้าหน้าที่จะได้รับแจ้ง",
        "Shall {0} not contact you again? The talk ends at once, we will not bring you together again, and the desk is told."
    );
    private static readonly Say Blocked = new("เรียบร้อยค่ะ คนนี้จะติดต่อคุณไม่ได้อีก เราแจ้งเจ้าหน้าที่ให้แล้ว", "Done. They can no longer contact you, and the desk has been told.");
    private static readonly Say NoneToBlock = new(
        "ตอนนี้ยังไม่มีใครคุยกับคุณอยู่ค่ะ ถ้าไม่อยากคุยแล้ว พิมพ์ \"จบการคุย\" ได้เลยนะคะ", "Nobody is talking with you right now. To leave, type \"end talk\".");
    private static readonly Say ReportedAlready = new("แจ้งเจ้าหน้าที่ไว้แล้วค่ะ", "The desk has been told already.");
    private static readonly Say Yes = new("ใช่ ไม่ให้ติดต่ออีก", "Yes, block");
    private static readonly Say No = new("ไม่ คุยต่อ", "No, go on");
    private static readonly Say End = new("จบการคุย", "End talk");
    private static readonly Say ReplyLabel = new("ตอบกลับ", "Reply");
    private static readonly Say Report = new("แจ้งปัญหา", "Report");
    private static readonly Say Block = new("ไม่ให้ติดต่ออีก", "Block");
    private static readonly Say Place = new("ส่งตำแหน่ง", "Share location");
    private static readonly Say Again = new("คุยต่อ", "Talk again");
    private static readonly Say ToDesk = new("คุยกับเจ้าหน้าที่", "Talk to an official");
    private static readonly Say TheHelper = new("ผู้ช่วย", "your helper");
    private static readonly Say TheAsker = new("ผู้ขอ", "the person asking");
    private static readonly Say TheCoAsker = new("ผู้รอเรื่องเดียวกัน", "who waits for the same");
    private static readonly Say TheOfficial = new("เจ้าหน้าที่", "the official");

    public static LineMessage Invitation(Talk talk, string whom, Tongue tongue, Buttons buttons) =>
        new TextMessage(Invite.With(whom).In(tongue)) { QuickReply = InTalk(talk, tongue, buttons, withPlace: true) };

    public static LineMessage Sent(Talk talk, string whom, Tongue tongue, Buttons buttons) =>
        new TextMessage(Passed.With(whom).In(tongue)) { QuickReply = InTalk(talk, tongue, buttons, withPlace: false) };

    public static LineMessage SentWithoutPhone(Talk talk, string whom, Tongue tongue, Buttons buttons) =>
        new TextMessage(PassedHidden.With(whom).In(tongue)) { QuickReply = InTalk(talk, tongue, buttons, withPlace: false) };

    /// <summary>A step of the helper's work, first of the buttons under the message.</summary>
    public static LineMessage WithStep(LineMessage message, PostbackAction step) =>
        message with { QuickReply = new([new(step), .. message.QuickReply?.Items ?? []]) };

    public static LineMessage IsItSo(string step, Tongue tongue) => new TextMessage(SoFar.With(step).In(tongue));

    public static LineMessage KeptForOfficial(Talk talk, Tongue tongue, Buttons buttons) =>
        new TextMessage(Kept.In(tongue)) { QuickReply = new([Button(End, "end", talk.Id, tongue, buttons)]) };

    public static LineMessage CannotReach(string whom, Tongue tongue) => new TextMessage(Unreachable.With(whom).In(tongue));

    public static LineMessage StickerStays(Tongue tongue) => new TextMessage(NoStickers.In(tongue));

    public static LineMessage MediaStays(Tongue tongue) => new TextMessage(NotKept.In(tongue));

    public static LineMessage YouEnded(Talk talk, Tongue tongue, Buttons buttons) =>
        talk.Kind == TalkKind.Desk
            ? new TextMessage(DeskEndedByMe.In(tongue))
            : new TextMessage(EndedByMe.In(tongue)) { QuickReply = new([Button(Again, "talk", talk.Id, tongue, buttons)]) };

    public static LineMessage TheyEnded(string whom, Tongue tongue) => new TextMessage(EndedByThem.With(whom).In(tongue));

    public static LineMessage IsOver(Tongue tongue) => new TextMessage(Over.In(tongue));

    public static LineMessage NobodyThere(Tongue tongue, Buttons buttons) =>
        new TextMessage(Nobody.In(tongue)) { QuickReply = new([Button(ToDesk, "desk", 0, tongue, buttons)]) };

    public static LineMessage WhichPartner(IReadOnlyList<Partner> partners, Tongue tongue, Buttons buttons) => List(Which.In(tongue), partners, tongue, buttons);

    /// <summary>The words wait until it is said whom they are for.</summary>
    public static LineMessage ForWhom(IReadOnlyList<Partner> partners, Tongue tongue, Buttons buttons) =>
        List(For.With(partners[0].CaseNumber[^4..]).In(tongue), partners, tongue, buttons);

    public static LineMessage AskBlock(Talk talk, string whom, Tongue tongue, Buttons buttons) =>
        new TextMessage(SureToBlock.With(whom).In(tongue))
        {
            QuickReply = new([Button(Yes, "blockyes", talk.Id, tongue, buttons), Button(No, "keep", talk.Id, tongue, buttons)]),
        };

    public static LineMessage NobodyToBlock(Talk talk, Tongue tongue, Buttons buttons) => new TextMessage(NoneToBlock.In(tongue)) { QuickReply = InTalk(talk, tongue, buttons, withPlace: false) };

    public static LineMessage IsBlocked(Tongue tongue) => new TextMessage(Blocked.In(tongue));

    /// <summary>To the helper. Why is nobody's business.</summary>
    public static LineMessage NotNeeded(string caseNumber, Tongue tongue) =>
        new TextMessage(new Say(
            "เรื่อง {0} เปลี่ยนผู้ช่วยแล้วค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณที่พร้อมช่วยค่ะ 🙏",
            "Case {0} goes to another helper; you need not go. Thank you for being ready 🙏").With(caseNumber).In(tongue));

    public static LineMessage WasReported(Tongue tongue) => new TextMessage(ReportedAlready.In(tongue));

    /// <summary>Under what was passed on: how to answer and how to stop.</summary>
    public static QuickReply UnderWords(Talk talk, Tongue tongue, Buttons buttons) =>
        new([Button(ReplyLabel, "talk", talk.Id, tongue, buttons), .. InTalk(talk, tongue, buttons, withPlace: false).Items]);

    /// <summary>"คุณต้น", or what they are when they show no name.</summary>
    public static string Whom(TalkSide side, string? displayName, Tongue tongue)
    {
        var role = (side switch { TalkSide.Helper => TheHelper, TalkSide.Official => TheOfficial, TalkSide.CoAsker => TheCoAsker, _ => TheAsker }).In(tongue);
        return PersonName.Of(displayName, tongue) ?? role;
    }

    private static TextMessage List(string question, IReadOnlyList<Partner> partners, Tongue tongue, Buttons buttons) =>
        new($"{question}\n{string.Join('\n', partners.Select(partner => $"• {Whom(partner.Side, partner.Name, tongue)} {partner.CaseNumber}"))}")
        {
            QuickReply = new(partners.Select(partner => new QuickReplyItem(buttons.Make(Label(partner, tongue), RelayDialogue.Name, partner.AlongId is { } along ? $"open.{along}" : "open", partner.ClaimId))).ToList()),
        };

    private static string Label(Partner partner, Tongue tongue)
    {
        var whom = Whom(partner.Side, partner.Name, tongue);
        // LINE shows 20 characters of a label; the end of the case number tells two people of one name apart.
        return $"{Card.Cut(whom, 15)} {partner.CaseNumber[^4..]}";
    }

    private static QuickReply InTalk(Talk talk, Tongue tongue, Buttons buttons, bool withPlace)
    {
        var items = new List<QuickReplyItem>();
        if (withPlace)
            items.Add(new(new LocationAction(Place.In(tongue))));
        items.Add(Button(End, "end", talk.Id, tongue, buttons));
        if (talk.Kind == TalkKind.Helper)
            items.AddRange([Button(Report, "report", talk.Id, tongue, buttons), Button(Block, "block", talk.Id, tongue, buttons)]);
        return new(items);
    }

    private static QuickReplyItem Button(Say label, string verb, long id, Tongue tongue, Buttons buttons) =>
        new(buttons.Make(label.In(tongue), RelayDialogue.Name, verb, id));
}
