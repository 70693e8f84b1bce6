using System.Text.RegularExpressions;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Relay;

/// <summary>A helper asks for the phone: its owner decides, and the helper gets it in the moment they agree.</summary>
public sealed partial class PhoneAsked(PeopleStore people, HelpRequestStore requests, PhoneSharing phones, ConversationStore conversations, OutboxStore outbox, RelaySettings settings, Buttons buttons)
{
    /// <summary>"May your helper have your phone?"; the talk lies beneath it.</summary>
    public const string Question = "phone";

    /// <summary>The wish was one of several things said: only words about the phone answer it, or its buttons.</summary>
    private static readonly IReadOnlyDictionary<string, string> Beside = new Dictionary<string, string>(StringComparer.Ordinal) { ["beside"] = "1" };

    private static readonly HashSet<string> Gives = BareWords.Set("ให้", "ให้ได้", "ให้เลย", "ให้ได้เลย", "ให้ไป", "share", "share it");
    private static readonly HashSet<string> Refuses = BareWords.Set("ไม่ให้", "ไม่อยากให้", "อย่าให้", "ไม่สะดวก", "ไม่สะดวกให้");

    // Of a shoe "เบอร์อะไร" asks the size.
    private static readonly string[] Sized = ["รองเท้า", "เสื้อ", "กางเกง", "ผ้าอ้อม", "แพมเพิส", "ถุงมือ", "ไซส์", "ไซซ์", "shoe", "size"];

    // What may stand around the wish and says nothing that who waits should read; the longer before what it holds.
    private static readonly string[] Around =
        ["โทรศัพท์", "มือถือ", "ติดต่อ", "สวัสดี", "รบกวน", "ขอทราบ", "อยากได้", "หน่อย", "ครับ", "ด้วย", "ของ", "โทร", "ไหม", "มั้ย", "ได้", "ค่ะ", "คะ", "คับ", "นะ", "มี", "ผม", "หนู", "คุณ", "ป้า", "ลุง", "ยาย", "ตา", "แม่", "พ่อ", "พี่", "น้อง", "น้า", "อา",
         "can", "could", "may", "have", "get", "what is", "what's", "give me", "please", "i "];

    public static bool IsAsked(string text) => text.Length <= 80 && BareWords.Plain(text) is var said && Asks().IsMatch(said) && (said.Contains("โทร", StringComparison.Ordinal) || !Sized.Any(word => said.Contains(word, StringComparison.Ordinal)));

    /// <summary>The wish for a phone and nothing else, so that nobody else need read it.</summary>
    public static bool IsAll(string text) =>
        IsAsked(text) && !Around.Aggregate(Asks().Replace(BareWords.Plain(text), " "), (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal)).Any(char.IsLetterOrDigit);

    /// <summary>Null when the helper says something else too, or it is not a helper who says it.</summary>
    public async Task<Reply?> HearAsync(Turn turn, Talk talk, CancellationToken ct) => IsWish(turn, talk) && IsAll(turn.Text!) ? await AskAsync(turn, talk, isBeside: false, ct) : null;

    /// <summary>What was said is told to the other side, and a wish for the phone in it is asked as well.</summary>
    public async Task<Reply> AlsoAsync(Turn turn, Talk talk, Reply said, CancellationToken ct) => IsWish(turn, talk) ? Together(said, await AskAsync(turn, talk, isBeside: true, ct)) : said;

    /// <summary>Both messages; the buttons of the talk stay under the last.</summary>
    public static Reply Together(Reply said, Reply asked) =>
        said with
        {
            Messages =
            [
                .. said.Messages.Select(message => message with { QuickReply = null }), .. asked.Messages.SkipLast(1),
                asked.Messages[^1] with { QuickReply = asked.Messages[^1].QuickReply ?? (said.Messages.Count > 0 ? said.Messages[^1].QuickReply : null) },
            ],
        };

    /// <param name="isBeside">Other words were said with it: a bare yes or no may be the answer to those.</param>
    public async Task<Reply> AskAsync(Turn turn, Talk talk, bool isBeside, CancellationToken ct)
    {
        var owner = (await people.FindAsync(talk.AskerId, ct))!;
        var request = (await requests.FindAsync(talk.RequestId!.Value, ct))!;
        var inTalk = RelayDialogue.InTalk(talk.Id, turn.Now);
        if (owner.SharesPhone && PhoneSharing.PhoneOf(owner, request) is { } phone)
            return new Reply(PhoneSharingMessages.ToHelper(request, owner, phone, turn.Tongue)) { Waiting = inTalk };
        var question = PhoneSharingMessages.AskOwner(request, RelayMessages.Whom(TalkSide.Helper, turn.Person.DisplayName, owner.Tongue), owner.Tongue, buttons);
        await outbox.PushAsync(owner.Id, [question], Urgency.High, ct);
        await conversations.ProposeAsync(
            owner.Id,
            new Waiting(RelayDialogue.Name, Question, talk.Id, turn.Now, isBeside ? Beside : null) { Beneath = inTalk, Choices = question.QuickReply?.Items.Select(item => item.Action).ToList() },
            TimeSpan.FromMinutes(settings.QuestionMinutes),
            turn.Now,
            ct);
        return new Reply(PhoneSharingMessages.IsAsked(RelayMessages.Whom(talk.FacingSide(turn.Person.Id), owner.DisplayName, turn.Tongue), turn.Tongue)) { Waiting = inTalk };
    }

    /// <summary>The owner's yes or no; null for anything else, which is said to the helper.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Text is not { } text)
            return null;
        var said = BareWords.Closed(text);
        var agreed = Gives.Contains(said) ? true : Refuses.Contains(said) ? false : turn.Waiting!.Notes is null ? AnswerReader.YesNo(text) : null;
        if (agreed is not { } shares)
            return null;
        var reply = await phones.ShareAsync(turn with { Waiting = turn.Waiting!.Beneath }, shares, ct);
        return reply.KeepsWaiting ? reply with { KeepsWaiting = false, Waiting = turn.Waiting.Beneath } : reply;
    }

    private static bool IsWish(Turn turn, Talk talk) => turn.Text is { } text && talk.Kind == TalkKind.Helper && talk.SideOf(turn.Person.Id) == TalkSide.Helper && IsAsked(text);

    // "ขอเบอร์ป้าหน่อย", "เบอร์อะไรครับ", "มีเบอร์โทรไหม", "can I have your phone number"
    [GeneratedRegex(@"(?:ขอ(?:ทราบ|ดู)?|เอา|อยากได้)\s?(?:เบอร์|หมายเลขโทร)|(?:เบอร์|หมายเลขโทร)\S{0,12}?(?:อะไร|ไหม|มั้ย|เท่าไร|เท่าไหร่|ด้วย|หน่อย)|\b(?:the|your|her|his|their|a) (?:phone|mobile|number|phone number|mobile number)\b.{0,20}$|^(?:phone|mobile)(?: number)?\??$", RegexOptions.IgnoreCase, 200)]
    private static partial Regex Asks();
}
