using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// A place shared beside a case that has its pin: "move it here, or something new?" The place waits in the question until it is answered; whatever
/// is said in between is heard, and the question comes again.
/// </summary>
public sealed class PinQuestion(HelpRequestStore requests, RequestHearing hearing, RequestTalk talk, Buttons buttons)
{
    public const string Name = "pin";
    private const string About = "pin_of";
    private const int MessagesAtMost = 5;

    private static readonly HashSet<string> Moves = BareWords.Set(
        "ย้าย", "ย้ายเลย", "ย้ายมา", "ย้ายมาที่นี่", "ย้ายมานี่", "ย้ายหมุด", "ย้ายหมุดเลย", "ย้ายหมุดมาที่นี่", "ใช่ ย้าย", "ใช่ ย้ายเลย", "เปลี่ยนหมุด", "แก้หมุด", "ที่นี่", "move", "move it", "move it here", "move here", "move the pin",
        "move the pin here");

    private static readonly HashSet<string> News = BareWords.Set(
        "ใหม่", "เรื่องใหม่", "ขอเรื่องใหม่", "ขอเรื่องใหม่ตรงนี้", "เรื่องใหม่ตรงนี้", "เรื่องใหม่ที่นี่", "คนละเรื่อง", "อีกเรื่อง", "new", "new one", "a new one", "something new", "something new here", "another one", "a different one");

    public Reply Ask(Turn turn, HelpRequest request, GeoPoint pin) =>
        new(RequestMessages.WhichPin(request, buttons, turn.Tongue)) { Waiting = new Waiting(RequestTalk.Folder, Name, request.Id, turn.Now, With(null, request.Id, pin)) };

    /// <summary>The place that waits to be told what it is for.</summary>
    public static GeoPoint? PinOf(Waiting? waiting) =>
        waiting is { Folder: RequestTalk.Folder, Notes: { } notes } && notes.TryGetValue("lat", out var lat) && notes.TryGetValue("lon", out var lon)
            ? new GeoPoint(double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lon, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The answer as typed; null when something else is said.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        turn is not { Waiting.Question: Name, Text: { } text } ? null
        : Moves.Contains(BareWords.Closed(text)) ? await MoveAsync(turn, request, ct)
        : News.Contains(BareWords.Closed(text)) ? await OpenAsync(turn, ct)
        : null;

    public async Task<Reply?> TapAsync(Turn turn, HelpRequest request, string choice, CancellationToken ct) =>
        !IsAbout(turn.Waiting, request.Id) ? null : choice == "new" ? await OpenAsync(turn, ct) : await MoveAsync(turn, request, ct);

    /// <summary>What was said in between is answered; then the place is asked about again, or waits behind the question that is more pressing.</summary>
    public async Task<Reply?> GoOnAsync(Turn turn, Reply? reply, CancellationToken ct)
    {
        if (reply is not { KeepsWaiting: false } || PinOf(turn.Waiting) is not { } pin || PinOf(reply.Waiting) is not null)
            return reply;
        var live = await requests.LiveOfAsync(turn.Person.Id, ct);
        if (live.Any(request => request.Location is { } there && GeoPoint.From(there) == pin) || live.FirstOrDefault(request => IsAbout(turn.Waiting, request.Id)) is not { } about)
            return reply;
        if (reply.Waiting is { Folder: RequestTalk.Folder } asked)
            return reply with { Waiting = asked with { Notes = With(asked.Notes, about.Id, pin) } };
        if (reply.Waiting is not null)
            return reply;
        var again = Ask(turn, about, pin);
        return reply.Messages.Count < MessagesAtMost && reply.Messages[^1].QuickReply is null
            ? reply with { Messages = [.. reply.Messages, .. again.Messages], Waiting = again.Waiting }
            : reply with { Waiting = again.Waiting };
    }

    private async Task<Reply?> OpenAsync(Turn turn, CancellationToken ct) =>
        await talk.ShowAsync(turn, await hearing.OpenAsync(turn, MessageDraft.Empty, PinOf(turn.Waiting), null, ct), RequestMessages.DraftTitle, [], null, ct);

    private async Task<Reply?> MoveAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        await hearing.AmendAsync(turn, request, MessageDraft.Empty, PinOf(turn.Waiting), ct) is { } moved
            ? await talk.ShowAsync(turn, moved, RequestMessages.PinnedTitle, Enum.GetValues<Question>(), null, ct)
            : new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue)));

    private static bool IsAbout(Waiting? waiting, long requestId) =>
        PinOf(waiting) is not null && waiting!.Notes!.TryGetValue(About, out var id) && id == requestId.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? notes, long requestId, GeoPoint pin) =>
        new(notes ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["lat"] = pin.Lat.ToString("R", CultureInfo.InvariantCulture),
            ["lon"] = pin.Lon.ToString("R", CultureInfo.InvariantCulture),
            [About] = requestId.ToString(CultureInfo.InvariantCulture),
        };
}
