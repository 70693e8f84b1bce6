using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

public static class HiddenFromHelpersMessages
{
    private static readonly Say DeskTakesOver = new(
        "เรื่อง{0} ({1}) เจ้าหน้าที่จะดูแลต่อเองค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณมากที่พร้อมช่วยค่ะ 🙏 ขออย่าเก็บหรือบอกต่อที่อยู่ของผู้ขอนะคะ",
        "The officials take over {0} ({1}); you need not go. Thank you for being ready 🙏 Please do not keep or pass on where the person lives."
    );
    private static readonly Say ForTheDesk = new(
        "เคส {0} ({1}): ผู้ขอไม่ยินยอมให้จิตอาสาเห็นข้อมูล ผู้ช่วยที่รับไว้คืนงานแล้ว ขอให้เจ้าหน้าที่ดูแลต่อและติดต่อกลับค่ะ",
        "Case {0} ({1}): the asker does not want volunteers to see their details. The helper gave it back; please take it over and get back to the asker."
    );

    /// <summary>Why is nobody's business.</summary>
    public static LineMessage ToHelper(HelpRequest request, Tongue tongue) => new TextMessage(DeskTakesOver.With(ClaimNoticeMessages.Subject(request).In(tongue), request.CaseNumber).In(tongue));

    public static LineMessage ToDesk(HelpRequest request, Tongue tongue) => new TextMessage(ForTheDesk.With(request.CaseNumber, ClaimNoticeMessages.Subject(request).In(tongue)).In(tongue));
}
