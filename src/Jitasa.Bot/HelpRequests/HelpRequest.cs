using Jitasa.Bot.ThaiText;
using NetTopologySuite.Geometries;

namespace Jitasa.Bot.HelpRequests;

/// <summary>A case: one person's one need, as it stands now.</summary>
public sealed record HelpRequest
{
    public required long Id { get; init; }
    public required string ProvinceCode { get; init; }

    /// <summary>What people read out on the phone: <c>YST64-1117-0042</c>.</summary>
    public required string CaseNumber { get; init; }
    public required long AskerId { get; init; }

    /// <summary>The case this need was first said together with.</summary>
    public long? LinkedTo { get; init; }

    /// <summary>Null only while the asker has not yet said what is needed.</summary>
    public NeedKind? Need { get; init; }
    public RequestStatus Status { get; init; }
    public Urgency Urgency { get; init; }

    /// <summary>Codes of the named reasons of the urgency, most pressing first.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
    public IReadOnlyList<DangerKind> Dangers { get; init; } = [];
    public int HelpersWanted { get; init; } = 1;

    /// <summary>Seats taken: live claims and done ones; a reopened case counts the live ones only.</summary>
    public int HelpersLive { get; init; }
    public int? People { get; init; }
    public IReadOnlyDictionary<Vulnerable, int> Patients { get; init; } = new Dictionary<Vulnerable, int>();
    public IReadOnlyList<Symptom> Symptoms { get; init; } = [];
    public int? Spo2 { get; init; }
    public IReadOnlyList<ItemDraft> Items { get; init; } = [];
    public bool OnBehalf { get; init; }
    public string? Phone { get; init; }
    public string? Contact { get; init; }
    public PlaceDraft Place { get; init; } = PlaceDraft.Nowhere;
    public string? Destination { get; init; }

    /// <summary>Finest area known, 2 to 8 digits.</summary>
    public string? AreaCode { get; init; }

    /// <summary>SRID 4326; an exact pin or the centre of the finest area known, see <see cref="LocationSource"/>.</summary>
    public Point? Location { get; init; }
    public LocationSource LocationSource { get; init; }
    public DateOnly? WantedOn { get; init; }
    public TimeOnly? WantedAt { get; init; }
    public DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset LastHeardAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
    public int Wave { get; init; }
    public int Rung { get; init; }
    public bool IsRed { get; init; }
    public int TimesAsked { get; init; }

    /// <summary>A code; why it ended without being helped.</summary>
    public string? CloseReason { get; init; }

    /// <summary>The reason in the own words of the official who closed it.</summary>
    public string? CloseWords { get; init; }

    /// <summary>Waiting for help: what the limit of open cases counts.</summary>
    public bool IsWaiting => Status is RequestStatus.Drafting or RequestStatus.Open;
    public bool HasEnded => EndedAt is not null;

    /// <summary>"0042": the end of the case number, enough to tell one person's cases apart.</summary>
    public string ShortNumber => CaseNumber[(CaseNumber.LastIndexOf('-') + 1)..];
}

/// <summary>Where a case stands (product.md, "A case and its claims").</summary>
public enum RequestStatus
{
    /// <summary>A place or a picture came first; the need is not said yet.</summary>
    Drafting,
    Open,
    Helped,
    Confirmed,
    Cancelled,
    Closed,
    Expired,

    /// <summary>Ended as helped without the asker's word: counts as helped, not as confirmed.</summary>
    Settled,
}

/// <summary>How well the place is known.</summary>
public enum LocationSource
{
    None,
    Amphoe,
    Tambon,
    Village,
    Pin,
}
