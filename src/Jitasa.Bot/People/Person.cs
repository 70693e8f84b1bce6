using Jitasa.Bot.Platform;

namespace Jitasa.Bot.People;

/// <param name="LineUserId">Null when the person came by paper form or was erased: nothing can be sent to them.</param>
/// <param name="DisplayName">The name they show on LINE: free text, never an identity.</param>
/// <param name="IsReachable">False after they blocked the account.</param>
public sealed record Person(long Id, string? LineUserId, string? DisplayName, Tongue Tongue, bool IsReachable)
{
    /// <summary>They wrote in their <see cref="Tongue"/> once; else it is a guess.</summary>
    public bool WroteTongue { get; init; }

    /// <summary>DOPA code of the finest area they were last known in.</summary>
    public string? LastAreaCode { get; init; }
    public string? Phone { get; init; }
    public bool SharesPhone { get; init; }
}
