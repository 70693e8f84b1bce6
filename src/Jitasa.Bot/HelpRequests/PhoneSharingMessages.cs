using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public static class PhoneSharingMessages
{
    public static readonly Say Button = new("📞 ให้เบอร์ผู้ช่วย", "📞 Share my phone");

    public static readonly Say Shared = new(
        "ให้เบอร์กับคนที่รับเรื่องแล้วค่ะ ถ้าเปลี่ยนใจ พิมพ์ \"ไม่ให้เบอร์\" ได้เลยนะคะ", "Whoever took your request now sees your phone. Changed your mind? Type \"hide my phone\".");

    public static readonly Say Hidden = new(
        "ต่อจากนี้จะไม่แสดงเบอร์ให้ใครแล้วค่ะ คุยผ่านแชตนี้ได้เหมือนเดิมนะคะ", "Your phone is shown to no one from now on. You can still talk right here.");

    public static LineMessage ToHelper(HelpRequest request, string phone, Tongue tongue) =>
        Card.Ask(
            new Say($"ผู้ขอเรื่อง {request.CaseNumber} ให้เบอร์แล้วค่ะ {PhoneWords.Show(phone)}", $"{request.CaseNumber}: the asker shares a phone, {PhoneWords.Show(phone)}").In(tongue),
            [new UriAction(new Say("โทรหาผู้ขอ", "Call the asker").In(tongue), $"tel:{phone}")]);
}
