using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What is said around the end of a case: received or not, cancelled, silent, over.</summary>
public static class RequestEndingMessages
{
    public static readonly Say All = new("✅ ได้ครบแล้ว", "✅ Yes, all of it");
    public static readonly Say NotYet = new("❌ ยังไม่ได้", "❌ Not yet");
    private static readonly Say Part = new("🟡 ได้บางส่วน", "🟡 Part of it");

    public static LineMessage SureToCancel(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"ยกเลิกเรื่อง {NeedWords.Name(request.Need).Th} ({request.CaseNumber}) ใช่ไหมคะ",
                $"Cancel {NeedWords.Name(request.Need).En} ({request.CaseNumber})?").In(tongue),
            [
                buttons.Make(new Say("ใช่ ยกเลิกเลย", "Yes, cancel").In(tongue), "help", "cancel.yes", request.Id),
                buttons.Make(new Say("ไม่ ยังต้องการอยู่", "No, keep it").In(tongue), "help", "cancel.no", request.Id),
            ]);

    public static LineMessage SureToCancelAll(IReadOnlyList<HelpRequest> live, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say($"ยกเลิกทั้งหมด {live.Count} เรื่องนี้ใช่ไหมคะ", $"Cancel all {live.Count} of these?").In(tongue) + "\n" + RequestMessages.Listed(live, tongue),
            [
                buttons.Make(new Say("ใช่ ยกเลิกทั้งหมด", "Yes, cancel all").In(tongue), "help", "cancel.all", live[0].Id),
                buttons.Make(new Say("ไม่ ยังต้องการอยู่", "No, keep them").In(tongue), "help", "cancel.no", live[0].Id),
            ]);

    public static Say CancelledAll(IReadOnlyList<HelpRequest> ended) => new(
        $"ยกเลิกให้ทั้งหมดแล้วค่ะ ({string.Join(", ", ended.Select(request => request.CaseNumber))}) ถ้ามีอะไรอีก พิมพ์มาได้ทุกเมื่อนะคะ",
        $"All cancelled ({string.Join(", ", ended.Select(request => request.CaseNumber))}). Write any time you need something.");

    public static string AndThese(IReadOnlyList<HelpRequest> rest, Tongue tongue) =>
        new Say("และยังมีเรื่องเหล่านี้ที่ดูแลให้อยู่ค่ะ", "And these are open too:").In(tongue) + "\n" + RequestMessages.Listed(rest, tongue);

    public static LineMessage Which(IReadOnlyList<HelpRequest> live, bool isCancel, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            (isCancel
                ? new Say("ยกเลิกเรื่องไหนคะ แตะเลือก หรือพิมพ์ เช่น \"{0}\"", "Which one? Tap it, or type, for example, \"{0}\".").With(new Say("ยกเลิก ", "cancel ").In(tongue) + live[0].ShortNumber)
                : new Say("เรื่องไหนคะที่ได้รับความช่วยเหลือแล้ว แตะเลือกได้เลยค่ะ", "Which one has been helped? Tap it.")).In(tongue)
                + "\n" + RequestMessages.Listed(live, tongue),
            live.Take(10).Select(request => (LineAction)buttons.Make(
                isCancel ? RequestMessages.CancelLabel(request, tongue) : Card.Cut($"{request.ShortNumber} {NeedWords.WithIcon(request.Need).In(tongue)}", 20),
                "help", isCancel ? "cancel" : "over", request.Id)));

    public static LineMessage IsOver(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"เรื่อง {NeedWords.Name(request.Need).Th} ({request.CaseNumber}) ได้รับความช่วยเหลือแล้วใช่ไหมคะ จะได้ปิดเรื่องให้ค่ะ",
                $"{NeedWords.Name(request.Need).En} ({request.CaseNumber}): did help come, so that we can close it?").In(tongue),
            [
                buttons.Make(new Say("ใช่ ได้รับแล้ว", "Yes, it came").In(tongue), "help", "confirm.yes", request.Id),
                buttons.Make(new Say("ไม่ต้องแล้ว", "No longer").In(tongue), "help", "cancel.yes", request.Id),
                buttons.Make(new Say("ยังต้องการ", "Still needed").In(tongue), "help", "still", request.Id),
            ]);

    public static Say Cancelled(HelpRequest request) => new(
        $"ยกเลิกเรื่อง {request.CaseNumber} ให้แล้วค่ะ ถ้ามีอะไรอีก พิมพ์มาได้ทุกเมื่อนะคะ",
        $"{request.CaseNumber} is cancelled. Write any time you need something.");

    public static Say Kept(HelpRequest request) => new(
        $"ได้ค่ะ เรื่อง {request.CaseNumber} ยังอยู่ กำลังดูแลให้นะคะ",
        $"All right, {request.CaseNumber} stays open.");

    public static Say OpenAlready(HelpRequest request) => new(
        $"รับทราบแล้วค่ะ เรื่อง {request.CaseNumber} เปิดต่อให้แล้ว กำลังหาคนช่วยอยู่นะคะ",
        $"We know. {request.CaseNumber} is open again, and we are looking for someone.");

    public static Say Settled(HelpRequest request) => new(
        $"ผู้ช่วยแจ้งว่าช่วยเรื่อง {request.CaseNumber} แล้ว จึงปิดให้ก่อนนะคะ ถ้ายังไม่ได้รับ หรือต้องการอีก พิมพ์บอกได้ทันทีค่ะ",
        $"The helper told us {request.CaseNumber} was done, so we have closed it. If help did not come or you need more, just write.");

    public static Say NothingOpen => new(
        "ตอนนี้ไม่มีเรื่องที่รออยู่ค่ะ ถ้าต้องการความช่วยเหลือ พิมพ์บอกได้เลยนะคะ",
        "Nothing of yours is waiting. If you need help, just tell us.");

    public static Say AlreadyEnded(HelpRequest request) => new(
        $"เรื่อง {request.CaseNumber} จบไปแล้วค่ะ ถ้ายังต้องการความช่วยเหลือ พิมพ์บอกใหม่ได้เลยนะคะ",
        $"{request.CaseNumber} is already over. If you still need help, just tell us again.");

    public static Say Confirmed(HelpRequest request) => new(
        $"ดีใจด้วยนะคะ ปิดเรื่อง {request.CaseNumber} แล้ว ขอบคุณที่บอกค่ะ",
        $"We are glad. {request.CaseNumber} is done; thank you for telling us.");

    public static LineMessage WhatIsMissing(HelpRequest request, Tongue tongue) =>
        new TextMessage(new Say(
            $"ยังขาดอะไรอีกคะ พิมพ์บอกได้เลย จะหาคนช่วยเรื่อง {request.CaseNumber} ต่อให้ค่ะ",
            $"What do you still need? Tell us, and we go on looking for {request.CaseNumber}.").In(tongue));

    public static Say StillLooking(HelpRequest request) => new(
        $"ขอโทษด้วยนะคะ เรื่อง {request.CaseNumber} เปิดต่อและเร่งให้แล้วค่ะ",
        $"We are sorry. {request.CaseNumber} is open again, and more urgent.");

    public static LineMessage AskReceived(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"เรื่อง {NeedWords.Name(request.Need).Th} ({request.CaseNumber}) ได้รับความช่วยเหลือครบแล้วไหมคะ",
                $"{NeedWords.Name(request.Need).En} ({request.CaseNumber}): did everything arrive?").In(tongue),
            Receipts(request, buttons, tongue));

    public static LineMessage KeptAndAskReceived(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"เก็บข้อความไว้แล้วค่ะ เรื่อง {request.CaseNumber} ได้รับความช่วยเหลือครบไหมคะ ถ้ายังไม่ครบหรือยังไม่ได้ จะหาคนช่วยต่อให้ค่ะ",
                $"Your words are kept. Did all of the help for {request.CaseNumber} arrive? If not, we go on looking for someone.").In(tongue),
            Receipts(request, buttons, tongue));

    public static IReadOnlyList<LineAction> Receipts(HelpRequest request, Buttons buttons, Tongue tongue) =>
    [
        buttons.Make(All.In(tongue), "help", "confirm.yes", request.Id),
        buttons.Make(Part.In(tongue), "help", "confirm.half", request.Id),
        buttons.Make(NotYet.In(tongue), "help", "confirm.no", request.Id),
    ];

    public static Say LastOne(HelpRequest request) => new(
        $"ตอนนี้ไม่มีเรื่องที่รออยู่ค่ะ เรื่องล่าสุด {request.CaseNumber} จบแล้ว{DeskCaseMessages.WhyClosed(request)?.Th.Insert(0, " ")} ถ้าต้องการอีก พิมพ์บอกได้เลยนะคะ",
        $"Nothing of yours is waiting; {request.CaseNumber} is over. {DeskCaseMessages.WhyClosed(request)?.En} If you need help again, just tell us.".Replace("  ", " ", StringComparison.Ordinal));

    public static LineMessage StillNeeded(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"เรื่อง{ClaimNoticeMessages.Subject(request).Th} ({request.CaseNumber}) ยังต้องการความช่วยเหลืออยู่ไหมคะ",
                $"About {ClaimNoticeMessages.Subject(request).En} ({request.CaseNumber}): do you still need help?").In(tongue),
            [
                buttons.Make(new Say("ยังต้องการ", "Yes").In(tongue), "help", "still", request.Id),
                buttons.Make(new Say("ได้รับแล้ว", "It came").In(tongue), "help", "confirm.yes", request.Id),
                buttons.Make(new Say("ไม่ต้องแล้ว", "No longer").In(tongue), "help", "cancel.yes", request.Id),
            ]);

    public static Say Expired(HelpRequest request) => new(
        $"เรื่อง {request.CaseNumber} พักไว้ก่อนนะคะ เพราะถามไปแล้วยังไม่ได้คำตอบ ถ้ายังต้องการ พิมพ์บอกได้ทันทีค่ะ",
        $"{request.CaseNumber} was set aside because we had no answer. If you still need help, just write.");

    /// <summary>For the village head or the desk: someone should look in. No illness, no phone.</summary>
    public static Say PleaseVisit(HelpRequest request, Say? area) => new(
        $"🙏 ฝากแวะดูหน่อยนะคะ เรื่อง {request.CaseNumber} ({(NeedWords.Work(request) ?? NeedWords.Name(request.Need)).Th}) {area?.Th} ถามแล้วเจ้าของเรื่องยังไม่ตอบค่ะ",
        $"🙏 Please look in: {request.CaseNumber} ({(NeedWords.Work(request) ?? NeedWords.Name(request.Need)).En}) {area?.En}. The person has not answered us.");
}
