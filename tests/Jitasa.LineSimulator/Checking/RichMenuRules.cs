using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Rich menus, and LIFF apps.</summary>
internal static class RichMenuRules
{
    private static readonly Check Pixels = Values.Integer(0, int.MaxValue);

    public static Check Menu { get; } = new Shape()
        .Must("size", new Shape().Must("width", Values.Integer(800, 2500)).Must("height", Values.Integer(250, int.MaxValue)).Rule(WideEnough).Check)
        .Must("selected", Values.Bool)
        .Must("name", Values.Clusters(1, 300))
        .Must("chatBarText", Values.Clusters(1, 14))
        .Must("areas", Values.List(0, 20, new Shape()
            .Must("bounds", new Shape().Must("x", Pixels).Must("y", Pixels).Must("width", Pixels).Must("height", Pixels).Check)
            .Must("action", ActionRules.In(ActionPlace.RichMenu))
            .Check))
        .Rule(AreasAreInside)
        .Check;

    public static Check Liff { get; } = new Shape()
        .Must("view", new Shape().Must("type", Values.OneOf("compact", "tall", "full")).Must("url", Values.Https()).May("moduleMode", Values.Bool).Check)
        .May("description", Values.Text(0, 1000))
        .May("features", new Shape().May(Values.Bool, "ble", "qrCode").Check)
        .May("permanentLinkPattern", Values.OneOf("concat"))
        .May("scope", Values.List(0, 10, Values.OneOf("openid", "email", "profile", "chat_message.write")))
        .May("botPrompt", Values.OneOf("none", "normal", "aggressive"))
        .Check;

    private static void WideEnough(JsonObject size, Place at, Findings found)
    {
        if ((double)size["width"]! / (double)size["height"]! < 1.45)
        {
            found.Add(at, "width / height must be at least 1.45");
        }
    }

    private static void AreasAreInside(JsonObject menu, Place at, Findings found)
    {
        var (width, height) = ((long)menu["size"]!["width"]!, (long)menu["size"]!["height"]!);
        var areas = menu["areas"]!.AsArray();
        for (var i = 0; i < areas.Count; i++)
        {
            var bounds = areas[i]!["bounds"]!;
            if ((long)bounds["x"]! + (long)bounds["width"]! > width || (long)bounds["y"]! + (long)bounds["height"]! > height)
            {
                found.Add(at.Property("areas").Item(i).Property("bounds"), "lies outside the menu");
            }
        }
    }
}
