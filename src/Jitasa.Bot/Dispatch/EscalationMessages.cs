using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Dispatch;

/// <summary>Nobody took it yet: one honest sentence to who waits, one card to the rung above.</summary>
public static class EscalationMessages
{
    private static readonly Say StillLooking = new(
        "ยังไม่มีอาสารับเรื่อง{0}ค่ะ ตอนนี้แจ้ง{1}แล้ว และยังหาต่อให้อยู่นะคะ ถ้าเป็นอันตราย โทร {2} ได้ทันทีค่ะ",
        "Nobody has taken your case ({0}) yet. We have now told {1} and go on looking. If there is danger, call {2} at once."
    );
    private static readonly Say NobodyYet = new(
        "ขอโทษจริงๆ ค่ะ ยังหาคนช่วยเรื่อง{0}ไม่ได้ เจ้าหน้าที่ของพื้นที่ได้รับแจ้งแล้ว ถ้าเป็นอันตราย โทร {1} ได้ทันที{2}ค่ะ เรายังหาต่อให้อยู่นะคะ",
        "We are truly sorry: nobody has been found for {0} yet. The officials of the area have been told. If there is danger, call {1} at once{2}. We go on looking."
    );
    private static readonly Say NobodyAtAll = new(
        "ขอโทษจริงๆ ค่ะ ตอนนี้ยังหาคนช่วยเรื่อง{0}ใกล้คุณไม่ได้ ถ้าเป็นอันตราย โทร {1} ได้ทันที{2}ค่ะ เรายังหาต่อให้อยู่นะคะ",
        "We are truly sorry: nobody near you has been found for {0} yet. If there is danger, call {1} at once{2}. We go on looking."
    );
    private static readonly Say WhereAreYou = new(
        "ยังไม่ทราบว่าคุณอยู่ที่ไหน จึงยังหาคนใกล้ๆ ไปช่วยเรื่อง{0}ไม่ได้ค่ะ ช่วยส่งตำแหน่ง หรือพิมพ์ บ้านเลขที่ หมู่ ตำบล อำเภอ ให้หน่อยนะคะ {1}ถ้าเป็นอันตราย โทร {2} ได้ทันที{3}ค่ะ",
        "We don't know where you are, so we cannot find anyone near you for {0} yet. Please send your location, or type house number, moo, tambon and amphoe. {1}If there is danger, call {2} at once{3}."
    );
    private static readonly Say And = new(" และ", " and ");
    private static readonly Say DeskKnows = new("เจ้าหน้าที่ได้รับแจ้งแล้ว ", "The officials have been told. ");
    private static readonly Say OrDesk = new(" หรือโทรเจ้าหน้าที่ {0}", ", or the local desk at {0}");
    private static readonly Say Title = new("ยังไม่มีใครรับ", "Nobody has taken this");
    private static readonly Say RedTitle = new("🔴 ไม่มีใครรับเลย", "🔴 Nobody took it at all");
    private static readonly Say GraveTitle = new("⚠️ เรื่องที่ต้องดูแลเป็นพิเศษ", "⚠️ Handle with care");
    private static readonly Say DraftTitle = new("มีคนติดต่อมา แต่ยังไม่บอกเรื่อง", "Someone wrote without saying what they need");
    private static readonly Say Urgency = new("ความด่วน", "Urgency");
    private static readonly Say Where = new("พื้นที่", "Area");
    private static readonly Say Who = new("ใครบ้าง", "Who");
    private static readonly Say Since = new("รอตั้งแต่", "Waiting since");
    private static readonly Say NoPlace = new("ยังไม่ทราบที่อยู่ ช่วยหาให้หน่อยนะคะ", "Place not known yet: please find it");
    private static readonly Say Plea = new(
        "ช่วยไปเอง หรือหาคนไปให้หน่อยนะคะ ถ้าไปเอง แตะรับหรือพิมพ์ \"รับงาน {0}\" จะเห็นที่อยู่และคุยกับผู้ขอได้ค่ะ",
        "Please go, or find someone who can. If you go, tap or type \"accept {0}\": the place and the talk open to you."
    );
    private static readonly Say FindPlacePlea = new(
        "แตะดูรายละเอียดแล้วถามผู้ขอว่าอยู่ที่ไหนนะคะ ได้ที่อยู่แล้วพิมพ์ \"ที่อยู่ {0} ...\" เราจะหาคนใกล้ที่นั่นให้ค่ะ",
        "Please open the details and ask the person where they are. Then type \"place {0} ...\", and we look for someone near it."
    );
    private static readonly Say ViolencePlea = new(
        "มีคนใช้กำลังหรืออาวุธ อย่าเข้าไปคนเดียวนะคะ ประสานตำรวจ {1} ก่อน ถ้าจะดูแลเรื่องนี้เอง แตะรับหรือพิมพ์ \"รับงาน {0}\" ค่ะ",
        "Someone is violent or armed: do not go in alone, call the police at {1} first. To take this yourself, tap or type \"accept {0}\"."
    );
    private static readonly Say SuicidalPlea = new(
        "ผู้ขอพูดถึงการไม่อยากมีชีวิตอยู่ ช่วยโทรหาหรือไปอยู่เป็นเพื่อนโดยเร็วนะคะ ปรึกษาได้ที่ {1} ถ้าจะดูแลเรื่องนี้เอง แตะรับหรือพิมพ์ \"รับงาน {0}\" ค่ะ",
        "The person speaks of not wanting to live: please call or be with them soon; {1} can advise you. To take this yourself, tap or type \"accept {0}\"."
    );
    private static readonly Say PsychosisPlea = new(
        "มีคนอาการทางจิต เช่น หูแว่ว เห็นภาพหลอน หรือคลุ้มคลั่ง อย่าไปคนเดียวนะคะ พูดเบาๆ ไม่ขัดใจ ปรึกษาได้ที่ {1} ถ้าจะดูแลเรื่องนี้เอง แตะรับหรือพิมพ์ \"รับงาน {0}\" ค่ะ",
        "Someone shows signs of psychosis, such as hearing voices or raging: do not go alone, speak calmly and do not argue; {1} can advise you. To take this yourself, tap or type \"accept {0}\"."
    );
    private static readonly Say Work = new("งาน", "Work");
    private static readonly Say Helpers = new("ต้องการคนช่วย", "Helpers wanted");
    private static readonly Say Details = new("ดูรายละเอียด", "Details");
    private static readonly Say Accept = new("✋ ฉันไปเอง", "✋ I will go");

    /// <param name="climbs">Needs that came to the same rung at once: one or several, one sentence.</param>
    public static LineMessage ToAsker(IReadOnlyList<Climb> climbs, HotlineSettings numbers, string? deskPhone, Tongue tongue)
    {
        var rung = climbs[0].Rung;
        var need = string.Join(And.In(tongue), climbs.Select(climb => ClaimNoticeMessages.Subject(climb.Request).In(tongue)).Distinct(StringComparer.Ordinal));
        // 1669 is named always: whatever was asked for, a sick person may lie behind it.
        var call = string.Join(", ", climbs.Where(climb => climb.Request.Dangers.Count > 0).Select(climb => Hotlines.Number(climb.Request.Dangers[0], numbers))
            .Where(number => number != numbers.Medical).Append(numbers.Medical).Distinct(StringComparer.Ordinal));
        var office = deskPhone is null ? "" : OrDesk.With(PhoneWords.Show(deskPhone)).In(tongue);
        var isAnyoneTold = climbs.Any(climb => climb.Told > 0);
        // Without buttons of its own: those of the question that is open stay.
        if (climbs.All(climb => climb.Request.LocationSource == LocationSource.None))
            return new TextMessage(WhereAreYou.With(need, isAnyoneTold ? DeskKnows.In(tongue) : "", call, office).In(tongue));
        return new TextMessage(
            rung == Rung.Red
                ? (isAnyoneTold ? NobodyYet : NobodyAtAll).With(need, call, office).In(tongue)
                : StillLooking.With(need, Name(rung).In(tongue), call).In(tongue));
    }

    public static LineMessage ToRung(HelpRequest request, Rung rung, bool isFirstNotice, Say? area, HotlineSettings numbers, Tongue tongue, Buttons buttons)
    {
        var title = (request.Need is null ? DraftTitle : isFirstNotice ? GraveTitle : rung == Rung.Red ? RedTitle : Title).In(tongue);
        var body = new List<FlexComponent>
        {
            Card.Line(NeedWords.WithIcon(request.Need).In(tongue), isBold: true, size: "lg"),
            Card.Row(Urgency.In(tongue), NeedWords.Name(request.Urgency).In(tongue), NeedWords.Color(request.Urgency)),
            Card.Row(Since.In(tongue), ThaiClock.HourMinute(request.OpenedAt).In(tongue)),
            request.LocationSource == LocationSource.None ? Card.Line(NoPlace.In(tongue), color: Card.Alarm) : Card.Row(Where.In(tongue), area?.In(tongue) ?? "-"),
        };
        if (NeedWords.Headcount(request.People, request.Patients) is { } count)
            body.Add(Card.Row(Who.In(tongue), count.In(tongue)));
        if (NeedWords.Work(request) is { } work)
            body.Insert(1, Card.Row(Work.In(tongue), work.In(tongue)));
        if (request.HelpersWanted > 1)
            body.Add(Card.Row(Helpers.In(tongue), NeedWords.Hands(request).In(tongue)));
        body.Add(Card.Line(PleaFor(request, rung, numbers).In(tongue), size: "sm"));
        var accept = buttons.Make(Accept.In(tongue), ClaimMessages.Folder, "accept", request.Id);
        var details = buttons.Make(Details.In(tongue), DeskCaseMessages.Folder, "show", request.Id);
        // Heads and kamnan see the place only when they go; the desk may look first, and has to where nobody could go yet.
        LineAction[] actions = rung < Rung.Desk ? [accept] : request.LocationSource == LocationSource.None ? [details, accept] : [accept, details];
        return Card.Of(
            $"{title}: {NeedWords.Name(request.Need).In(tongue)} {area?.In(tongue)} {request.CaseNumber}",
            Card.Bubble(title, request.CaseNumber, rung == Rung.Red ? Card.Alarm : NeedWords.Color(request.Urgency), body, actions));
    }

    // Nobody is sent unwarned to where there is a weapon. Only the desk is told so: its people answer for such cases.
    private static Say PleaFor(HelpRequest request, Rung rung, HotlineSettings numbers)
    {
        var (plea, number) =
            rung >= Rung.Desk && request.Dangers.Contains(DangerKind.Violence) ? (ViolencePlea, numbers.Violence)
            : rung >= Rung.Desk && request.Dangers.Contains(DangerKind.Suicidal) ? (SuicidalPlea, numbers.Suicidal)
            : rung >= Rung.Desk && request.Dangers.Contains(DangerKind.Psychosis) ? (PsychosisPlea, numbers.Psychosis)
            : rung >= Rung.Desk && request.LocationSource == LocationSource.None ? (FindPlacePlea, "")
            : (Plea, "");
        return plea.With(request.CaseNumber, number);
    }

    private static Say Name(Rung rung) =>
        rung switch
        {
            Rung.Head => new("ผู้ใหญ่บ้านหรือผู้นำชุมชน", "the village head or community leader"),
            Rung.Kamnan => new("กำนัน", "the kamnan"),
            _ => new("เจ้าหน้าที่อำเภอและท้องถิ่น", "the district and local officials"),
        };
}
