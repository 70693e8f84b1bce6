using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Privacy;

public static class ErasureMessages
{
    public static LineMessage Sure(Buttons buttons, long personId, Tongue tongue) =>
        new TextMessage(new Say(
            """
            ต้องการลบข้อมูลทั้งหมดของคุณใช่ไหมคะ
            • เรื่องที่ขอไว้จะถูกยกเลิก และข้อความ รูป เสียง ที่อยู่ เบอร์โทร จะถูกลบ
            • ถ้าเป็นจิตอาสา งานที่รับไว้จะถูกส่งต่อ และชื่อจะออกจากระบบ
            ลบแล้วเอาคืนไม่ได้ค่ะ
            ตอบ "ใช่" หรือ "ไม่" ก็ได้ค่ะ
            """,
            """
            Erase everything about you?
            • Your requests are cancelled; your messages, photos, voice, place and phone are erased.
            • If you are a volunteer, your tasks are passed on and you leave the list.
            This cannot be undone.
            You can also type "yes" or "no".
            """).In(tongue))
        {
            QuickReply = new([
                new(buttons.Make(new Say("ใช่ ลบทั้งหมด", "Yes, erase it all").In(tongue), ErasureDialogue.Name, "yes", personId)),
                new(buttons.Make(new Say("ไม่ลบ", "No, keep it").In(tongue), ErasureDialogue.Name, "no", personId)),
            ]),
        };

    public static LineMessage Done(Tongue tongue) =>
        new TextMessage(new Say(
            """
            ลบข้อมูลทั้งหมดของคุณแล้วค่ะ
            ข้อความในแชทนี้อยู่ในเครื่องของคุณกับ LINE ลบเองได้จากในแอปนะคะ
            ต้องการความช่วยเหลือเมื่อไร พิมพ์มาได้เลย เราจะเริ่มใหม่โดยไม่รู้จักคุณมาก่อน ถ้าอันตราย โทร 1669 ค่ะ
            """,
            """
            Everything about you is erased.
            What stands in this chat is on your phone and with LINE; you can delete it in the app.
            If you ever need help, just write: we start anew, without knowing you. In danger, call 1669.
            """).In(tongue));

    public static LineMessage Kept(Tongue tongue) =>
        new TextMessage(new Say("ได้ค่ะ ไม่ได้ลบอะไร ทุกอย่างยังอยู่เหมือนเดิมนะคะ", "All right, nothing was erased.").In(tongue));

    /// <summary>In front of a whole village nobody should have to say yes or no to this.</summary>
    public static LineMessage InPrivate(Tongue tongue) =>
        new TextMessage(new Say(
            "เรื่องนี้คุยกันส่วนตัวดีกว่าค่ะ พิมพ์ \"ลบข้อมูลของฉัน\" ในแชทส่วนตัวกับเรานะคะ",
            "Let us do this in private: type \"delete my data\" in your own chat with us.").In(tongue));
}
