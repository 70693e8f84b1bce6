using System.Text.RegularExpressions;
using Jitasa.Bot.People;
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

    /// <summary>As the LINE platform writes user ids: U and 32 lower-case hex digits.</summary>
    public static bool IsLineUserId(string id) => LineUserId().IsMatch(id);

    [GeneratedRegex("^U[0-9a-f]{32}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex LineUserId();
}
