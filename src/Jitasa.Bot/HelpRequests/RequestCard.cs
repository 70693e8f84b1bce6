using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The asker's own card of a case: what was understood, each part with a button that corrects it.</summary>
public static class RequestCard
{
    /// <param name="requests">The case and those said together with it.</param>
    /// <param name="area">"ต.ตาดทอง อ.เมืองยโสธร จ.ยโสธร", when the area is known.</param>
    /// <param name="call">The hotline to ring, first of the buttons, when there is danger.</param>
    public static FlexMessage Of(IReadOnlyList<HelpRequest> requests, Say? area, Say title, LineAction? call, Buttons buttons, Tongue tongue)
    {
        var main = requests[0];
        var body = new List<FlexComponent>();
        foreach (var request in requests)
        {
            body.Add(Card.Line(NeedWords.WithIcon(request.Need).In(tongue), isBold: true, size: "lg"));
            if (requests.Count > 1)
                body.Add(Card.Line(request.CaseNumber, color: Card.Faint, size: "sm"));
            Row(body, NeedWords.GoodsLabel(request), NeedWords.Goods(request.Items)?.In(tongue), tongue);
            if (request.HelpersWanted > 1)
                body.Add(Card.Row(Words.Helpers.In(tongue), NeedWords.Hands(request).In(tongue)));
        }
        body.Add(Card.Row(Words.Urgency.In(tongue), UrgencyText(main, tongue), NeedWords.Color(main.Urgency)));
        Row(body, Words.Who, NeedWords.Headcount(main.People, main.Patients)?.In(tongue), tongue);
        Row(body, Words.Signs, NeedWords.Signs(main.Symptoms, main.Spo2)?.In(tongue), tongue);
        body.Add(Card.Row(Words.Place.In(tongue), PlaceText(main, area, tongue)));
        Row(body, Words.Destination, main.Destination, tongue);
        Row(body, Words.When, WhenText(main, tongue), tongue);
        body.Add(Card.Row(Words.Phone.In(tongue), main.Phone is { } phone ? PhoneWords.Show(phone) : Words.Unknown.In(tongue)));
        if (!main.HasEnded)
        {
            body.Add(Card.Rule());
            var fixes = Fixes(main, buttons, tongue);
            body.Add(Card.Pair(fixes[0], fixes[1]));
            body.Add(Card.Pair(fixes[2], fixes[3]));
        }
        var footer = main.HasEnded
            ? Array.Empty<LineAction>()
            : new[] { call, buttons.Make(Words.Status.In(tongue), "help", "status", main.Id), buttons.Make(Words.Cancel.In(tongue), "help", "cancel", main.Id) }.OfType<LineAction>().ToArray();
        var alt = $"{title.In(tongue)} {main.CaseNumber}: {NeedWords.Name(main.Need).In(tongue)} · {PlaceText(main, area, tongue)}";
        return Card.Of(alt, Card.Bubble(title.In(tongue), main.CaseNumber, NeedWords.Color(main.Urgency), body, footer));
    }

    /// <summary>One for each detail that can be put right.</summary>
    public static IReadOnlyList<PostbackAction> Fixes(HelpRequest request, Buttons buttons, Tongue tongue) =>
        [.. new[] { ("place", Words.FixPlace), ("phone", Words.FixPhone), ("people", Words.FixPeople), ("need", Words.FixNeed) }.Select(fix => buttons.Make(fix.Item2.In(tongue), "help", $"fix.{fix.Item1}", request.Id))];

    public static string PlaceText(HelpRequest request, Say? area, Tongue tongue)
    {
        var th = tongue == Tongue.Th;
        var parts = new List<string?>
        {
            request.Place.HouseNo is { } house ? (th ? $"บ้านเลขที่ {house}" : $"house {house}") : null,
            request.Place.Moo is { } moo ? (th ? $"หมู่ {moo}" : $"moo {moo}") : null,
            request.Place.Village is { } village ? (th ? $"บ้าน{village}" : $"Ban {village}") : null,
            request.Place.Road is { } road ? (th ? $"ถนน{road}" : $"{road} road") : null,
            area?.In(tongue) ?? Said(request.Place, th),
            request.Place.Landmark is { } landmark ? (th ? $"จุดสังเกต: {landmark}" : $"landmark: {landmark}") : null,
            request.LocationSource == LocationSource.Pin ? (th ? "📍 มีหมุดแล้ว" : "📍 pin received") : null,
        };
        var text = string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
        return text.Length > 0 ? text : Words.Unknown.In(tongue);
    }

    private static string? Said(PlaceDraft place, bool th)
    {
        var parts = new[]
        {
            place.Tambon is { } tambon ? (th ? "ต." : "T. ") + tambon : null,
            place.Amphoe is { } amphoe ? (th ? "อ." : "A. ") + amphoe : null,
            place.Province is { } province ? (th ? "จ." : "P. ") + province : null,
        };
        return parts.All(part => part is null) ? null : string.Join(' ', parts.Where(part => part is not null));
    }

    private static string UrgencyText(HelpRequest request, Tongue tongue)
    {
        var reasons = request.Reasons.Select(ReasonWords.Of).OfType<Say>().Take(3).Select(reason => reason.In(tongue)).ToList();
        var level = NeedWords.Name(request.Urgency).In(tongue);
        return reasons.Count == 0 ? level : $"{level}: {string.Join(", ", reasons)}";
    }

    private static string? WhenText(HelpRequest request, Tongue tongue)
    {
        var day = request.WantedOn is { } on ? ThaiClock.Day(on).In(tongue) : null;
        var hour = request.WantedAt is { } at ? at.ToString(tongue == Tongue.En ? "HH:mm" : "HH.mm น.", System.Globalization.CultureInfo.InvariantCulture) : null;
        return day is null && hour is null ? null : string.Join(' ', new[] { day, hour }.Where(part => part is not null));
    }

    private static void Row(List<FlexComponent> body, Say label, string? value, Tongue tongue)
    {
        if (!string.IsNullOrEmpty(value))
            body.Add(Card.Row(label.In(tongue), value));
    }

    private static class Words
    {
        public static readonly Say Urgency = new("ความด่วน", "Urgency");
        public static readonly Say Who = new("ใครบ้าง", "Who");
        public static readonly Say Signs = new("อาการ", "Signs");
        public static readonly Say Helpers = new("ต้องการคนช่วย", "Helpers wanted");
        public static readonly Say Place = new("ที่ไหน", "Where");
        public static readonly Say Destination = new("ไปที่", "To");
        public static readonly Say When = new("เมื่อไร", "When");
        public static readonly Say Phone = new("เบอร์โทร", "Phone");
        public static readonly Say Unknown = new("ยังไม่ทราบ", "not known yet");
        public static readonly Say FixPlace = new("แก้ที่อยู่", "Fix place");
        public static readonly Say FixPhone = new("แก้เบอร์", "Fix phone");
        public static readonly Say FixPeople = new("แก้จำนวน", "Fix people");
        public static readonly Say FixNeed = new("แก้สิ่งที่ขอ", "Fix need");
        public static readonly Say Status = new("ดูสถานะ", "Status");
        public static readonly Say Cancel = new("ยกเลิกเรื่องนี้", "Cancel this");
    }
}
