using Jitasa.Bot.Conversation;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Reads what is typed in answer to the questions around the end of a case. Null when it says something else.</summary>
public sealed class EndingAnswers(RequestEndings endings, Joining joining, ConversationSettings settings)
{
    /// <summary>"Cancel it?"</summary>
    public const string Cancel = "cancel";

    /// <summary>"Cancel all of them?"</summary>
    public const string CancelAll = "cancel_all";

    /// <summary>"Is a neighbour's case the same matter?"</summary>
    public const string Same = "same";

    /// <summary>"Did help come, so that it is over?"</summary>
    public const string Over = "over";

    /// <summary>"Do you still need help?", after silence.</summary>
    public const string Still = "still";

    /// <summary>"Did all of it arrive?", after a helper's "done".</summary>
    public const string Received = "received";

    private static readonly HashSet<string> Withdraws = BareWords.Set("ยกเลิก", "ยกเลิกเลย", "ยกเลิกได้เลย", "ใช่ ยกเลิก", "ใช่ ยกเลิกเลย", "ไม่ต้องแล้ว", "ไม่ต้องการแล้ว", "cancel", "yes, cancel", "no longer", "no longer needed");
    private static readonly HashSet<string> Keeps = BareWords.Set("ไม่ยกเลิก", "อย่ายกเลิก", "ไม่ ยังต้องการ", "ไม่ ยังต้องการอยู่", "keep it", "no, keep it");
    private static readonly HashSet<string> TheSame = BareWords.Set("เรื่องเดียวกัน", "ใช่ เรื่องเดียวกัน", "ใช่ รอเรื่องเดียวกัน", "อันเดียวกัน", "the same", "same", "it is the same", "it's the same", "yes, the same");
    private static readonly HashSet<string> Another = BareWords.Set("คนละเรื่อง", "ไม่ใช่ คนละเรื่อง", "คนละเรื่องกัน", "ไม่ใช่เรื่องเดียวกัน", "a different one", "different", "not the same", "no, a different one");

    public async Task<Reply?> AnswerAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        // A danger or a need is heard as one, whatever was asked.
        if (turn.Text is not { } text || turn.Draft!.IsCry || turn.Draft.HasDetails)
            return null;
        var said = Said(turn, text);
        return turn.Waiting!.Question switch
        {
            Cancel when said is Word.Yes or Word.Withdraw => await endings.CancelAsync(turn, request, "yes", ct),
            Cancel when said is Word.No or Word.Keep => await endings.CancelAsync(turn, request, "no", ct),
            CancelAll when said is Word.Yes or Word.Withdraw || StatusWords.CancelsAll(text) => await endings.CancelAsync(turn, request, "all", ct),
            CancelAll when said is Word.No or Word.Keep => await endings.CancelAsync(turn, request, "no", ct),
            Same when said is Word.Yes || StatusWords.WaitsForTheSame(text) || TheSame.Contains(BareWords.Closed(text)) => await joining.JoinAsync(turn, request, ct),
            Same when said is Word.No || Another.Contains(BareWords.Closed(text)) => await joining.DifferAsync(turn, request, ct),
            Over when said is Word.Yes or Word.Arrived => await endings.ConfirmAsync(turn, request, "yes", ct),
            Over or Still when said is Word.Withdraw => await endings.CancelAsync(turn, request, "yes", ct),
            Over when said is Word.No or Word.Keep or Word.Missing => await endings.StillNeededAsync(turn, request, ct),
            Still when said is Word.Yes or Word.Keep or Word.Missing => await endings.StillNeededAsync(turn, request, ct),
            Still when said is Word.Arrived => await endings.ConfirmAsync(turn, request, "yes", ct),
            Still when said is Word.No => await endings.CancelAsync(turn, request, "", ct),
            Received when said is Word.Yes => await endings.ConfirmAsync(turn, request, "yes", ct),
            _ => null,
        };
    }

    private Word? Said(Turn turn, string text)
    {
        if (Keeps.Contains(BareWords.Closed(text)) || StatusWords.StillNeeds(text))
            return Word.Keep;
        if (Withdraws.Contains(BareWords.Closed(BareWords.WithoutThanks(text))))
            return Word.Withdraw;
        // "ไม่ได้" and "ได้" are a yes and a no first where just that was asked, else what arrived.
        return AnswerReader.YesNo(text) switch
        {
            { } isYes when settings.IsFresh(turn.Waiting!, turn.Now) || turn.Waiting!.Question == Still => isYes ? Word.Yes : Word.No,
            { } => null,
            null => ReceiptAnswers.Read(text) switch { Receipt.Yes => Word.Arrived, null => null, _ => Word.Missing },
        };
    }

    private enum Word
    {
        Yes,
        No,
        Withdraw,
        Keep,
        Arrived,
        Missing,
    }
}
