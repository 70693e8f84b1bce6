using System.Globalization;
using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Media;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Relay;

/// <summary>
/// Puts what one side said into LINE messages for the other, always with whose words they are. Texts that follow each other share a bubble.
/// Photos and voice are never LINE images, which anyone with the address could open: a button leads to the page behind the session.
/// </summary>
public static class RelayLetters
{
    // LINE takes 5,000 UTF-16 units; the heading needs some.
    private const int LongestText = 4_500;
    private const int LongestTitle = 100;

    private static readonly Say FromHelper = new("💬 จากผู้ช่วย ({0})", "💬 From your helper ({0})");
    private static readonly Say FromAsker = new("💬 จากผู้ขอ ({0})", "💬 From the person asking ({0})");
    private static readonly Say FromCoAsker = new("💬 จากผู้รอเรื่องเดียวกัน ({0})", "💬 From someone waiting for the same ({0})");
    private static readonly Say FromOfficial = new("💬 จากเจ้าหน้าที่ ({0})", "💬 From an official ({0})");
    private static readonly Say Photo = new("ส่งรูปมาให้ดู", "sent a photo");
    private static readonly Say Voice = new("ส่งเสียงมาให้ฟัง", "sent a voice message");
    private static readonly Say Film = new("ส่งวิดีโอมาให้ดู", "sent a video");
    private static readonly Say Document = new("ส่งไฟล์มาให้", "sent a file");
    private static readonly Say CannotOpen = new("(ตอนนี้ยังเปิดดูในแชตไม่ได้ ขอให้พิมพ์บอกแทนได้ค่ะ)", "(It cannot be opened here yet; you may ask them to type it.)");
    private static readonly Say Pin = new("ตำแหน่งที่ส่งมา", "Shared location");

    /// <param name="name">First name of who spoke.</param>
    /// <param name="liffId">Null when there is no page to open media in.</param>
    /// <returns>At most five messages, and how many of the utterances they carry.</returns>
    public static (IReadOnlyList<LineMessage> Messages, int Carried) Write(IReadOnlyList<Utterance> said, TalkSide from, string name, string? liffId, Tongue tongue)
    {
        var heading = Heading(from, name, tongue);
        var messages = new List<LineMessage>();
        var text = "";
        var carried = 0;
        foreach (var one in said)
        {
            var pieces = one.Kind == UtteranceKind.Text ? Pieces(one.Words ?? "") : [];
            var fits = pieces.Count == 1 && text.Length > 0 && text.Length + pieces[0].Length < LongestText;
            if (!fits && messages.Count + (text.Length > 0 ? 1 : 0) + Math.Max(1, pieces.Count) > OutboxStore.MessagesPerCall)
                break;
            if (!fits && text.Length > 0)
                Flush();
            if (one.Kind != UtteranceKind.Text)
                messages.Add(one.Kind == UtteranceKind.Location ? Place(one, heading, tongue) : Sent(one, heading, liffId, tongue));
            foreach (var piece in pieces)
            {
                if (!fits && text.Length > 0)
                    Flush();
                text = text.Length > 0 ? $"{text}\n{piece}" : piece;
            }
            carried++;
        }
        if (text.Length > 0)
            Flush();
        return (messages, carried);

        void Flush()
        {
            messages.Add(new TextMessage($"{heading}:\n{text}"));
            text = "";
        }
    }

    public static string Heading(TalkSide from, string name, Tongue tongue) =>
        (from switch { TalkSide.Helper => FromHelper, TalkSide.Official => FromOfficial, TalkSide.CoAsker => FromCoAsker, _ => FromAsker }).With(name).In(tongue);

    private static LocationMessage Place(Utterance one, string heading, Tongue tongue) =>
        new(Card.Cut(heading, LongestTitle), Card.Cut(string.IsNullOrWhiteSpace(one.Words) ? Pin.In(tongue) : one.Words, LongestTitle), one.Place!.Value.Lat, one.Place.Value.Lon);

    private static LineMessage Sent(Utterance one, string heading, string? liffId, Tongue tongue)
    {
        var what = (one.MediaKind switch { "image" => Photo, "audio" => Voice, "video" => Film, _ => Document }).In(tongue);
        if (liffId is null || one.MediaId is null)
            return new TextMessage($"{heading}:\n{what} {CannotOpen.In(tongue)}");
        return Card.Of(
            $"{heading}: {what}",
            Card.Bubble(heading, null, Card.Calm, [Card.Line(what)], [new UriAction(MediaLinks.Label(one.MediaKind).In(tongue), LiffLinks.To(liffId, $"media/{one.MediaId}"))]));
    }

    /// <summary>A long text in parts that a message has room for, parted between characters as people see them.</summary>
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var rest = text.AsSpan();
        while (rest.Length > LongestText)
        {
            var end = 0;
            for (int next; (next = StringInfo.GetNextTextElementLength(rest[end..])) + end <= LongestText; end += next)
                continue;
            // One "character" of thousands of marks is no text a person wrote.
            end = end == 0 ? LongestText : end;
            pieces.Add(rest[..end].ToString());
            rest = rest[end..];
        }
        pieces.Add(rest.ToString());
        return pieces;
    }
}
