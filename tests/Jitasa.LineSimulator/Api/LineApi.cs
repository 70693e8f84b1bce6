using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jitasa.LineSimulator.Checking;

namespace Jitasa.LineSimulator.Api;

/// <summary>LINE's side of every call: check, refuse or answer, record.</summary>
internal sealed class LineApi
{
    private static readonly JsonSerializerOptions AsLineWrites = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly TimeSpan NeverAnswered = TimeSpan.FromMinutes(2);
    private readonly LinePlatform platform;
    private readonly Handlers handlers = [];

    public LineApi(LinePlatform platform)
    {
        this.platform = platform;
        SendingApi.AddTo(handlers);
        MessageExtrasApi.AddTo(handlers);
        PeopleApi.AddTo(handlers);
        ContentApi.AddTo(handlers);
        RichMenuApi.AddTo(handlers);
        RichMenuLinksApi.AddTo(handlers);
        WebhookApi.AddTo(handlers);
        TokenApi.AddTo(handlers);
        LoginApi.AddTo(handlers);
        LiffAppsApi.AddTo(handlers);
        var silent = LineRoutes.All.Where(route => !handlers.ContainsKey(route.Name) && !handlers.Slow.ContainsKey(route.Name)).Select(route => route.Name);
        if (string.Join(", ", silent) is { Length: > 0 } names)
        {
            throw new InvalidOperationException($"Nobody answers {names}.");
        }
    }

    public async Task HandleAsync(HttpContext http, string host)
    {
        var seq = platform.Log.NextSeq();
        var requestId = LineIds.NewRequest();
        var call = new CallToCheck(
            host, http.Request.Method, http.Request.Path.Value ?? "", http.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            await ReadAsync(http));
        var verdict = platform.Validator.Check(call);
        http.Response.Headers["X-Line-Request-Id"] = requestId;
        http.Response.Headers.Date = platform.Now.ToString("R", CultureInfo.InvariantCulture);

        var apiCall = new ApiCall(platform, call, verdict, http.Request.Query, requestId);
        var (answer, problems) = await AnswerAsync(http, apiCall, verdict);
        Record(seq, http, call, verdict, answer?.Status ?? 0, requestId, problems);
        if (answer is null)
        {
            http.Abort();
            return;
        }

        await WriteAsync(http, answer);
    }

    /// <summary>Null = the caller never hears an answer.</summary>
    private async Task<(ApiAnswer? Answer, IReadOnlyList<Problem> Problems)> AnswerAsync(HttpContext http, ApiCall call, Verdict verdict)
    {
        var route = verdict.Route ?? "unknown";
        var faults = platform.Faults;
        if (faults.Strikes(Fault.DropBefore, route))
        {
            return (null, verdict.Problems);
        }

        if (FaultAnswer(route) is { } broken)
        {
            return (broken, verdict.Problems);
        }

        if (verdict.Refusal is { } status)
        {
            return (ApiAnswer.Error(status, verdict.Message, verdict.Details), verdict.Problems);
        }

        if (!IsAllowed(call))
        {
            return (InvalidToken, verdict.Problems);
        }

        if (!platform.RateLimits.Allows(route, platform.Now))
        {
            return (TooFast, verdict.Problems);
        }

        var answer = handlers.TryGetValue(route, out var quick) ? quick(call) : await handlers.Slow[route](call);
        IReadOnlyList<Problem> problems = [.. verdict.Problems, .. call.Noted];
        if (answer.Status is < 200 or >= 300)
        {
            return (answer, problems);
        }

        if (faults.Strikes(Fault.ServerErrorAfter, route))
        {
            return (ApiAnswer.Error(500, "Internal server error"), problems);
        }

        if (faults.Strikes(Fault.DropAfter, route))
        {
            return (null, problems);
        }

        if (faults.Strikes(Fault.TimeoutAfter, route))
        {
            await WaitForHangUpAsync(http);
            return (null, problems);
        }

        return (answer, problems);
    }

    private static async Task WaitForHangUpAsync(HttpContext http)
    {
        try
        {
            await Task.Delay(NeverAnswered, http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The caller gave up first, as callers do.
        }
    }

    private static ApiAnswer InvalidToken { get; } = ApiAnswer.Error(
        401, "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.");

    private static ApiAnswer TooFast { get; } = ApiAnswer.Error(429, "The API rate limit has been exceeded. Try again later.");

    private ApiAnswer? FaultAnswer(string route) => platform.Faults switch
    {
        var faults when faults.Strikes(Fault.ServerErrorBefore, route) => ApiAnswer.Error(500, "Internal server error"),
        var faults when faults.Strikes(Fault.RateLimited, route) => TooFast,
        var faults when route is "push" or "multicast" or "broadcast" or "narrowcast" && faults.Strikes(Fault.QuotaSpent, route) =>
            ApiAnswer.Error(429, "You have reached your monthly limit."),
        var faults when faults.Strikes(Fault.TokenExpired, route) => ApiAnswer.Error(
            401, "Authentication failed due to the following reason: access token expired. Confirm that the access token in the authorization header is valid."),
        var faults when faults.Strikes(Fault.NotFound, route) => ApiAnswer.NotFound(route.StartsWith("content", StringComparison.Ordinal) ? "not found" : "Not found"),
        var faults when faults.Strikes(Fault.Gone, route) => ApiAnswer.Error(410, "The content is gone"),
        var faults when route is "content" && faults.Strikes(Fault.ContentNotReady, route) => ApiAnswer.Accepted(),
        _ => null,
    };

    private bool IsAllowed(ApiCall call)
    {
        var token = platform.Tokens.Find(call.Token);
        return call.Known.Bearer switch
        {
            Bearer.None => true,
            Bearer.Messaging => platform.Tokens.IsLiveForMessaging(call.Token, platform.Now),
            Bearer.Login => token is { Kind: TokenKind.LoginStateless } && token.ExpiresAt > platform.Now,
            _ => token is { Kind: TokenKind.Liff } && token.ExpiresAt > platform.Now,
        };
    }

    private void Record(long seq, HttpContext http, CallToCheck call, Verdict verdict, int status, string requestId, IReadOnlyList<Problem> problems)
    {
        var route = verdict.Route ?? $"{call.Method} {call.Path}";
        platform.Log.Add(new RecordedCall
        {
            Seq = seq,
            At = platform.Now,
            Host = call.Host,
            Method = call.Method,
            Path = call.Path,
            Query = http.Request.QueryString.Value ?? "",
            Headers = WithoutSecrets(call.Headers),
            Body = BodyToShow(verdict, call),
            Route = verdict.Route,
            Status = status,
            RequestId = requestId,
            Violations = [.. problems.Select(problem => new CallViolation(seq, route, problem.Property, problem.Message))],
        });
        platform.Note("call", null);
    }

    /// <summary>Forms carry secrets and pictures are long: neither is kept.</summary>
    private static string BodyToShow(Verdict verdict, CallToCheck call) => verdict.Known?.Body switch
    {
        BodyKind.Form => "(form)",
        BodyKind.Picture => $"({call.Body.Length} bytes)",
        _ => Encoding.UTF8.GetString(call.Body),
    };

    private static Dictionary<string, string> WithoutSecrets(IReadOnlyDictionary<string, string> headers)
    {
        var shown = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
        if (shown.TryGetValue("Authorization", out var token))
        {
            shown["Authorization"] = "Bearer sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))[..16];
        }

        return shown;
    }

    private static async Task<byte[]> ReadAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (body.Length <= LineCallValidator.MostBytes && (read = await http.Request.Body.ReadAsync(buffer, http.RequestAborted)) > 0)
        {
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static async Task WriteAsync(HttpContext http, ApiAnswer answer)
    {
        http.Response.StatusCode = answer.Status;
        if (answer.AcceptedRequestId is { } accepted)
        {
            http.Response.Headers["X-Line-Accepted-Request-Id"] = accepted;
        }

        var bytes = answer.Bytes ?? Encoding.UTF8.GetBytes(answer.Json?.ToJsonString(AsLineWrites) ?? "");
        http.Response.ContentType = answer.BytesType ?? "application/json";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    }
}
