using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Jitasa.Bot.Line;

/// <summary>The LIFF apps of the LINE Login channel. They want that channel's token, not the bot's.</summary>
public sealed class LiffClient(HttpClient http, LineSettings settings)
{
    private const string Apps = "liff/v1/apps";

    private readonly LineJsonCalls calls = new(http);

    /// <summary>Gets the token all other calls are made with.</summary>
    public async Task<LineAnswer> SignInAsync(CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "oauth2/v3/token")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["grant_type"] = "client_credentials",
                    ["client_id"] = settings.LoginChannelId ?? "",
                    ["client_secret"] = settings.LoginChannelSecret ?? "",
                }
            ),
        };
        var (answer, response) = await LineCalls.SendAsync(http, request, HttpCompletionOption.ResponseContentRead, ct);
        using (response)
        {
            if (response is not null && await response.Content.ReadFromJsonAsync(LineJson.Wire.IssuedToken, ct) is { AccessToken.Length: > 0 } issued)
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", issued.AccessToken);
            return answer;
        }
    }

    /// <summary>404 when the channel has none.</summary>
    public Task<LineAnswer<IReadOnlyList<KnownLiffApp>>> ListAsync(CancellationToken ct) => calls.GetAsync(Apps, LineJson.Wire.LiffAppList, list => list.Apps, ct);

    /// <returns>The new app's id.</returns>
    public Task<LineAnswer<string>> AddAsync(LiffApp app, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, Apps, app, LineJson.Wire.LiffApp, LineJson.Wire.AddedLiffApp, added => added.LiffId, ct);

    public Task<LineAnswer> ChangeAsync(string liffId, LiffApp app, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Put, $"{Apps}/{Uri.EscapeDataString(liffId)}", app, LineJson.Wire.LiffApp, ct);
}

/// <param name="Description">The app's name in LINE; may not hold the word LINE.</param>
/// <param name="BotPrompt">none, normal or aggressive: whether people are asked to befriend the bot.</param>
public sealed record LiffApp(LiffView View, string Description, IReadOnlyList<string> Scope, string BotPrompt)
{
    public string PermanentLinkPattern { get; init; } = "concat";

    /// <summary>The app as we want it: the whole screen, ID tokens, and messages in the person's name.</summary>
    public static LiffApp At(Uri page, string name) =>
        new(new("full", page.AbsoluteUri), name, ["openid", "profile", "chat_message.write"], "normal");
}

/// <param name="Type">compact, tall or full.</param>
/// <param name="Url">https, without a fragment.</param>
public sealed record LiffView(string Type, string Url);

public sealed record KnownLiffApp(string LiffId, LiffView View, string? Description, IReadOnlyList<string>? Scope, string? BotPrompt)
{
    public bool Is(LiffApp wanted) =>
        View.Type == wanted.View.Type
        && View.Url == wanted.View.Url
        && Description == wanted.Description
        && BotPrompt == wanted.BotPrompt
        && (Scope ?? []).Order(StringComparer.Ordinal).SequenceEqual(wanted.Scope.Order(StringComparer.Ordinal), StringComparer.Ordinal);
}

internal sealed record LiffAppList(IReadOnlyList<KnownLiffApp> Apps);

internal sealed record AddedLiffApp(string LiffId);
