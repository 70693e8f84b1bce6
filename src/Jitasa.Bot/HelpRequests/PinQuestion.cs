using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>
/// A place shared beside a case that has its pin: "move it here, or something new?" The place waits in the question until it is answered; whatever
/// is said in between is heard, and the question comes again. Where another dialogue takes the question away, the place stands among the words of the
/// case. Whatever word decides what it is for, it is the location message that is taken back with it.
/// </summary>
public sealed class PinQuestion(HelpRequestStore requests, RequestWordsStore words, RequestHearing hearing, RequestTalk talk, Buttons buttons)
{
    public const string Name = "pin";
    private const string About = "pin_of";
    private const string Message = "pin_message";
    private const int MessagesAtMost = 5;

    private static readonly HashSet<string> Moves = BareWords.Set(
        "ย้าย", "ย้ายเลย", "ย้ายมา", "ย้ายมาที่นี่", "ย้ายมานี่", "ย้ายหมุด", "ย้ายหมุดเลย", "ย้ายหมุดมาที่นี่", "ใช่ ย้าย", "ใช่ ย้ายเลย", "เปลี่ยนหมุด", "แก้หมุด", "ที่นี่", "move", "move it", "move it here", "move here", "move the pin",
        "move the pin here");

    private static readonly HashSet<string> News = BareWords.Set(
        "ใหม่", "เรื่องใหม่", "ขอเรื่องใหม่", "ขอเรื่องใหม่ตรงนี้", "เรื่องใหม่ตรงนี้", "เรื่องใหม่ที่นี่", "คนละเรื่อง", "อีกเรื่อง", "new", "new one", "a new one", "something new", "something new here", "another one", "a different one");

    public async Task<Reply> AskAsync(Turn turn, HelpRequest request, GeoPoint pin, CancellationToken ct)
    {
        var named = string.Join(' ', new[] { turn.Location?.Title, turn.Location?.Address, string.Create(CultureInfo.InvariantCulture, $"📍 {pin.Lat:F5}, {pin.Lon:F5}") }.Where(part => !string.IsNullOrWhiteSpace(part)));
        await words.KeepAsync(request.Id, turn, named, mediaId: null, [], ct);
        var asked = Ask(turn, request, With(null, request.Id, pin, turn.Content?.MessageId));
        // What was asked before stays to be answered; the place waits behind it.
        return IsOpen(turn.Waiting) && turn.Waiting!.SubjectId == request.Id ? asked with { Waiting = turn.Waiting with { Notes = With(turn.Waiting.Notes, request.Id, pin, turn.Content?.MessageId) } } : asked;
    }

    /// <summary>The place that waits to be told what it is for, unless it was taken back meanwhile.</summary>
    public async Task<GeoPoint?> OfAsync(Waiting? waiting, CancellationToken ct) =>
        PinOf(waiting) is { } pin && (MessageOf(waiting) is not { } message || await words.KeepsAsync(message, ct)) ? pin : null;

    /// <summary>It is where this need is: a case that took it from the question keeps it under the message it came with.</summary>
    public async Task TakeAsync(Turn turn, HelpRequest opened, CancellationToken ct)
    {
        if (MessageOf(turn.Waiting) is not { } message)
            return;
        await words.KeepAsync(opened.Id, Sent(turn, message), words: null, mediaId: null, ["pin"], ct);
        await words.MeantElsewhereAsync(message, opened.Id, turn.Now, ct);
    }

    private Reply Ask(Turn turn, HelpRequest request, IReadOnlyDictionary<string, string> notes) =>
        new(PinMessages.Which(request, buttons, turn.Tongue)) { Waiting = new Waiting(RequestTalk.Folder, Name, request.Id, turn.Now, notes) };

    private static GeoPoint? PinOf(Waiting? waiting) =>
        waiting is { Folder: RequestTalk.Folder, Notes: { } notes } && notes.TryGetValue("lat", out var lat) && notes.TryGetValue("lon", out var lon)
            ? new GeoPoint(double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lon, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The answer as typed; null when something else is said.</summary>
    public async Task<Reply?> AnswerAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        turn.Text is not { } text || !IsAbout(turn.Waiting, request.Id) || await OfAsync(turn.Waiting, ct) is null ? null
        : Choice(text) switch { "pin.move" => await MoveAsync(turn, request, ct), "pin.new" => await NewAsync(turn, ct), _ => null };

    /// <summary>The button the words stand for, by its verb.</summary>
    public static string? Choice(string text) => BareWords.Closed(text) is var said && Moves.Contains(said) ? "pin.move" : News.Contains(said) ? "pin.new" : null;

    public async Task<Reply?> TapAsync(Turn turn, HelpRequest request, string choice, CancellationToken ct) =>
        !IsAbout(turn.Waiting, request.Id) || await OfAsync(turn.Waiting, ct) is null ? null
        : choice == "new" ? await NewAsync(turn, ct)
        : await MoveAsync(turn, request, ct);

    /// <summary>What was said in between is answered; then the place is asked about again, or waits behind the question that is more pressing.</summary>
    public async Task<Reply?> GoOnAsync(Turn turn, Reply? reply, CancellationToken ct)
    {
        if (reply is not { KeepsWaiting: false } || PinOf(reply.Waiting) is not null || await OfAsync(turn.Waiting, ct) is not { } pin)
            return reply;
        var live = await requests.LiveOfAsync(turn.Person.Id, ct);
        if (live.Any(request => request.Location is { } there && GeoPoint.From(there) == pin) || live.FirstOrDefault(request => IsAbout(turn.Waiting, request.Id)) is not { } about)
            return reply;
        if (reply.Waiting is { Folder: RequestTalk.Folder } asked)
            return reply with { Waiting = asked with { Notes = With(asked.Notes, about.Id, pin, MessageOf(turn.Waiting)) } };
        if (reply.Waiting is { Yields: false })
            return reply;
        var again = Ask(turn, about, turn.Waiting!.Notes!);
        again = again with { Waiting = again.Waiting! with { Beneath = reply.Waiting } };
        return reply.Messages.Count < MessagesAtMost && reply.Messages[^1].QuickReply is null
            ? reply with { Messages = [.. reply.Messages, .. again.Messages], Waiting = again.Waiting }
            : reply with { Waiting = again.Waiting };
    }

    private async Task<Reply?> NewAsync(Turn turn, CancellationToken ct)
    {
        var opened = await hearing.OpenAsync(Sent(turn, MessageOf(turn.Waiting)), MessageDraft.Empty, PinOf(turn.Waiting), null, ct);
        if (MessageOf(turn.Waiting) is { } message)
            await words.MeantElsewhereAsync(message, opened.Id, turn.Now, ct);
        return await talk.ShowAsync(turn, opened, RequestMessages.DraftTitle, [], null, ct);
    }

    private async Task<Reply?> MoveAsync(Turn turn, HelpRequest request, CancellationToken ct) =>
        await hearing.AmendAsync(Sent(turn, MessageOf(turn.Waiting)), request, MessageDraft.Empty, PinOf(turn.Waiting), ct) is { } moved
            ? await talk.ShowAsync(turn, moved, PinMessages.Title(request, moved), IsOpen(turn.Waiting) ? RequestTalk.StillOpen(turn.Waiting) : Enum.GetValues<Question>(), null, ct)
            : new Reply(new TextMessage(RequestEndingMessages.AlreadyEnded(request).In(turn.Tongue)));

    /// <summary>A question about the case itself, which this one has not taken the place of.</summary>
    private static bool IsOpen(Waiting? waiting) => waiting is { Folder: RequestTalk.Folder } && Codes.TryParse<Question>(waiting.Question, out _);

    private static bool IsAbout(Waiting? waiting, long requestId) =>
        PinOf(waiting) is not null && waiting!.Notes!.TryGetValue(About, out var id) && id == requestId.ToString(CultureInfo.InvariantCulture);

    /// <summary>As if the location itself were heard only now.</summary>
    private static Turn Sent(Turn turn, string? message) =>
        message is null || PinOf(turn.Waiting) is not { } pin
            ? turn
            : turn with
            {
                Event = new MessageEvent(new LocationContent(message, pin.Lat, pin.Lon)) { Id = turn.Event.Id, At = turn.Event.At, Source = turn.Event.Source, ReplyToken = turn.Event.ReplyToken },
            };

    private static string? MessageOf(Waiting? waiting) => waiting?.Notes?.GetValueOrDefault(Message) is { Length: > 0 } message ? message : null;

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string>? notes, long requestId, GeoPoint pin, string? message) =>
        new(notes ?? new Dictionary<string, string>(), StringComparer.Ordinal)
        {
            ["lat"] = pin.Lat.ToString("R", CultureInfo.InvariantCulture),
            ["lon"] = pin.Lon.ToString("R", CultureInfo.InvariantCulture),
            [About] = requestId.ToString(CultureInfo.InvariantCulture),
            [Message] = message ?? "",
        };
}
