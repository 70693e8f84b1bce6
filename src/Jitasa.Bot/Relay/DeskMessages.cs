using Jitasa.Bot.Areas;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

/// <summary>What asker and officials are told while a talk with the desk begins, climbs and ends.</summary>
public static class DeskMessages
{
    private static readonly Say Calling = new(
        "กำลังเรียกเจ้าหน้าที่ในพื้นที่ให้ค่ะ ระหว่างรอ พิมพ์เรื่องที่อยากคุยไว้ได้เลย เจ้าหน้าที่จะเห็นทั้งหมด ถ้าขอความช่วยเหลือไว้ เรื่องนั้นยังเปิดอยู่เหมือนเดิมนะคะ\n{0}",
        "We are calling an official of your area. Meanwhile type what it is about; they will read all of it. If you asked for help, that stays open.\n{0}"
    );
    private static readonly Say NoneAtAll = new(
        "ตอนนี้ยังไม่มีเจ้าหน้าที่ในระบบที่รับคุยได้ค่ะ ขอโทษด้วยนะคะ เรื่องที่แจ้งไว้แล้วยังเปิดอยู่และเรายังหาคนช่วยให้ต่อ\n{0}",
        "Sorry: no official can be reached through the bot yet. What you asked for stays open and we go on looking for help.\n{0}"
    );
    private static readonly Say Climbing = new(
        "เจ้าหน้าที่ยังไม่ว่างตอบค่ะ เราเรียกเจ้าหน้าที่คนอื่นเพิ่มให้แล้ว รอสักครู่นะคะ\n{0}",
        "Nobody at the desk has answered yet; we have called more officials. Please wait a little.\n{0}"
    );
    private static readonly Say Exhausted = new(
        "ขอโทษค่ะ เรียกเจ้าหน้าที่ทุกคนแล้วแต่ยังไม่มีใครตอบ เราเก็บข้อความของคุณไว้ให้ มีคนว่างเมื่อไรจะตอบที่นี่ทันทีนะคะ\n{0}",
        "Sorry: every official has been called and nobody has answered yet. Your message is kept, and whoever is free will answer here.\n{0}"
    );
    private static readonly Say Emergency = new("ถ้าอันตรายหรืออาการหนัก โทร {0} ได้เลยนะคะ", "If it is dangerous, call {0} right away.");
    private static readonly Say Office = new("สำนักงานในพื้นที่ โทร {0}", "The local office: {0}");
    private static readonly Say Came = new("เจ้าหน้าที่ {0} มาคุยด้วยแล้วค่ะ พิมพ์คุยได้เลยนะคะ", "{0}, an official, is here. Just type.");
    private static readonly Say CameUnnamed = new("เจ้าหน้าที่มาคุยด้วยแล้วค่ะ พิมพ์คุยได้เลยนะคะ", "An official is here. Just type.");
    private static readonly Say Call = new("🙋 มีผู้ขอคุยกับเจ้าหน้าที่", "🙋 Someone asks for an official");
    private static readonly Say CallReported = new("⚠️ มีผู้แจ้งปัญหาการคุย และขอคุยกับเจ้าหน้าที่", "⚠️ Someone reports a problem in a talk");
    private static readonly Say Where = new("พื้นที่", "Area");
    private static readonly Say About = new("เรื่อง", "Case");
    private static readonly Say ByWord = new("แตะปุ่ม หรือพิมพ์ \"รับคุย\" ก็ได้ค่ะ", "Tap, or type \"take talk\".");
    private static readonly Say Take = new("รับคุย", "Take the talk");
    private static readonly Say Took = new(
        "รับคุยแล้วค่ะ ข้อความที่ผู้ขอพิมพ์ไว้กำลังตามมา พิมพ์ตอบได้เลย คุยเสร็จแล้วพิมพ์ \"จบการคุย\"",
        "The talk is yours. What they wrote so far is coming; just type your answer, and \"end talk\" when done."
    );
    private static readonly Say Late = new("มีเจ้าหน้าที่ท่านอื่นรับคุยแล้ว หรือผู้ขอจบการคุยแล้วค่ะ ขอบคุณนะคะ", "Another official has taken it, or the person ended the talk. Thank you.");
    private static readonly Say NothingWaits = new("ตอนนี้ไม่มีใครรอคุยกับเจ้าหน้าที่ในพื้นที่ของคุณค่ะ", "Nobody in your area is waiting for an official.");
    private static readonly Say MissedIt = new("ยังไม่มีคำตอบจากคุณ เราจึงเรียกเจ้าหน้าที่ท่านอื่นให้แทนแล้วค่ะ", "There was no answer from you, so others have been called.");
    private static readonly Say Told = new("แจ้งเจ้าหน้าที่ให้แล้วค่ะ ระหว่างรอ พิมพ์เล่าได้เลยว่าเกิดอะไรขึ้น\n{0}", "The desk has been told. Meanwhile, please type what happened.\n{0}");
    private static readonly Say Another = new(
        "ได้ค่ะ คนนี้จะไม่ได้คุยกับคุณอีก กำลังเรียกเจ้าหน้าที่ท่านอื่นให้ พิมพ์ต่อได้เลยนะคะ\n{0}", "All right, they will not talk with you again. We are calling another official; just go on typing.\n{0}");
    private static readonly Say NoOther = new(
        "ได้ค่ะ คนนี้จะไม่ได้คุยกับคุณอีก ตอนนี้ยังไม่มีเจ้าหน้าที่ท่านอื่นที่เรียกได้ ขอโทษด้วยนะคะ\n{0}", "All right, they will not talk with you again. No other official can be reached right now; we are sorry.\n{0}");
    private static readonly Say ToOthers = new("ได้ค่ะ เรียกเจ้าหน้าที่ท่านอื่นมาคุยแทนแล้ว", "All right, other officials have been called instead.");
    private static readonly Say End = new("จบการคุย", "End talk");

    public static LineMessage Waiting(long talkId, bool isReport, string hotline, string? office, Tongue tongue, Buttons buttons) =>
        new TextMessage((isReport ? Told : Calling).With(Numbers(hotline, office, tongue)).In(tongue))
        {
            QuickReply = new([new(buttons.Make(End.In(tongue), RelayDialogue.Name, "end", talkId))]),
        };

    public static LineMessage Nobody(string hotline, string? office, Tongue tongue) => new TextMessage(NoneAtAll.With(Numbers(hotline, office, tongue)).In(tongue));

    /// <summary>To the asker when a rung stayed silent.</summary>
    public static LineMessage Climbed(bool isLast, string hotline, string? office, Tongue tongue) =>
        new TextMessage((isLast ? Exhausted : Climbing).With(Numbers(hotline, office, tongue)).In(tongue));

    public static LineMessage Here(string? displayName, Tongue tongue) =>
        new TextMessage((PersonName.Of(displayName, tongue) is { } name ? Came.With(WithoutOffice(name)) : CameUnnamed).In(tongue));

    /// <summary>To officials: never a name, an illness or an exact place, because several get it and one takes it.</summary>
    public static LineMessage CallOfficial(Talk talk, bool isReport, AreaChain? area, Tongue tongue, Buttons buttons)
    {
        var title = (isReport ? CallReported : Call).In(tongue);
        var body = new List<FlexComponent>();
        if (area is not null)
            body.Add(Card.Row(Where.In(tongue), area.Rough.In(tongue)));
        if (talk.CaseNumber is { } number)
            body.Add(Card.Row(About.In(tongue), number));
        body.Add(Card.Line(ByWord.In(tongue), color: Card.Faint, size: "sm"));
        return Card.Of(
            $"{title} {area?.Rough.In(tongue)}".TrimEnd(),
            Card.Bubble(title, null, isReport ? Card.Alarm : Card.Calm, body, [buttons.Make(Take.In(tongue), RelayDialogue.Name, "take", talk.Id)]));
    }

    public static LineMessage Taken(Talk talk, Tongue tongue, Buttons buttons) =>
        new TextMessage(Took.In(tongue)) { QuickReply = new([new(buttons.Make(End.In(tongue), RelayDialogue.Name, "end", talk.Id))]) };

    /// <summary>To the asker who does not want to hear from this official again.</summary>
    public static LineMessage Replaced(bool isAnybodyElse, string hotline, string? office, Tongue tongue) =>
        new TextMessage((isAnybodyElse ? Another : NoOther).With(Numbers(hotline, office, tongue)).In(tongue));

    public static LineMessage GivenToOthers(Tongue tongue) => new TextMessage(ToOthers.In(tongue));

    public static LineMessage TooLate(Tongue tongue) => new TextMessage(Late.In(tongue));

    public static LineMessage NobodyWaits(Tongue tongue) => new TextMessage(NothingWaits.In(tongue));

    public static LineMessage Missed(Tongue tongue) => new TextMessage(MissedIt.In(tongue));

    private static string Numbers(string hotline, string? office, Tongue tongue) =>
        Emergency.With(hotline).In(tongue) + (office is null ? "" : "\n" + Office.With(office).In(tongue));

    /// <summary>Who calls themselves "เจ้าหน้าที่นิด" is not made to sound like a clerk of clerks.</summary>
    private static string WithoutOffice(string name) =>
        name.StartsWith("เจ้าหน้าที่", StringComparison.Ordinal) && name.Length > "เจ้าหน้าที่".Length ? name["เจ้าหน้าที่".Length..] : name;
}
