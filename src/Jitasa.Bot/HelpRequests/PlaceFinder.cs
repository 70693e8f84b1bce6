using Jitasa.Bot.Areas;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Turns what was said or pinned into an area and a point. A doubt stays a doubt: its candidates come back to be asked about.</summary>
public sealed class PlaceFinder(AreaStore areas, PlaceNames places, HomeSettings home)
{
    // About as far as an area is looked for around a pin.
    private const double FarDegrees = 0.3;

    /// <summary>
    /// The point a message states: a map link, coordinates, a plus code. A short plus code is looked for near the place named beside it, else near
    /// where its sender was last known, else in the home province.
    /// </summary>
    public async Task<GeoPoint?> PointOfAsync(MessageDraft draft, string? lastAreaCode, CancellationToken ct)
    {
        if (draft.Point is { } stated)
            return new(stated.Lat, stated.Lon);
        if (draft.ShortPlusCode is not { } code)
            return null;
        var hint = lastAreaCode ?? home.Province;
        var town = draft.Place.NamesArea ? places.Resolve(draft.Place, hint).AreaCode ?? hint : hint;
        return await areas.CenterAsync(town, ct) is { } centre && PlusCode.Near(code, centre.Y, centre.X) is { } near ? new(near.Lat, near.Lon) : null;
    }

    public async Task<HelpRequest> PinAsync(HelpRequest request, GeoPoint pin, CancellationToken ct)
    {
        var fix = await areas.LocateAsync(pin, ct);
        var pinned = request with { Location = pin.ToPoint(), LocationSource = LocationSource.Pin, AreaCode = fix?.AreaCode ?? await NearAsync(request.AreaCode, pin, ct) };
        if (request.Place is { Tambon: null, Amphoe: null, Province: null } || places.Resolve(request.Place, fix?.AreaCode ?? home.Province).AreaCode is not { } said)
            return pinned;
        return (fix is null ? await NearAsync(said, pin, ct) is null : SpeaksOfElsewhere(fix.AreaCode, said)) ? RequestRules.SetBeside(pinned) : pinned;
    }

    /// <summary>An area whose centre is known and far from the pin is not where the pin is; null then.</summary>
    private async Task<string?> NearAsync(string? code, GeoPoint pin, CancellationToken ct) =>
        code is not null && await areas.CenterAsync(code, ct) is { } centre && centre.Distance(pin.ToPoint()) > FarDegrees ? null : code;

    /// <summary>Settles the said place. A pin is the better knowledge and stays, unless the words now speak of another tambon.</summary>
    /// <param name="lastAreaCode">Where the person was last known: tells tambon of the same name apart.</param>
    public async Task<(HelpRequest Request, IReadOnlyList<AreaCandidate> Candidates)> SettleAsync(HelpRequest request, string? lastAreaCode, CancellationToken ct)
    {
        if (request.Place is { Tambon: null, Amphoe: null, Province: null, Village: null, Moo: null })
            return (request, []);
        var match = Resolve(request, lastAreaCode);
        if (match.IsAmbiguous)
            return (request, match.Candidates);
        if (match.AreaCode is not { } code)
            return (request, []);
        return request.LocationSource == LocationSource.Pin && !SpeaksOfElsewhere(request.AreaCode, code)
            ? (request, [])
            : (await AtAsync(request, code, ct), []);
    }

    /// <summary>False for a code on an old button whose area is no more.</summary>
    public bool IsArea(string code) => places.IsArea(code);

    /// <summary>Which places the said one may be, where that is in doubt; nothing is looked up.</summary>
    public IReadOnlyList<AreaCandidate> Candidates(HelpRequest request, string? lastAreaCode) =>
        request.Place is { Tambon: null, Amphoe: null, Province: null, Village: null, Moo: null } || Resolve(request, lastAreaCode) is not { IsAmbiguous: true } match ? [] : match.Candidates;

    /// <summary>The case set into an area: its village when the moo names a known one, else the area's own centre.</summary>
    public async Task<HelpRequest> AtAsync(HelpRequest request, string code, CancellationToken ct)
    {
        var village = code.Length == 6 && int.TryParse(request.Place.Moo, out var moo) && moo is > 0 and < 100 ? $"{code}{moo:00}" : null;
        if (village is not null && await areas.FindAsync(village, ct) is not null)
            code = village;
        var center = code.Length > 2 ? await areas.CenterAsync(code, ct) : null;
        return request with { AreaCode = code, Location = center, LocationSource = center is null ? LocationSource.None : Source(code) };
    }

    private PlaceMatch Resolve(HelpRequest request, string? lastAreaCode)
    {
        // The tambon the person was last in knows its own villages; otherwise the home province decides between equal names.
        var near = places.Resolve(request.Place, request.AreaCode ?? lastAreaCode ?? home.Province);
        return near.AreaCode is null && !near.IsAmbiguous ? places.Resolve(request.Place, home.Province) : near;
    }

    private static bool SpeaksOfElsewhere(string? known, string said) =>
        known is not null && !known.StartsWith(said, StringComparison.Ordinal) && !said.StartsWith(known, StringComparison.Ordinal)
        && known[..Math.Min(6, known.Length)] != said[..Math.Min(6, said.Length)];

    private static LocationSource Source(string code) =>
        code.Length switch
        {
            8 => LocationSource.Village,
            6 => LocationSource.Tambon,
            _ => LocationSource.Amphoe,
        };
}
