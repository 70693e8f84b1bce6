using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Nobody is sent unwarned to where there is a weapon.</summary>
public static class DangerAheadMessages
{
    private static readonly Say Wait = new(
        "⚠️ อย่าเพิ่งเข้าไปนะคะ ({0}) มีแจ้งว่าที่นั่นมีอาวุธหรือความรุนแรง ถ้าอยู่ที่นั่นแล้ว ออกมาที่ปลอดภัยก่อน รอเจ้าหน้าที่หรือตำรวจ ถ้าเห็นเหตุ โทร {1} ทันทีค่ะ ไปไม่ได้แล้วก็ไม่เป็นไร แตะปุ่มข้างล่างได้เลย",
        "⚠️ Please do not go in ({0}): a weapon or violence was reported there. If you are there, move to a safe place first. Wait for officials or the police; if you see it happen, call {1}. You may give the case back: tap below."
    );
    private static readonly Say OnTheWay = new(
        "⚠️ เคส {0} มีแจ้งอาวุธหรือความรุนแรง และมีผู้ช่วยรับเรื่องของบ้านนี้อยู่แล้ว: {1} เราเตือนให้รอข้างนอกแล้วค่ะ ประสานตำรวจ {2} และติดต่อผู้ช่วยด้วยนะคะ",
        "⚠️ Case {0}: a weapon or violence was reported, and helpers are on a case of this house: {1}. We told them to wait outside. Please bring in the police ({2}) and reach the helpers."
    );
    private static readonly Say Weapon = new(
        "⚠️ มีแจ้งว่ามีคนใช้กำลังหรืออาวุธ อย่าเข้าไปคนเดียว ให้ตำรวจไปก่อนนะคะ",
        "⚠️ Someone is said to be violent or armed: do not go in alone, let the police go first."
    );
    private static readonly Say NotAlone = new("⚠️ งานนี้อย่าไปคนเดียวนะคะ", "⚠️ Please do not go alone.");
    private static readonly Say Call = new("โทร {0}", "Call {0}");
    private static readonly Say Someone = new("อาสา", "a volunteer");

    /// <summary>What whoever goes must know before they say yes; null: nothing. It names no illness.</summary>
    public static Say? Before(HelpRequest request) =>
        request.Dangers.Contains(DangerKind.Violence) ? Weapon : request.Dangers.Contains(DangerKind.Psychosis) ? NotAlone : null;

    public static LineMessage ToHelper(HelpRequest request, Claim claim, string police, Tongue tongue, Buttons buttons) =>
        new TextMessage(Wait.With(request.CaseNumber, police).In(tongue))
        {
            QuickReply = new([new(ClaimMessages.Button(claim, ClaimStep.Release, tongue, buttons)), new(new UriAction(Call.With(police).In(tongue), $"tel:{police}"))]),
        };

    public static LineMessage ToDesk(HelpRequest request, IReadOnlyList<Person> helpers, string police, Tongue tongue) =>
        new TextMessage(OnTheWay.With(request.CaseNumber, string.Join(", ", helpers.Select(helper => PersonName.Of(helper.DisplayName, tongue) ?? Someone.In(tongue))), police).In(tongue));
}
