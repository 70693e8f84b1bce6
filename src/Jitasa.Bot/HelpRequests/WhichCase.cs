using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.HelpRequests;

/// <summary>"Which case do you mean?", when what a helper typed may be about several: answered by a tap or in words.</summary>
public sealed class WhichCase(HelpRequestStore requests, Buttons buttons)
{
    public const string Question = "which";
    private const string Choices = "choices";

    public Reply Ask(Turn turn, IReadOnlyList<CaseAct> acts) =>
        new(ClaimMessages.Which(acts.Select(act => act.Request).ToList(), request => Button(acts.First(act => act.Request == request)), turn.Tongue))
        {
            Waiting = new Waiting(ClaimMessages.Folder, Question, null, turn.Now, new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [Choices] = string.Join(',', acts.Select(act => string.Create(CultureInfo.InvariantCulture, $"{act.Request.Id}:{act.Verb}:{act.Id}"))),
            })
            {
                Yields = true,
                Beneath = turn.Waiting is { Folder: ClaimMessages.Folder, Question: Question } ? turn.Waiting.Beneath : turn.Waiting,
            },
        };

    /// <summary>The button the typed answer stands for; null when it names none of them.</summary>
    public async Task<Tap?> PickedAsync(Turn turn, string text, CancellationToken ct)
    {
        if (turn.Waiting?.Notes?.GetValueOrDefault(Choices) is not { } noted)
            return null;
        var acts = noted.Split(',').Select(one => one.Split(':')).ToDictionary(
            part => long.Parse(part[0], CultureInfo.InvariantCulture),
            part => (Verb: part[1], Id: long.Parse(part[2], CultureInfo.InvariantCulture)));
        return CaseChoice.Pick(await requests.ManyAsync(acts.Keys, ct), text) is { } picked
            ? new Tap(ClaimMessages.Folder, acts[picked.Id].Verb, acts[picked.Id].Id, turn.Now.ToUnixTimeSeconds() / 60)
            : null;
    }

    private LineAction Button(CaseAct act) => buttons.Make(Card.Cut(act.Request.CaseNumber, 20), ClaimMessages.Folder, act.Verb, act.Id);
}

/// <summary>What a button would do to one of several cases.</summary>
/// <param name="Id">The case's for an answer to an offer, the claim's for a step.</param>
public sealed record CaseAct(HelpRequest Request, string Verb, long Id);
