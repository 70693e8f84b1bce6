using Jitasa.Bot.Line.RichMenus;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Line;

public static class LineSetup
{
    internal const string OAuth = "line-oauth";

    public static IServiceCollection AddLine(this IServiceCollection services)
    {
        services.AddSettings<LineSettings>();
        services.AddSingleton<Signature>().AddSingleton<ChannelTokens>().AddSingleton<LineLimiter>().AddTransient<LineHandler>();
        services.AddSingleton<LineKeys>().AddSingleton<IdTokenVerifier>().AddSingleton<PagePolicy>();
        // The framework's own HTTP logging would write addresses, and LINE's addresses hold people's ids.
        services.AddHttpClient(OAuth, (provider, http) => Prepare(http, Settings(provider).ApiBase, seconds: 10)).RemoveAllLoggers();
        services
            .AddHttpClient<LineClient>((provider, http) => Prepare(http, Settings(provider).ApiBase, seconds: 10))
            .AddHttpMessageHandler<LineHandler>()
            .RemoveAllLoggers();
        foreach (var client in new[] { services.AddHttpClient<RichMenuClient>(Api), services.AddHttpClient<WebhookClient>(Api) })
            client.AddHttpMessageHandler<LineHandler>().RemoveAllLoggers();
        services.AddHttpClient<LiffClient>(Api).RemoveAllLoggers();
        services
            .AddHttpClient<LineContents>((provider, http) => Prepare(http, Settings(provider).DataApiBase, seconds: 60))
            .AddHttpMessageHandler<LineHandler>()
            .RemoveAllLoggers();
        return services;
    }

    private static void Api(IServiceProvider provider, HttpClient http) => Prepare(http, Settings(provider).ApiBase, seconds: 20);

    private static LineSettings Settings(IServiceProvider provider) => provider.GetRequiredService<LineSettings>();

    private static void Prepare(HttpClient http, Uri address, int seconds)
    {
        // Paths are added behind it, so it has to end in a slash.
        http.BaseAddress = new(address.AbsoluteUri.TrimEnd('/') + "/");
        http.Timeout = TimeSpan.FromSeconds(seconds);
    }
}
