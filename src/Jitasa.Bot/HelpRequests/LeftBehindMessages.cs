using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What those hear who counted on a person that erased everything. Why is nobody's business.</summary>
public static class LeftBehindMessages
{
    public static LineMessage AskerLeft(string caseNumber, Tongue tongue) =>
        new TextMessage(new Say(
            "เรื่อง {0} ถูกยกเลิกแล้วค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณมากค่ะ",
            "Request {0} was cancelled; you need not go. Thank you.").With(caseNumber).In(tongue));

    public static LineMessage HelperLeft(string caseNumber, Tongue tongue) =>
        new TextMessage(new Say(
            "ผู้ช่วยของเรื่อง {0} มาไม่ได้แล้วค่ะ เรากำลังหาคนใหม่ให้ทันที\nถ้าอาการหนักหรือเร่งด่วน โทร 1669 ได้เลยนะคะ",
            "Your helper for request {0} can no longer come. We are already looking for someone else.\nIf it gets dangerous, call 1669.").With(caseNumber).In(tongue));
}
