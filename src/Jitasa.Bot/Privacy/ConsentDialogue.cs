using Jitasa.Bot.Conversation;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Privacy;

/// <summary>Hears the answer to the question about personal data, tapped or typed, now or weeks later.</summary>
public sealed class ConsentDialogue(ConsentStore consents, ConversationSettings settings, IEnumerable<IHearConsent> hearers) : IDialogue
{
    public const string Name = "consent";

    private static readonly HashSet<string> Yes = BareWords.Set("ยินยอม", "อนุญาต", "agree", "i agree");
    private static readonly HashSet<string> No = BareWords.Set("ไม่ยินยอม", "ไม่อนุญาต", "disagree", "i disagree", "i do not agree", "don't agree");

    // Only said by itself, and only while the question is fresh: whoever is afraid says many things that begin with "ไม่".
    private static readonly HashSet<string> ShortYes =
        BareWords.Set("ใช่", "ได้", "ได้เลย", "ตกลง", "โอเค", "เก็บได้", "ยอม", "ค่ะ", "ครับ", "จ้า", "yes", "yeah", "ok", "okay", "sure", "y", "👍");
    private static readonly HashSet<string> ShortNo = BareWords.Set("ไม่", "ไม่ยอม", "ไม่ตกลง", "ไม่ให้", "ไม่ให้เก็บ", "บ่", "บ่ยินยอม", "บ่ให้", "no", "nope", "n", "👎");

    public string Folder => Name;

    /// <summary>Also in the middle of a talk with a helper: the answer is ours, not theirs.</summary>
    public bool Commands(string text) => Means(text) is not null;

    /// <summary>An answer by its own words, whenever it is said.</summary>
    public static bool? Means(string text) => BareWords.Closed(text) is var said && Yes.Contains(said) ? true : No.Contains(said) ? false : null;

    /// <summary>Left open by whoever sent the question and asked nothing else with it, so that a plain "ได้ค่ะ" is understood.</summary>
    public static Waiting Waiting(DateTimeOffset now) => new(Name, "may_keep", SubjectId: null, now) { Yields = true };

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct) =>
        // A card passed on in a group is answered by whom it was for, and by nobody else.
        tap.Id == turn.Person.Id ? await SettleAsync(turn, tap.Word == "yes", ct) : null;

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) =>
        turn.Text is { } text && settings.IsFresh(turn.Waiting!, turn.Now) && Short(BareWords.Closed(text)) is { } agreed ? await SettleAsync(turn, agreed, ct) with { KeepsWaiting = false } : null;

    public async Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.GroupId is not null || turn.Text is not { } text)
            return null;
        return Means(text) is { } agreed ? await SettleAsync(turn, agreed, ct) : null;
    }

    private static bool? Short(string said) => Yes.Contains(said) || ShortYes.Contains(said) ? true : No.Contains(said) || ShortNo.Contains(said) ? false : null;

    private async Task<Reply> SettleAsync(Turn turn, bool agreed, CancellationToken ct)
    {
        var couldShow = ConsentRules.MayShowToVolunteers(await consents.StateOfAsync(turn.Person.Id, ct));
        await consents.AnswerAsync(turn.Person.Id, agreed, turn.Now, ct);
        if (agreed != couldShow)
        {
            foreach (var hearer in hearers)
                await hearer.ChangedAsync(turn.Person.Id, agreed, turn.Now, ct);
        }
        // Another question may be open meanwhile; this answer leaves it so.
        return new(agreed ? ConsentMessages.Thanks(turn.Tongue) : ConsentMessages.Understood(turn.Tongue)) { KeepsWaiting = !turn.Answers(Name) };
    }
}
