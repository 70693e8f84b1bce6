using Npgsql;

namespace Jitasa.Bot.Platform;

public static class PlatformSetup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        DapperSetup.Apply();
        services.AddSettings<CoreSettings>().AddSettings<PublicSettings>().AddSettings<HomeSettings>();
        services.AddSettings<WorkSettings>().AddSettings<PrivacyKeySettings>().AddSettings<RetentionSettings>();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<WorkBell>().AddSingleton(provider => new RightOfWay(provider.GetRequiredService<WorkSettings>(), TimeProvider.System));
        services.AddSingleton<KeyRing>();
        services.AddSingleton(provider => new Sealed(provider.GetRequiredService<KeyRing>().Sealing));
        services.AddSingleton(provider =>
        {
            var builder = new NpgsqlDataSourceBuilder(provider.GetRequiredService<CoreSettings>().Jitasa);
            builder.UseNetTopologySuite();
            // The same few statements run all day: planned once a connection, not at each call.
            builder.ConnectionStringBuilder.MaxAutoPrepare = 200;
            // No command changes the session, so there is nothing to reset between two.
            builder.ConnectionStringBuilder.NoResetOnClose = true;
            return builder.Build();
        });
        services.AddScoped<DbSession>();
        services.AddMetricsPage();
        services.AddSingleton<Migrator>();
        services.AddCommand<MigrateCommand>("migrate").AddCommand<SettingsCommand>("settings").AddCommand<ImportCommand>("import");
        return services;
    }

    /// <summary>Makes a record of settings available, read at first use and listed by <c>settings</c>.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services)
        where T : class, new()
    {
        services.AddSingleton(provider => SettingsReader.Read<T>(provider.GetRequiredService<IConfiguration>()));
        return services.AddSingleton(new SettingsRecord(typeof(T)));
    }

    public static IServiceCollection AddCommand<T>(this IServiceCollection services, string name)
        where T : class, ICommand
    {
        services.AddScoped<T>();
        return services.AddSingleton(new CommandEntry(name, provider => provider.GetRequiredService<T>()));
    }

    /// <summary>Adds a kind of file to the command <c>import</c>.</summary>
    public static IServiceCollection AddImport<T>(this IServiceCollection services, string kind)
        where T : class, IImport
    {
        services.AddScoped<T>();
        return services.AddSingleton(new ImportEntry(kind, provider => provider.GetRequiredService<T>()));
    }

    /// <summary>Registers a folder's list of columns about people, and with it what it forgets by itself.</summary>
    public static IServiceCollection AddPersonalData<T>(this IServiceCollection services)
        where T : class, IHoldPersonalData
    {
        services.AddScoped<IHoldPersonalData, T>();
        return typeof(IForgetInTime).IsAssignableFrom(typeof(T)) ? services.AddScoped(typeof(IForgetInTime), typeof(T)) : services;
    }

    /// <summary>Adds a kind of work and <paramref name="loops"/> loops that run it in this process.</summary>
    /// <param name="wakesOthers">A loop that finds one piece after the other wakes the next. Work that takes several pieces at once rings itself when it finds more.</param>
    public static IServiceCollection AddWork<T>(this IServiceCollection services, Func<WorkSettings, int>? loops = null, WorkPace pace = WorkPace.Slow, bool wakesOthers = true)
        where T : class, IWork
    {
        services.AddScoped<T>();
        services.AddSingleton(new WorkKind(typeof(T)));
        int Loops(WorkSettings settings) => settings.IsOn ? loops?.Invoke(settings) ?? 1 : 0;
        return services.AddSingleton<IHostedService>(provider => new WorkLoops<T>(provider, Loops(provider.GetRequiredService<WorkSettings>()), pace, wakesOthers));
    }

    /// <summary>Reads every record of settings, so that a wrong one stops the start and not the first person's message.</summary>
    public static void CheckSettings(this IServiceProvider services)
    {
        foreach (var record in services.GetServices<SettingsRecord>())
            services.GetRequiredService(record.Type);
        services.GetRequiredService<KeyRing>();
    }
}

public sealed record SettingsRecord(Type Type);

/// <summary>A kind of work, by type: tests step through all of them.</summary>
public sealed record WorkKind(Type Type);
