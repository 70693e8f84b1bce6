using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Dispatch;

/// <summary>
/// The card a volunteer is asked with. It shows need, urgency, rough distance and tambon, how many people and how vulnerable:
/// never a name, a pin, a phone, a house number or an illness. Those open to who accepts.
/// </summary>
public static class OfferMessages
{
    private static readonly Say Title = new("ช่วยได้ไหมคะ", "Can you help?");
    private static readonly Say Urgency = new("ความด่วน", "Urgency");
    private static readonly Say Distance = new("ระยะทาง", "Distance");
    private static readonly Say Where = new("พื้นที่", "Area");
    private static readonly Say Who = new("ใครบ้าง", "Who");
    private static readonly Say Helpers = new("ต้องการ", "Wanted");
    private static readonly Say Work = new("งาน", "Work");
    private static readonly Say Later = new("เห็นรายละเอียดเมื่อรับงานค่ะ", "you see the details when you accept");
    private static readonly Say Kilometres = new("ประมาณ {0} กม.", "about {0} km");
    private static readonly Say Metres = new("ประมาณ {0} เมตร", "about {0} m");
    private static readonly Say InYourArea = new("ในพื้นที่ของคุณ", "in your area");
    private static readonly Say InYourTambon = new("ในตำบลของคุณ", "in your tambon");
    private static readonly Say InTambonNear = new("ตำบลใกล้คุณ", "in a tambon near you");
    private static readonly Say InYourAmphoe = new("ในอำเภอของคุณ", "in your amphoe");
    private static readonly Say InAmphoeNear = new("อำเภอใกล้คุณ", "in an amphoe near you");
    private static readonly Say Volunteers = new("อาสา {0} คน", "{0} volunteers");
    private static readonly Say Again = new("คุณเคยไปช่วยที่นี่แล้ว แต่ผู้ขอบอกว่ายังไม่พอค่ะ ไปอีกรอบได้ไหมคะ", "You went there before, and the asker says it was not enough. Could you go once more?");
    private static readonly Say Accept = new("✋ รับงานนี้", "✋ I can help");
    private static readonly Say Decline = new("ไม่สะดวก", "Not now");
    private static readonly Say Typed = new("พิมพ์ \"รับงาน {0}\" ก็ได้ค่ะ", "You may also type \"accept {0}\".");

    /// <param name="area">No finer than a tambon.</param>
    public static LineMessage Ask(HelpRequest request, Candidate to, Say? area, Tongue tongue, Buttons buttons)
    {
        var level = NeedWords.Name(request.Urgency).In(tongue);
        var far = HowFar(request.LocationSource, to).In(tongue);
        var body = new List<FlexComponent>
        {
            Card.Line(NeedWords.WithIcon(request.Need).In(tongue), isBold: true, size: "xl"),
            Card.Row(Urgency.In(tongue), level, NeedWords.Color(request.Urgency)),
        };
        // "Something else" alone tells nobody whether they can; what the asker wrote themselves may name them.
        var work = request.Need == NeedKind.Other ? NeedWords.Work(request) ?? Later : (Say?)null;
        if (work is { } task)
            body.Add(Card.Row(Work.In(tongue), task.In(tongue)));
        body.Add(Card.Row(Distance.In(tongue), far));
        if (area is { } place)
            body.Add(Card.Row(Where.In(tongue), place.In(tongue)));
        if (NeedWords.Headcount(request.People, request.Patients) is { } count)
            body.Add(Card.Row(Who.In(tongue), count.In(tongue)));
        if (to.WasThere)
            body.Add(Card.Line(Again.In(tongue)));
        if (request.HelpersWanted > 1)
            body.Add(Card.Row(Helpers.In(tongue), Volunteers.With(request.HelpersWanted).In(tongue)));
        if (DangerAheadMessages.Before(request) is { } warning)
            body.Add(Card.Line(warning.In(tongue), color: Card.Alarm));
        body.Add(Card.Line(Typed.With(request.CaseNumber).In(tongue), color: Card.Faint, size: "sm"));
        var alt = $"{level}: {(NeedWords.Work(request) ?? NeedWords.Name(request.Need)).In(tongue)} {far} {area?.In(tongue)} {Title.In(tongue)}";
        return Card.Of(
            alt,
            Card.Bubble(
                Title.In(tongue), request.CaseNumber, NeedWords.Color(request.Urgency), body,
                [
                    buttons.Make(Accept.In(tongue), ClaimMessages.Folder, "accept", request.Id),
                    buttons.Make(Decline.In(tongue), ClaimMessages.Folder, "decline", request.Id),
                ]));
    }

    /// <summary>Of a case known by its tambon or amphoe alone nobody can say how many metres away it is: its centre may be far from the house.</summary>
    public static Say HowFar(LocationSource source, Candidate to) =>
        source switch
        {
            LocationSource.Tambon => to.IsLocal ? InYourTambon : InTambonNear,
            LocationSource.Amphoe => to.IsLocal ? InYourAmphoe : InAmphoeNear,
            _ => RoughDistance(to.Metres),
        };

    /// <summary>Rounded, so that two offers of one case do not give its place away.</summary>
    public static Say RoughDistance(double? metres) =>
        metres switch
        {
            null => InYourArea,
            < 1_000 => Metres.With((Math.Max(1, Math.Round(metres.Value / 100)) * 100).ToString("0", CultureInfo.InvariantCulture)),
            < 10_000 => Kilometres.With((metres.Value / 1_000).ToString("0.0", CultureInfo.InvariantCulture)),
            _ => Kilometres.With((metres.Value / 1_000).ToString("0", CultureInfo.InvariantCulture)),
        };
}
