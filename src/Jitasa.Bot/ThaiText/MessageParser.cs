namespace Jitasa.Bot.ThaiText;

/// <summary>Reads one chat message. Pure and total: any string gives a draft, none throws.</summary>
public static class MessageParser
{
    public static MessageDraft Parse(string text, PlaceNames places, DateTimeOffset now) =>
        MessageDraft.Empty;
}
