using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace Jitasa.Benches.Load;

/// <summary>
/// LINE's side of the webhook: signed requests of one event each over a number of connections. Written on bare sockets, because on two cores
/// whatever the load generator costs is taken from what it measures.
/// </summary>
internal sealed class WebhookLoad
{
    private readonly byte[][] requests;
    private int next;

    /// <param name="texts">What each event says; each is by a person of its own.</param>
    /// <param name="round">Sets people and event ids of one load apart from another's.</param>
    public WebhookLoad(IReadOnlyList<string> texts, string secret, int round)
    {
        var key = Encoding.UTF8.GetBytes(secret);
        requests = texts.Select((text, number) => Request(Body(text, number, round), key)).ToArray();
        AcceptedAt = new long[texts.Count];
        SentAt = new long[texts.Count];
    }

    public int Count => requests.Length;

    /// <summary>When the 200 came, by event.</summary>
    public long[] AcceptedAt { get; }
    public long[] SentAt { get; }

    /// <summary>Sends all of it; each is sent until it is accepted, as LINE brings again what was not.</summary>
    /// <param name="perSecond">Null: as fast as it is taken.</param>
    public async Task<TimeSpan> SendAsync(int port, int connections, int? perSecond, CancellationToken ct)
    {
        var from = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(() => ConnectionAsync(port, from, perSecond, ct), ct)));
        return Stopwatch.GetElapsedTime(from);
    }

    private async Task ConnectionAsync(int port, long from, int? perSecond, CancellationToken ct)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, ct);
        var answer = new byte[4096];
        for (var number = Interlocked.Increment(ref next) - 1; number < requests.Length; number = Interlocked.Increment(ref next) - 1)
        {
            if (perSecond is { } rate && TimeSpan.FromSeconds((double)number / rate) - Stopwatch.GetElapsedTime(from) is { Ticks: > 0 } early)
                await Task.Delay(early, ct);
            SentAt[number] = Stopwatch.GetTimestamp();
            while (await AskAsync(socket, requests[number], answer, ct) is var status and not 200)
            {
                if (status != 503)
                    throw new InvalidOperationException($"The webhook answered {status}.");
            }
            AcceptedAt[number] = Stopwatch.GetTimestamp();
        }
    }

    private static async Task<int> AskAsync(Socket socket, byte[] request, byte[] answer, CancellationToken ct)
    {
        await socket.SendAsync(request, ct);
        var length = 0;
        // The bot's answers to a webhook have no body.
        do
        {
            var read = await socket.ReceiveAsync(answer.AsMemory(length), ct);
            if (read == 0)
                throw new IOException("The bot closed the connection.");
            length += read;
        } while (answer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0);
        return int.Parse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture);
    }

    private static byte[] Body(string text, int number, int round)
    {
        var person = "U" + Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes($"asker {round} {number}")));
        var id = string.Create(CultureInfo.InvariantCulture, $"{round:00}{number:000000000000000000000000}");
        var at = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$$"""
            {"destination":"U0123456789abcdef0123456789abcdef","events":[{"type":"message","mode":"active","timestamp":{{{at}}},"source":{"type":"user","userId":"{{{person}}}"},"webhookEventId":"{{{id}}}","deliveryContext":{"isRedelivery":false},"replyToken":"{{{number}}}","message":{"id":"{{{id}}}","type":"text","quoteToken":"q{{{number}}}","text":"{{{text}}}"}}]}
            """));
    }

    private static byte[] Request(byte[] body, byte[] key)
    {
        var signature = Convert.ToBase64String(HMACSHA256.HashData(key, body));
        var head = $"POST /line/webhook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json; charset=utf-8\r\nX-Line-Signature: {signature}\r\nContent-Length: {body.Length}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
