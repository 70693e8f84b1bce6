using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Incidents;

/// <summary>
/// Opens the incident of the settings before the first message is heard. Later starts, and processes starting beside this one, find it and
/// leave it as it is, also when an official closed it since.
/// </summary>
public sealed class FirstIncident(IServiceScopeFactory scopes, IncidentSettings settings, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IncidentStore>().OpenAsync(settings.Code, settings.Name, [], [], clock.GetUtcNow(), cancellationToken);
        await scope.ServiceProvider.GetRequiredService<DbSession>().CommitAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
