using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Jitasa.LineSimulator;

/// <summary>Ids of the shapes LINE uses.</summary>
internal static partial class LineIds
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static long messages = 560_000_000_000_000_000 + RandomNumberGenerator.GetInt32(1_000_000_000);

    public static string NewUser() => "U" + Hex(16);
    public static string NewGroup() => "C" + Hex(16);
    public static string NewMessage() => Interlocked.Add(ref messages, RandomNumberGenerator.GetInt32(1, 5_000)).ToString(CultureInfo.InvariantCulture);
    public static string NewReplyToken() => Hex(16);
    public static string NewQuoteToken() => "q" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_');
    public static string NewReadToken() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(24)).Replace('+', '-').Replace('/', '_');
    public static string NewRequest() => Guid.NewGuid().ToString();
    public static string Hex(int bytes) => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(bytes));

    public static string NewUlid(DateTimeOffset at)
    {
        Span<char> ulid = stackalloc char[26];
        var ms = at.ToUnixTimeMilliseconds();
        for (var i = 9; i >= 0; i--, ms >>= 5)
        {
            ulid[i] = Crockford[(int)(ms & 31)];
        }

        for (var i = 10; i < 26; i++)
        {
            ulid[i] = Crockford[RandomNumberGenerator.GetInt32(32)];
        }

        return new string(ulid);
    }

    [GeneratedRegex("^U[0-9a-f]{32}$", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex User { get; }

    [GeneratedRegex("^[UCR][0-9a-f]{32}$", RegexOptions.CultureInvariant, 1000)]
    public static partial Regex Chat { get; }
}
