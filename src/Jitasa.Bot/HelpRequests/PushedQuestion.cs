using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Leaves a question open that went out as a push, so that what is typed next can answer it. One the person was just asked goes first.</summary>
public sealed class PushedQuestion(ConversationStore conversations, ConversationSettings settings, TimeProvider clock)
{
    /// <summary>The open question of a reminder.</summary>
    public const string Still = "still";

    /// <summary>"How is it going?" of one who has been silent on the way.</summary>
    public Task StillAsync(Claim claim, LineMessage asked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = new Waiting(ClaimMessages.Folder, Still, claim.Id, now) { Yields = true, Choices = asked.QuickReply?.Items.Select(item => item.Action).ToList() };
        return conversations.ProposeAsync(claim.VolunteerId, waiting, TimeSpan.FromMinutes(settings.GiveWayMinutes), now, ct);
    }

    public Task OpenAsync(HelpRequest request, string question, LineMessage asked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = new Waiting(RequestTalk.Folder, question, request.Id, now) { Choices = asked.QuickReply?.Items.Select(item => item.Action).ToList() };
        return conversations.ProposeAsync(request.AskerId, waiting, TimeSpan.FromMinutes(settings.GiveWayMinutes), now, ct);
    }
}
