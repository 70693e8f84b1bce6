using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;
using PhoneNumbers;

namespace Jitasa.Bot.Officials;

public sealed record OfficialRow(string LineUserId, string? Name, Role Role, string AreaCode, string? Phone);

/// <summary>import officials: who holds which role where. One person may stand in several rows, with different roles or areas.</summary>
public sealed class OfficialImport(OfficialImportStore store) : CsvImport<OfficialRow>
{
    public override string Kind => "officials";

    protected override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        new("line_user_id", Required: true),
        new("name", Required: false, "ชื่อ"),
        new("role", Required: true, "บทบาท"),
        new("area_code", Required: true, "รหัสพื้นที่"),
        new("phone", Required: false, "โทร", "โทรศัพท์", "เบอร์โทร"),
    ];

    protected override OfficialRow? Read(CsvRow row)
    {
        var id = row.Text("line_user_id");
        if (id is not null && !GrantRules.IsLineUserId(id))
            row.Wrong("line_user_id should be U and 32 digits 0-9 or a-f");
        var role = row.OneOf("role", GrantRules.Grantable);
        var isWholeCountry = row.Code("area_code") == GrantRules.WholeCountry;
        var area = isWholeCountry ? GrantRules.WholeCountry : row.AreaCode("area_code", 2, 4, 6, 8);
        var phone = Phone(row);
        return id is null || role is null || area is null ? null : new(id, PersonName.Readable(row.Text("name")), Codes.Parse<Role>(role), area, phone);
    }

    protected override string KeyOf(OfficialRow row) => $"{row.LineUserId} {row.Role.ToCode()} {row.AreaCode}";

    protected override async Task<ImportTally> WriteAsync(IReadOnlyList<Numbered<OfficialRow>> batch, CancellationToken ct)
    {
        var unknown = (await store.UnknownAreasAsync(batch.Select(row => row.Value.AreaCode), ct)).ToHashSet(StringComparer.Ordinal);
        var tally = await store.PutAsync(batch.Select(row => row.Value).Where(row => !unknown.Contains(row.AreaCode)).ToList(), ct);
        return tally with
        {
            Problems = batch.Where(row => unknown.Contains(row.Value.AreaCode))
                .Select(row => new RowProblem(row.Row, $"there is no area {row.Value.AreaCode} (import areas first)")).ToList(),
        };
    }

    private static string? Phone(CsvRow row)
    {
        if (row.Code("phone") is not { } text)
            return null;
        var numbers = PhoneNumberUtil.GetInstance();
        try
        {
            return numbers.Format(numbers.Parse(text, "TH"), PhoneNumberFormat.E164);
        }
        catch (NumberParseException)
        {
            row.Wrong("phone is not a telephone number");
            return null;
        }
    }
}
