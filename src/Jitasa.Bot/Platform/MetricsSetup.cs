using System.Net;
using System.Security.Cryptography;
using System.Text;
using OpenTelemetry.Metrics;

namespace Jitasa.Bot.Platform;

/// <summary>GET /metrics: what Prometheus reads. Counts, ages and durations; no label names a person, a place or a word.</summary>
public static class MetricsSetup
{
    public static IServiceCollection AddMetricsPage(this IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSettings<MetricsSettings>().AddSingleton<BotMeter>().AddSingleton<GaugeBoard>();
        services
            .AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter(BotMeter.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime").AddPrometheusExporter());
        return services;
    }

    public static IServiceCollection AddMeasure<T>(this IServiceCollection services)
        where T : class, IMeasure => services.AddScoped<IMeasure, T>();

    public static IEndpointRouteBuilder MapMetrics(this IEndpointRouteBuilder routes)
    {
        var scrape = routes.CreateApplicationBuilder().UseOpenTelemetryPrometheusScrapingEndpoint(_ => true).Build();
        routes
            .MapGet(
                "/metrics",
                async (HttpContext context, MetricsSettings settings, GaugeBoard board) =>
                {
                    if (!MayRead(context, settings.Token))
                    {
                        context.Response.StatusCode = StatusCodes.Status404NotFound;
                        return;
                    }
                    await board.RefreshAsync(context.RequestAborted);
                    await scrape(context);
                })
            .AllowAnonymous();
        return routes;
    }

    // A proxy on this machine calls from loopback too, for everybody: it says so in these headers.
    private static bool MayRead(HttpContext context, string? token)
    {
        var headers = context.Request.Headers;
        if (token is not null)
            return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(headers.Authorization.ToString()), Encoding.UTF8.GetBytes($"Bearer {token}"));
        return context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && !headers.ContainsKey("X-Forwarded-For") && !headers.ContainsKey("Forwarded") && !headers.ContainsKey("Via");
    }
}
