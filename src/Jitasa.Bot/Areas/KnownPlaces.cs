using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Areas;

/// <summary>
/// The place names the parser reads with: those that come with the bot and the villages of the database. Never makes a message wait:
/// names older than ten minutes are still handed out while newer ones are fetched, so that an import in another process arrives by itself.
/// </summary>
public sealed partial class KnownPlaces(IServiceScopeFactory scopes, TimeProvider clock, ILogger<KnownPlaces> log) : BackgroundService
{
    public static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    private volatile PlaceNames current = PlaceNames.Embedded;
    private string? mark;

    public PlaceNames Current => current;

    /// <summary>Loads the villages if they changed since the last time.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var areas = scope.ServiceProvider.GetRequiredService<AreaStore>();
        var now = await areas.VillagesMarkAsync(ct);
        if (now == mark)
            return;
        current = PlaceNames.Embedded.WithVillages(await areas.VillageNamesAsync(ct));
        mark = now;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // The edge of this loop: without a database the names at hand go on serving.
            catch (Exception error)
            {
                RefreshFailed(log, error);
            }
            await Task.Delay(Freshness, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The village names could not be read; those at hand stay in use")]
    private static partial void RefreshFailed(ILogger log, Exception error);
}
