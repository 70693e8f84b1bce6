using Jitasa.Bot.Line.Events;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Conversation;

/// <summary>What is left when no dialogue took the turn: a greeting, thanks, the menu, a sticker, an advertisement. Each gets a fitting answer.</summary>
public sealed class SmallTalk(Buttons buttons)
{
    public Reply Hear(Turn turn)
    {
        // In a group only a call by name is answered, and nothing said there is kept.
        if (turn.GroupId is not null)
            return turn.Content is TextContent text && GroupCalls.IsCalled(text) ? SmallTalkMessages.ComeToMe(turn.Tongue) : Reply.Silent;
        return turn.Event switch
        {
            FollowEvent => SmallTalkMessages.Welcome(buttons, turn.Tongue),
            MessageEvent { Content: StickerContent } => SmallTalkMessages.Sticker(buttons, turn.Tongue),
            MessageEvent { Content: TextContent } => Answer(turn),
            MessageEvent { Content: UnknownContent } => SmallTalkMessages.NotReadable(turn.Tongue),
            _ => Reply.Silent,
        };
    }

    private Reply Answer(Turn turn) =>
        turn.Draft!.Intent switch
        {
            Intent.Greeting => SmallTalkMessages.Greeting(buttons, turn.Tongue),
            Intent.Thanks => SmallTalkMessages.Thanks(turn.Tongue),
            Intent.MenuHelp => SmallTalkMessages.Menu(buttons, turn.Tongue),
            Intent.FindFacility or Intent.VaccinationInfo or Intent.VaccinationBooking or Intent.ReportFacilityIssue => SmallTalkMessages.AskTheDesk(turn.Tongue),
            Intent.Broadcast => SmallTalkMessages.NotABroadcaster(turn.Tongue),
            Intent.Other when turn.Draft.IsAdvertisement => SmallTalkMessages.NoAdvertisements(turn.Tongue),
            _ when !turn.Text!.Any(char.IsLetterOrDigit) => SmallTalkMessages.Sticker(buttons, turn.Tongue),
            // "ค่ะ", "ok": a nod at what we said last, not something to be puzzled by.
            _ when AnswerReader.YesNo(turn.Text!) == true => SmallTalkMessages.Nod(turn.Tongue),
            _ => SmallTalkMessages.NotUnderstood(buttons, turn.Tongue),
        };
}
