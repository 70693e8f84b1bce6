using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public static class PhoneSharingMessages
{
    public static readonly Say Button = new("📞 ให้เบอร์ผู้ช่วย", "📞 Share my phone");

    public static readonly Say Shared = new(
        "ให้เบอร์กับคนที่รับเรื่องแล้วค่ะ ถ้าเปลี่ยนใจ พิมพ์ \"ไม่ให้เบอร์\" ได้เลยนะคะ", "Whoever took your request now sees your phone. Changed your mind? Type \"hide my phone\".");

    public static readonly Say Hidden = new(
        "ต่อจากนี้จะไม่แสดงเบอร์ให้ใครแล้วค่ะ คุยผ่านแชตนี้ได้เหมือนเดิมนะคะ", "Your phone is shown to no one from now on. You can still talk right here.");

    public static readonly Say WhichNumber = new("ได้ค่ะ เบอร์อะไรคะ พิมพ์มาได้เลย จะส่งให้ผู้ช่วยทันทีค่ะ", "All right. What is the number? Type it, and your helper gets it at once.");

    private static readonly Say FromAsker = new("ผู้ขอเรื่อง {0} ให้เบอร์แล้วค่ะ {1}", "{0}: the asker shares a phone, {1}");
    private static readonly Say FromCoAsker = new("ผู้รอเรื่องเดียวกัน ({0}) ให้เบอร์แล้วค่ะ {1}", "{0}: someone waiting for the same shares a phone, {1}");
    private static readonly Say Wanted = new(
        "{0}ขอเบอร์โทรของคุณไว้ติดต่อเรื่อง {1} ค่ะ ให้ไหมคะ แตะ หรือพิมพ์ \"ให้เบอร์\" หรือ \"ไม่ให้เบอร์\" ก็ได้นะคะ",
        "{0} asks for your phone, to reach you about {1}. Shall we share it? Tap, or type \"share my phone\" or \"hide my phone\".");
    private static readonly Say Asking = new(
        "ถาม{0}ให้แล้วค่ะ ถ้าให้เบอร์ เราส่งให้คุณทันที ระหว่างนี้พิมพ์คุยในแชตนี้ได้เลยนะคะ",
        "We have asked {0}. Once they agree you get the number at once; meanwhile just type here.");
    private static readonly Say CallAsker = new("โทรหาผู้ขอ", "Call the asker");
    private static readonly Say Call = new("โทร", "Call");
    private static readonly Say Refuse = new("ไม่ให้เบอร์", "Hide my phone");

    public static LineMessage ToHelper(HelpRequest request, Person owner, string phone, Tongue tongue) =>
        Card.Ask(
            (request.AskerId == owner.Id ? FromAsker : FromCoAsker).With(request.CaseNumber, PhoneWords.Show(phone)).In(tongue),
            [new UriAction((request.AskerId == owner.Id ? CallAsker : Call).In(tongue), $"tel:{phone}")]);

    /// <summary>To the owner, when the helper asks for it.</summary>
    public static LineMessage AskOwner(HelpRequest request, string helper, Tongue tongue, Buttons buttons) =>
        Card.Ask(
            Wanted.With(helper, request.CaseNumber).In(tongue),
            [buttons.Make(Button.In(tongue), RequestTalk.Folder, "share_phone", request.Id), new MessageAction(Refuse.In(tongue), Refuse.In(tongue))]);

    public static LineMessage IsAsked(string owner, Tongue tongue) => new TextMessage(Asking.With(owner).In(tongue));
}
