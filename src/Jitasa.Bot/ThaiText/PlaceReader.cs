namespace Jitasa.Bot.ThaiText;

/// <summary>Reads all of an address: first its parts with prefixes, then the bare names; phone numbers are no house numbers.</summary>
internal static class PlaceReader
{
    public static PlaceParts Read(Reading reading, PlaceNames places)
    {
        var parts = new PlaceParts();
        foreach (var (_, start, end) in PhoneGrammar.All(reading.Lower))
            parts.Cover(start, end);
        new AddressGrammar(reading.Text, reading.Lower, places, parts).Read();
        new BarePlaces(reading.Lower, places, parts).Read();
        reading.Forget(parts.Spans);
        return parts;
    }
}
