using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Intake;

/// <summary>What is said before any dialogue could speak. A group reads both languages: nobody knows who is in it.</summary>
public static class IntakeMessages
{
    private static readonly Say Hello = new(
        """
        สวัสดีค่ะ จิตอาสาดูแลไทยช่วยให้คนที่เดือดร้อนพบคนที่ช่วยได้ใกล้บ้าน
        ที่คุยกันในกลุ่มนี้ไม่ถูกเก็บไว้ค่ะ เราตอบเมื่อมีคนเรียกชื่อเราด้วย @ เท่านั้น
        ต้องการความช่วยเหลือ ทักมาคุยกันส่วนตัวได้เลย ที่อยู่และเบอร์โทรจะได้ไม่มีใครเห็น เจ็บป่วยฉุกเฉินโทร 1669
        """,
        """
        Hello! Jitasa brings people in need together with helpers nearby.
        What you say in this group is not kept; we answer only when someone calls us with @.
        If you need help, write to us in a private chat, so that nobody else sees your address and phone. In an emergency call 1669.
        """
    );

    private static readonly Say Alone = new(
        "ในกลุ่มนี้เรามองไม่เห็นว่าใครเป็นคนพิมพ์ค่ะ กดที่ชื่อของเราแล้วทักมาในแชตส่วนตัวได้เลย เจ็บป่วยฉุกเฉินโทร 1669",
        "In this group we cannot see who is writing. Tap our name and write to us in a private chat. In an emergency call 1669."
    );

    private static readonly Say Sorry = new(
        "ขอโทษนะคะ ระบบขัดข้อง ข้อความล่าสุดของคุณยังไม่มีใครได้รับเรื่อง กรุณาส่งมาใหม่อีกครั้ง หรือพิมพ์ ขอคุยกับเจ้าหน้าที่ ถ้าฉุกเฉินโทร 1669 ได้ทันทีค่ะ",
        "We are sorry: something broke on our side and nobody has received your last message. Please send it again, or type \"talk to an official\". In an emergency call 1669 now."
    );

    public static LineMessage Joined() => Both(Hello);

    public static LineMessage WriteAlone() => Both(Alone);

    /// <param name="tongue">Null when we do not know the person yet.</param>
    public static LineMessage NotHandled(Tongue? tongue) => tongue is { } known ? new TextMessage(Sorry.In(known)) : Both(Sorry);

    private static TextMessage Both(Say say) => new($"{say.Th}\n\n{say.En}");
}
