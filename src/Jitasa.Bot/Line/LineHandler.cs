using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;

namespace Jitasa.Bot.Line;

/// <summary>Every call to LINE passes here: one limiter for the channel, the bearer token, and one more try with a new token after 401.</summary>
public sealed class LineHandler(ChannelTokens tokens, LineLimiter limiter) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var lease = await limiter.Bucket.AcquireAsync(1, cancellationToken);
        if (!lease.IsAcquired)
            return new(HttpStatusCode.TooManyRequests) { RequestMessage = request };
        var token = await tokens.GetAsync(refused: null, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !tokens.CanRenew)
            return response;
        response.Dispose();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(refused: token, cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Calls wait here rather than meet LINE's 429: retrying in parallel makes that worse.</summary>
public sealed class LineLimiter(LineSettings settings) : IDisposable
{
    public RateLimiter Bucket { get; } = new TokenBucketRateLimiter(
        new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.CallsPerSecond,
            TokensPerPeriod = Math.Max(1, settings.CallsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 10_000,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    public void Dispose() => Bucket.Dispose();
}
