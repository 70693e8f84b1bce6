using NetTopologySuite.Geometries;

namespace Jitasa.Bot.Platform;

/// <summary>Latitude and longitude in degrees, WGS 84, as people write them. Inside stores a place is a NetTopologySuite point (X = longitude).</summary>
public readonly record struct GeoPoint(double Lat, double Lon)
{
    public const int Srid = 4326;

    /// <summary>The box that holds every Thai village, generously; what lies outside is a slip or a joke, not a place to send a helper.</summary>
    public bool IsInThailand => Lat is >= 5.5 and <= 20.6 && Lon is >= 97.2 and <= 105.8;

    public Point ToPoint() => new(Lon, Lat) { SRID = Srid };

    public static GeoPoint From(Point point) => new(point.Y, point.X);
}
