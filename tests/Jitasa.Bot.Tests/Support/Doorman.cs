namespace Jitasa.Bot.Tests.Support;

/// <summary>LINE takes https alone. Takes whatever is meant for the bot's public name to where the bot of this test listens.</summary>
internal sealed class Doorman(Uri bot) : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new Uri(bot, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
