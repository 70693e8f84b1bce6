using System.Net;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.People;

/// <summary>The cookie that carries a session: host-bound and encrypted in transit everywhere but on a developer's own machine.</summary>
public sealed class SessionCookie(PublicSettings settings)
{
    public const string Name = "__Host-jitasa";

    // Browsers refuse the prefix, and Secure, without TLS; a trial on localhost has none.
    public const string LoopbackName = "jitasa";

    public string? Read(HttpRequest request) => request.Cookies[IsPlainLoopback(request) ? LoopbackName : Name];

    public void Write(HttpContext http, string token, TimeSpan life) =>
        http.Response.Cookies.Append(IsPlainLoopback(http.Request) ? LoopbackName : Name, token, Options(http.Request, life));

    public void Clear(HttpContext http) =>
        http.Response.Cookies.Delete(IsPlainLoopback(http.Request) ? LoopbackName : Name, Options(http.Request, life: null));

    private CookieOptions Options(HttpRequest request, TimeSpan? life) =>
        new()
        {
            HttpOnly = true,
            Secure = !IsPlainLoopback(request),
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = life,
        };

    // Behind a proxy the request itself is plain: what counts is the address phones use.
    private bool IsPlainLoopback(HttpRequest request) =>
        settings.PublicUrl?.Scheme != Uri.UriSchemeHttps
        && !request.IsHttps
        && (request.Host.Host == "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));
}
