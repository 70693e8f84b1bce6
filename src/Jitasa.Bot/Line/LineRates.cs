using System.Text.RegularExpressions;

namespace Jitasa.Bot.Line;

/// <summary>LINE's limits are for each kind of call: which kind a call is, and how much of the common rate LINE allows it. Pure.</summary>
public static partial class LineRates
{
    /// <summary>LINE's limit a second for a kind of call that has none of its own.</summary>
    public const int Common = 2_000;

    /// <summary>Method and path without ids: calls of one kind share one limit.</summary>
    public static string Endpoint(string method, string path) => $"{method} {Id().Replace(path.Trim('/'), "*")}";

    /// <summary>Calls a second of this kind, for a process that makes <paramref name="callsPerSecond"/> of the common kind.</summary>
    public static int PerSecond(string endpoint, int callsPerSecond) =>
        Math.Max(1, (int)((long)callsPerSecond * LimitOf(endpoint) / Common));

    private static int LimitOf(string endpoint) =>
        endpoint switch
        {
            "POST v2/bot/message/multicast" => 200,
            "POST v2/bot/chat/loading/start" => 100,
            "GET v2/bot/richmenu/list" => 10,
            _ => Common,
        };

    // Ids of people, groups, messages and menus: long, and with a digit in them.
    [GeneratedRegex("""(?<=/)(?=[^/]*\d)[^/]{9,}""", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Id();
}
