using Microsoft.IdentityModel.Tokens;

namespace Jitasa.Bot.Line;

/// <param name="IsAnswered">LINE's list was there to look into.</param>
public readonly record struct KeySearch(JsonWebKey? Found, bool IsAnswered);

/// <summary>LINE's public keys for ID tokens, fetched once and again when a token names an unknown one.</summary>
public sealed class LineKeys(IHttpClientFactory clients, TimeProvider clock)
{
    // Tokens with invented key names must not turn into calls to LINE.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim turnstile = new(1, 1);
    private volatile IReadOnlyList<JsonWebKey>? kept;
    private DateTimeOffset askedAt = DateTimeOffset.MinValue;

    public async ValueTask<KeySearch> FindAsync(string? kid, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(kid))
            return new(null, IsAnswered: true);
        if (Known(kid) is { } key)
            return new(key, IsAnswered: true);
        await turnstile.WaitAsync(ct);
        try
        {
            if (Known(kid) is null && clock.GetUtcNow() - askedAt >= Rest)
                await FetchAsync(ct);
            return new(Known(kid), kept is not null);
        }
        finally
        {
            turnstile.Release();
        }
    }

    private JsonWebKey? Known(string kid) => kept?.FirstOrDefault(key => key.Kid == kid);

    private async Task FetchAsync(CancellationToken ct)
    {
        askedAt = clock.GetUtcNow();
        try
        {
            var json = await clients.CreateClient(LineSetup.OAuth).GetStringAsync("oauth2/v2.1/certs", ct);
            // Only what ES256 is made with: a list that held another kind of key must not open another way in.
            kept = new JsonWebKeySet(json).Keys.Where(key => key is { Kty: JsonWebAlgorithmsKeyTypes.EllipticCurve, Crv: JsonWebKeyECTypes.P256 }).ToList();
        }
        catch (Exception error) when (error is HttpRequestException or ArgumentException or System.Text.Json.JsonException || (error is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // The keys known so far go on serving.
        }
    }
}
