using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Threading.RateLimiting;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Line;

/// <summary>Every call to LINE passes here: one limiter for each kind of call, the bearer token, and one more try with a new token after 401.</summary>
public sealed class LineHandler(ChannelTokens tokens, LineLimiter limiter, BotMeter meter, TimeProvider clock) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var endpoint = LineRates.Endpoint(request.Method.Method, request.RequestUri!.AbsolutePath);
        using var lease = await limiter.AcquireAsync(endpoint, cancellationToken);
        if (!lease.IsAcquired)
            return new(HttpStatusCode.TooManyRequests) { RequestMessage = request };
        var (began, status) = (clock.GetTimestamp(), 0);
        try
        {
            var response = await CallAsync(request, cancellationToken);
            status = (int)response.StatusCode;
            return response;
        }
        finally
        {
            meter.Called(endpoint, status, clock.GetElapsedTime(began));
        }
    }

    private async Task<HttpResponseMessage> CallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
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

/// <summary>
/// Calls wait here rather than meet LINE's 429: retrying in parallel makes that worse. Each process keeps to its own share of LINE's limit,
/// Line__CallsPerSecond; a bucket common to all would put a trip to the database before every call.
/// </summary>
public sealed class LineLimiter(LineSettings settings) : IDisposable
{
    private const int RefillsPerSecond = 10;
    private readonly ConcurrentDictionary<string, TokenBucketRateLimiter> buckets = new(StringComparer.Ordinal);

    public ValueTask<RateLimitLease> AcquireAsync(string endpoint, CancellationToken ct) => buckets.GetOrAdd(endpoint, Bucket).AcquireAsync(1, ct);

    public void Dispose()
    {
        foreach (var bucket in buckets.Values)
            bucket.Dispose();
    }

    // Small sips: a bucket that holds a whole second's calls would let two seconds' worth through in the first.
    private TokenBucketRateLimiter Bucket(string endpoint)
    {
        var perSecond = LineRates.PerSecond(endpoint, settings.CallsPerSecond);
        var sip = Math.Max(1, perSecond / RefillsPerSecond);
        return new(
            new TokenBucketRateLimiterOptions
            {
                TokenLimit = sip,
                TokensPerPeriod = sip,
                ReplenishmentPeriod = TimeSpan.FromSeconds((double)sip / perSecond),
                QueueLimit = 10_000,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
    }
}
