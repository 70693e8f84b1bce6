using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Volunteers;

/// <summary>A folder that took the place somebody shared for something else, before they said that they come to help.</summary>
public interface IHearSignUp
{
    /// <returns>The place, given back for the sign-up; null when there is none, or it was meant.</returns>
    Task<GeoPoint?> GiveBackAsync(Turn turn, CancellationToken ct);
}
