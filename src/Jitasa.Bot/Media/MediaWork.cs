using Jitasa.Bot.Line;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

/// <summary>Fetches what people sent while LINE still has it: photos and voice are deleted there after a time LINE does not state.</summary>
public sealed partial class MediaWork(
    MediaStore media,
    LineContents line,
    OutboxStore outbox,
    PeopleStore people,
    MediaSettings settings,
    DbSession db,
    TimeProvider clock,
    ILogger<MediaWork> log
) : IWork
{
    // Longer than the slowest download that is worth waiting for, so that no second process fetches the same.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    public async Task<bool> StepAsync(CancellationToken ct)
    {
        if (await media.TakeDueAsync(clock.GetUtcNow(), Lease, ct) is not { } due)
            return false;
        var content = await line.GetAsync(due.MessageId, settings.MaxBytes(due.Kind), ct);
        await SettleAsync(due, content, ct);
        await db.CommitAsync(ct);
        return true;
    }

    private Task SettleAsync(DueMedia due, LineContentAnswer content, CancellationToken ct) =>
        content.State switch
        {
            LineContentState.Ready => KeepAsync(due, content.Bytes ?? [], ct),
            LineContentState.TooBig => RefuseAsync(due, ct),
            LineContentState.Gone or LineContentState.Refused => LoseAsync(due, ct),
            // Not ready (LINE is still converting a video), or the line to LINE is down.
            _ when due.Attempts < settings.Attempts => media.TryAgainAsync(due.Id, clock.GetUtcNow() + MediaRules.Pause(due.Attempts), ct),
            _ => LoseAsync(due, ct),
        };

    private Task KeepAsync(DueMedia due, byte[] bytes, CancellationToken ct) =>
        MediaRules.Prepare(bytes, due.Kind, settings) is { } prepared ? media.StoreAsync(due.Id, prepared, ct) : RefuseAsync(due, ct);

    private async Task RefuseAsync(DueMedia due, CancellationToken ct)
    {
        if (!await media.GiveUpAsync(due.Id, MediaState.Refused, ct) || await people.FindAsync(due.PersonId, ct) is not { } person)
            return;
        NotKept(log, due.Id, MediaState.Refused);
        await outbox.TellLaterAsync(person.Id, [MediaMessages.NotKept(due.Kind, settings, person.Tongue)], ct);
    }

    private async Task LoseAsync(DueMedia due, CancellationToken ct)
    {
        if (!await media.GiveUpAsync(due.Id, MediaState.Gone, ct) || await people.FindAsync(due.PersonId, ct) is not { } person)
            return;
        NotKept(log, due.Id, MediaState.Gone);
        await outbox.TellLaterAsync(person.Id, [MediaMessages.NeverArrived(person.Tongue)], ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Media {MediaId} is not kept: {State}")]
    private static partial void NotKept(ILogger logger, long mediaId, MediaState state);
}
