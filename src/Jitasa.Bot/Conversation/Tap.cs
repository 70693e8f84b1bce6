using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Conversation;

/// <summary>A button of ours that was pressed: what it belongs to and when it was made.</summary>
/// <param name="Verb">Lower-case word, may carry one argument after a dot: "people.5".</param>
/// <param name="Minute">When the button was made, whole minutes since 1970.</param>
/// <param name="Picked">What a date picker chose.</param>
public sealed record Tap(string Folder, string Verb, long Id, long Minute, string? Picked = null)
{
    /// <summary>The verb without its argument.</summary>
    public string Word => Verb.Split('.')[0];

    /// <summary>What stands after the dot, or "".</summary>
    public string Argument => Verb.Contains('.', StringComparison.Ordinal) ? Verb[(Verb.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";

    public DateTimeOffset MadeAt => DateTimeOffset.FromUnixTimeSeconds(Minute * 60);
}

/// <summary>Makes and reads postback data: <c>v1|folder|verb|id|minute|sig</c>, sig = first 8 characters of base64url HMAC-SHA256.</summary>
public sealed class Buttons(byte[] key, TimeProvider clock)
{
    /// <param name="displayText">Shown in the chat as the person's own words; the label when null.</param>
    public PostbackAction Make(string label, string folder, string verb, long id, string? displayText = null) =>
        new(label, Sign($"v1|{folder}|{verb}|{id.ToString(CultureInfo.InvariantCulture)}|{Minute()}"), displayText ?? label);

    /// <summary>Null when the data is not ours: forged, cut, of another version.</summary>
    public Tap? Read(string data, string? picked)
    {
        var parts = data.Split('|');
        if (parts.Length != 6 || parts[0] != "v1")
            return null;
        var unsigned = data[..data.LastIndexOf('|')];
        var right = CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(unsigned)), Encoding.UTF8.GetBytes(parts[5]));
        return right && long.TryParse(parts[3], CultureInfo.InvariantCulture, out var id) && long.TryParse(parts[4], CultureInfo.InvariantCulture, out var minute)
            ? new Tap(parts[1], parts[2], id, minute, picked)
            : null;
    }

    private long Minute() => clock.GetUtcNow().ToUnixTimeSeconds() / 60;

    private string Sign(string unsigned) => $"{unsigned}|{Signature(unsigned)}";

    private string Signature(string unsigned) =>
        Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(unsigned)))[..8].Replace('+', '-').Replace('/', '_');
}
