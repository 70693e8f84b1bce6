using System.Net;
using Jitasa.Bot.People;
using Jitasa.Bot.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>Every address of the running bot states who may call it.</summary>
public sealed class EndpointTests
{
    /// <summary>Everything outside the pages' API, with what protects it.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["POST /line/webhook"] = "LINE's signature over the raw bytes",
        ["GET /health/live"] = "says nothing but that it lives",
        ["GET /health/ready"] = "says nothing but whether it can work",
        ["GET /metrics"] = "this machine without a proxy before it, or who has the token of Metrics__Token",
        ["GET,HEAD /liff/{**path:nonfile}"] = "the page itself, the same for everybody",
    };

    /// <summary>Routes of the pages' API that anyone may call.</summary>
    private static readonly string[] Open = ["GET /api/config", "POST /api/session", "DELETE /api/session"];

    [Fact]
    public async Task Every_route_states_who_may_call_it()
    {
        await using var app = await TestApp.StartAsync();
        var routes = Routes(app);
        BotSource.NoneOf(
            routes.Where(route => !Others.ContainsKey(route.Key) && route.Value.Metadata.GetMetadata<MayCall>() is null).Select(route => route.Key),
            "Routes that do not say who may call them:");
        Assert.Equal(Open.Order(StringComparer.Ordinal), Of(routes, Callers.Anyone).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_not_signed_in_gets_401_from_every_route_that_says_so()
    {
        await using var app = await TestApp.StartAsync();
        var routes = Routes(app);
        var closed = Of(routes, Callers.SignedIn).ToList();
        Assert.NotEmpty(closed);
        using var http = new HttpClient { BaseAddress = app.Address };
        foreach (var route in closed)
        {
            using var request = new HttpRequestMessage(new HttpMethod(route.Split(' ')[0]), PathOf(routes[route]));
            request.Headers.Add("Origin", app.Address.GetLeftPart(UriPartial.Authority));
            using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == HttpStatusCode.Unauthorized, $"{route} answered {response.StatusCode} to a stranger.");
        }
    }

    /// <summary>An address of the route: every parameter is 1.</summary>
    private static string PathOf(RouteEndpoint route) =>
        string.Join('/', route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "1"))));

    private static IEnumerable<string> Of(Dictionary<string, RouteEndpoint> routes, Callers callers) =>
        routes.Where(route => route.Value.Metadata.GetMetadata<MayCall>()?.Who == callers).Select(route => route.Key);

    private static Dictionary<string, RouteEndpoint> Routes(TestApp app) =>
        app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().Distinct()
            .ToDictionary(route => $"{string.Join(',', route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [])} /{route.RoutePattern.RawText!.Trim('/')}", StringComparer.Ordinal);
}
