using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What the desk reads about cases.</summary>
public static class DeskCaseMessages
{
    public const string Folder = "desk";
    public const int CasesAtOnce = 10;
    private const int WordsAtMost = 500;

    private static readonly Say MostPressing = new(
        $"ด่วนที่สุด {CasesAtOnce} เรื่องก่อนค่ะ ยังมีเรื่องที่รออีก พิมพ์ \"เคส\" ดูใหม่ได้ตลอดนะคะ",
        $"The {CasesAtOnce} most pressing first; more are waiting. Type \"cases\" to look again.");

    private static readonly Dictionary<CloseReason, Say> Reasons = new()
    {
        [CloseReason.HelpedElsewhere] = new("ได้รับความช่วยเหลือทางอื่นแล้ว", "help came another way"),
        [CloseReason.SameCase] = new("เป็นเรื่องเดียวกับเรื่องอื่นที่กำลังดูแลอยู่", "it is the same as another case in hand"),
        [CloseReason.Unreachable] = new("ติดต่อผู้ขอไม่ได้", "the asker could not be reached"),
        [CloseReason.NotReal] = new("ตรวจสอบแล้วไม่พบเหตุ", "nothing was found at the place"),
        [CloseReason.OtherReason] = new("เหตุอื่น", "another reason"),
    };

    private static readonly Dictionary<CloseReason, Say> Labels = new()
    {
        [CloseReason.HelpedElsewhere] = new("ช่วยทางอื่นแล้ว", "Helped elsewhere"),
        [CloseReason.SameCase] = new("เรื่องซ้ำ", "Same case"),
        [CloseReason.Unreachable] = new("ติดต่อไม่ได้", "Unreachable"),
        [CloseReason.NotReal] = new("ไม่พบเหตุ", "Nothing found"),
        [CloseReason.OtherReason] = new("เหตุอื่น", "Other"),
    };

    /// <param name="waiting">The most pressing first; one more than <see cref="CasesAtOnce"/> when there are more.</param>
    public static IReadOnlyList<LineMessage> List(IReadOnlyList<HelpRequest> waiting, IReadOnlyDictionary<string, Say> areas, IReadOnlyList<HeldRole> roles, DateTimeOffset now, Buttons buttons, Tongue tongue)
    {
        if (waiting.Count == 0)
            return [new TextMessage(new Say("ตอนนี้ไม่มีเรื่องที่รอคนรับในพื้นที่ค่ะ", "No case of your area is waiting for anyone.").In(tongue))];
        var bubbles = waiting.Take(CasesAtOnce).Select(request =>
        {
            var body = new List<FlexComponent>
            {
                Card.Row(new Say("พื้นที่", "Area").In(tongue), request.AreaCode is { } code && areas.TryGetValue(code, out var name) ? name.In(tongue) : new Say("ยังไม่ทราบ", "not known").In(tongue)),
                Card.Row(new Say("รอมา", "Waiting").In(tongue), Waited(now - request.OpenedAt).In(tongue)),
                Card.Row(new Say("ความด่วน", "Urgency").In(tongue), NeedWords.Name(request.Urgency).In(tongue), NeedWords.Color(request.Urgency)),
            };
            if (NeedWords.Headcount(request.People, request.Patients) is { } count)
                body.Add(Card.Row(new Say("ใครบ้าง", "Who").In(tongue), count.In(tongue)));
            if (NeedWords.Work(request) is { } work)
                body.Insert(0, Card.Row(NeedWords.GoodsLabel(request).In(tongue), work.In(tongue)));
            // Heads and kamnan see what waits and may go; only the desk opens it.
            var isDesk = Permissions.May(roles, Act.RunDesk, request.AreaCode ?? request.ProvinceCode)
                || (!roles.Any(held => held.Covers(request.AreaCode ?? request.ProvinceCode)) && roles.Any(held => Permissions.May(held.Role, Act.RunDesk)));
            LineAction[] actions = isDesk
                ? [buttons.Make(new Say("ดูรายละเอียด", "Details").In(tongue), Folder, "show", request.Id), buttons.Make(new Say("ปิดเรื่อง", "Close").In(tongue), Folder, "close", request.Id)]
                : ClaimRules.IsGrave(request.Dangers) ? [] : [buttons.Make(new Say("✋ ฉันไปเอง", "✋ I will go").In(tongue), ClaimMessages.Folder, "accept", request.Id)];
            return Card.Bubble(NeedWords.WithIcon(request.Need).In(tongue), request.CaseNumber, NeedWords.Color(request.Urgency), body, actions);
        }).ToList();
        var card = new FlexMessage(new Say($"มี {bubbles.Count} เรื่องที่รอคนรับ", $"{bubbles.Count} cases wait for someone").In(tongue), bubbles.Count == 1 ? bubbles[0] : new FlexCarousel(bubbles));
        return waiting.Count > CasesAtOnce ? [new TextMessage(MostPressing.In(tongue)), card] : [card];
    }

    public static IReadOnlyList<LineMessage> Details(HelpRequest request, Say? area, IReadOnlyList<SaidWords> said, IReadOnlyList<UriAction> media, Buttons buttons, Tongue tongue)
    {
        var body = new List<FlexComponent>
        {
            Card.Row(new Say("ความด่วน", "Urgency").In(tongue), NeedWords.Name(request.Urgency).In(tongue), NeedWords.Color(request.Urgency)),
            Card.Row(new Say("ที่ไหน", "Where").In(tongue), RequestCard.PlaceText(request, area, tongue)),
            Card.Row(new Say("เบอร์โทร", "Phone").In(tongue), request.Phone is { } phone ? PhoneWords.Show(phone) : new Say("ไม่มี", "none").In(tongue)),
        };
        if (NeedWords.Signs(request.Symptoms, request.Spo2) is { } signs)
            body.Add(Card.Row(new Say("อาการ", "Signs").In(tongue), signs.In(tongue)));
        if (request.Contact is { } contact)
            body.Add(Card.Row(new Say("ผู้ติดต่อ", "Contact").In(tongue), Card.Cut(contact, 100)));
        foreach (var one in said.Where(one => one.Words is not null).TakeLast(6))
            body.Add(Card.Line($"“{Card.Cut(one.Words!, 300)}”", size: "sm"));
        if (request.LocationSource != LocationSource.Pin)
            body.Add(Card.Line(
                new Say($"รู้ที่อยู่แล้ว พิมพ์ \"ที่อยู่ {request.CaseNumber} ...\" ได้เลยค่ะ", $"Found the place? Type \"place {request.CaseNumber} ...\".").In(tongue),
                color: Card.Faint, size: "sm"));
        var actions = new List<LineAction>();
        if (request.Phone is { } number)
            actions.Add(new UriAction(new Say("โทรหาผู้ขอ", "Call the asker").In(tongue), $"tel:{number}"));
        actions.AddRange(media.TakeLast(3));
        if (!request.HasEnded)
            actions.Add(buttons.Make(new Say("ปิดเรื่อง", "Close").In(tongue), Folder, "close", request.Id));
        return [Card.Of($"{NeedWords.Name(request.Need).In(tongue)} {request.CaseNumber}", Card.Bubble(NeedWords.WithIcon(request.Need).In(tongue), request.CaseNumber, NeedWords.Color(request.Urgency), body, actions))];
    }

    public static LineMessage WhyClose(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say($"ปิดเรื่อง {request.CaseNumber} เพราะอะไรคะ ผู้ขอจะได้รับแจ้งเหตุผลนี้ค่ะ", $"Why close {request.CaseNumber}? The asker will be told.").In(tongue),
            Labels.Select(pair => (LineAction)buttons.Make(pair.Value.In(tongue), Folder, $"close.{pair.Key.ToCode()}", request.Id)));

    public static LineMessage StaysOpen(HelpRequest request, Tongue tongue) =>
        new TextMessage(new Say($"ค่ะ เรื่อง {request.CaseNumber} ยังเปิดอยู่เหมือนเดิมนะคะ", $"All right, {request.CaseNumber} stays open.").In(tongue));

    public static LineMessage Closed(HelpRequest request, Tongue tongue) =>
        new TextMessage(new Say($"ปิดเรื่อง {request.CaseNumber} แล้ว และแจ้งผู้ขอให้แล้วค่ะ", $"{request.CaseNumber} is closed, and the asker has been told.").In(tongue));

    /// <summary>What an official wrote as the reason, where it says more than one of our labels.</summary>
    public static string? OwnWords(string text) =>
        DeskWish.SaysOther(text) || Labels.Values.Any(label => BareWords.Of(text) is var said && (said == label.Th || said == BareWords.Plain(label.En))) ? null : Card.Cut(text.Trim(), WordsAtMost);

    public static LineMessage ClosedToAsker(HelpRequest request, CloseReason reason, string? ownWords, Tongue tongue) =>
        new TextMessage(new Say(
            $"เจ้าหน้าที่ปิดเรื่อง {request.CaseNumber} ({NeedWords.Name(request.Need).Th}) แล้วค่ะ {Because(reason, ownWords).Th} ถ้ายังต้องการความช่วยเหลือ พิมพ์บอกได้ทันทีนะคะ",
            $"An official closed {request.CaseNumber} ({NeedWords.Name(request.Need).En}). {Because(reason, ownWords).En} If you still need help, just write.").In(tongue));

    /// <summary>Why the case was closed, as its asker is told; null for a case that ended otherwise.</summary>
    public static Say? WhyClosed(HelpRequest request) =>
        request.Status == RequestStatus.Closed && Codes.TryParse<CloseReason>(request.CloseReason ?? "", out var reason) ? Because(reason, request.CloseWords) : null;

    private static Say Because(CloseReason reason, string? ownWords)
    {
        var known = new Say($"เพราะ{Reasons[reason].Th}", $"The reason: {Reasons[reason].En}.");
        if (ownWords is null)
            return known;
        var said = new Say($"เจ้าหน้าที่บอกว่า “{ownWords}”", $"Their words: “{ownWords}”");
        // "Another reason" says nothing beside the reason itself.
        return reason == CloseReason.OtherReason ? said : new($"{known.Th} {said.Th}", $"{known.En} {said.En}");
    }

    public static LineMessage Unknown(Tongue tongue) =>
        new TextMessage(new Say("ไม่พบเรื่องเลขนี้ในพื้นที่ของคุณค่ะ", "No such case in your area.").In(tongue));

    /// <summary>To a head or kamnan: such a case is in their area, and what they typed is the desk's to do.</summary>
    public static LineMessage IsForDesk(HelpRequest request, Tongue tongue) =>
        new TextMessage(new Say(
            $"เรื่อง {request.CaseNumber} เจ้าหน้าที่เป็นคนดูรายละเอียดและปิดค่ะ ถ้าจะไปช่วยเอง พิมพ์ \"รับงาน {request.CaseNumber}\" ถ้ารู้ว่าจบแล้ว พิมพ์ \"ขอคุยกับเจ้าหน้าที่\" นะคะ",
            $"Officials look into {request.CaseNumber} and close it. If you go yourself, type \"accept {request.CaseNumber}\"; if you know that it is over, type \"talk to an official\".").In(tongue));

    public static LineMessage NoPlaceSaid(HelpRequest request, Tongue tongue) =>
        new TextMessage(new Say(
            $"พิมพ์ที่อยู่ต่อท้ายเลขเรื่องได้เลยค่ะ เช่น \"ที่อยู่ {request.CaseNumber} บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร\"",
            $"Write the address after the number, such as \"place {request.CaseNumber} 9 moo 2 Tat Thong, Mueang Yasothon\".").In(tongue));

    private static Say Waited(TimeSpan time) =>
        time.TotalMinutes < 60
            ? new($"{(int)time.TotalMinutes} นาที", $"{(int)time.TotalMinutes} min")
            : new($"{(int)time.TotalHours} ชั่วโมง", $"{(int)time.TotalHours} h");
}
