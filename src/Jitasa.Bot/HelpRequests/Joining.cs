using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.HelpRequests;

/// <summary>"I wait for the same", tapped or typed: the own case is given up for that of a neighbour.</summary>
public sealed class Joining(HelpRequestStore requests, RequestTalk talk, RequestEndings endings, SameCaseStore sameCases, ClaimStore claims, ClaimNotices notices)
{
    public async Task<Reply> JoinAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        if (await sameCases.LikelyAsync(request, turn.Now, ct) is not { } other || !await sameCases.JoinAsync(other, request, turn.Now, ct))
            return await talk.GoOnAsync(turn, request, RequestMessages.OtherIsOver, [], ct);
        await endings.EndAsync(request, RequestStep.Cancel, turn.Person.Id, "same_case", turn.Now, ct);
        return await requests.FindAsync(other, ct) is { } joined
            ? await notices.JoinedAsync(joined, await claims.LiveOnAsync(other, ct), turn.Tongue, ct)
            : new Reply(new TextMessage(RequestMessages.Joined(turn.Tongue)));
    }

    /// <summary>Typed: the latest of the person's cases that a neighbour has too, else the latest, of which it is said how it stands.</summary>
    public async Task<Reply?> HearAsync(Turn turn, IReadOnlyList<HelpRequest> live, CancellationToken ct)
    {
        if (live.Count == 0 || !StatusWords.WaitsForTheSame(turn.Text!))
            return null;
        foreach (var request in live)
        {
            if (await sameCases.LikelyAsync(request, turn.Now, ct) is not null)
                return await JoinAsync(turn, request, ct);
        }
        return await JoinAsync(turn, live[0], ct);
    }

    public Task<Reply> DifferAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        talk.GoOnAsync(turn, request, RequestMessages.Thanked, RequestTalk.StillOpen(turn.Waiting), ct);
}
