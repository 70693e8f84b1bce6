using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What a helper sees. The exact place and the asker's name are on these cards only: they go to who accepted, in the 1:1 chat.</summary>
public static class ClaimMessages
{
    public const string Folder = "claim";

    private static readonly Say YouTookIt = new("คุณรับเรื่องนี้แล้วค่ะ 🙏", "You took this case 🙏");
    private static readonly Say YouHaveIt = new("เรื่องที่คุณรับไว้", "A case you took");
    private static readonly Say Who = new("ใครบ้าง", "Who");
    private static readonly Say Signs = new("อาการ", "Signs");
    private static readonly Say Helpers = new("ต้องการคนช่วย", "Helpers wanted");
    private static readonly Say Where = new("ที่ไหน", "Where");
    private static readonly Say OwnWords = new("ผู้ขอบอกว่า", "Their words");
    private static readonly Say To = new("ไปที่", "To");
    private static readonly Say Contact = new("ผู้ติดต่อ", "Contact");
    private static readonly Say Phone = new("เบอร์โทร", "Phone");
    private static readonly Say NotShared = new("ไม่ได้เปิดเผย คุยผ่านแชตนี้ได้ค่ะ", "not shared; talk right here");
    private static readonly Say Unnamed = new("ไม่ทราบชื่อ", "unknown");
    private static readonly Say NoPin = new("ยังไม่มีหมุดที่แน่ชัด ถามทางผู้ขอในแชตได้เลยค่ะ", "There is no exact pin yet: ask the way in the chat.");
    private static readonly Say Navigate = new("🧭 นำทาง", "🧭 Directions");
    private static readonly Say Talk = new("💬 คุยกับผู้ขอ", "💬 Talk to the asker");
    private static readonly Say PinTitle = new("จุดที่ต้องไป {0}", "Where to go {0}");
    private static readonly Say SetOut = new("🛵 กำลังไป", "🛵 On my way");
    private static readonly Say Arrive = new("📍 ถึงแล้ว", "📍 Arrived");
    private static readonly Say Finish = new("✅ เสร็จแล้ว", "✅ Done");
    private static readonly Say HandOver = new("ส่งต่อให้คนอื่น", "Hand over");
    private static readonly Say Release = new("ไปไม่ได้แล้ว", "I cannot go");
    private static readonly Say Extend = new("ยังทำอยู่", "Still on it");
    private static readonly Say TakeAgain = new("รับอีกครั้ง", "Take it again");

    private static readonly Say NowOnTheWay = new("ขอบคุณค่ะ เดินทางปลอดภัยนะคะ ถึงแล้วแตะ \"ถึงแล้ว\" หรือพิมพ์บอกได้เลย ({0})", "Thank you, travel safely. Tap or type \"arrived\" when you are there ({0}).");
    private static readonly Say NowArrived = new("รับทราบค่ะ ช่วยเสร็จแล้วแตะ \"เสร็จแล้ว\" นะคะ ({0})", "Noted. Tap or type \"done\" when the help is done ({0}).");
    private static readonly Say NowDone = new(
        "ขอบคุณมากค่ะ 💚 เราจะถามผู้ขอว่าได้รับครบไหม อยากฝากข้อความหรือรูปถึงเจ้าหน้าที่ไหมคะ ส่งมาได้เลย หรือพิมพ์ \"ข้าม\"",
        "Thank you so much 💚 We ask the person whether all arrived. Would you like to leave a note or a photo for the desk? Send it now, or type \"skip\"."
    );
    private static readonly Say Ahead = new("รับทราบค่ะ งานนี้บันทึกไว้ว่า \"{0}\" แล้วนะคะ ({1}) ถ้าถึงขั้นต่อไปแล้ว แตะหรือพิมพ์บอกได้เลยค่ะ", "Noted. This case stands at \"{0}\" already ({1}). Tap or type the next step when it comes.");
    private static readonly Say GivenBack = new("ไม่เป็นไรค่ะ กำลังหาคนอื่นให้ ขอบคุณที่แจ้งนะคะ ({0})", "That is all right; we are looking for someone else. Thank you for telling us ({0}).");
    private static readonly Say Extended = new("รับทราบค่ะ ยังเป็นงานของคุณนะคะ", "Noted, it is still yours.");
    private static readonly Say NoteKept = new(
        "เก็บไว้ให้เจ้าหน้าที่แล้วค่ะ ขอบคุณนะคะ ถ้ามีเรื่องใหม่ที่ต้องขอความช่วยเหลือ พิมพ์บอกได้เลยค่ะ",
        "Kept for the desk. Thank you. If something new is needed, just type it."
    );
    private static readonly Say NoNote = new("ได้ค่ะ ขอบคุณมากนะคะ 💚", "All right. Thank you very much 💚");
    private static readonly Say Skip = new("ข้าม", "Skip");
    private static readonly Say WhichOne = new("หมายถึงเรื่องไหนคะ แตะเลือก หรือพิมพ์เลขท้าย เช่น \"{0}\"", "Which case do you mean? Tap it, or type the end of its number, such as \"{0}\".");
    private static readonly Say Reminder = new(
        "เรื่อง{0} ({1}) เป็นอย่างไรบ้างคะ แตะบอกสักนิด ถ้าเงียบนานจะขอส่งต่อให้คนอื่นเพื่อไม่ให้ผู้รอต้องรอเก้อค่ะ",
        "How is the case {0} ({1}) going? Please tap one; after a long silence we pass it on so that nobody waits in vain."
    );
    private static readonly Say TakenBack = new(
        "ไม่ได้ยินจากคุณพักใหญ่ จึงขอหาคนอื่นไปช่วยเรื่อง{0} ({1}) แทนนะคะ ถ้ายังไปอยู่ แตะ \"รับอีกครั้ง\" ได้เลยค่ะ",
        "We did not hear from you, so we are looking for someone else for {0} ({1}). If you are still going, tap \"take it again\"."
    );

    public static IReadOnlyList<LineMessage> Taken(Claim claim, HelpRequest request, Person? asker, Say? area, IReadOnlyList<SaidWords> said, MediaLinks media, bool isNew, Tongue tongue, Buttons buttons)
    {
        var place = RequestCard.PlaceText(request, area, tongue);
        var card = HelperCard(claim, request, asker, place, said, media, isNew, tongue, buttons) with { QuickReply = Steps(claim, tongue, buttons) };
        return request is { LocationSource: LocationSource.Pin, Location: { } pin }
            ? [new LocationMessage(Card.Cut(PinTitle.With(request.CaseNumber).In(tongue), 100), Card.Cut(place, 100), pin.Y, pin.X), card]
            : [card];
    }

    public static LineMessage Moved(Claim claim, HelpRequest request, ClaimStatus status, Tongue tongue, Buttons buttons)
    {
        var sentence = status switch
        {
            ClaimStatus.OnTheWay => NowOnTheWay,
            ClaimStatus.Arrived => NowArrived,
            ClaimStatus.Done => NowDone,
            _ => GivenBack,
        };
        var next = status switch
        {
            ClaimStatus.Done => new QuickReply([new(buttons.Make(Skip.In(tongue), Folder, "no_note", claim.Id)), new(new CameraAction("📷"))]),
            ClaimStatus.Released or ClaimStatus.HandedOver => new QuickReply([new(buttons.Make(TakeAgain.In(tongue), Folder, "accept", request.Id))]),
            _ => Steps(claim with { Status = status }, tongue, buttons),
        };
        return new TextMessage(sentence.With(request.CaseNumber).In(tongue)) { QuickReply = next };
    }

    /// <summary>"กำลังไป" of one who has arrived: where the work stands, and what comes next.</summary>
    public static LineMessage FurtherAlready(Claim claim, HelpRequest request, Tongue tongue, Buttons buttons) =>
        new TextMessage(Ahead.With(ClaimAnswerMessages.State(claim.Status).In(tongue), request.CaseNumber).In(tongue)) { QuickReply = Steps(claim, tongue, buttons) };

    public static LineMessage StillYours(Claim claim, Tongue tongue, Buttons buttons) => new TextMessage(Extended.In(tongue)) { QuickReply = Steps(claim, tongue, buttons) };

    public static LineMessage Noted(bool isKept, Tongue tongue) => new TextMessage((isKept ? NoteKept : NoNote).In(tongue));

    public static LineMessage Which(IReadOnlyList<HelpRequest> requests, Func<HelpRequest, LineAction> button, Tongue tongue) =>
        Card.Ask(
            WhichOne.With(requests[0].ShortNumber).In(tongue) + "\n" + string.Join('\n', requests.Select(request => $"• {request.CaseNumber} {NeedWords.Name(request.Need).In(tongue)}")),
            requests.Select(button));

    public static LineMessage Remind(Claim claim, HelpRequest request, Tongue tongue, Buttons buttons) =>
        new TextMessage(Reminder.With(ClaimNoticeMessages.Subject(request).In(tongue), request.CaseNumber).In(tongue)) { QuickReply = Steps(claim, tongue, buttons, withExtend: true) };

    public static LineMessage TookBack(HelpRequest request, Tongue tongue, Buttons buttons) =>
        new TextMessage(TakenBack.With(ClaimNoticeMessages.Subject(request).In(tongue), request.CaseNumber).In(tongue))
        {
            QuickReply = new([new(buttons.Make(TakeAgain.In(tongue), Folder, "accept", request.Id))]),
        };

    private static FlexMessage HelperCard(Claim claim, HelpRequest request, Person? asker, string place, IReadOnlyList<SaidWords> said, MediaLinks media, bool isNew, Tongue tongue, Buttons buttons)
    {
        var body = new List<FlexComponent> { Card.Line(NeedWords.WithIcon(request.Need).In(tongue), isBold: true, size: "lg") };
        if (DangerAheadMessages.Before(request) is { } warning)
            body.Add(Card.Line(warning.In(tongue), color: Card.Alarm));
        void Row(Say label, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                body.Add(Card.Row(label.In(tongue), value));
        }
        Row(Who, NeedWords.Headcount(request.People, request.Patients)?.In(tongue));
        Row(Signs, NeedWords.Signs(request.Symptoms, request.Spo2)?.In(tongue));
        Row(NeedWords.GoodsLabel(request), NeedWords.Goods(request.Items)?.In(tongue));
        if (request.HelpersWanted > 1)
            Row(Helpers, NeedWords.Hands(request).In(tongue));
        Row(Where, place);
        if (request.LocationSource != LocationSource.Pin)
            body.Add(Card.Line(NoPin.In(tongue), color: Card.Alarm, size: "sm"));
        Row(OwnWords, string.Join('\n', FirstAndLast(request, said)));
        var sent = said.Where(one => one.MediaId is not null).TakeLast(2).Select(one => media.Open(one.MediaId!.Value, one.MediaKind, tongue)).OfType<UriAction>().ToList();
        if (sent.Count > 0)
            body.Add(Card.Pair(sent[0], sent.ElementAtOrDefault(1)));
        Row(To, request.Destination);
        Row(Contact, Card.Cut(request.Contact ?? asker?.DisplayName ?? Unnamed.In(tongue), 100));
        // The phone is its owner's: shown only when they agreed.
        var phone = asker?.SharesPhone == true ? request.Phone ?? asker.Phone : null;
        Row(Phone, phone is null ? NotShared.In(tongue) : PhoneWords.Show(phone));
        var actions = new List<LineAction> { Next(claim, tongue, buttons), buttons.Make(Talk.In(tongue), "relay", "open", claim.Id) };
        if (request.Location is { } point && request.LocationSource is LocationSource.Pin or LocationSource.Village)
            actions.Add(new UriAction(Navigate.In(tongue), string.Create(CultureInfo.InvariantCulture, $"https://www.google.com/maps/dir/?api=1&destination={point.Y},{point.X}")));
        actions.Add(Leave(claim, tongue, buttons));
        var title = (isNew ? YouTookIt : YouHaveIt).In(tongue);
        return Card.Of($"{title} {request.CaseNumber}: {NeedWords.Name(request.Need).In(tongue)}", Card.Bubble(title, request.CaseNumber, NeedWords.Color(request.Urgency), body, actions));
    }

    /// <summary>The cry itself, and what was said last. How the asker put it often finds the door; a number in it may be their phone.</summary>
    private static IEnumerable<string> FirstAndLast(HelpRequest request, IReadOnlyList<SaidWords> said)
    {
        var words = said
            .Where(one => one.PersonId == request.AskerId && one.Words is not null)
            .Select(one => Card.Cut(PhoneWords.Hide(one.Words!), 200))
            .Where(shown => shown.Any(char.IsLetterOrDigit))
            .ToList();
        return words.Count <= 2 ? words : [words[0], words[^1]];
    }

    private static QuickReply Steps(Claim claim, Tongue tongue, Buttons buttons, bool withExtend = false)
    {
        var actions = new List<LineAction>();
        if (withExtend)
            actions.Add(buttons.Make(Extend.In(tongue), Folder, "extend", claim.Id));
        actions.Add(Next(claim, tongue, buttons));
        if (claim.Status != ClaimStatus.Arrived)
            actions.Add(Button(claim, ClaimStep.Finish, tongue, buttons));
        actions.Add(buttons.Make(Talk.In(tongue), "relay", "open", claim.Id));
        actions.Add(Leave(claim, tongue, buttons));
        return new([.. actions.Select(action => new QuickReplyItem(action))]);
    }

    /// <summary>The step that comes next on the way.</summary>
    public static PostbackAction Next(Claim claim, Tongue tongue, Buttons buttons) =>
        Button(claim, claim.Status switch { ClaimStatus.Accepted => ClaimStep.SetOut, ClaimStatus.OnTheWay => ClaimStep.Arrive, _ => ClaimStep.Finish }, tongue, buttons);

    public static PostbackAction Button(Claim claim, ClaimStep step, Tongue tongue, Buttons buttons)
    {
        var (label, verb) = step switch
        {
            ClaimStep.SetOut => (SetOut, "on_the_way"),
            ClaimStep.Arrive => (Arrive, "arrived"),
            ClaimStep.Finish => (Finish, "done"),
            ClaimStep.HandOver => (HandOver, "hand_over"),
            _ => (Release, "release"),
        };
        return buttons.Make(label.In(tongue), Folder, verb, claim.Id);
    }

    private static PostbackAction Leave(Claim claim, Tongue tongue, Buttons buttons) =>
        Button(claim, claim.Status == ClaimStatus.Accepted ? ClaimStep.Release : ClaimStep.HandOver, tongue, buttons);
}
