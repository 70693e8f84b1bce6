using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What a helper reads when the case they are on has changed: what is different first.</summary>
public static class AmendedMessages
{
    private static readonly Say Amended = new("✏️ ผู้ขอแก้ข้อมูลของเคส {0} ค่ะ\n{1}", "✏️ Case {0} was put right:\n{1}");
    private static readonly Say Worse = new("🚨 เคส {0} หนักขึ้นค่ะ", "🚨 Case {0} has become worse:");
    private static readonly Say CallToo = new("📞 ถ้าไม่แน่ใจว่ามีใครโทร {0} แล้ว โทรเลยนะคะ", "📞 Unless you know that someone has called {0}, call now.");
    private static readonly Say NewNeed = new("ตอนนี้ขอ: {0}", "Now wanted: {0}");
    private static readonly Say NewPlace = new("ที่ไปหา: {0}", "Where to go: {0}");
    private static readonly Say NewPin = new("📍 ปักหมุดใหม่แล้ว ดูตำแหน่งข้างล่างนี้", "📍 A new pin: see the location below");
    private static readonly Say NewCount = new("จำนวนคน: {0}", "How many: {0}");
    private static readonly Say NewSigns = new("อาการ: {0}", "Signs: {0}");
    private static readonly Say NewGoods = new("ของที่ขอ: {0}", "Goods: {0}");
    private static readonly Say NewDestination = new("ไปส่งที่: {0}", "To: {0}");
    private static readonly Say NewContact = new("ผู้ติดต่อ: {0}", "Contact: {0}");

    /// <summary>The dangers that were not there before, most pressing first: they may be all that is read on the road.</summary>
    public static IReadOnlyList<Say> Dangers(HelpRequest before, HelpRequest after) =>
        [.. after.Reasons.Except(before.Reasons).Where(IsPressing).Select(ReasonWords.Of).OfType<Say>()];

    /// <summary>What else matters to who is on the way and is different now; empty when nothing is.</summary>
    public static IReadOnlyList<Say> Changes(HelpRequest before, HelpRequest after)
    {
        var changes = new List<Say>();
        void Add(bool isChanged, Say label, Say? value)
        {
            if (isChanged && value is { } now)
                changes.Add(new(label.With(now.Th).Th, label.With(now.En).En));
        }
        Add(after.Need != before.Need, NewNeed, NeedWords.Name(after.Need));
        if (after.LocationSource == LocationSource.Pin && !Equals(after.Location, before.Location))
            changes.Add(NewPin);
        Add(after.Place != before.Place || after.AreaCode != before.AreaCode && after.Place.IsEmpty, NewPlace, new(RequestCard.PlaceText(after, null, Tongue.Th), RequestCard.PlaceText(after, null, Tongue.En)));
        var count = NeedWords.Headcount(after.People, after.Patients);
        Add(count != NeedWords.Headcount(before.People, before.Patients), NewCount, count);
        var signs = NeedWords.Signs(after.Symptoms, after.Spo2);
        Add(signs != NeedWords.Signs(before.Symptoms, before.Spo2), NewSigns, signs);
        var goods = NeedWords.Goods(after.Items);
        Add(goods != NeedWords.Goods(before.Items), NewGoods, goods);
        Add(after.Destination != before.Destination, NewDestination, after.Destination is { } to ? new(to, to) : null);
        Add(after.Contact != before.Contact, NewContact, after.Contact is { } contact ? new(contact, contact) : null);
        return changes;
    }

    /// <param name="hotline">The number to call for a danger that is new; null when none is.</param>
    public static LineMessage ToHelper(HelpRequest request, IReadOnlyList<Say> dangers, IReadOnlyList<Say> changes, string? hotline, Tongue tongue)
    {
        var lines = new List<string>();
        if (dangers.Count > 0)
            lines.AddRange([Worse.With(request.CaseNumber).In(tongue), .. dangers.Select(danger => "⚠️ " + danger.In(tongue))]);
        if (hotline is not null)
            lines.Add(CallToo.With(hotline).In(tongue));
        if (changes.Count > 0)
            lines.Add(Amended.With(request.CaseNumber, string.Join('\n', changes.Select(change => "• " + change.In(tongue)))).In(tongue));
        return new TextMessage(string.Join('\n', lines));
    }

    /// <summary>The danger that was not there before and has a number to call.</summary>
    public static DangerKind? NewDangerOf(HelpRequest before, HelpRequest after) =>
        after.Reasons.Except(before.Reasons).Select(code => UrgencyReasonMessages.Find(code)?.Danger).FirstOrDefault(danger => danger is not null);

    /// <summary>Worth hearing on the way; "waited long" is not, and what the card shows as signs only where it is a danger by itself.</summary>
    private static bool IsPressing(string reason) =>
        reason == ReasonWords.GettingWorse || UrgencyReasonMessages.Find(reason) is { Level: >= Urgency.High, Code: not ("said_urgent" or "sos" or "medical_emergency" or "vulnerable_and_sick" or "evacuation") };
}
