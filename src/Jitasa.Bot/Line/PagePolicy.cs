namespace Jitasa.Bot.Line;

/// <summary>What a browser may do with our pages and answers. It stands beside LINE's addresses because most of what it allows is LINE's SDK.</summary>
public sealed class PagePolicy
{
    // An answer of the API is data: shown by itself it may load, run and be framed by nothing.
    private const string ForData = "default-src 'none'; frame-ancestors 'none'";

    private readonly string forPages;

    public PagePolicy(LineSettings line)
    {
        // On a trial machine the simulator's LIFF stands where LINE's SDK would, and its page shows ours in a phone.
        var simulator = line.ApiBase.IsLoopback ? line.ApiBase.GetLeftPart(UriPartial.Authority) : null;
        // The SDK loads what a phone's LINE can do from the first host, and its own wording from the last one.
        var script = simulator ?? "https://static.line-scdn.net";
        var connect = simulator ?? "https://api.line.me https://liffsdk.line-scdn.net";
        forPages = string.Join(
            "; ",
            "default-src 'none'",
            $"script-src 'self' {script}",
            $"connect-src 'self' {connect}",
            "style-src 'self'",
            "img-src 'self' data:",
            "media-src 'self'",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {simulator ?? "'none'"}");
    }

    internal void WriteTo(HttpContext http)
    {
        var isPage = http.Request.Path.StartsWithSegments("/liff", StringComparison.Ordinal);
        if (!isPage && !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            return;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = isPage ? forPages : ForData;
        headers.XContentTypeOptions = "nosniff";
        // LINE puts tokens into the first address: whoever is called from the page learns the host and no more.
        headers["Referrer-Policy"] = "strict-origin";
        if (isPage)
            headers["Permissions-Policy"] = "geolocation=(self), camera=(), microphone=(), payment=(), usb=()";
    }
}

public static class PagePolicySetup
{
    /// <summary>Before whatever answers under /liff and /api; an endpoint may be stricter still.</summary>
    public static WebApplication UsePagePolicy(this WebApplication app)
    {
        app.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<PagePolicy>().WriteTo(http);
            return next(http);
        });
        return app;
    }
}
