using System.Globalization;
using System.Reflection;

namespace Jitasa.Bot.Platform;

/// <summary>Marks a record of settings; <paramref name="section"/> is the part before "__" in the environment form ("" for none).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SettingsAttribute(string section) : Attribute
{
    public string Section { get; } = section;
}

[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string meaning) : Attribute
{
    public string Meaning { get; } = meaning;
    public bool Secret { get; init; }
    public bool Required { get; init; }
    public double Min { get; init; } = double.NegativeInfinity;
    public double Max { get; init; } = double.PositiveInfinity;
}

/// <summary>A record whose settings must also fit each other.</summary>
public interface ICheckedSettings
{
    /// <summary>Throws a <see cref="SettingException"/> when they do not.</summary>
    void Check();
}

/// <summary>A setting that is missing or wrong: one sentence that names it. Stops the start.</summary>
public sealed class SettingException(string message) : Exception(message);

/// <summary>Reads a record of settings and says plainly what is wrong with which one.</summary>
public static class SettingsReader
{
    public static T Read<T>(IConfiguration configuration)
        where T : new() => (T)Read(typeof(T), configuration, demandRequired: true);

    /// <summary>Every setting of the given records with its environment name, meaning, default and present value (secrets hidden).</summary>
    public static IEnumerable<SettingLine> Describe(IConfiguration configuration, IEnumerable<Type> records)
    {
        foreach (var record in records)
        {
            var defaults = Activator.CreateInstance(record)!;
            foreach (var (property, setting) in Properties(record))
            {
                var key = Key(record, property);
                var present = configuration[key];
                var fallback = Show(property.GetValue(defaults));
                var value = present ?? fallback;
                yield return new(EnvironmentName(key), setting.Meaning, setting.Required ? "(required)" : fallback,
                    setting.Secret && present is not null ? "(set, hidden)" : value);
            }
        }
    }

    private static object Read(Type record, IConfiguration configuration, bool demandRequired)
    {
        var result = Activator.CreateInstance(record)!;
        foreach (var (property, setting) in Properties(record))
        {
            var key = Key(record, property);
            var text = configuration[key];
            if (string.IsNullOrWhiteSpace(text))
            {
                if (setting.Required && demandRequired)
                    throw new SettingException($"The setting {EnvironmentName(key)} is missing: {setting.Meaning}.");
                continue;
            }
            property.SetValue(result, Parse(property.PropertyType, text.Trim(), EnvironmentName(key), setting));
        }
        (result as ICheckedSettings)?.Check();
        return result;
    }

    private static object Parse(Type type, string text, string name, SettingAttribute setting)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        if (target == typeof(string))
            return text;
        if (target == typeof(bool) && bool.TryParse(text, out var flag))
            return flag;
        if (target == typeof(int[]))
            return text.Split(',').Select(part => Whole(part.Trim(), name, setting)).ToArray();
        if (target == typeof(Uri) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            return uri;
        if (target == typeof(int))
            return Whole(text, name, setting);
        if (target == typeof(double))
            return Number(text, name, setting);
        throw new SettingException($"The setting {name} is not usable: it should be {Wanted(target)} ({setting.Meaning}).");
    }

    private static int Whole(string text, string name, SettingAttribute setting)
    {
        var number = Number(text, name, setting);
        return Math.Truncate(number) == number && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : throw new SettingException($"The setting {name} is not usable: it should be a whole number below two thousand million ({setting.Meaning}).");
    }

    private static double Number(string text, string name, SettingAttribute setting)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw new SettingException($"The setting {name} is not a number ({setting.Meaning}).");
        if (number < setting.Min || number > setting.Max)
            throw new SettingException($"The setting {name} is out of range: it should lie between {setting.Min} and {setting.Max} ({setting.Meaning}).");
        return number;
    }

    private static string Wanted(Type type) =>
        type == typeof(bool) ? "true or false" : type == typeof(Uri) ? "an address beginning with http:// or https://" : "a " + type.Name;

    private static IEnumerable<(PropertyInfo, SettingAttribute)> Properties(Type record) =>
        record.GetProperties().Select(p => (p, p.GetCustomAttribute<SettingAttribute>())).Where(p => p.Item2 is not null).Select(p => (p.p, p.Item2!));

    private static string Key(Type record, PropertyInfo property)
    {
        var section = record.GetCustomAttribute<SettingsAttribute>()!.Section;
        return section.Length == 0 ? property.Name : $"{section}:{property.Name}";
    }

    private static string EnvironmentName(string key) => key.Replace(":", "__", StringComparison.Ordinal);

    private static string Show(object? value) =>
        value switch
        {
            null => "",
            int[] list => string.Join(',', list),
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
}

public sealed record SettingLine(string Name, string Meaning, string Default, string Present);
