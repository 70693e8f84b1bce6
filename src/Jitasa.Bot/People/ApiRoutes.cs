using Jitasa.Bot.Platform;

namespace Jitasa.Bot.People;

/// <summary>The two ways a route of the pages' API comes to be: open to all, or for signed-in people. Both take changes from our own pages only.</summary>
public static class ApiRoutes
{
    /// <summary>Routes anyone may call.</summary>
    public static RouteGroupBuilder MapOpen(this IEndpointRouteBuilder app, string prefix) => app.MapOwn(prefix, Callers.Anyone);

    /// <summary>Routes for signed-in people: handlers take a <see cref="CurrentPerson"/>; everybody else gets 401.</summary>
    public static RouteGroupBuilder MapSignedIn(this IEndpointRouteBuilder app, string prefix) =>
        app.MapOwn(prefix, Callers.SignedIn).AddEndpointFilter(SignedInAsync);

    private static RouteGroupBuilder MapOwn(this IEndpointRouteBuilder app, string prefix, Callers callers) =>
        app.MapGroup(prefix).WithMetadata(new MayCall(callers)).AddEndpointFilter(OwnPagesOnlyAsync);

    private static async ValueTask<object?> OwnPagesOnlyAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || IsOwn(http))
            return await next(call);
        return Problems.ForeignPage();
    }

    private static async ValueTask<object?> SignedInAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var services = call.HttpContext.RequestServices;
        var token = services.GetRequiredService<SessionCookie>().Read(call.HttpContext.Request);
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        if (token is null || await services.GetRequiredService<SessionStore>().FindAsync(token, now, call.HttpContext.RequestAborted) is not { } found)
            return Problems.SignIn();
        services.GetRequiredService<CurrentPerson>().Is(found.Person, found.Roles);
        return await next(call);
    }

    // Every browser names the origin of a change; a cookie alone would also come along from a stranger's page.
    private static bool IsOwn(HttpContext http)
    {
        if (!Uri.TryCreate(http.Request.Headers.Origin.ToString(), UriKind.Absolute, out var origin))
            return false;
        var home = http.RequestServices.GetRequiredService<PublicSettings>().PublicUrl;
        var here = Uri.TryCreate($"{http.Request.Scheme}://{http.Request.Host}", UriKind.Absolute, out var address) ? address : null;
        return SameOrigin(origin, home) || SameOrigin(origin, here);
    }

    private static bool SameOrigin(Uri origin, Uri? own) =>
        own is not null && Uri.Compare(origin, own, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}

/// <summary>Stands on every route of the pages' API: who may call it.</summary>
public sealed record MayCall(Callers Who);

public enum Callers
{
    Anyone,
    SignedIn,
}
