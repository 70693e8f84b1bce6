using System.Text.RegularExpressions;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Officials;

/// <summary>What makes a grant well formed, before the database is asked.</summary>
public static partial class GrantRules
{
    /// <summary>The whole country, as an area.</summary>
    public const string WholeCountry = "TH";

    /// <summary>Roles somebody gives; a citizen is anybody, a volunteer signs up or is imported.</summary>
    public static IReadOnlyList<string> Grantable { get; } =
        Codes.All<Role>().Where(code => code != Role.Citizen.ToCode() && code != Role.Volunteer.ToCode()).ToList();

    public static Role? RoleOf(string? code) => Grantable.Contains(code, StringComparer.Ordinal) ? Codes.Parse<Role>(code!) : null;

    /// <summary>ROLE --line-user U… [--area CODE], as grant and revoke are called.</summary>
    public static (Role Role, string LineUserId, string AreaCode) Read(IReadOnlyList<string> args, string homeProvince)
    {
        var options = CommandOptions.Read(args, "--line-user", "--area");
        if (options.Words.Count != 1 || RoleOf(options.Words[0]) is not { } role)
            throw new UsageException(options.Words.Count == 1 ? $"'{options.Words[0]}' is no role that can be granted." : "Name one role.");
        if (options["--line-user"] is not { } lineUserId || !IsLineUserId(lineUserId))
            throw new UsageException("--line-user wants the LINE user id: U and 32 digits 0-9 or a-f.");
        return (role, lineUserId, options["--area"] ?? homeProvince);
    }

    /// <summary>As the LINE platform writes user ids: U and 32 lower-case hex digits.</summary>
    public static bool IsLineUserId(string id) => LineUserId().IsMatch(id);

    [GeneratedRegex("^U[0-9a-f]{32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex LineUserId();
}
