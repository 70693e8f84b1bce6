using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace Jitasa.LineSimulator.Page;

/// <summary>Server-sent events: what changed, so that the page fetches it.</summary>
internal static class PageEvents
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static void Map(WebApplication app, LinePlatform platform)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.MapGet("/sim/events", http => StreamAsync(http, platform, stopping));
    }

    private static async Task StreamAsync(HttpContext http, LinePlatform platform, CancellationToken stopping)
    {
        var changes = Channel.CreateBounded<PlatformChange>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });
        void Listen(PlatformChange change) => changes.Writer.TryWrite(change);
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        platform.Changed += Listen;
        try
        {
            await http.Response.WriteAsync(": open\n\n", closed.Token);
            await http.Response.Body.FlushAsync(closed.Token);
            while (true)
            {
                await http.Response.WriteAsync(await NextAsync(changes.Reader, closed.Token), closed.Token);
                await http.Response.Body.FlushAsync(closed.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
        finally
        {
            platform.Changed -= Listen;
        }
    }

    private static async Task<string> NextAsync(ChannelReader<PlatformChange> changes, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Heartbeat);
        try
        {
            var change = await changes.ReadAsync(patience.Token);
            var data = new JsonObject { ["seq"] = change.Seq, ["what"] = change.What, ["id"] = change.Id };
            return string.Create(CultureInfo.InvariantCulture, $"id: {change.Seq}\ndata: {data.ToJsonString()}\n\n");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return ": still here\n\n";
        }
    }
}
