using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

public enum TalkKind
{
    /// <summary>Asker, or one who waits along with them, and the helper of a claim.</summary>
    Helper,

    /// <summary>Asker and an official.</summary>
    Desk,
}

/// <summary>Two people talking through the bot.</summary>
/// <param name="OtherId">The helper, or the official who took the talk; null while nobody has.</param>
/// <param name="CaseNumber">Null for a desk talk of someone without a case.</param>
/// <param name="AreaCode">Whose desk it is: the case's area, else where the asker was last known.</param>
/// <param name="EndedBy">Who ended it, when it is ended.</param>
/// <param name="IsStanding">There is still something to talk about: the claim lives, or waits for the asker's word.</param>
/// <param name="IsBlocked">One of the two does not want to hear from the other.</param>
public sealed record Talk(
    long Id,
    TalkKind Kind,
    long AskerId,
    long? OtherId,
    string? CaseNumber,
    string AreaCode,
    Urgency? Urgency,
    int Rung,
    bool IsEnded,
    long? EndedBy,
    bool IsStanding,
    bool IsBlocked)
{
    /// <summary>The helper's claim; null for a desk talk.</summary>
    public long? ClaimId { get; init; }
    public long? RequestId { get; init; }

    /// <summary>The one who asks here waits along with somebody else's case; the helper is the other's first.</summary>
    public bool IsAlong { get; init; }

    /// <summary>Words still go through.</summary>
    public bool IsOpen => !IsEnded && IsStanding && !IsBlocked;

    public bool Has(long personId) => personId == AskerId || personId == OtherId;

    public TalkSide SideOf(long personId) =>
        personId == AskerId ? AskingSide : Kind == TalkKind.Desk ? TalkSide.Official : TalkSide.Helper;

    /// <summary>Who hears what this person says; null while no official has taken the talk.</summary>
    public long? Facing(long personId) => personId == AskerId ? OtherId : AskerId;

    public TalkSide FacingSide(long personId) =>
        personId != AskerId ? AskingSide : Kind == TalkKind.Desk ? TalkSide.Official : TalkSide.Helper;

    private TalkSide AskingSide => IsAlong ? TalkSide.CoAsker : TalkSide.Asker;
}

public enum TalkSide
{
    Asker,
    CoAsker,
    Helper,
    Official,
}

/// <summary>A claim the person may talk about, seen from their side.</summary>
/// <param name="AlongId">Who waits along, when the helper talks with them and not with the asker.</param>
public sealed record Partner(long ClaimId, string CaseNumber, string? Name, TalkSide Side, long? AlongId = null);

/// <summary>Something one side said.</summary>
public sealed record Utterance(UtteranceKind Kind)
{
    public long Id { get; init; }

    /// <summary>The text; for a place its name, if any.</summary>
    public string? Words { get; init; }
    public GeoPoint? Place { get; init; }
    public long? MediaId { get; init; }

    /// <summary>image, audio, video or file.</summary>
    public string? MediaKind { get; init; }
}

public enum UtteranceKind
{
    Text,
    Location,
    Media,
}
