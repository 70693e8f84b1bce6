using System.Diagnostics;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Jitasa.LineSimulator.Webhooks;

/// <summary>Posts to the bot as LINE does: exact headers, a signature over the bytes, two seconds of patience.</summary>
internal sealed class WebhookSender(LineSimulatorOptions options) : IDisposable
{
    private readonly byte[] secret = Encoding.UTF8.GetBytes(options.ChannelSecret);
    private HttpClient client = NewClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private HttpMessageHandler? handler;

    public HttpMessageHandler? Handler
    {
        get => handler;
        set
        {
            handler = value;
            client = NewClient(value ?? new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        }
    }

    public string Sign(byte[] body) => Convert.ToBase64String(HMACSHA256.HashData(secret, body));

    public async Task<Delivery> SendAsync(Uri? url, byte[] body, string signature, CancellationToken ct)
    {
        if (url is null)
        {
            return Delivery.NotSent();
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/json; charset=utf-8");
        request.Headers.TryAddWithoutValidation("User-Agent", "LineBotWebhook/2.0");
        if (signature.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("x-line-signature", signature);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(options.WebhookTimeout);
        var started = Stopwatch.GetTimestamp();
        try
        {
            using var response = await client.SendAsync(request, patience.Token);
            var status = (int)response.StatusCode;
            return new Delivery(status, false, Stopwatch.GetElapsedTime(started), null, []) { Failure = response.IsSuccessStatusCode ? null : "error_status_code" };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new Delivery(null, true, Stopwatch.GetElapsedTime(started), null, []) { Failure = "request_timeout" };
        }
        catch (HttpRequestException)
        {
            return new Delivery(null, false, Stopwatch.GetElapsedTime(started), null, []) { Failure = "could_not_connect" };
        }
    }

    public void Dispose() => client.Dispose();

    private static HttpClient NewClient(HttpMessageHandler handler) => new(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
}
