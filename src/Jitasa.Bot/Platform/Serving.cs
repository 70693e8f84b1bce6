using Microsoft.AspNetCore.Connections;

namespace Jitasa.Bot.Platform;

/// <summary>Starts the web process after what it depends on was checked.</summary>
public static class Serving
{
    /// <summary>0 after a graceful stop, 1 when a setting or the schema stops the start (one sentence on stderr).</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        try
        {
            app.Services.CheckSettings();
            var missing = app.Services.GetRequiredService<Migrator>().Missing();
            if (missing.Count > 0)
                throw new SettingException($"The database lacks {missing.Count} migrations (first: {missing[0]}); call the command migrate, then start again.");
            await app.RunAsync();
            return 0;
        }
        catch (SettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Another process listens where ASPNETCORE_URLS says ({error.Message}); stop it or choose another port.");
            return 1;
        }
        catch (Npgsql.NpgsqlException error)
        {
            await Console.Error.WriteLineAsync($"The database of ConnectionStrings__Jitasa does not answer: {error.Message}");
            return 1;
        }
    }
}
