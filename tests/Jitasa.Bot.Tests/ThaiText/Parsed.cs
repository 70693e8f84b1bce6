using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

/// <summary>Parses on one fixed Wednesday, 17 November 2021, nine in the morning in Bangkok.</summary>
internal static class Parsed
{
    public static readonly DateTimeOffset Now = new(2021, 11, 17, 9, 0, 0, TimeSpan.FromHours(7));

    public static MessageDraft Message(string text) => Message(text, new OxygenSettings());

    public static MessageDraft Message(string text, OxygenSettings saturation) => MessageParser.Parse(text, PlaceNames.Embedded, saturation, Now);
}
