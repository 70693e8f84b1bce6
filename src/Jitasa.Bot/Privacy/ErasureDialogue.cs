using Jitasa.Bot.Conversation;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Privacy;

/// <summary>"ลบข้อมูลของฉัน": asked once whether it is meant, then everything goes in this very turn.</summary>
public sealed class ErasureDialogue(Erasure erasure, OutboxStore outbox, Buttons buttons) : IDialogue
{
    public const string Name = "erase";

    // An erased life in here does not come back: a button found while scrolling weeks later, or a late "ใช่", asks again.
    private static readonly TimeSpan ButtonLife = TimeSpan.FromMinutes(30);

    // "ค่ะ" and "ok" are said in passing; this must be meant.
    private static readonly HashSet<string> Yes =
        BareWords.Set("ใช่", "ใช่ ลบ", "ใช่ ลบเลย", "ใช่ ลบทั้งหมด", "ลบ", "ลบเลย", "ลบทั้งหมด", "ยืนยัน", "ยืนยันลบ", "yes", "yes, erase it all", "erase", "erase it all", "delete");
    private static readonly HashSet<string> No = BareWords.Set("ไม่ลบ", "อย่าลบ", "ยังไม่ลบ", "no, keep it", "keep it");

    public string Folder => Name;

    public async Task<Reply?> TapAsync(Turn turn, Tap tap, CancellationToken ct)
    {
        if (tap.Id != turn.Person.Id)
            return null;
        if (tap.Word != "yes")
            return new(ErasureMessages.Kept(turn.Tongue));
        return turn.Now - tap.MadeAt > ButtonLife ? Ask(turn) : await EraseAsync(turn, ct);
    }

    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct) =>
        turn.Text is not { } text ? null
        : Means(text) switch
        {
            true => turn.Now - turn.Waiting!.AskedAt > ButtonLife ? Ask(turn) : await EraseAsync(turn, ct),
            false => new(ErasureMessages.Kept(turn.Tongue)),
            null => null,
        };

    /// <summary>Whether everything is to be erased, typed in answer to just that.</summary>
    public static bool? Means(string text) =>
        Yes.Contains(BareWords.Closed(text)) ? true : No.Contains(BareWords.Closed(text)) || AnswerReader.YesNo(text) == false ? false : null;

    public Task<Reply?> HearAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Draft?.Intent != Intent.EraseMyData)
            return Task.FromResult<Reply?>(null);
        return Task.FromResult<Reply?>(turn.GroupId is null ? Ask(turn) : new(ErasureMessages.InPrivate(turn.Tongue)) { KeepsWaiting = true });
    }

    private Reply Ask(Turn turn) =>
        new(ErasureMessages.Sure(buttons, turn.Person.Id, turn.Tongue)) { Waiting = new(Name, "sure", SubjectId: null, turn.Now) };

    private async Task<Reply> EraseAsync(Turn turn, CancellationToken ct)
    {
        await erasure.EraseAsync(turn.Person.Id, turn.Now, ct);
        if (turn.Person.LineUserId is { } address)
            await outbox.UnlinkMenuAsync(turn.Person.Id, address, ct);
        return new(ErasureMessages.Done(turn.Tongue));
    }
}
