namespace Jitasa.Bot.Platform;

/// <summary>Where the data is. Every command but <c>parse</c> and <c>settings</c> needs it.</summary>
[Settings("ConnectionStrings")]
public sealed record CoreSettings : ICheckedSettings
{
    [Setting("Npgsql connection string of the Jitasa database", Secret = true, Required = true)]
    public string Jitasa { get; init; } = "";

    public void Check()
    {
        try
        {
            if (string.IsNullOrEmpty(new Npgsql.NpgsqlConnectionStringBuilder(Jitasa).Host))
                throw new SettingException("The setting ConnectionStrings__Jitasa is not usable: it names no Host.");
        }
        // Not what the parser says: it quotes the text, and a password may stand in it.
        catch (ArgumentException)
        {
            throw new SettingException("The setting ConnectionStrings__Jitasa is not usable: it should read like Host=127.0.0.1;Database=jitasa;Username=jitasa;Password=...");
        }
    }
}

/// <summary>Where this installation stands in the world.</summary>
[Settings("")]
public sealed record PublicSettings
{
    [Setting("The address under which phones reach this server, https in production")]
    public Uri? PublicUrl { get; init; }
}

[Settings("Home")]
public sealed record HomeSettings : ICheckedSettings
{
    [Setting("Two-digit code of the province this desk serves", Required = true)]
    public string Province { get; init; } = "";

    public void Check()
    {
        if (Province is not [>= '1' and <= '9', >= '0' and <= '9'])
            throw new SettingException("The setting Home__Province is not usable: it should be a two-digit province code such as 35.");
    }
}
