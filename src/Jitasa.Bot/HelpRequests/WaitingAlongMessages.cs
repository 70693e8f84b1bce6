using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What those hear who wait along with another's case.</summary>
public static class WaitingAlongMessages
{
    private static readonly Say Helped = new(
        "เรื่อง {0} ที่รอด้วยกัน ผู้แจ้งบอกว่าได้รับความช่วยเหลือแล้วค่ะ แล้วของคุณล่ะคะ ได้รับหรือยัง พิมพ์ \"ได้แล้ว\" หรือ \"ยังไม่ได้\" ก็ได้ค่ะ",
        "The case you waited for ({0}): the person who asked says help came. Did it reach you too? You may also type \"yes\" or \"not yet\".");
    private static readonly Say Restored = new(
        "เรื่อง {0} ที่รอด้วยกันปิดไปแล้วค่ะ เราเปิดเรื่อง {1} ของคุณต่อให้ กำลังหาคนช่วยอยู่นะคะ ถ้าไม่ต้องแล้ว พิมพ์ \"ยกเลิก\" ได้ค่ะ",
        "The case you waited for ({0}) is over. Yours ({1}) is open again and we are looking for someone. If you no longer need help, type \"cancel\".");
    private static readonly Say Gone = new(
        "เรื่อง {0} ที่รอด้วยกันปิดไปแล้วค่ะ ถ้าคุณยังต้องการความช่วยเหลือ พิมพ์บอกได้เลยนะคะ",
        "The case you waited for ({0}) is over. If you still need help, just tell us.");
    private static readonly Say Reopened = new(
        "ขอโทษด้วยนะคะ เปิดเรื่อง {0} ของคุณต่อแล้ว กำลังหาคนช่วยให้ค่ะ",
        "We are sorry. Your case {0} is open again and we are looking for someone.");
    private static readonly Say Anew = new(
        "ขอโทษด้วยนะคะ ตอนนี้ยังต้องการอะไร อยู่ที่ไหน พิมพ์บอกได้เลยค่ะ",
        "We are sorry. Tell us what you need and where you are.");
    private static readonly Say Glad = new("ดีใจด้วยนะคะ ขอบคุณที่บอกค่ะ", "We are glad. Thank you for telling us.");
    private static readonly Say Left = new(
        "ได้ค่ะ ไม่นับคุณรวมกับเรื่องนั้นแล้ว ถ้าต้องการความช่วยเหลืออีก พิมพ์บอกได้เลยนะคะ",
        "All right, you are no longer counted in. If you need help again, just tell us.");

    public static LineMessage AskToo(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(Helped.With(request.CaseNumber).In(tongue), Choices(request.Id, buttons, tongue));

    public static IReadOnlyList<LineAction> Choices(long requestId, Buttons buttons, Tongue tongue) =>
    [
        buttons.Make(RequestEndingMessages.All.In(tongue), WaitingAlongDialogue.Name, "yes", requestId),
        buttons.Make(RequestEndingMessages.NotYet.In(tongue), WaitingAlongDialogue.Name, "no", requestId),
    ];

    /// <param name="ownNumber">The case they got back; null when there is none any more.</param>
    public static LineMessage Over(HelpRequest request, string? ownNumber, Tongue tongue) =>
        new TextMessage((ownNumber is null ? Gone.With(request.CaseNumber) : Restored.With(request.CaseNumber, ownNumber)).In(tongue));

    public static LineMessage StillLooking(string? ownNumber, Tongue tongue) => new TextMessage((ownNumber is null ? Anew : Reopened.With(ownNumber)).In(tongue));

    public static LineMessage Thanked(Tongue tongue) => new TextMessage(Glad.In(tongue));

    public static LineMessage WaitsNoMore(Tongue tongue) => new TextMessage(Left.In(tongue));
}
