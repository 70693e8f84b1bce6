using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.FileProviders;

namespace Jitasa.LineSimulator.Page;

/// <summary>The page with the phones: its files at /, its API under /sim. Reachable from this machine only.</summary>
internal static class SimPage
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bot calls from a server; whatever names its Sec-Fetch-Site is a browser looking at the page.</summary>
    public static bool IsOurs(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/sim", StringComparison.Ordinal)
        || http.Request.Headers.ContainsKey("Sec-Fetch-Site")
        || (HttpMethods.IsGet(http.Request.Method) && (http.Request.Path == "/" || http.RequestServices.GetRequiredService<PageFiles>().Has(http.Request.Path)));

    public static void Map(WebApplication app, LinePlatform platform)
    {
        app.Use(GuardAsync);
        if (app.Services.GetRequiredService<PageFiles>().Provider is { } files)
        {
            app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
            app.UseStaticFiles(new StaticFileOptions { FileProvider = files, OnPrepareResponse = answer => answer.Context.Response.Headers.CacheControl = "no-cache" });
        }

        PageReading.Map(app, platform);
        PageActs.Map(app, platform);
        PageControls.Map(app, platform);
        PageEvents.Map(app, platform);
        LiffPages.Map(app, platform);
    }

    public static Task WriteAsync(HttpContext http, JsonNode? json, int status = 200)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        return http.Response.WriteAsync(json?.ToJsonString(Readable) ?? "null", http.RequestAborted);
    }

    public static Task RefuseAsync(HttpContext http, int status, string message) => WriteAsync(http, new JsonObject { ["message"] = message }, status);

    /// <summary>
    /// A web page elsewhere must not be able to play here: only local host names, and no writing across origins. What says nothing of its
    /// origin has to name a content type that old browsers do not send across sites. LIFF pages come from the bot's origin; their
    /// sessions are the permission.
    /// </summary>
    private static Task GuardAsync(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Host.Host is not ("127.0.0.1" or "localhost" or "[::1]"))
        {
            return RefuseAsync(http, 403, "Only from this machine.");
        }

        var isLiff = http.Request.Path.StartsWithSegments("/sim/liff", StringComparison.Ordinal) && http.Request.Path != "/sim/liff/open";
        if (!isLiff && !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
            if (site is not ("" or "same-origin" or "none"))
            {
                return RefuseAsync(http, 403, "Only from the simulator's own page.");
            }

            if (site.Length == 0 && HttpMethods.IsPost(http.Request.Method) && IsSimpleType(http.Request.ContentType))
            {
                return RefuseAsync(http, 415, "Say Content-Type: application/json, or the type of the file.");
            }
        }

        return TryAsync(http, next);
    }

    private static bool IsSimpleType(string? type) =>
        type is null
        || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        || type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a person cannot do (write after blocking, tap a missing button) is an answer, not a crash.</summary>
    private static async Task TryAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (KeyNotFoundException missing)
        {
            await RefuseAsync(http, 404, missing.Message);
        }
        catch (InvalidOperationException impossible) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http, 409, impossible.Message);
        }
        catch (Exception wrong) when (wrong is ArgumentException or JsonException or FormatException)
        {
            await RefuseAsync(http, 400, wrong.Message);
        }
    }
}

/// <summary>The files of the page, when there are any.</summary>
internal sealed class PageFiles : IDisposable
{
    public PageFiles(string root)
    {
        Provider = Directory.Exists(root) ? new PhysicalFileProvider(root) : null;
    }

    public PhysicalFileProvider? Provider { get; }

    public bool Has(string? path) => path is { Length: > 1 } && Provider?.GetFileInfo(path) is { Exists: true };

    public void Dispose() => Provider?.Dispose();
}
