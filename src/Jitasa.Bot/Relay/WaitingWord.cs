using System.Globalization;

namespace Jitasa.Bot.Relay;

/// <summary>A message of a helper that waits until it is said whom it is for; kept in the notes of that question.</summary>
public sealed record WaitingWord(string MessageId, string? Words, long? MediaId)
{
    private const string Message = "message";
    private const string Text = "words";
    private const string Media = "media";

    public Utterance Said => MediaId is { } media ? new(UtteranceKind.Media) { MediaId = media } : new(UtteranceKind.Text) { Words = Words };

    /// <summary>All that wait, in the order in which they were said.</summary>
    public static IEnumerable<WaitingWord> In(IReadOnlyDictionary<string, string> notes)
    {
        for (var at = 0; notes.TryGetValue(Key(Message, at), out var messageId); at++)
        {
            var media = notes.GetValueOrDefault(Key(Media, at));
            yield return new(messageId, notes.GetValueOrDefault(Key(Text, at)), media is null ? null : long.Parse(media, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The notes with one more.</summary>
    public static IReadOnlyDictionary<string, string> Noted(IReadOnlyDictionary<string, string>? notes, WaitingWord said)
    {
        var all = new Dictionary<string, string>(notes ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        var at = In(all).Count();
        all[Key(Message, at)] = said.MessageId;
        if (said.Words is { } words)
            all[Key(Text, at)] = words;
        if (said.MediaId is { } media)
            all[Key(Media, at)] = media.ToString(CultureInfo.InvariantCulture);
        return all;
    }

    private static string Key(string name, int at) => at == 0 ? name : name + at.ToString(CultureInfo.InvariantCulture);
}
