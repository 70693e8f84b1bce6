using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator;
using Microsoft.Extensions.Time.Testing;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>A simulator with a clock of our own, a bot that only listens, and a client that speaks for the bot.</summary>
internal sealed class Trial : IAsyncDisposable
{
    private readonly HttpClient client = new();

    private Trial(LineSimulatorHost line, FakeTimeProvider clock, ListeningBot bot)
    {
        (Line, Clock, Bot) = (line, clock, bot);
    }

    public LineSimulatorHost Line { get; }
    public LinePlatform Platform => Line.Platform;
    public FakeTimeProvider Clock { get; }
    public ListeningBot Bot { get; }

    /// <summary>What LINE refuses is sent here on purpose.</summary>
    public static async Task<Trial> StartAsync(LineSimulatorOptions? options = null)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
        var bot = new ListeningBot();
        options = (options ?? new LineSimulatorOptions()) with { Cast = true, FailsOnViolations = false, WebhookUrl = new Uri("http://bot.test/line/webhook") };
        var line = await LineSimulatorHost.StartAsync(options, clock, TestContext.Current.CancellationToken);
        line.Platform.WebhookHandler = bot;
        return new Trial(line, clock, bot);
    }

    public Task<Answer> PostAsync(string path, JsonNode body, string? retryKey = null) =>
        SendAsync(Line.Api, HttpMethod.Post, path, new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"), retryKey);

    public Task<Answer> PostFormAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(Line.Api, HttpMethod.Post, path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public Task<Answer> GetAsync(string path, string? token = null) => SendAsync(Line.Api, HttpMethod.Get, path, token: token);

    public Task<Answer> GetDataAsync(string path) => SendAsync(Line.DataApi, HttpMethod.Get, path);

    public Task<Answer> PushAsync(string to, string? retryKey = null, params JsonObject[] messages) =>
        PostAsync("/v2/bot/message/push", new JsonObject { ["to"] = to, ["messages"] = Messages(messages) }, retryKey ?? Guid.NewGuid().ToString());

    public Task<Answer> ReplyAsync(string replyToken, params JsonObject[] messages) =>
        PostAsync("/v2/bot/message/reply", new JsonObject { ["replyToken"] = replyToken, ["messages"] = Messages(messages) });

    public async Task<Answer> SendAsync(
        Uri host, HttpMethod method, string path, HttpContent? content = null, string? retryKey = null, string? token = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(host, path)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Line.Options.ChannelAccessToken);
        if (content?.Headers.TryGetValues("Sec-Fetch-Site", out var site) == true)
        {
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", site);
            content.Headers.Remove("Sec-Fetch-Site");
        }

        if (retryKey is not null)
        {
            request.Headers.Add("X-Line-Retry-Key", retryKey);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Answer(
            (int)response.StatusCode, bytes, response.Headers.TryGetValues("X-Line-Request-Id", out var id) ? id.Single() : null,
            response.Headers.TryGetValues("X-Line-Accepted-Request-Id", out var accepted) ? accepted.Single() : null,
            response.Content.Headers.ContentType?.MediaType);
    }

    public static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await Line.DisposeAsync();
        Bot.Dispose();
    }

    private static JsonArray Messages(JsonObject[] messages) => new([.. messages.Length == 0 ? [Text("สวัสดี")] : messages]);
}

internal sealed record Answer(int Status, byte[] Bytes, string? RequestId, string? AcceptedRequestId, string? ContentType)
{
    public JsonNode Json => JsonNode.Parse(Bytes)!;
    public string Message => (string?)Json["message"] ?? (string?)Json["error_description"] ?? "";
}

/// <summary>A webhook as it arrived.</summary>
internal sealed record ReceivedWebhook(byte[] Body, string? Signature, string? ContentType, string? UserAgent)
{
    public string Raw => Encoding.UTF8.GetString(Body);
    public JsonObject Json => (JsonObject)JsonNode.Parse(Body)!;
    public JsonObject[] Events => [.. Json["events"]!.AsArray().Select(one => (JsonObject)one!)];
}

/// <summary>Stands where the bot would: keeps every webhook, answers what it is told.</summary>
internal sealed class ListeningBot : HttpMessageHandler
{
    public List<ReceivedWebhook> Received { get; } = [];
    public HttpStatusCode Answers { get; set; } = HttpStatusCode.OK;
    public bool NeverAnswers { get; set; }

    public ReceivedWebhook Last => Received[^1];
    public JsonObject LastEvent => Last.Events[^1];
    public string LastReplyToken => (string)LastEvent["replyToken"]!;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        lock (Received)
        {
            Received.Add(new ReceivedWebhook(
                body,
                request.Headers.TryGetValues("x-line-signature", out var signature) ? signature.Single() : null,
                request.Content.Headers.ContentType?.ToString(),
                request.Headers.TryGetValues("User-Agent", out var agent) ? agent.Single() : null));
        }

        if (NeverAnswers)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return new HttpResponseMessage(Answers);
    }
}
