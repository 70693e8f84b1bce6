using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>Passes on what one side of a talk says, and tells them what became of it.</summary>
public sealed class SaidInTalk(UtteranceStore utterances, PeopleStore people, MediaStore media, WorkInTalk work, Buttons buttons)
{
    public async Task<Reply> SayAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        var inTalk = RelayDialogue.InTalk(talk.Id, turn.Now) with { Beneath = RelayDialogue.IsIn(turn.Waiting, talk) ? turn.Waiting!.Beneath : null };
        if (turn.Content is MediaContent sent)
        {
            if (await media.KeepAsync(turn.Person, sent, turn.Now, ct) is not { } mediaId)
                return new Reply(RelayMessages.MediaStays(turn.Tongue)) { Waiting = inTalk };
            await utterances.SayAsync(talk, turn.Person.Id, new(UtteranceKind.Media) { MediaId = mediaId }, sent.MessageId, turn.Now, ct);
        }
        else if (turn.Location is { } pin)
        {
            await utterances.SayAsync(talk, turn.Person.Id, new(UtteranceKind.Location) { Words = pin.Title ?? pin.Address, Place = new(pin.Lat, pin.Lon) }, pin.MessageId, turn.Now, ct);
        }
        else if (turn.Text is { } text)
            await utterances.SayAsync(talk, turn.Person.Id, new(UtteranceKind.Text) { Words = RelayRules.HidesPhone(talk, turn.Person) ? PhoneWords.Hide(text) : text }, turn.Content!.MessageId, turn.Now, ct);
        else
            return new Reply(RelayMessages.StickerStays(turn.Tongue)) { Waiting = inTalk };
        var reply = await work.AfterWordsAsync(turn, talk, await ReceiptAsync(turn, talk, ct), ct) with { Waiting = inTalk };
        await work.HeardAsync(turn, talk, ct);
        return reply;
    }

    private async Task<LineMessage> ReceiptAsync(Turn turn, Talk talk, CancellationToken ct)
    {
        if (talk.Facing(turn.Person.Id) is not { } facing)
            return RelayMessages.KeptForOfficial(talk, turn.Tongue, buttons);
        var other = await people.FindAsync(facing, ct);
        var whom = RelayMessages.Whom(talk.FacingSide(turn.Person.Id), other?.DisplayName, turn.Tongue);
        return other is { IsReachable: true, LineUserId: not null } ? Receipt(turn, talk, whom) : RelayMessages.CannotReach(whom, turn.Tongue);
    }

    private LineMessage Receipt(Turn turn, Talk talk, string whom) =>
        turn.Text is { } text && RelayRules.HidesPhone(talk, turn.Person) && PhoneWords.Hide(text) != text
            ? RelayMessages.WithStep(RelayMessages.SentWithoutPhone(talk, whom, turn.Tongue, buttons), buttons.Make(PhoneSharingMessages.Button.In(turn.Tongue), RequestTalk.Folder, "share_phone", talk.RequestId ?? 0))
            : RelayMessages.Sent(talk, whom, turn.Tongue, buttons);
}
