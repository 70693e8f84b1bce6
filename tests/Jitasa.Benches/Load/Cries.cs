using System.Globalization;
using Jitasa.Benches.Bed;

namespace Jitasa.Benches.Load;

/// <summary>What askers write: food, by turns at a point near a home of someone who can, and by house and village of a tambon.</summary>
internal static class Cries
{
    public static async Task<string[]> MakeAsync(Cluster cluster, int count, int round, CancellationToken ct)
    {
        var cries = new string[count];
        await using var command = cluster.Source.CreateCommand(
            string.Create(CultureInfo.InvariantCulture, $"""
            SELECT ST_Y(v.home), ST_X(v.home), t.name_th, a.name_th
            FROM   volunteers v JOIN areas t ON t.code = v.area_code JOIN areas a ON a.code = left(v.area_code, 4)
            WHERE  v.is_on_duty AND v.skills && ARRAY['motorcycle', 'drive_car', 'drive_pickup']
            ORDER BY md5('{round} ' || v.person_id)
            LIMIT  {count}
            """));
        await using var reader = await command.ExecuteReaderAsync(ct);
        var number = 0;
        for (; number < count && await reader.ReadAsync(ct); number++)
            cries[number] = number % 2 == 0
                ? string.Create(CultureInfo.InvariantCulture, $"ขอข้าวสารค่ะ อยู่ที่ {reader.GetDouble(0):0.00000},{reader.GetDouble(1):0.00000}")
                : string.Create(CultureInfo.InvariantCulture, $"ขอข้าวสารค่ะ บ้านเลขที่ {(number % 200) + 1} หมู่ {(number % 9) + 1} ต.{reader.GetString(2)} อ.{reader.GetString(3)}");
        return number == count ? cries : throw new InvalidOperationException($"There are only {number} homes to cry from.");
    }
}
