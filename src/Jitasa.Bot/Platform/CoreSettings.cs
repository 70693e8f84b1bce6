namespace Jitasa.Bot.Platform;

/// <summary>Where the data is. Every command but <c>parse</c> and <c>settings</c> needs it.</summary>
[Settings("ConnectionStrings")]
public sealed record CoreSettings
{
    [Setting("Npgsql connection string of the Jitasa database", Secret = true, Required = true)]
    public string Jitasa { get; init; } = "";
}

/// <summary>Where this installation stands in the world.</summary>
[Settings("")]
public sealed record PublicSettings
{
    [Setting("The address under which phones reach this server, https in production")]
    public Uri? PublicUrl { get; init; }
}

[Settings("Home")]
public sealed record HomeSettings
{
    [Setting("Two-digit code of the province this desk serves", Required = true)]
    public string Province { get; init; } = "";
}
