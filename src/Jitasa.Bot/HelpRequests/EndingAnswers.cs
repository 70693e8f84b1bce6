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

    /// <summary>"Which of them has been helped?"</summary>
    public const string WhichIsOver = "which_is_over";

    /// <summary>"Which of them is to be cancelled?"</summary>
    public const string WhichToCancel = "which_to_cancel";

    private static readonly HashSet<string> Withdraws = BareWords.Set("ยกเลิก", "ยกเลิกเลย", "ยกเลิกได้เลย", "ใช่ ยกเลิก", "ใช่ ยกเลิกเลย", "ไม่ต้องแล้ว", "ไม่ต้องการแล้ว", "cancel", "yes, cancel", "no longer", "no longer needed");
    private static readonly HashSet<string> Keeps = BareWords.Set("ไม่ยกเลิก", "อย่ายกเลิก", "ไม่ ยังต้องการ", "ไม่ ยังต้องการอยู่", "keep it", "keep them", "no, keep it", "no, keep them");
    private static readonly HashSet<string> WithdrawsAll = BareWords.Set("ใช่ ยกเลิกทั้งหมด", "ใช่ ยกเลิกทุกเรื่อง", "ทั้งหมด", "ทั้งหมดเลย", "ทุกเรื่อง", "ทุกเรื่องเลย", "yes, cancel all", "yes, cancel them all", "all", "all of them");
    private static readonly HashSet<string> TheSame = BareWords.Set("เรื่องเดียวกัน", "ใช่ เรื่องเดียวกัน", "ใช่ รอเรื่องเดียวกัน", "อันเดียวกัน", "the same", "same", "it is the same", "it's the same", "yes, the same");
    private static readonly HashSet<string> Another = BareWords.Set("คนละเรื่อง", "ไม่ใช่ คนละเรื่อง", "คนละเรื่องกัน", "ไม่ใช่เรื่องเดียวกัน", "a different one", "different", "not the same", "no, a different one");

    public async Task<Reply?> AnswerAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        if (turn.Text is not { } text)
            return null;
        if (turn.Waiting!.Question is WhichIsOver or WhichToCancel)
            return await endings.PickAsync(turn, ct);
        // A danger or a need is heard as one, whatever was asked.
        if (turn.Draft!.IsCry || turn.Draft.HasDetails)
            return null;
        return Choice(turn.Waiting.Question, text, settings.IsFresh(turn.Waiting, turn.Now)) switch
        {
            "cancel" => await endings.CancelAsync(turn, request, "", ct),
            "cancel.yes" => await endings.CancelAsync(turn, request, "yes", ct),
            "cancel.all" => await endings.CancelAsync(turn, request, "all", ct),
            "cancel.no" => await endings.CancelAsync(turn, request, "no", ct),
            "confirm.yes" => await endings.ConfirmAsync(turn, request, "yes", ct),
            "still" => await endings.StillNeededAsync(turn, request, ct),
            "same" => await joining.JoinAsync(turn, request, ct),
            "different" => await joining.DifferAsync(turn, request, ct),
            _ => null,
        };
    }

    /// <summary>The button the words stand for, by its verb; null when they answer something else.</summary>
    /// <param name="isFresh">It was asked just now: a bare yes is the answer.</param>
    public static string? Choice(string question, string text, bool isFresh)
    {
        var said = Said(question, text, isFresh);
        return question switch
        {
            Cancel when said is Word.Yes or Word.Withdraw => "cancel.yes",
            CancelAll when said is Word.Yes or Word.Withdraw || MeansAll(text) => "cancel.all",
            Cancel or CancelAll when said is Word.No or Word.Keep => "cancel.no",
            Same when (said is Word.Yes && !AnswerReader.IsInPassing(text)) || StatusWords.WaitsForTheSame(text) || TheSame.Contains(BareWords.Closed(text)) => "same",
            Same when said is Word.No || Another.Contains(BareWords.Closed(text)) => "different",
            Over when said is Word.Yes or Word.Arrived => "confirm.yes",
            Over or Still when said is Word.Withdraw => "cancel.yes",
            Over when said is Word.No or Word.Keep or Word.Missing => "still",
            Still when said is Word.Yes or Word.Keep or Word.Missing => "still",
            Still when said is Word.Arrived => "confirm.yes",
            Still when said is Word.No => "cancel",
            Received when said is Word.Yes => "confirm.yes",
            _ => null,
        };
    }

    public static bool MeansAll(string text) => StatusWords.CancelsAll(text) || WithdrawsAll.Contains(BareWords.Closed(text));

    private static Word? Said(string question, string text, bool isFresh)
    {
        if (Keeps.Contains(BareWords.Closed(text)) || StatusWords.StillNeeds(text))
            return Word.Keep;
        if (Withdraws.Contains(BareWords.Closed(BareWords.WithoutThanks(text))))
            return Word.Withdraw;
        // "ไม่ได้" and "ได้" are a yes and a no first where just that was asked, else what arrived.
        return AnswerReader.YesNo(text) switch
        {
            { } isYes when isFresh || question == Still => isYes ? Word.Yes : Word.No,
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
