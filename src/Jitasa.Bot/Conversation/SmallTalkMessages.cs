using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

public static class SmallTalkMessages
{
    public static Reply OldButton(Tongue tongue) =>
        Aside(new(
            "ปุ่มนี้ใช้ไม่ได้แล้วค่ะ พิมพ์ \"สถานะ\" เพื่อดูเรื่องของคุณ หรือพิมพ์บอกได้เลยว่าต้องการอะไรนะคะ",
            "This button no longer works. Type \"status\" to see your requests, or just tell us what you need."), tongue);

    public static Reply Welcome(Buttons buttons, Tongue tongue) =>
        Ask(new(
            "สวัสดีค่ะ นี่คือจิตอาสาดูแลไทย 💚\nต้องการความช่วยเหลือ พิมพ์บอกเป็นคำพูดธรรมดาได้เลยค่ะ เช่น\n\"แม่หายใจไม่ออก อยู่บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง โทร 081-000-1234\"\nหรือส่งตำแหน่งที่อยู่มาก็ได้ เราจะหาคนใกล้คุณที่ช่วยได้ค่ะ\nถ้าอันตรายถึงชีวิต โทร 1669 ทันทีนะคะ",
            "Hello, this is Jitasa, neighbours helping neighbours 💚\nIf you need help, just say it in your own words, for example:\n\"My mother can't breathe, house 12 moo 4 tambon Tat Thong, call 081-000-1234\"\nor share your location, and we find someone near you.\nIf a life is in danger, call 1669 at once."), buttons, tongue);

    public static Reply Greeting(Buttons buttons, Tongue tongue) =>
        Ask(new("สวัสดีค่ะ มีอะไรให้ช่วยไหมคะ พิมพ์บอกได้เลยค่ะ", "Hello! How can we help? Just tell us."), buttons, tongue);

    public static Reply Thanks(Tongue tongue) => Aside(new("ยินดีค่ะ ดูแลตัวเองด้วยนะคะ 💚", "You are welcome. Take care 💚"), tongue);

    public static Reply Nod(Tongue tongue) => Aside(new("ค่ะ 💚 มีอะไรพิมพ์บอกได้เสมอนะคะ", "All right 💚 Write any time you need something."), tongue);

    public static Reply Sticker(Buttons buttons, Tongue tongue) =>
        Ask(new("💚 ถ้าต้องการความช่วยเหลือ พิมพ์บอกหรือส่งตำแหน่งมาได้เลยนะคะ", "💚 If you need help, just type it or share your location."), buttons, tongue);

    public static Reply Menu(Buttons buttons, Tongue tongue) =>
        Ask(new(
            "พิมพ์หรือแตะบอกได้แบบนี้เลยค่ะ\n• บอกสิ่งที่ต้องการเป็นคำพูดธรรมดา หรือส่งตำแหน่ง\n• \"สถานะ\" ดูเรื่องของคุณ\n• \"ยกเลิก\" ยกเลิกเรื่อง\n• \"สมัครอาสา\" มาช่วยคนใกล้บ้าน\n• \"ขอคุยกับเจ้าหน้าที่\"\n• \"ลบข้อมูลของฉัน\"\nอันตรายถึงชีวิต โทร 1669 ทันทีค่ะ",
            "You can type or tap:\n• what you need, in your own words, or your location\n• \"status\" to see your requests\n• \"cancel\"\n• \"volunteer\" to help people near you\n• \"talk to an official\"\n• \"delete my data\"\nIf a life is in danger, call 1669 at once."), buttons, tongue);

    public static Reply NotUnderstood(Buttons buttons, Tongue tongue) =>
        Ask(new(
            "ยังไม่แน่ใจว่าต้องการอะไรค่ะ ถ้าต้องการความช่วยเหลือ บอกสั้นๆ ได้เลย เช่น \"ขอข้าวกับน้ำ 5 คน หมู่ 4 ต.ตาดทอง\" หรือพิมพ์ \"เมนู\" นะคะ",
            "We are not sure what you need. Say it shortly, such as \"food and water for 5, moo 4 Tat Thong\", or type \"menu\"."), buttons, tongue);

    public static Reply AskTheDesk(Tongue tongue) =>
        new(Card.Ask(
            new Say(
                "เรื่องนี้เจ้าหน้าที่ตอบได้ค่ะ แตะ \"คุยกับเจ้าหน้าที่\" หรือโทร 1669 ถ้าฉุกเฉินนะคะ",
                "An official can answer this. Tap \"Talk to an official\", or call 1669 in an emergency.").In(tongue),
            [Typed(new("คุยกับเจ้าหน้าที่", "Talk to an official"), new("ขอคุยกับเจ้าหน้าที่", "talk to an official"), tongue)]))
        { KeepsWaiting = true };

    public static Reply NotABroadcaster(Tongue tongue) =>
        Aside(new(
            "ขอบคุณที่แจ้งค่ะ ตอนนี้ส่งประกาศต่อให้ไม่ได้ ถ้ามีคนต้องการความช่วยเหลือ พิมพ์บอกได้เลยนะคะ",
            "Thank you for telling us. We cannot pass announcements on here; if someone needs help, just tell us."), tongue);

    public static Reply NoAdvertisements(Tongue tongue) =>
        Aside(new(
            "ที่นี่ไว้ขอความช่วยเหลือและมาเป็นอาสาค่ะ โฆษณาไม่ได้ส่งต่อให้ใครนะคะ ถ้ามีคนเดือดร้อน พิมพ์บอกได้เลยค่ะ",
            "This chat is for asking for help and for volunteering; advertisements reach nobody here. If someone is in need, just tell us."), tongue);

    public static Reply NotReadable(Tongue tongue) =>
        Aside(new("ข้อความแบบนี้เปิดอ่านไม่ได้ค่ะ ช่วยพิมพ์เป็นตัวหนังสือหน่อยนะคะ", "We cannot read this kind of message. Please type it."), tongue);

    public static Reply ComeToMe(Tongue tongue) =>
        Aside(new(
            "ถ้าต้องการความช่วยเหลือ แตะรูปจิตอาสาแล้วคุยกับเราในแชตส่วนตัวได้เลยค่ะ หรือพิมพ์ในกลุ่มว่า \"จิตอาสา ขอ...\" นะคะ",
            "If you need help, tap our picture and write to us in private, or write here: \"jitasa, we need ...\"."), tongue);

    private static Reply Aside(Say say, Tongue tongue) => new(new TextMessage(say.In(tongue))) { KeepsWaiting = true };

    private static Reply Ask(Say say, Buttons buttons, Tongue tongue) =>
        new(Card.Ask(
            say.In(tongue),
            [
                buttons.Make(new Say("🆘 ขอความช่วยเหลือ", "🆘 I need help").In(tongue), "help", "start", 0),
                new LocationAction(new Say("ส่งตำแหน่ง", "Send location").In(tongue)),
                Typed(new("สถานะ", "Status"), new("สถานะ", "status"), tongue),
                Typed(new("สมัครอาสา", "Volunteer"), new("สมัครอาสา", "volunteer"), tongue),
                Typed(new("คุยกับเจ้าหน้าที่", "Talk to an official"), new("ขอคุยกับเจ้าหน้าที่", "talk to an official"), tongue),
            ]))
        { KeepsWaiting = true };

    private static MessageAction Typed(Say label, Say text, Tongue tongue) => new(label.In(tongue), text.In(tongue));
}
