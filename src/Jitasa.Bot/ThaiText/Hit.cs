namespace Jitasa.Bot.ThaiText;

/// <summary>A phrase found in the text. <paramref name="HeadEnd"/> is where its first unbroken part ends.</summary>
internal readonly record struct Hit(Concept Concept, string? Good, int Start, int End, int HeadEnd)
{
    public bool IsUnbroken => HeadEnd == End;

    public int HeadLength => HeadEnd - Start;

    private bool IsPlea => Concept is >= Concept.PleaMedicalEmergency and <= Concept.PleaOther and not Concept.PleaInformation;

    /// <summary>
    /// Whether this longer phrase takes the meaning from a shorter one inside it. Goods keep theirs inside a plea (ยา in ยาหมด),
    /// and so does a verb of asking (ขอ in ขอเตียง).
    /// </summary>
    public bool Hides(Hit inner)
    {
        if (inner.Good is not null)
            return Good is not null || Concept is Concept.Word or Concept.SignLowOxygen;
        if (inner.Concept is Concept.Deny or Concept.NotYet && IsPlea && inner.Start == Start)
            return false;                                                  // ยังไม่ได้ in ยังไม่ได้ยา
        if (!inner.IsUnbroken)
            return Concept == Concept.Word;
        if (inner.Concept is Concept.Ask or Concept.AskStrong)
            return (!IsPlea && Good is null && Concept > Concept.AnimalThreat && Concept != Concept.ButAlso) || Concept is Concept.Word or Concept.Ask or Concept.AskStrong or Concept.Cry;
        return true;
    }

    /// <summary>Whether this phrase, which begins inside another and ends after it, shows that the other was misread: ขอยา in ขอยาย.</summary>
    public bool Cuts(Hit other) => other.IsPlea && other.Concept != Concept.NoRide && (Concept == Concept.Word || Good is not null || (IsPlea && HeadLength > other.HeadLength));
}
