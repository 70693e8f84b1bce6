using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

/// <summary>The one question about personal data, and its two answers, in words people use.</summary>
public sealed class ConsentMessages(Buttons buttons, RetentionSettings kept)
{
    /// <summary>
    /// Goes out behind the answer to a cry for help, never before it. Low, so that on a small phone it does not push the hotline and the case
    /// out of sight.
    /// </summary>
    public LineMessage Question(long personId, Tongue tongue)
    {
        var ask = new Say("ขอเก็บข้อมูลของคุณนะคะ", "May we keep your details?").In(tongue);
        (Say Text, string Color)[] lines =
        [
            (new("ที่อยู่ เบอร์โทร อาการ และสิ่งที่คุณส่งมา ให้เจ้าหน้าที่และจิตอาสาที่รับเรื่องเห็นเท่านั้น", "Place, phone, symptoms, what you send: seen only by officials and the volunteer who takes your case."), Card.Ink),
            (new Say(
                "ข้อความลบเองใน {0} วัน เรื่องที่จบแล้วใน {1} วัน อยากให้ลบก่อน พิมพ์ \"ลบข้อมูลของฉัน\"",
                "Messages are erased in {0} days, a finished case in {1}; sooner if you type \"delete my data\".").With((kept.BodyHours + 23) / 24, kept.CaseDays), Card.Ink),
            (new("ไม่ยินยอมก็ยังช่วยค่ะ เจ้าหน้าที่จะดูแลเอง", "If you say no, officials still look after you."), Card.Faint),
        ];
        var body = new List<FlexComponent> { Card.Line(ask, isBold: true) };
        body.AddRange(lines.Select(line => Card.Line(line.Text.In(tongue), color: line.Color, size: "sm")));
        body.Add(Card.Pair(
            buttons.Make(new Say("ยินยอม", "Agree").In(tongue), ConsentDialogue.Name, "yes", personId),
            buttons.Make(new Say("ไม่ยินยอม", "Disagree").In(tongue), ConsentDialogue.Name, "no", personId)));
        return Card.Of(new Say("ขอเก็บข้อมูลของคุณนะคะ ตอบ \"ยินยอม\" หรือ \"ไม่ยินยอม\"", "May we keep your details? Answer \"agree\" or \"disagree\"").In(tongue), Card.Note(body));
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
