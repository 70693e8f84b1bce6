namespace Jitasa.Benches.Bed;

/// <summary>A load is over when everything it caused is done, not when it was sent.</summary>
internal static class Settling
{
    private const string Waits =
        """
        SELECT (SELECT count(*) FROM (SELECT FROM inbox WHERE state = 'waiting' LIMIT 1) i)
             + (SELECT count(*) FROM (SELECT FROM outbox WHERE state = 'waiting' LIMIT 1) o)
             + (SELECT count(*) FROM (SELECT FROM help_requests WHERE status IN ('drafting', 'open', 'helped') AND look_again_at <= now() + interval '40 seconds' LIMIT 1) r)
        """;

    public static async Task UntilAsync(Cluster cluster, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromMinutes(15));
        while (await cluster.ScalarAsync<long>(Waits, patience.Token) > 0)
            await Task.Delay(200, patience.Token);
    }
}
