using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Where an action stands decides whether it needs a label, how long, and which kinds are allowed.</summary>
internal enum ActionPlace
{
    QuickReply,
    Template,
    ImageCarousel,
    FlexButton,
    FlexElsewhere,
    DefaultAction,
    RichMenu,
}

internal static partial class ActionRules
{
    private static readonly string[] Everywhere = ["postback", "message", "uri", "datetimepicker", "clipboard"];
    private static readonly string[] InQuickReply = [.. Everywhere, "camera", "cameraRoll", "location"];
    private static readonly string[] InRichMenu = [.. Everywhere, "richmenuswitch"];
    private static readonly Dictionary<ActionPlace, Check> Checks = Enum.GetValues<ActionPlace>().ToDictionary(place => place, Build);

    public static Check In(ActionPlace place) => (value, at, found) => Checks[place](value, at, found);

    private static Check Build(ActionPlace place)
    {
        Dictionary<string, Shape> shapes = new(StringComparer.Ordinal)
        {
            ["postback"] = Labelled(place)
                .Must("data", Values.Text(0, 300))
                .May("displayText", Values.Clusters(1, 300))
                .May("text", Values.Clusters(1, 300))
                .May("inputOption", Values.OneOf("closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"))
                .May("fillInText", Values.Clusters(1, 300))
                .Rule(DisplayTextOrText)
                .Rule(FillInNeedsKeyboard),
            ["message"] = Labelled(place).Must("text", Values.Clusters(1, 300)),
            ["uri"] = Labelled(place)
                .Must("uri", Values.Tappable())
                .May("altUri", new Shape().May("desktop", Values.Tappable()).Check),
            ["datetimepicker"] = Labelled(place)
                .Must("data", Values.Text(0, 300))
                .Must("mode", Values.OneOf("date", "time", "datetime"))
                .May(Values.Text(1, 20), "initial", "min", "max")
                .Rule(TimesFitMode),
            ["clipboard"] = Labelled(place).Must("clipboardText", Values.Text(1, 1000)),
            ["camera"] = Labelled(place),
            ["cameraRoll"] = Labelled(place),
            ["location"] = Labelled(place),
            ["richmenuswitch"] = Labelled(place)
                .Must("richMenuAliasId", Values.Text(1, 32))
                .Must("data", Values.Text(0, 300)),
        };
        var allowed = place switch
        {
            ActionPlace.QuickReply => InQuickReply,
            ActionPlace.RichMenu => InRichMenu,
            _ => Everywhere,
        };
        return Values.ByType(type => shapes[type].Check, allowed);
    }

    private static Shape Labelled(ActionPlace place)
    {
        var shape = new Shape().Must("type", Values.Any);
        return place switch
        {
            ActionPlace.QuickReply or ActionPlace.Template => shape.Must("label", Values.Clusters(1, 20)),
            ActionPlace.ImageCarousel => shape.Must("label", Values.Clusters(1, 12)),
            ActionPlace.FlexButton => shape.Must("label", Values.Clusters(1, 40)),
            ActionPlace.RichMenu => shape.May("label", Values.Clusters(0, 20)),
            _ => shape.May("label", Values.Clusters(0, 40)),
        };
    }

    private static void DisplayTextOrText(JsonObject action, Place at, Findings found)
    {
        if (action["displayText"] is not null && action["text"] is not null)
        {
            found.Add(at, "displayText and text cannot be used together");
        }
    }

    private static void FillInNeedsKeyboard(JsonObject action, Place at, Findings found)
    {
        if (action["fillInText"] is not null && Values.Str(action["inputOption"]) != "openKeyboard")
        {
            found.Add(at.Property("fillInText"), "only valid when inputOption is openKeyboard");
        }
    }

    private static void TimesFitMode(JsonObject action, Place at, Findings found)
    {
        var pattern = Values.Str(action["mode"]) switch
        {
            "date" => DatePattern,
            "time" => TimePattern,
            _ => DateTimePattern,
        };
        foreach (var name in new[] { "initial", "min", "max" })
        {
            if (action[name] is { } value && !pattern.IsMatch(Values.Str(value) ?? ""))
            {
                found.Add(at.Property(name), "does not fit the mode");
            }
        }
    }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DatePattern { get; }

    [GeneratedRegex(@"^\d{2}:\d{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TimePattern { get; }

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex DateTimePattern { get; }
}
