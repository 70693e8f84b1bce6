using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

/// <summary>The one question about personal data, and its two answers, in words people use.</summary>
public sealed class ConsentMessages(Buttons buttons, RetentionSettings kept)
{
    /// <summary>Goes out behind the answer to a cry for help, never before it.</summary>
    public LineMessage Question(long personId, Tongue tongue)
    {
        var title = new Say("ขอเก็บข้อมูลของคุณนะคะ", "May we keep your details?");
        (Say Head, Say Text)[] rows =
        [
            (new("เก็บอะไร", "What"), new("สิ่งที่คุณพิมพ์หรือส่งมา ที่อยู่ เบอร์โทร อาการ", "What you write or send: place, phone, symptoms")),
            (new("ใครเห็น", "Who sees it"), new("เจ้าหน้าที่ในพื้นที่ และจิตอาสาที่รับเรื่องของคุณเท่านั้น", "Local officials, and only the volunteer who takes your case")),
            (new("นานแค่ไหน", "How long"), new Say("ข้อความ {0} วัน เรื่องที่จบแล้ว {1} วัน แล้วลบเอง", "Messages {0} days, a finished case {1} days, then erased").With((kept.BodyHours + 23) / 24, kept.CaseDays)),
            (new("ขอลบ", "To erase"), new("พิมพ์ \"ลบข้อมูลของฉัน\" ได้ทุกเมื่อ", "Type \"delete my data\" at any time")),
        ];
        var note = new Say("ไม่ยินยอมก็ยังช่วยค่ะ เจ้าหน้าที่จะดูแลเอง", "If you say no, officials still look after you.");
        var body = new List<FlexComponent>();
        foreach (var (head, text) in rows)
            body.Add(Card.Row(head.In(tongue), text.In(tongue)));
        body.Add(Card.Line(note.In(tongue), color: Card.Faint, size: "sm"));
        return Card.Of(
            new Say("ขอเก็บข้อมูลของคุณนะคะ ตอบ \"ยินยอม\" หรือ \"ไม่ยินยอม\"", "May we keep your details? Answer \"agree\" or \"disagree\"").In(tongue),
            Card.Bubble(
                title.In(tongue), null, Card.Calm, body,
                [
                    buttons.Make(new Say("ยินยอม", "Agree").In(tongue), ConsentDialogue.Name, "yes", personId),
                    buttons.Make(new Say("ไม่ยินยอม", "Disagree").In(tongue), ConsentDialogue.Name, "no", personId),
                ]));
    }

    public static LineMessage Thanks(Tongue tongue) =>
        new TextMessage(new Say(
            "ขอบคุณค่ะ เราจะใช้ข้อมูลนี้เพื่อช่วยคุณเท่านั้น เปลี่ยนใจเมื่อไร พิมพ์ \"ไม่ยินยอม\" ได้เลยนะคะ",
            "Thank you. We use it only to help you. You can change your mind: type \"disagree\".").In(tongue));

    public static LineMessage Understood(Tongue tongue) =>
        new TextMessage(new Say(
            """
            ได้ค่ะ เราจะไม่ให้จิตอาสาเห็นข้อมูลของคุณ
            เรื่องของคุณยังอยู่กับเจ้าหน้าที่ และเจ้าหน้าที่จะติดต่อกลับค่ะ
            ถ้าอันตราย โทร 1669 ได้เลย ตลอด 24 ชั่วโมง
            เปลี่ยนใจเมื่อไร พิมพ์ "ยินยอม" นะคะ
            """,
            """
            All right. Volunteers will not see your details.
            Your request stays with the local officials, who will get back to you.
            In danger, call 1669 at any hour.
            If you change your mind, type "agree".
            """).In(tongue))
        {
            QuickReply = new([
                new(new UriAction(new Say("โทร 1669", "Call 1669").In(tongue), "tel:1669")),
                new(new MessageAction(new Say("คุยกับเจ้าหน้าที่", "Talk to an official").In(tongue), new Say("ขอคุยกับเจ้าหน้าที่", "talk to an official").In(tongue))),
            ]),
        };
}
