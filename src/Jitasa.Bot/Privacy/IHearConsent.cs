namespace Jitasa.Bot.Privacy;

/// <summary>A folder that shows people's cases to volunteers: hears when a person hides from them, or lets herself be seen again.</summary>
public interface IHearConsent
{
    Task ChangedAsync(long personId, bool mayShowToVolunteers, DateTimeOffset now, CancellationToken ct);
}
