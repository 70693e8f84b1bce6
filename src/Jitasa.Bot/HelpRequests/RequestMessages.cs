using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Everything the asker reads about a case, but the card itself.</summary>
public static class RequestMessages
{
    public static readonly Say OpenedTitle = new("รับเรื่องแล้วค่ะ", "We have your request");
    public static readonly Say DraftTitle = new("ได้รับแล้วค่ะ", "Received");
    public static readonly Say AmendedTitle = new("แก้ให้แล้วค่ะ", "Updated");
    public static readonly Say ReopenedTitle = new("เปิดเรื่องต่อให้แล้วค่ะ กำลังหาคนช่วยใหม่", "Open again; we are looking for someone");
    private static readonly Say SearchesNow = new("กำลังหาคนช่วยให้ค่ะ", "Looking for someone");
    private static readonly Say SearchesOn = new("ยังหาคนไม่ได้ กำลังหาต่อให้ค่ะ", "No one found yet; we go on looking");
    private static readonly Say SearchesTheRest = new("กำลังหาคนช่วยส่วนที่ยังขาดค่ะ", "Looking for someone for what is missing");

    /// <summary>Titles of a case for which somebody is being looked for.</summary>
    public static IReadOnlyCollection<Say> Searches => [SearchesNow, SearchesOn, SearchesTheRest];

    public static readonly Say PressedTitle = new("รับรู้แล้วค่ะ เร่งให้แล้วนะคะ", "We hear you, and have made it more urgent");
    public static readonly Say NotedTitle = new("บันทึกแล้วค่ะ", "Noted");
    public static readonly Say Skipped = new("ไม่เป็นไรค่ะ", "That's fine.");
    public static readonly Say OtherIsOver = new(
        "เรื่องนั้นจบไปแล้วค่ะ เรื่องของคุณยังเปิดอยู่ กำลังดูแลให้นะคะ", "That one is already over. Yours stays open, and we go on.");

    public static string Hotline(DangerKind danger, HotlineSettings numbers, Tongue tongue, bool searches = true) => "🚨 " + Hotlines.Advice(danger, numbers, searches).In(tongue);

    public static readonly Say HowToSayWhere = new(
        "ไม่เป็นไรค่ะ ไม่ต้องส่งตำแหน่งก็ได้ พิมพ์ชื่อวัด โรงเรียน ร้านค้า หรือชื่อเจ้าของบ้านใกล้ๆ กับชื่อตำบลก็พอนะคะ",
        "That's fine, no location needed. Type a temple, school, shop or neighbour near you, and the tambon.");

    public static LineAction Call(string number, Tongue tongue) => new UriAction(new Say($"📞 โทร {number}", $"📞 Call {number}").In(tongue), $"tel:{number}");

    /// <summary>What happens now, in one honest sentence.</summary>
    public static string Next(HelpRequest request, Tongue tongue) =>
        (request.Need switch
        {
            null => new Say("บอกได้เลยว่าที่นี่ต้องการอะไรคะ", "What is needed here?"),
            NeedKind.Information => new("เจ้าหน้าที่จะตอบให้นะคะ", "An official will answer you."),
            _ when request.Status == RequestStatus.Helped => new(
                "เก็บไว้กับเรื่องนี้แล้วค่ะ ถ้ายังไม่ได้รับความช่วยเหลือ พิมพ์ \"ยังไม่ได้\" นะคะ",
                "Kept with this request. If help has not come, type \"not yet\"."),
            _ when request.HelpersLive >= request.HelpersWanted => new("คนที่รับเรื่องนี้ไว้ได้รับข้อมูลนี้แล้วค่ะ", "Whoever took your request has been told."),
            _ when request.HelpersLive > 0 => new(
                "คนที่รับเรื่องนี้ไว้ได้รับข้อมูลนี้แล้วค่ะ และยังหาคนเพิ่มให้อยู่นะคะ", "Whoever took your request has been told, and we go on looking for more."),
            _ when request.Place.IsEmpty && request.Location is null => new(
                "ยังไม่ทราบว่าอยู่ที่ไหน ส่งเรื่องให้เจ้าหน้าที่ดูแล้วค่ะ บอกที่อยู่ได้เลยจะได้หาคนใกล้คุณนะคะ",
                "We don't know where you are yet. The desk has your request; tell us where, so we can find someone near you."),
            _ => new("กำลังหาคนใกล้คุณที่ช่วยได้ มีคนรับเมื่อไรจะรีบบอกนะคะ", "We are looking for someone near you who can help, and will tell you as soon as someone takes it."),
        }).In(tongue);

    /// <param name="candidates">Where the tambon may be; for <see cref="Question.Area"/>.</param>
    /// <param name="needs">What is offered there; for <see cref="Question.Need"/>.</param>
    public static LineMessage Ask(Question question, HelpRequest request, IReadOnlyList<AreaCandidate> candidates, IReadOnlyList<NeedKind> needs, Buttons buttons, Tongue tongue)
    {
        var skip = buttons.Make(new Say("ข้ามไปก่อน", "Skip").In(tongue), "help", $"skip.{question.ToCode()}", request.Id);
        return question switch
        {
            Question.Need => Card.Ask(
                new Say("ที่นี่ต้องการความช่วยเหลือเรื่องอะไรคะ แตะเลือก หรือพิมพ์บอกได้เลยค่ะ", "What do you need here? Tap one, or just type it.").In(tongue),
                needs.Select(need => (LineAction)buttons.Make(NeedWords.WithIcon(need).In(tongue), "help", $"need.{need.ToCode()}", request.Id))),
            Question.Area => Card.Ask(
                new Say(
                    $"ชื่อ ต.{candidates[0].Tambon} มีหลายที่ค่ะ ของคุณอยู่อำเภอไหนคะ",
                    $"There are several tambon called {candidates[0].Tambon}. Which amphoe is yours?").In(tongue),
                [
                    .. candidates.Take(10).Select(candidate => (LineAction)buttons.Make(
                        Card.Cut($"อ.{candidate.Amphoe} {candidate.Province}", 20), "help", $"area.{candidate.Code}", request.Id, $"อ.{candidate.Amphoe} จ.{candidate.Province}")),
                    new LocationAction(new Say("ส่งตำแหน่ง", "Send location").In(tongue)),
                    skip,
                ]),
            Question.Place => Card.Ask(
                (request.AreaCode is { Length: >= 6 }
                    ? new Say(
                        "บ้านหรือจุดที่ให้ไปหาอยู่ตรงไหนคะ แตะ \"ส่งตำแหน่ง\" หรือพิมพ์บ้านเลขที่ หมู่ จุดสังเกตใกล้ๆ ก็ได้ค่ะ",
                        "Where exactly is it? Tap \"Send location\", or type the house number, moo, or something nearby to look for.")
                    : new Say(
                        "อยู่ที่ไหนคะ แตะ \"ส่งตำแหน่ง\" หรือพิมพ์ บ้านเลขที่ หมู่ ตำบล อำเภอ ก็ได้ค่ะ",
                        "Where are you? Tap \"Send location\", or type house number, moo, tambon and amphoe.")).In(tongue),
                [new LocationAction(new Say("ส่งตำแหน่ง", "Send location").In(tongue)), skip]),
            Question.Phone => Card.Ask(
                new Say("ขอเบอร์โทรที่ติดต่อได้นะคะ จะไม่แสดงให้ใครเห็นถ้าคุณไม่อนุญาตค่ะ", "A phone number we can call? It is shown to no one without your consent.").In(tongue),
                [skip]),
            _ => Card.Ask(
                new Say("มีกี่คนคะ", "How many people?").In(tongue),
                [
                    .. Enumerable.Range(1, 6).Select(count => (LineAction)buttons.Make(
                        new Say($"{count} คน", count == 1 ? "1 person" : $"{count} people").In(tongue), "help", $"people.{count}", request.Id)),
                    skip,
                ]),
        };
    }

    public static LineMessage PinWanted(Tongue tongue) =>
        Card.Ask(
            new Say(
                "ลิงก์แผนที่แบบย่อเปิดดูตำแหน่งไม่ได้ค่ะ ช่วยแตะ \"ส่งตำแหน่ง\" แล้วปักหมุดให้หน่อยนะคะ",
                "We cannot read a shortened map link. Please tap \"Send location\" and drop a pin.").In(tongue),
            [new LocationAction(new Say("ส่งตำแหน่ง", "Send location").In(tongue))]);

    public static readonly Say NotThatPhone = new(
        "ยังอ่านเป็นเบอร์โทรไม่ได้ค่ะ พิมพ์ตัวเลข 9-10 หลัก เช่น 081-000-1234 หรือแตะ \"ข้ามไปก่อน\" ก็ได้นะคะ",
        "That does not read as a phone number. Type 9 or 10 digits, such as 081-000-1234, or skip.");

    public static LineMessage WhatToFix(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"เรื่อง {NeedWords.Name(request.Need).Th} ({request.CaseNumber}) ให้แก้ตรงไหนคะ แตะเลือก หรือพิมพ์ที่ถูกต้องได้เลย เช่น \"แก้เป็นหมู่ 8\" ค่ะ",
                $"{NeedWords.Name(request.Need).En} ({request.CaseNumber}): What should we change? Tap it, or type it as it should be, such as \"sorry, moo 8\".").In(tongue),
            RequestCard.Fixes(request, buttons, tongue));

    public static readonly Say NotThatNeed = new(
        "ยังไม่แน่ใจว่าให้แก้เป็นอะไรค่ะ แตะเลือก หรือพิมพ์สิ่งที่ต้องการ เช่น \"ขอออกซิเจน\" ได้เลยนะคะ",
        "We are not sure what to change it to. Tap one, or type what you need, such as \"oxygen please\".");

    public static readonly Say NotThatNumber = new(
        "ยังไม่แน่ใจว่ากี่คนค่ะ พิมพ์เป็นตัวเลข เช่น 5 หรือแตะ \"ข้ามไปก่อน\" ก็ได้นะคะ",
        "We are not sure how many. Type a number such as 5, or skip.");

    public static readonly Say NotThatPlace = new(
        "เก็บข้อความไว้แล้วค่ะ แต่ยังไม่รู้ว่าต้องไปหาตรงไหน",
        "We kept your words, but do not know yet where to come.");

    public static readonly Say Thanked = new("ขอบคุณค่ะ บันทึกแล้ว", "Thank you, noted.");

    /// <summary>What the asker is told about a fourth everyday request: nothing they said is lost.</summary>
    public static LineMessage TooMany(IReadOnlyList<HelpRequest> live, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"ตอนนี้คุณมี {live.Count} เรื่องที่ยังรออยู่ ข้อความเมื่อกี้เก็บไว้กับเรื่อง {live[0].CaseNumber} แล้วค่ะ ถ้าเรื่องไหนไม่ต้องแล้ว ยกเลิกก่อนได้ หรือคุยกับเจ้าหน้าที่นะคะ\n{Listed(live, Tongue.Th)}",
                $"You have {live.Count} requests waiting. Your message was kept with {live[0].CaseNumber}. Cancel one you no longer need, or talk to an official.\n{Listed(live, Tongue.En)}").In(tongue),
            [
                .. live.Take(5).Select(request => (LineAction)buttons.Make(
                    CancelLabel(request, tongue), "help", "cancel", request.Id)),
                new MessageAction(new Say("คุยกับเจ้าหน้าที่", "Talk to an official").In(tongue), new Say("ขอคุยกับเจ้าหน้าที่", "talk to an official").In(tongue)),
            ]);

    public static LineMessage MaybeSame(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                "มีคนใกล้ๆ แจ้งเรื่องคล้ายกันไว้แล้วค่ะ ถ้าเป็นเรื่องเดียวกัน แตะ \"ฉันรอเรื่องเดียวกัน\" จะได้รอด้วยกันนะคะ",
                "Someone nearby asked for the same. If it is the same matter, tap \"I wait for the same\".").In(tongue),
            [
                buttons.Make(new Say("ฉันรอเรื่องเดียวกัน", "I wait for the same").In(tongue), "help", "same", request.Id),
                buttons.Make(new Say("คนละเรื่อง", "A different one").In(tongue), "help", "different", request.Id),
            ]);

    public static string Joined(Tongue tongue) => new Say(
        "ได้ค่ะ นับคุณรวมกับเรื่องนี้แล้ว มีความคืบหน้าจะบอกพร้อมกันนะคะ",
        "Done: you are counted in, and will hear the news of it together.").In(tongue);

    public static LineMessage TellUs(Tongue tongue) =>
        Card.Ask(
            new Say(
                "บอกได้เลยค่ะว่าต้องการอะไร อยู่ที่ไหน พิมพ์เป็นคำพูดธรรมดา หรือแตะ \"ส่งตำแหน่ง\" ก็ได้นะคะ",
                "Tell us what you need and where you are, in your own words, or tap \"Send location\".").In(tongue),
            [new LocationAction(new Say("ส่งตำแหน่ง", "Send location").In(tongue))]);

    public static LineMessage OutsideThailand(Tongue tongue) =>
        Card.Ask(
            new Say(
                "ตำแหน่งที่ส่งมาอยู่นอกประเทศไทยค่ะ ลองส่งใหม่อีกครั้ง หรือพิมพ์ที่อยู่ก็ได้นะคะ",
                "That location is outside Thailand. Please send it again, or type the address.").In(tongue),
            [new LocationAction(new Say("ส่งตำแหน่ง", "Send location").In(tongue))]);

    public static Say StandsTitle(HelpRequest request, IReadOnlyList<HelperProgress> helpers)
    {
        if (request.Status == RequestStatus.Helped)
            return new("มีคนช่วยแล้ว ได้ครบไหมคะ", "Someone helped; did it all arrive?");
        // Who has done their part is no news to those who still wait for the rest.
        var live = helpers.Where(helper => helper.Status != ClaimStatus.Done).ToList();
        if (live.Count == 0 && helpers.Count > 0)
            return SearchesTheRest;
        if (live.Count == 0)
            return request.IsRed
                ? SearchesOn
                : SearchesNow;
        // Only who is furthest: "has arrived" must not be said of someone who has just accepted.
        var furthest = live.Max(helper => helper.Status);
        var those = live.Where(helper => helper.Status == furthest).ToList();
        var (th, en) = (Names(those, Tongue.Th, "ผู้ช่วย"), Names(those, Tongue.En, "Your helper"));
        return furthest switch
        {
            ClaimStatus.OnTheWay => new($"{th} กำลังไปหาค่ะ", $"{en}: on the way"),
            ClaimStatus.Arrived => new($"{th} ถึงแล้วค่ะ", $"{en}: arrived"),
            _ => new($"{th} รับเรื่องแล้วค่ะ", $"{en}: has taken it"),
        };
    }

    /// <summary>What a neighbour may read over one's shoulder: nothing about an illness, a mind, a quarrel.</summary>
    public static bool MayBeHeardByAll(HelpRequest request) =>
        request.Need is NeedKind.FoodWater or NeedKind.Supplies or NeedKind.Shelter or NeedKind.RescueEvacuation or NeedKind.Animal && !ClaimRules.IsGrave(request.Dangers);

    /// <param name="isNamed">The need may be named before the whole group.</param>
    public static Say GroupOpened(HelpRequest request, bool isNamed) => new(
        $"รับเรื่อง{(isNamed ? " " + NeedWords.Name(request.Need).Th : "")}แล้วค่ะ เลขที่ {request.CaseNumber} รายละเอียดส่วนตัวคุยกับเราในแชตส่วนตัวนะคะ แตะรูปจิตอาสาได้เลย",
        $"We have the request{(isNamed ? $" ({NeedWords.Name(request.Need).En})" : "")}, number {request.CaseNumber}. Please tell us the details in private: tap our picture.");

    public static Say GroupAmended(HelpRequest request) => new(
        $"แก้เรื่อง {request.CaseNumber} ตามข้อความใหม่ให้แล้วค่ะ รายละเอียดดูได้ในแชตส่วนตัวนะคะ",
        $"We changed {request.CaseNumber} to what you wrote now. The details are in our private chat.");

    public static LineMessage NotKept(Tongue tongue) =>
        new TextMessage(new Say(
            "ไฟล์นี้เปิดไม่ได้ค่ะ ลองส่งจากแชตนี้โดยตรง หรือพิมพ์บอกก็ได้นะคะ", "We could not open that. Send it directly in this chat, or type it.").In(tongue));

    public static Say WordsKept(HelpRequest request) => new(
        $"เก็บไว้กับเรื่อง {request.CaseNumber} แล้วค่ะ คนที่ไปช่วยจะได้อ่าน ถ้าเป็นเรื่องใหม่ พิมพ์บอกว่าต้องการอะไรได้เลยนะคะ",
        $"Kept with {request.CaseNumber}: whoever comes to help will read it. If it is something new, tell us what you need.");

    public static Say WordsPassedOn(HelpRequest request) => new(
        $"ส่งต่อให้คนที่รับเรื่อง {request.CaseNumber} แล้วค่ะ ถ้าเป็นเรื่องใหม่ พิมพ์บอกว่าต้องการอะไรได้เลยนะคะ",
        $"Passed on to whoever took {request.CaseNumber}. If it is something new, tell us what you need.");

    public static Say VoiceKept => new(
        "ได้รับข้อความเสียงแล้วค่ะ จะมีคนเปิดฟังนะคะ", "We got your voice message; someone will listen.");

    public static Say PictureKept => new("ได้รับแล้วค่ะ แนบไว้กับเรื่องของคุณแล้ว", "Received, and kept with your request.");

    /// <summary>Cases one a line, as their buttons name them: a PC shows no buttons.</summary>
    public static string Listed(IEnumerable<HelpRequest> requests, Tongue tongue) =>
        string.Join('\n', requests.Take(10).Select(request => $"• {NeedWords.WithIcon(request.Need).In(tongue)} {request.CaseNumber}"));

    /// <summary>Short enough for a quick reply, whatever is needed; the names stand in <see cref="Listed"/>.</summary>
    public static string CancelLabel(HelpRequest request, Tongue tongue) =>
        new Say("ยกเลิก {0} {1}", "Cancel {0} {1}").With(NeedWords.Icon(request.Need), request.ShortNumber).In(tongue);

    private static string Names(IEnumerable<HelperProgress> helpers, Tongue tongue, string unnamed) =>
        string.Join(", ", helpers.Select(helper => PersonName.Of(helper.Name, tongue)).OfType<string>()) is { Length: > 0 } names ? names : unnamed;
}
