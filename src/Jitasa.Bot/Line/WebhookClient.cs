namespace Jitasa.Bot.Line;

/// <summary>Where LINE sends what happens, and LINE's own try whether anybody is there.</summary>
public sealed class WebhookClient(HttpClient http)
{
    private const string Endpoint = "v2/bot/channel/webhook/endpoint";

    private readonly LineJsonCalls calls = new(http);

    /// <summary>404 when none was ever set.</summary>
    public Task<LineAnswer<WebhookState>> FindAsync(CancellationToken ct) => calls.GetAsync(Endpoint, LineJson.Wire.WebhookState, state => state, ct);

    /// <summary>https, at most 500 characters.</summary>
    public Task<LineAnswer> SetAsync(Uri address, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Put, Endpoint, new WebhookAddress(address.AbsoluteUri), LineJson.Wire.WebhookAddress, ct);

    /// <summary>LINE sends a signed body without events to the address that is set; 60 times an hour.</summary>
    public Task<LineAnswer<WebhookVerdict>> TestAsync(CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, "v2/bot/channel/webhook/test", new WebhookTest(), LineJson.Wire.WebhookTest, LineJson.Wire.WebhookVerdict, verdict => verdict, ct);
}

/// <param name="Active">False while "Use webhook" is off in the console; no call can switch it on.</param>
public sealed record WebhookState(string Endpoint, bool Active);

/// <param name="Reason">OK, COULD_NOT_CONNECT, REQUEST_TIMEOUT, ERROR_STATUS_CODE or UNCLASSIFIED.</param>
public sealed record WebhookVerdict(bool Success, int StatusCode, string? Reason, string? Detail);

internal sealed record WebhookAddress(string Endpoint);

internal sealed record WebhookTest;
