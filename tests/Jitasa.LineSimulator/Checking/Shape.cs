using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Looks at one value and reports what is wrong with it.</summary>
internal delegate void Check(JsonNode value, Place at, Findings found);

/// <summary>An object with known properties. LINE refuses any other with "invalid property".</summary>
internal sealed class Shape
{
    private readonly Dictionary<string, (Check Check, bool IsRequired)> properties = new(StringComparer.Ordinal);
    private readonly List<Action<JsonObject, Place, Findings>> rules = [];

    public Shape Must(string name, Check check)
    {
        properties[name] = (check, true);
        return this;
    }

    public Shape May(string name, Check check)
    {
        properties[name] = (check, false);
        return this;
    }

    public Shape May(Check check, params string[] names)
    {
        foreach (var name in names)
        {
            May(name, check);
        }

        return this;
    }

    /// <summary>A rule over several properties; only asked when the object itself is in order.</summary>
    public Shape Rule(Action<JsonObject, Place, Findings> rule)
    {
        rules.Add(rule);
        return this;
    }

    public void Check(JsonNode value, Place at, Findings found)
    {
        if (value is not JsonObject given)
        {
            found.Add(at, "must be an object");
            return;
        }

        var before = found.Problems.Count;
        foreach (var (name, (check, isRequired)) in properties)
        {
            if (given[name] is { } property)
            {
                check(property, at.Property(name), found);
            }
            else if (isRequired)
            {
                found.Add(at.Property(name), "must be specified");
            }
        }

        foreach (var (name, _) in given)
        {
            if (!properties.ContainsKey(name))
            {
                found.Add(at.Property(name), "invalid property");
            }
        }

        if (found.Problems.Count == before)
        {
            rules.ForEach(rule => rule(given, at, found));
        }
    }
}
