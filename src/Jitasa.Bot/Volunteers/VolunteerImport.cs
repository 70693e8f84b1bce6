using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Volunteers;

/// <summary>import volunteers: an official's list. Whoever stands in it counts as vouched for and on duty unless a column says otherwise.</summary>
public sealed class VolunteerImport(VolunteerImportStore store, PlaceNames places, TimeProvider clock) : CsvImport<VolunteerImportRow>
{
    public override string Kind => "volunteers";

    protected override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("id", true, "code", "รหัส"),
        new("line_user_id"),
        new("display_name", false, "name", "ชื่อ"),
        new("kind", false, "ประเภท"),
        new("province_code", true),
        new("amphoe_code"),
        new("tambon_code"),
        new("village_code"),
        new("lat"),
        new("lon"),
        new("radius_km"),
        new("skills", false, "ทักษะ"),
        new("availability"),
        new("status"),
        new("on_duty"),
        new("vetted"),
        new("registered_at"),
    ];

    protected override VolunteerImportRow? Read(CsvRow row)
    {
        var skills = row.List("skills");
        foreach (var unknown in skills.Where(code => !Codes.TryParse<Skill>(code, out _)))
            row.Wrong($"skills: '{unknown}' should be one of {string.Join(", ", Codes.All<Skill>())}");
        var availability = row.Code("availability");
        if (availability is not null && (availability.Length != 21 || !availability.All(digit => digit is '0' or '1')))
            row.Wrong($"availability '{availability}' should be 21 digits 0 or 1 (Monday to Sunday, morning, afternoon, evening)");
        var lineUserId = row.Code("line_user_id");
        if (lineUserId is not null && !IsLineUserId(lineUserId))
            row.Wrong("line_user_id should be U and 32 hexadecimal digits");
        var province = row.AreaCode("province_code", 2);
        var amphoe = row.AreaCode("amphoe_code", 4);
        var tambon = row.AreaCode("tambon_code", 6);
        var area = row.AreaCode("village_code", 8) ?? tambon ?? amphoe ?? province;
        if (area is not null && province is not null && !area.StartsWith(province, StringComparison.Ordinal))
            row.Wrong($"the area {area} does not lie in province {province}");
        else if (area is not null && !places.IsArea(area))
            row.Wrong($"there is no area {area}");
        return new VolunteerImportRow
        {
            Code = row.Code("id") ?? "",
            LineUserId = lineUserId,
            Name = PersonName.Readable(row.Text("display_name")),
            Kind = row.OneOf("kind", Codes.All<VolunteerKind>() as IReadOnlyCollection<string>) ?? VolunteerKind.GeneralPublic.ToCode(),
            Province = province ?? "",
            Area = area ?? "",
            Home = row.Point(),
            RadiusKm = row.Integer("radius_km", 1, 100) ?? 5,
            Skills = skills.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray(),
            Availability = availability,
            Status = row.OneOf("status", Codes.All<VolunteerStatus>() as IReadOnlyCollection<string>) ?? VolunteerStatus.Active.ToCode(),
            OnDuty = row.YesNo("on_duty"),
            Vetted = row.YesNo("vetted"),
            SignedUpAt = row.Time("registered_at"),
        };
    }

    protected override string? KeyOf(VolunteerImportRow row) => row.Code;

    protected override Task<ImportTally> WriteAsync(IReadOnlyList<Numbered<VolunteerImportRow>> batch, CancellationToken ct) =>
        store.WriteAsync(batch, clock.GetUtcNow(), ct);

    private static bool IsLineUserId(string id) => id.Length == 33 && id[0] == 'U' && id.AsSpan(1).IndexOfAnyExcept("0123456789abcdef") < 0;
}

public sealed record VolunteerImportRow
{
    public required string Code { get; init; }
    public string? LineUserId { get; init; }
    public string? Name { get; init; }
    public required string Kind { get; init; }
    public required string Province { get; init; }
    public required string Area { get; init; }
    public GeoPoint? Home { get; init; }
    public int RadiusKm { get; init; }
    public required string[] Skills { get; init; }
    public string? Availability { get; init; }
    public required string Status { get; init; }

    /// <summary>Null: on duty when new, as they chose themselves when known already.</summary>
    public bool? OnDuty { get; init; }
    public bool? Vetted { get; init; }
    public DateTimeOffset? SignedUpAt { get; init; }
}
