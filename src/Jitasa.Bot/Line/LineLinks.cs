namespace Jitasa.Bot.Line;

/// <summary>Addresses that open something inside LINE.</summary>
public static class LineLinks
{
    /// <summary>The phone's place picker; what is picked arrives as a location. 1:1 chat on a phone only.</summary>
    public const string PickLocation = "https://line.me/R/nv/location/";
}
