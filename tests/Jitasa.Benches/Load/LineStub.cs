using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Jitasa.Benches.Load;

/// <summary>
/// LINE, for speed: takes every reply and push with 200, and notes when the answer to which event came. What it does not do is check them:
/// that is the simulator's part in the tests.
/// </summary>
internal sealed class LineStub : IAsyncDisposable
{
    private static readonly byte[] TokenMark = Encoding.UTF8.GetBytes("\"replyToken\":\"");
    private readonly WebApplication app;
    private readonly long[] repliedAt;
    private int replies;
    private int pushes;
    private long lastCall;

    private LineStub(WebApplication app, int events) => (this.app, repliedAt) = (app, new long[events]);

    public Uri Address => new(app.Urls.First());
    public int Replies => replies;
    public int Pushes => pushes;

    /// <summary>When the last reply or push came.</summary>
    public long LastCall => lastCall;

    /// <summary>When event <paramref name="number"/> was answered; 0 if not yet.</summary>
    public long RepliedAt(int number) => repliedAt[number];

    public static async Task<LineStub> StartAsync(int events, CancellationToken ct)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        var stub = new LineStub(builder.Build(), events);
        stub.app.Run(stub.AnswerAsync);
        await stub.app.StartAsync(ct);
        return stub;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.EndsWith("/message/reply", StringComparison.Ordinal))
        {
            await NoteReplyAsync(context.Request);
            Interlocked.Increment(ref replies);
            Volatile.Write(ref lastCall, Stopwatch.GetTimestamp());
        }
        else if (path.EndsWith("/message/push", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref pushes);
            Volatile.Write(ref lastCall, Stopwatch.GetTimestamp());
        }
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{\"displayName\":\"ป้าแดง\",\"language\":\"th\",\"sentMessages\":[]}", context.RequestAborted);
    }

    private async Task NoteReplyAsync(HttpRequest request)
    {
        var at = Stopwatch.GetTimestamp();
        var body = new byte[request.ContentLength ?? 0];
        await request.Body.ReadExactlyAsync(body, request.HttpContext.RequestAborted);
        var from = body.AsSpan().IndexOf(TokenMark) + TokenMark.Length;
        var token = body.AsSpan(from, body.AsSpan(from).IndexOf((byte)'"'));
        repliedAt[int.Parse(token, CultureInfo.InvariantCulture)] = at;
    }
}
