namespace Jitasa.LineSimulator.Checking;

/// <summary>Imagemaps have their own, smaller actions.</summary>
internal static class ImagemapRules
{
    private static readonly Check Pixels = Values.Integer(0, 1_000_000);

    private static readonly Check Area = new Shape().Must("x", Pixels).Must("y", Pixels).Must("width", Pixels).Must("height", Pixels).Check;

    private static readonly Check Action = Values.ByType(
        type => type switch
        {
            "message" => New().Must("text", Values.Text(1, 400)).Check,
            "uri" => New().Must("linkUri", Values.Tappable()).Check,
            _ => New().Must("clipboardText", Values.Text(1, 1000)).Check,
        },
        "message",
        "uri",
        "clipboard");

    private static readonly Shape Video = new Shape()
        .Must("originalContentUrl", Values.Https()).Must("previewImageUrl", Values.Https()).Must("area", Area)
        .May("externalLink", new Shape().Must("linkUri", Values.Tappable()).Must("label", Values.Text(1, 30)).Check);

    public static Shape Add(Shape message) => message
        .Must("baseUrl", Values.Https())
        .Must("baseSize", new Shape().Must("width", Values.Integer(1040, 1040)).Must("height", Values.Integer(1, 10_000)).Check)
        .Must("actions", Values.List(1, 50, Action))
        .May("video", Video.Check);

    private static Shape New() => new Shape().Must("type", Values.Any).Must("area", Area).May("label", Values.Text(0, 100));
}
