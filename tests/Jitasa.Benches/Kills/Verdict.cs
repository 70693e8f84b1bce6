using Jitasa.Benches.Bed;

namespace Jitasa.Benches.Kills;

/// <summary>What is in the database and in LINE's log when all is quiet again. A number that must be 0 and is not ends the bench.</summary>
internal sealed class Verdict(Trio bots, Crowd crowd, string blow)
{
    private readonly List<string> broken = [];

    public async Task ShowAsync(int events, CancellationToken ct)
    {
        await IsNoneAsync("events lost or handled twice", $"SELECT abs({events} - count(*)) FROM inbox WHERE state = 'done'", ct);
        await IsNoneAsync("events given up", "SELECT count(*) FROM inbox WHERE state NOT IN ('done', 'skipped')", ct);
        await IsNoneAsync(
            "events done before an earlier one of the same person",
            "SELECT count(*) FROM (SELECT done_at < lag(done_at) OVER (PARTITION BY sender_key ORDER BY event_at, id) AS jumped FROM inbox) i WHERE jumped",
            ct);
        await IsNoneAsync("cries without exactly one case", $"SELECT abs({crowd.Askers.Count} - count(*)) + count(*) - count(DISTINCT asker_id) FROM help_requests", ct);
        await IsNoneAsync("cases that do not hold the last that was said", $"SELECT {crowd.Askers.Count} - count(*) FROM help_requests WHERE people = 4 AND phone_sealed IS NOT NULL AND place_sealed IS NOT NULL", ct);
        await IsNoneAsync(
            "cases given up and not ended, or ended and not given up",
            $"SELECT abs({Enumerable.Range(0, crowd.Askers.Count).Count(Crowd.GivesUp)} - count(*)) FROM help_requests WHERE status = 'cancelled'",
            ct);
        Must("people whose words lie in another order than they were said", await OutOfOrderAsync(ct));
        await IsNoneAsync("seats given twice", "SELECT count(*) FROM help_requests r WHERE r.ended_at IS NULL AND (r.helpers_live > r.helpers_wanted OR r.helpers_live <> (SELECT count(*) FROM claims c WHERE c.request_id = r.id AND c.ended_at IS NULL))", ct);
        await IsNoneAsync("open cases that nobody looks at", "SELECT count(*) FROM help_requests WHERE status = 'open' AND helpers_live < helpers_wanted AND look_again_at IS NULL", ct);
        await IsNoneAsync("messages given up", "SELECT count(*) FROM outbox WHERE kind <> 'richmenu_link' AND state NOT IN ('sent', 'held', 'told')", ct);
        var calls = bots.Line.Calls.Where(call => call is { Status: 200, Route: "push" or "reply" }).ToList();
        var keys = calls.Where(call => call.Route == "push").Select(call => call.Headers["x-line-retry-key"]).ToList();
        Must("pushes delivered twice", keys.Count - keys.Distinct(StringComparer.Ordinal).Count());
        var sent = await bots.Cluster.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE kind <> 'richmenu_link' AND state = 'sent'", ct);
        Must("messages marked sent that LINE never took", Math.Max(0, sent - calls.Count));
        Must("calls that LINE would refuse", bots.Line.Violations.Count);
        Report.Line($"kill, {blow}: pushes and replies", calls.Count, "");
        Must("messages told twice that were no reply on its way", Math.Max(0, calls.Count - sent - await bots.Cluster.ScalarAsync<long>("SELECT count(*) FROM outbox WHERE kind = 'reply' AND attempts > 1", ct)));
        Report.Line($"kill, {blow}: replies told once more as a push", calls.Count - sent, "(a reply takes no retry key)");
        Report.Line($"kill, {blow}: cases taken by a helper", await bots.Cluster.ScalarAsync<long>("SELECT count(DISTINCT request_id) FROM claims", ct), "");
        Report.Line(
            $"kill, {blow}: longest time in which no event was done",
            await bots.Cluster.ScalarAsync<double>("SELECT extract(epoch FROM max(gap))::float8 FROM (SELECT done_at - lag(done_at) OVER (ORDER BY done_at) AS gap FROM inbox WHERE state = 'done') g", ct),
            "s");
        if (broken.Count > 0)
            throw new InvalidOperationException(string.Join("; ", broken));
    }

    private async Task IsNoneAsync(string what, string sql, CancellationToken ct) => Must(what, await bots.Cluster.ScalarAsync<long>(sql, ct));

    private void Must(string what, long count)
    {
        Report.Line($"kill, {blow}: {what}", count, "(must be 0)");
        if (count != 0)
            broken.Add($"{what}: {count}");
    }

    private async Task<int> OutOfOrderAsync(CancellationToken ct)
    {
        var kept = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await using var command = bots.Cluster.Source.CreateCommand("SELECT p.line_user_id, w.line_message_id FROM help_request_words w JOIN people p ON p.id = w.person_id ORDER BY w.id");
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            if (!kept.TryGetValue(reader.GetString(0), out var words))
                kept[reader.GetString(0)] = words = [];
            words.Add(reader.GetString(1));
        }
        return crowd.Askers.Count(asker => !kept.TryGetValue(asker.Id, out var words) || words.Count < Crowd.Acts - 2 || !words.SequenceEqual(crowd.Said[asker.Id].Where(words.Contains), StringComparer.Ordinal));
    }
}
