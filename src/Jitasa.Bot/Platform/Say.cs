namespace Jitasa.Bot.Platform;

/// <summary>One wording in both languages. Neither may be left out: a person reads the one their phone speaks.</summary>
public readonly record struct Say(string Th, string En)
{
    public string In(Tongue tongue) => tongue == Tongue.En ? En : Th;

    public Say With(params ReadOnlySpan<object?> values)
    {
        var list = values.ToArray();
        return new(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Th, list),
            string.Format(System.Globalization.CultureInfo.InvariantCulture, En, list));
    }
}

/// <summary>The language a person is answered in.</summary>
public enum Tongue
{
    Th,
    En,
}
