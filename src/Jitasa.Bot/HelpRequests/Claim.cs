using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>One volunteer's part in a case.</summary>
/// <param name="MovedAt">The last sign of life from the helper.</param>
public sealed record Claim(long Id, long RequestId, long VolunteerId, ClaimStatus Status, DateTimeOffset MovedAt, int Reminders)
{
    public bool IsLive => !ClaimLifecycle.IsEnd(Status);
}

/// <summary>What came of "I take it".</summary>
/// <param name="ClaimId">The claim that was won, or the live one that the same person holds already.</param>
/// <param name="IsFull">The case has now all the helpers it wanted.</param>
public sealed record AcceptOutcome(long? ClaimId, Refusal? Refusal, bool IsFull = false);
