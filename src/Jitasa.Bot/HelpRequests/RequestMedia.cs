using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Photos, voice, video and files: kept with the case being talked about, or opening one.</summary>
public sealed class RequestMedia(HelpRequestStore requests, RequestWordsStore words, RequestHearing hearing, RequestTalk talk, MediaStore media, HelperNews helpers)
{
    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (await media.KeepAsync(turn.Person, turn.Media!, turn.Now, ct) is not { } mediaId)
            return new Reply(RequestMessages.NotKept(turn.Tongue)) { KeepsWaiting = true };
        var live = await requests.LiveOfAsync(turn.Person.Id, ct);
        var isOpen = live.Count > 0;
        var request = isOpen ? live[0] : await hearing.OpenAsync(turn, MessageDraft.Empty, null, null, ct);
        await words.KeepAsync(request.Id, turn, words: null, mediaId, [], ct);
        await helpers.SentAsync(turn, request, mediaId, ct);
        var word = turn.Media!.Kind == MediaKind.Audio ? RequestMessages.VoiceKept : RequestMessages.PictureKept;
        return isOpen && request.Need is not null
            ? new Reply(new TextMessage(word.In(turn.Tongue))) { KeepsWaiting = true }
            : await talk.GoOnAsync(turn, request, word, RequestTalk.StillOpen(turn.Waiting), ct);
    }
}
