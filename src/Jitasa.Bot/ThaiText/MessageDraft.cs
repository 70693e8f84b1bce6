namespace Jitasa.Bot.ThaiText;

/// <summary>What one message alone states. Unstated is null or empty; doubts are returned, never decided here.</summary>
public sealed record MessageDraft
{
    public static readonly MessageDraft Empty = new();

    public Intent Intent { get; init; } = Intent.Other;

    /// <summary>What is asked for, or offered, or the subject.</summary>
    public NeedKind? Category { get; init; }

    /// <summary>Further needs stated in the same message, most pressing first: each becomes a linked case.</summary>
    public IReadOnlyList<NeedKind> OtherCategories { get; init; } = [];

    public FacilityKind? Facility { get; init; }

    public Urgency Urgency { get; init; } = Urgency.Low;

    /// <summary>Most pressing first.</summary>
    public IReadOnlyList<UrgencyReason> Reasons { get; init; } = [];

    /// <summary>How many people the help is for.</summary>
    public int? People { get; init; }

    public IReadOnlyDictionary<Vulnerable, int> Patients { get; init; } = new Dictionary<Vulnerable, int>();

    public IReadOnlyList<Symptom> Symptoms { get; init; } = [];

    public double? Spo2 { get; init; }

    /// <summary>E.164, "+66…".</summary>
    public string? Phone { get; init; }

    public string? Name { get; init; }

    /// <summary>Who is spoken of, by kinship ("แม่", "ลุง"), each once in its plain form.</summary>
    public IReadOnlyList<string> Kin { get; init; } = [];

    public PlaceDraft Place { get; init; } = PlaceDraft.Nowhere;

    /// <summary>From a pasted map link, plain coordinates or a full plus code.</summary>
    public (double Lat, double Lon)? Point { get; init; }

    /// <summary>A plus code as maps show it with a town ("Q6Q5+22"): a point only together with a place nearby (<see cref="PlusCode.Near"/>).</summary>
    public string? ShortPlusCode { get; init; }

    /// <summary>The text holds a shortened map link, which cannot be read offline: ask for a pin.</summary>
    public bool HasShortMapLink { get; init; }

    /// <summary>Where the person is to be taken.</summary>
    public string? Destination { get; init; }

    public IReadOnlyList<ItemDraft> Items { get; init; } = [];

    /// <summary>What there is to be done, where no goods but hands are asked for; of <see cref="WorkGrammar.Names"/>.</summary>
    public IReadOnlyList<string> Works { get; init; } = [];

    public WhenDraft? When { get; init; }

    /// <summary>How many helpers are asked for, when the text says so plainly.</summary>
    public int? HelpersWanted { get; init; }

    /// <summary>"ขอ 2 คน": <see cref="People"/> is how many are asked for, who where work waits are helpers.</summary>
    public bool AsksForPeople { get; init; }

    /// <summary>The writer is not among those in need.</summary>
    public bool OnBehalf { get; init; }

    public Language Language { get; init; } = Language.Th;

    /// <summary>The message begins like a correction of something said before: "ไม่ใช่ หมู่ 5".</summary>
    public bool IsCorrection { get; init; }

    /// <summary>It speaks of getting worse or of not being able to go on, and names no need: beside a case that is open it is about that.</summary>
    public bool GetsWorse { get; init; }

    /// <summary>It sells, lends or recruits.</summary>
    public bool IsAdvertisement { get; init; }

    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>The text states something a case can hold, whatever its intent: it is more than a yes or a no.</summary>
    public bool HasDetails =>
        Phone is not null || !Place.IsEmpty || Point is not null || ShortPlusCode is not null || People is not null || Patients.Count > 0 || Symptoms.Count > 0 || Spo2 is not null || Items.Count > 0;

    /// <summary>Asks for help, or names a danger or a symptom: then it is an answer to nothing.</summary>
    public bool IsCry => Intent == Intent.HelpRequest || Reasons.Count > 0 || Symptoms.Count > 0;

    /// <summary>The most pressing danger among the reasons, if any names a hotline.</summary>
    public DangerKind? Danger => Reasons.FirstOrDefault(reason => reason.Danger is not null)?.Danger;
}

/// <summary>A thing asked for or offered; the name is Thai and free of quantity and size.</summary>
public sealed record ItemDraft(string Name, double? Quantity = null, string? Unit = null);

/// <summary>When help is wanted, on the Bangkok calendar.</summary>
public sealed record WhenDraft(DateOnly? Date = null, TimeOnly? Time = null, DayWord? Relative = null);

public enum DayWord
{
    Now,
    Today,
    Tonight,
    Tomorrow,
    DayAfter,
    ThisWeek,
    NextWeek,
    Weekend,
    Morning,
    Afternoon,
    Evening,
}

/// <summary>Something the text leaves open and the dialogue should ask.</summary>
public abstract record Doubt;

/// <summary>Several tambon bear the name and nothing else in the message decides between them.</summary>
public sealed record AmbiguousTambon(string Tambon, IReadOnlyList<AreaCandidate> Candidates) : Doubt;
