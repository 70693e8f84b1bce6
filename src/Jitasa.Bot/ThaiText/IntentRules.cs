namespace Jitasa.Bot.ThaiText;

/// <summary>Decides what the sender wants. When two apply, the order of the labelling guide holds: a need first.</summary>
internal sealed class IntentRules(Reading reading, NeedEvidence evidence, bool isDanger, bool isDetail)
{
    private static readonly NeedKind[] Personal =
    [
        NeedKind.MedicalEmergency, NeedKind.RescueEvacuation, NeedKind.Oxygen, NeedKind.HospitalBed, NeedKind.PatientTransport, NeedKind.Funeral, NeedKind.Medicine, NeedKind.HomeCare, NeedKind.MentalHealth,
        NeedKind.FoodWater, NeedKind.Shelter, NeedKind.Supplies, NeedKind.Animal, NeedKind.Testing, NeedKind.Vaccination, NeedKind.Other,
    ];

    /// <summary>Told of, they ask for help by themselves.</summary>
    private static readonly HashSet<Concept> Troubles =
    [
        Concept.SignCovid, Concept.PositiveOnly, Concept.SignFever, Concept.SignBreathless, Concept.Fainted, Concept.Injury, Concept.NewAcuteProblem, Concept.SickOther, Concept.CannotGetUp, Concept.CutOff, Concept.FloodHome, Concept.NoRide,
        Concept.WaterRisingFast,
    ];

    /// <summary>Said of who was in danger; elsewhere "ช่วยได้แล้ว" may be a volunteer's word.</summary>
    private static readonly string[] Safe =
        ["ช่วยได้แล้ว", "ช่วยไว้ได้", "ช่วยทัน", "ช่วยขึ้นมา", "ช่วยออกมา", "ขึ้นมาได้แล้ว", "รอดแล้ว", "ปลอดภัย", "ฟื้นแล้ว", "รู้สึกตัวแล้ว", "ดับแล้ว", "ดับได้แล้ว", "ซ่อยได้แล้ว", "rescued", "saved", "is safe", "are safe", "is ok now", "is fine now", "got out", "pulled out"];

    private readonly FacilityKind? _facility = FacilityRules.Find(reading);

    private bool IsQuestion => reading.HasAny(Concept.QuestionEnd, Concept.Where);

    private bool Asks => reading.HasAny(Concept.AskStrong, Concept.Cry);

    public Intent Decide()
    {
        if (!HasWords())
            return reading.Has(Concept.Cry) ? Intent.HelpRequest : Intent.Other;
        if (reading.Has(Concept.Junk) && !isDanger && !(Asks && HasPersonalNeed(null)))
            return Intent.Other;
        return FromPerson() ?? (HotlineWords.CannotReach(reading.Lower) ? Intent.HelpRequest : (Intent?)null) ?? FromVolunteerOrOffice() ?? FromVaccineOrPlace() ?? FromNeed() ?? FromTalk();
    }

    private Intent? FromPerson()
    {
        if (reading.Has(Concept.Erase))
            return Intent.EraseMyData;
        if (reading.Has(Concept.Handover) && !isDanger && !HasPersonalNeed(null))
            return Intent.HumanHandover;
        if (reading.Has(Concept.VolunteerStatus) && !isDanger && !reading.Has(Concept.MyRequest) && !(Asks && HasPersonalNeed(NeedKind.Testing)))
            return Intent.VolunteerStatus;
        if (Cancels())
            return reading.HasAny(Concept.Vaccine, Concept.VaccineBooking) && reading.Has(Concept.CancelWord) ? Intent.VaccinationBooking : Intent.CancelRequest;
        if (reading.Has(Concept.MyRequest) && !HasNewDanger() && !(reading.Has(Concept.Vaccine) && reading.Has(Concept.VaccineBooking)))
            return Intent.MyRequests;
        return null;
    }

    private bool Cancels()
    {
        var says = reading.Has(Concept.CancelWord) || reading.All(Concept.CancelMistake).Any(hit => !IsSlipOfADetail(hit)) || reading.All(Concept.NotNeeded).Any() || MetNeed() is not null;
        if (!says || HasNewDanger() && !IsRescued())
            return false;
        var last = reading.Hits.Where(h => h.Concept is Concept.CancelWord or Concept.CancelMistake or Concept.NotNeeded or Concept.NeedMet).Max(h => h.End);
        var stillNeeds = reading.All(Concept.NotYet).Any(h => h.End > last - 2) || reading.All(Concept.AskStrong).Any(h => h.Start >= last && !IsAboutCancelling(h));
        var alsoNeeds = reading.All(Concept.ButAlso).Any(h => h.Start >= last - 2) && HasPersonalNeed(null) && reading.HasAny(Concept.AskStrong, Concept.NotYet);
        var isOnlyMet = !reading.HasAny(Concept.CancelWord, Concept.CancelMistake) && !reading.All(Concept.NotNeeded).Any();
        if (isOnlyMet && (reading.All(Concept.Urgent).Any(h => h.Start >= last) || reading.All(Concept.Cry).Any(h => h.Start >= last)))
            return false;
        return !((stillNeeds || alsoNeeds) && evidence.Strong.Count > 0);
    }

    /// <summary>"พิมพ์ผิด หมู่ 2": a detail was wrong, not the request.</summary>
    private bool IsSlipOfADetail(Hit hit) => isDetail && (PlaceWords.StartsAt(reading.Lower, hit.Start, "พิมพ์ผิด") || PlaceWords.StartsAt(reading.Lower, hit.Start, "แจ้งผิด"));

    /// <summary>"ยกเลิกลูกจมน้ำ ช่วยได้แล้ว": the danger is named once more to say that it is over, and nothing pressing comes after.</summary>
    private bool IsRescued()
    {
        var safe = Math.Max(MetNeed()?.Start ?? -1, Safe.Max(word => reading.Lower.LastIndexOf(word, StringComparison.Ordinal)));
        var dangers = UrgencyRules.DangersIn(reading).ToList();
        return reading.Has(Concept.CancelWord) && safe >= 0 && dangers.Count > 0 && dangers.TrueForAll(danger => danger.Start < safe)
            && !reading.Hits.Any(hit => hit.Start > safe && hit.Concept is Concept.Cry or Concept.Urgent or Concept.NotYet or Concept.ButAlso);
    }

    private Hit? MetNeed()
    {
        foreach (var hit in reading.All(Concept.NeedMet))
            if (!reading.IsDenied(hit) && !reading.IsSupposed(hit) && !EndsInQuestion(hit))
                return hit;
        return null;
    }

    private bool EndsInQuestion(Hit hit) => reading.All(Concept.QuestionEnd).Any(q => q.Start >= hit.End && q.Start - hit.End <= 4);

    private bool IsAboutCancelling(Hit ask) => reading.All(Concept.CancelWord).Any(c => ask.Start >= c.Start && ask.Start - c.End <= 2);

    private bool HasNewDanger() => isDanger && !reading.HasAny(Concept.Hyperbole);

    private Intent? FromVolunteerOrOffice()
    {
        var offers = reading.All(Concept.VolunteerOffer).Any(hit => !reading.IsDenied(hit)) && !reading.Has(Concept.AsksDonation);
        var offersWeakly = reading.Has(Concept.OfferWeak) && !IsQuestion && !reading.Has(Concept.AskStrong) && !reading.Has(Concept.AsksDonation);
        var announces = reading.All(Concept.Announce).Any(hit => !IsForVillagers(hit)) || (reading.Has(Concept.AnnounceWeak) && reading.Has(Concept.Announcer) && !reading.Has(Concept.AskStrong));
        if (announces && !(reading.Has(Concept.AskStrong) && HasPersonalNeed(null) && !reading.Has(Concept.Announcer)))
            return Intent.Broadcast;
        if (isDanger)
            return null;
        if (offers && !(reading.Has(Concept.AskStrong) && IsQuestion && HasPersonalNeed(null) && !reading.Has(Concept.OwnOffer)))
            return Intent.VolunteerSignup;
        return offersWeakly ? Intent.VolunteerSignup : null;
    }

    /// <summary>"ขอถุงยังชีพ|ให้ลูกบ้าน" asks for the villagers, it tells them nothing.</summary>
    private bool IsForVillagers(Hit hit) => PlaceWords.StartsAt(reading.Lower, hit.Start, "ให้") && reading.Hits.Any(good => good.Good is not null && good.End <= hit.Start && hit.Start - good.End <= 12) && reading.Has(Concept.AskStrong);

    private Intent? FromVaccineOrPlace()
    {
        var isHurt = reading.States(Concept.Injury) && !IsQuestion;
        if (isDanger || isHurt)
            return null;
        var asksForRide = evidence.AsksFor(NeedKind.PatientTransport) || evidence.AsksFor(NeedKind.Vaccination);
        var isVaccine = reading.HasAny(Concept.Vaccine, Concept.VaccineBooking) && !asksForRide;
        var books = reading.Has(Concept.VaccineBooking) || (reading.Has(Concept.VaccineBookingWeak) && !reading.Has(Concept.VaccineQuestion));
        if (books && isVaccine && !IsAboutPlaces())
            return Intent.VaccinationBooking;
        if (_facility is { } kind)
        {
            var implied = FacilityRules.ImpliedNeed(kind);
            var needs = HasPersonalNeed(implied) && (Asks || reading.HasAny(Concept.FloodHome, Concept.NoShelterTonight, Concept.FoodGone));
            var isBare = implied is { } need && evidence.AsksFor(need) && !IsAboutPlaces();
            if (Complains() && !HasPersonalNeed(implied, NeedKind.Other))
                return Intent.ReportFacilityIssue;
            if ((IsAboutPlaces() || (reading.Has(Concept.WhereWeak) && IsQuestion)) && !needs && !AsksForTheThingItself(kind))
                return Intent.FindFacility;
            if (reading.Has(Concept.WhereWeak) && !needs && !isBare)
                return Intent.FindFacility;
        }
        return isVaccine && (IsQuestion || reading.Has(Concept.VaccineQuestion)) && !(HasPersonalNeed(NeedKind.Vaccination) && Asks) ? Intent.VaccinationInfo : null;
    }

    /// <summary>A statement about a facility, no question and nothing asked for oneself.</summary>
    private bool Complains() => reading.Has(Concept.ClosedOrBad) && !IsAboutPlaces() && !reading.HasAny(Concept.QuestionEnd, Concept.AskStrong);

    private bool IsAboutPlaces() => reading.Has(Concept.Where);

    /// <summary>"ขอเตียง รพ.ไหนรับบ้าง": the question for a place is the cry for a bed.</summary>
    private bool AsksForTheThingItself(FacilityKind kind) => kind is FacilityKind.Hospital or FacilityKind.FieldHospital or FacilityKind.Shelter
        && (reading.All(Concept.AskStrong).Any() && evidence.AsksFor(NeedKind.HospitalBed) || (kind == FacilityKind.Shelter && reading.States(Concept.FloodHome) && !reading.Lower.Contains("พักพิงน้ำท่วม", StringComparison.Ordinal)));

    private Intent? FromNeed()
    {
        // "ไฟมาแล้ว รีบมา": what came is no help.
        if (MetNeed() is not null && reading.HasAny(Concept.Cry, Concept.Urgent))
            return Intent.HelpRequest;
        if (isDanger || reading.Has(Concept.Cry) || HasPersonalNeed(null))
            return IsOnlyTalk() ? null : Intent.HelpRequest;
        if (reading.Hits.Any(hit => Troubles.Contains(hit.Concept) && !reading.IsDenied(hit)) && !reading.HasAny(Concept.Greeting, Concept.Smalltalk))
            return Intent.HelpRequest;
        // Somebody who cannot help themselves is spoken of, and nothing says that this is mere talk: better one case too many.
        if (reading.HasAny(Concept.WhoElderly, Concept.WhoInfant, Concept.WhoPregnant, Concept.WhoBedridden, Concept.WhoDisabled)
            && !reading.HasAny(Concept.Greeting, Concept.Smalltalk, Concept.Thanks, Concept.Vaccine, Concept.MenuHelp))
            return Intent.HelpRequest;
        return evidence.AsksFor(NeedKind.Information) && !reading.HasAny(Concept.MenuHelp, Concept.Smalltalk) ? Intent.HelpRequest : null;
    }

    private bool IsOnlyTalk() => !isDanger && !reading.Has(Concept.AskStrong)
        && ((reading.HasAny(Concept.Hyperbole, Concept.Smalltalk) && !HasPersonalNeed(NeedKind.MentalHealth)) || (reading.Has(Concept.MenuHelp) && !HasPersonalNeed(NeedKind.Other)) || (reading.Has(Concept.Thanks) && evidence.Strong.Count == 0 && !reading.Has(Concept.Cry)));

    private Intent FromTalk()
    {
        if (reading.Has(Concept.MenuHelp))
            return Intent.MenuHelp;
        if (reading.Has(Concept.Smalltalk))
            return Intent.Other;
        if (reading.Has(Concept.Thanks))
            return Intent.Thanks;
        return reading.Has(Concept.Greeting) ? Intent.Greeting : Intent.Other;
    }

    private bool HasPersonalNeed(params ReadOnlySpan<NeedKind?> except)
    {
        foreach (var need in Personal)
            if (!except.Contains(need) && evidence.AsksFor(need))
                return true;
        return false;
    }

    private bool HasWords()
    {
        foreach (var letter in reading.Lower)
            if (char.IsLetter(letter))
                return true;
        return false;
    }
}
