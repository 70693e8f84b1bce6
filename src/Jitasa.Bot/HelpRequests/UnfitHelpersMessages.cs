using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What is told when a case has become one its helpers may not do: to them, to the asker, to the desk.</summary>
public static class UnfitHelpersMessages
{
    private static readonly Say Grave = new(
        "⚠️ อย่าเข้าไปนะคะ เคส {0} มีแจ้งเหตุอันตราย เจ้าหน้าที่จะดูแลต่อเอง คุณไม่ต้องไปแล้วค่ะ ถ้าอยู่ที่นั่นแล้ว ออกมาที่ปลอดภัยก่อน แล้วโทร {1} ขอบคุณมากที่พร้อมช่วยนะคะ 🙏",
        "⚠️ Please do not go in: a danger was reported in case {0}. Officials take over; you need not go. If you are there, move to a safe place and call {1}. Thank you so much for being ready 🙏"
    );
    private static readonly Say Careful = new(
        "เคส {0} เปลี่ยนเป็นเรื่อง{1} ซึ่งต้องเป็นอาสาที่ผ่านการรับรองค่ะ เรากำลังหาให้ คุณไม่ต้องไปแล้วนะคะ ขอบคุณมากที่พร้อมช่วยค่ะ 🙏 ถ้าเห็นว่าอาการหนัก โทร {2} ได้ทันที",
        "Case {0} has become {1}, which is for vouched-for volunteers. We are looking for one; you need not go. Thank you so much for being ready 🙏 If somebody is badly ill, call {2} at once."
    );
    private static readonly Say WithThem = new(
        "เคส {0} เปลี่ยนเป็นเรื่อง{1} ซึ่งต้องเป็นอาสาที่ผ่านการรับรองค่ะ เรากำลังหาให้ ไม่ต้องทำต่อเองแล้วนะคะ ถ้าอยู่กับผู้ขอและปลอดภัยดี อยู่เป็นเพื่อนจนมีคนมาได้ค่ะ อาการหนักโทร {2} ทันที ขอบคุณมากค่ะ 🙏",
        "Case {0} has become {1}, which is for vouched-for volunteers. We are looking for one; you need not go on by yourself. If you are with them and it is safe, you may stay until someone comes; if it gets bad call {2} at once. Thank you so much 🙏"
    );
    private static readonly Say NewHelper = new(
        "เรื่อง{0}ต้องให้ผู้ที่ผ่านการรับรองไปดูแลค่ะ จึงขอเปลี่ยนผู้ช่วยจาก {1} กำลังหาคนที่เหมาะให้ทันทีนะคะ ถ้าอันตรายหรืออาการแย่ลง โทร {2} ได้เลยค่ะ",
        "{0} has to be done by someone vouched for, so {1} will not come. We are looking for the right person now. If it gets worse or dangerous, call {2}."
    );
    private static readonly Say ForTheDesk = new(
        "เคส {0} เปลี่ยนเป็นเรื่อง{1} ต้องเป็นผู้ผ่านการรับรอง ให้ {2} หยุดไปแล้ว กำลังหาคนใหม่ ขอให้เจ้าหน้าที่ช่วยดูต่อด้วยค่ะ",
        "Case {0} has become {1}, which is for vouched-for people: {2} was told not to go; looking for another. Please look after it."
    );
    private static readonly Say Someone = new("อาสา", "a volunteer");

    /// <param name="status">How far they were: whoever stands at the bed is not sent away from it.</param>
    public static LineMessage ToHelper(HelpRequest request, ClaimStatus status, HotlineSettings hotlines, Tongue tongue) =>
        new TextMessage(
            (ClaimRules.IsGrave(request.Dangers)
                ? Grave.With(request.CaseNumber, Number(request, hotlines))
                : (status == ClaimStatus.Arrived ? WithThem : Careful).With(request.CaseNumber, ClaimNoticeMessages.Subject(request).In(tongue), Number(request, hotlines))).In(tongue));

    public static LineMessage ToAsker(HelpRequest request, IReadOnlyList<Person> gone, HotlineSettings hotlines, Tongue tongue) =>
        new TextMessage(NewHelper.With(ClaimNoticeMessages.Subject(request).In(tongue), Names(gone, tongue), Number(request, hotlines)).In(tongue));

    public static LineMessage ToDesk(HelpRequest request, IReadOnlyList<Person> gone, Tongue tongue) =>
        new TextMessage(ForTheDesk.With(request.CaseNumber, ClaimNoticeMessages.Subject(request).In(tongue), Names(gone, tongue)).In(tongue));

    private static string Number(HelpRequest request, HotlineSettings hotlines) => Hotlines.Number(request.Dangers.Count > 0 ? request.Dangers[0] : DangerKind.Medical, hotlines);

    private static string Names(IReadOnlyList<Person> gone, Tongue tongue) => string.Join(", ", gone.Select(helper => PersonName.Of(helper.DisplayName, tongue) ?? Someone.In(tongue)));
}
