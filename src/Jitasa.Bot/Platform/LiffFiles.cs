using Microsoft.Extensions.FileProviders;

namespace Jitasa.Bot.Platform;

/// <summary>The LIFF app's files under /liff/. Named by their content they stay in the phone's cache; the page that names them never does.</summary>
public static class LiffFiles
{
    public static WebApplication MapLiff(this WebApplication app)
    {
        // Published without its front end the bot still answers the chat.
        if (Roots(app.Environment).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "index.html"))) is not { } root)
            return app;
        var files = new PhysicalFileProvider(root);
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files, RequestPath = "/liff", OnPrepareResponse = file => Prepare(file.Context) });
        // The page decides what an address under /liff/ means; what looks like a file and is none stays not found.
        app.MapMethods("/liff/{**path:nonfile}", [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => SendPageAsync(http, files.GetFileInfo("index.html")));
        return app;
    }

    // Started from another folder, what is served still lies beside the executable.
    private static IEnumerable<string> Roots(IWebHostEnvironment environment) =>
        new[] { environment.WebRootPath, Path.Combine(environment.ContentRootPath, "wwwroot"), Path.Combine(AppContext.BaseDirectory, "wwwroot") }
            .Where(folder => !string.IsNullOrEmpty(folder))
            .Select(folder => Path.Combine(folder, "liff"));

    private static Task SendPageAsync(HttpContext http, IFileInfo page)
    {
        Prepare(http);
        http.Response.ContentType = "text/html; charset=utf-8";
        return HttpMethods.IsHead(http.Request.Method) ? Task.CompletedTask : http.Response.SendFileAsync(page, http.RequestAborted);
    }

    private static void Prepare(HttpContext http)
    {
        var isNamedByContent = http.Request.Path.StartsWithSegments("/liff/assets", StringComparison.Ordinal);
        http.Response.Headers.CacheControl = isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
