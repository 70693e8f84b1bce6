using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Volunteers;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What the other side, the desk and the other volunteers are told when a claim moves. Never a phone, a pin or an illness.</summary>
public static class ClaimNoticeMessages
{
    private static readonly Say Accepted = new(
        "มีคนรับเรื่อง{0}ของคุณแล้วค่ะ คือ {1} ({2}) 🙏 คุยกันผ่านแชตนี้ได้เลย อยากให้โทรหา แตะหรือพิมพ์ \"ให้เบอร์ผู้ช่วย\" ค่ะ",
        "Someone is taking your case ({0}): {1} ({2}) 🙏 You can talk right here. To be called, tap or type \"share my phone\"."
    );
    private static readonly Say AcceptedAlong = new(
        "มีคนรับเรื่อง{0}ที่คุณรออยู่ด้วยแล้วค่ะ คือ {1} ({2}) 🙏 คุยกันผ่านแชตนี้ได้เลย",
        "Someone is taking the case you wait for ({0}): {1} ({2}) 🙏 You can talk right here."
    );
    private static readonly Say OnTheWay = new("{1} กำลังเดินทางไปช่วยเรื่อง{0}แล้วค่ะ", "{1} is on the way to you ({0}).");
    private static readonly Say Arrived = new("{1} แจ้งว่าถึงแล้วค่ะ (เรื่อง{0})", "{1} says they have arrived ({0}).");
    private static readonly Say Done = new(
        "{1} แจ้งว่าช่วยเรื่อง{0}เรียบร้อยแล้วค่ะ คุณได้รับความช่วยเหลือครบไหมคะ พิมพ์ \"ครบ\" \"ยังไม่ครบ\" หรือ \"ยังไม่ได้\" ก็ได้ค่ะ",
        "{1} says the help is done ({0}). Did you get all of it? You may also type \"yes\", \"half\" or \"no\"."
    );
    private static readonly Say DoneForOthers = new("เรื่อง{0}ที่คุณรออยู่ {1} แจ้งว่าช่วยแล้วค่ะ ของคุณได้รับหรือยังคะ", "The case you are waiting for ({0}): {1} says it is done. Did it reach you too?");
    private static readonly Say Lost = new(
        "ผู้ช่วยเรื่อง{0}ไปต่อไม่ได้แล้วค่ะ ไม่ต้องกังวลนะคะ กำลังหาคนใหม่ให้ทันที ถ้าอาการแย่ลงหรืออันตราย โทร {1} ได้เลยค่ะ",
        "Your helper for {0} cannot go on. We are looking for someone else right now. If it gets worse or dangerous, call {1}."
    );
    private static readonly Say DeskLost = new("เคส {0} ({1}): ผู้ช่วยคืนงาน กำลังหาคนใหม่ค่ะ", "Case {0} ({1}): the helper gave it back; looking for another.");
    private static readonly Say DeskReopened = new(
        "เคส {0} ({1}): ผู้ขอบอกว่ายังไม่ได้รับความช่วยเหลือครบ เปิดต่อและกำลังหาคนใหม่ค่ะ", "Case {0} ({1}): the asker says help was not enough; open again, looking for someone.");
    private static readonly Say Taken = new("เคส{0} {1} มีคนรับแล้วค่ะ ขอบคุณที่พร้อมช่วยนะคะ 🙏", "The case {0} {1} is taken. Thank you for being ready 🙏");
    private static readonly Say Over = new("เคส{0} {1} จบแล้วค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณที่พร้อมช่วยค่ะ 🙏", "The case {0} {1} is over; no need to go. Thank you for being ready 🙏");
    private static readonly Say Cancelled = new("ผู้ขอยกเลิกเคส {0} ({1}) แล้วค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณมากค่ะ 🙏", "Case {0} ({1}) was cancelled by the asker. No need to go. Thank you very much 🙏");
    private static readonly Say Closed = new("เจ้าหน้าที่ปิดเคส {0} ({1}) แล้วค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณมากค่ะ 🙏", "An official closed case {0} ({1}). No need to go. Thank you very much 🙏");
    private static readonly Say Confirmed = new("ผู้ขอยืนยันว่าได้รับความช่วยเหลือเคส {0} ({1}) แล้วค่ะ ขอบคุณจากใจนะคะ 💚", "The asker confirmed the help in case {0} ({1}). Thank you from the heart 💚");
    private static readonly Say Expired = new("เคส {0} ({1}) หมดเวลาแล้วค่ะ ไม่ต้องไปแล้วนะคะ ขอบคุณมากค่ะ 🙏", "Case {0} ({1}) has expired. No need to go. Thank you very much 🙏");
    private static readonly Say NewPhoto = new(
        "📷 ผู้ขอส่งรูปใหม่มาในเรื่อง{0} ({1}) ค่ะ ดูได้ที่การ์ดงาน แตะ \"ดูการ์ด\" หรือพิมพ์ \"งานของฉัน\" นะคะ",
        "📷 The asker sent a new photo for {0} ({1}). It is on your card: tap \"Show card\" or type \"my jobs\".");
    private static readonly Say NewVoice = new(
        "🎧 ผู้ขอส่งเสียงใหม่มาในเรื่อง{0} ({1}) ค่ะ ฟังได้ที่การ์ดงาน แตะ \"ดูการ์ด\" หรือพิมพ์ \"งานของฉัน\" นะคะ",
        "🎧 The asker sent a new voice message for {0} ({1}). It is on your card: tap \"Show card\" or type \"my jobs\".");
    private static readonly Say NewFile = new(
        "📎 ผู้ขอส่งวิดีโอหรือไฟล์ใหม่มาในเรื่อง{0} ({1}) ค่ะ ดูได้ที่การ์ดงาน แตะ \"ดูการ์ด\" หรือพิมพ์ \"งานของฉัน\" นะคะ",
        "📎 The asker sent a new video or file for {0} ({1}). It is on your card: tap \"Show card\" or type \"my jobs\".");
    private static readonly Say SeeCard = new("🪪 ดูการ์ด", "🪪 Show card");
    private static readonly Say Talk = new("💬 คุยกับผู้ช่วย", "💬 Talk");
    private static readonly Say Someone = new("อาสา", "a volunteer");
    private static readonly Say Volunteer = new("จิตอาสา", "volunteer");

    /// <param name="mayShare">There is a phone the asker has not yet agreed to show.</param>
    public static LineMessage AcceptedToAsker(HelpRequest request, Claim claim, Helper helper, bool mayShare, Tongue tongue, Buttons buttons) =>
        new TextMessage(Accepted.With(Need(request, tongue), Name(helper, tongue), Kind(helper).In(tongue)).In(tongue))
        {
            QuickReply = new(
                mayShare
                    ? [new(buttons.Make(Talk.In(tongue), "relay", "open", claim.Id)), new(buttons.Make(PhoneSharingMessages.Button.In(tongue), "help", "share_phone", request.Id))]
                    : [new(buttons.Make(Talk.In(tongue), "relay", "open", claim.Id))]),
        };

    /// <summary>The phone and the place of the case are the asker's; who waits along talks for themselves.</summary>
    public static LineMessage AcceptedToCoAsker(HelpRequest request, Claim claim, Helper helper, Tongue tongue, Buttons buttons) =>
        Card.Ask(AcceptedAlong.With(Need(request, tongue), Name(helper, tongue), Kind(helper).In(tongue)).In(tongue), buttons.Make(Talk.In(tongue), "relay", "open", claim.Id));

    /// <summary>On the way, arrived.</summary>
    public static LineMessage MovedToAsker(HelpRequest request, ClaimStatus status, Helper helper, Tongue tongue) =>
        new TextMessage((status == ClaimStatus.Arrived ? Arrived : OnTheWay).With(Need(request, tongue), Name(helper, tongue)).In(tongue));

    public static LineMessage AskAsker(HelpRequest request, Helper helper, Tongue tongue, Buttons buttons) =>
        Card.Ask(Done.With(Need(request, tongue), Name(helper, tongue)).In(tongue), RequestEndingMessages.Receipts(request, buttons, tongue));

    public static LineMessage DoneToCoAsker(HelpRequest request, Helper helper, Tongue tongue, Buttons buttons) =>
        Card.Ask(DoneForOthers.With(Need(request, tongue), Name(helper, tongue)).In(tongue), WaitingAlongMessages.Choices(request.Id, buttons, tongue));

    public static LineMessage LostToAsker(HelpRequest request, HotlineSettings numbers, Tongue tongue) =>
        new TextMessage(Lost.With(Need(request, tongue), Hotlines.Number(request.Dangers.Count > 0 ? request.Dangers[0] : DangerKind.Medical, numbers)).In(tongue));

    public static LineMessage SentToHelper(HelpRequest request, Claim claim, MediaKind? kind, Tongue tongue, Buttons buttons)
    {
        var sentence = kind switch { MediaKind.Image => NewPhoto, MediaKind.Audio => NewVoice, _ => NewFile };
        return new TextMessage(sentence.With(Need(request, tongue), request.CaseNumber).In(tongue))
        {
            QuickReply = new([new(buttons.Make(SeeCard.In(tongue), ClaimMessages.Folder, "show", claim.Id)), new(buttons.Make(Talk.In(tongue), "relay", "open", claim.Id))]),
        };
    }

    public static LineMessage LostToDesk(HelpRequest request, Tongue tongue) => new TextMessage(DeskLost.With(request.CaseNumber, Need(request, tongue)).In(tongue));

    public static LineMessage ReopenedToDesk(HelpRequest request, Tongue tongue) => new TextMessage(DeskReopened.With(request.CaseNumber, Need(request, tongue)).In(tongue));

    public static LineMessage TakenToOthers(HelpRequest request, Tongue tongue) => new TextMessage(Taken.With(Need(request, tongue), request.CaseNumber).In(tongue));

    public static LineMessage OverToOthers(HelpRequest request, Tongue tongue) => new TextMessage(Over.With(Need(request, tongue), request.CaseNumber).In(tongue));

    public static LineMessage EndedToHelper(HelpRequest request, RequestStep step, Tongue tongue)
    {
        var sentence = step switch
        {
            RequestStep.Confirm => Confirmed,
            RequestStep.Close => Closed,
            RequestStep.Expire => Expired,
            _ => Cancelled,
        };
        return new TextMessage(sentence.With(request.CaseNumber, Need(request, tongue)).In(tongue));
    }

    /// <summary>The need as it stands inside a sentence, after "เรื่อง".</summary>
    public static Say Subject(HelpRequest request) => request.Need is null or NeedKind.Other ? new("ที่ขอไว้", "the request") : NeedWords.Name(request.Need);

    private static string Need(HelpRequest request, Tongue tongue) => Subject(request).In(tongue);

    // "General public" says to who waits only that it might be anybody.
    private static Say Kind(Helper helper) => helper.Kind == VolunteerKind.GeneralPublic ? Volunteer : SkillMessages.Name(helper.Kind);

    private static string Name(Helper helper, Tongue tongue) => PersonName.Of(helper.DisplayName, tongue) ?? Someone.In(tongue);
}
