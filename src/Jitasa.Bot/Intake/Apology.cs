using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using System.Security.Cryptography;

namespace Jitasa.Bot.Intake;

/// <summary>Tells the sender of an event we gave up that nobody got it, and what to do now.</summary>
public sealed class Apology(PeopleStore people, OutboxStore outbox, Sealed box)
{
    public async Task SayAsync(Taken taken, CancellationToken ct)
    {
        if (Open(taken) is not { } happened || !ExpectsAnswer(happened) || happened.Source is not { } source)
            return;
        var person = source.UserId is { } userId ? await people.FindByLineAsync(userId, ct) : null;
        await outbox.ReplyAsync(
            person?.Id,
            source.GroupId ?? source.UserId!,
            happened.ReplyToken,
            OutboxStore.TokenUntil(happened.At, taken.ReceivedAt),
            Quoting.Of(happened, [IntakeMessages.NotHandled(person?.Tongue)]),
            Urgency.High,
            ct);
    }

    private LineEvent? Open(Taken taken)
    {
        try
        {
            return WebhookReader.ReadOne(box.OpenBytes(taken.BodySealed), taken.ReceivedAt);
        }
        // Sealed with a key that is gone: we do not even know whose it was.
        catch (CryptographicException)
        {
            return null;
        }
    }

    // In a group only those who called us expect an answer; the others would wonder what broke.
    private static bool ExpectsAnswer(LineEvent happened) =>
        happened switch
        {
            PostbackEvent => true,
            MessageEvent { Source.GroupId: null } or FollowEvent => true,
            MessageEvent { Content: TextContent text } => GroupCalls.IsCalled(text),
            _ => false,
        };
}
