using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Template messages.</summary>
internal static class TemplateRules
{
    private static readonly Check Button = ActionRules.In(ActionPlace.Template);
    private static readonly Check Elsewhere = ActionRules.In(ActionPlace.DefaultAction);
    private static readonly Check Aspect = Values.OneOf("rectangle", "square");
    private static readonly Check Fit = Values.OneOf("cover", "contain");

    private static readonly Shape Buttons = Pictured(New())
        .Must("text", Values.Clusters(1, 160))
        .Must("actions", Values.List(1, 4, Button))
        .May("imageAspectRatio", Aspect).May("imageSize", Fit)
        .Rule((template, at, found) => ShorterWithTitle(template, 60, at, found));

    private static readonly Shape Confirm = New().Must("text", Values.Clusters(1, 240)).Must("actions", Values.List(2, 2, Button));

    private static readonly Shape Column = Pictured(new Shape())
        .Must("text", Values.Clusters(1, 120))
        .Must("actions", Values.List(1, 3, Button))
        .Rule((column, at, found) => ShorterWithTitle(column, 60, at, found));

    private static readonly Shape Carousel = New()
        .Must("columns", Values.List(1, 10, Column.Check))
        .May("imageAspectRatio", Aspect).May("imageSize", Fit)
        .Rule(ColumnsAreAlike);

    private static readonly Shape ImageCarousel = New()
        .Must("columns", Values.List(1, 10, new Shape()
            .Must("imageUrl", Values.Https())
            .Must("action", ActionRules.In(ActionPlace.ImageCarousel))
            .Check));

    public static Check Template { get; } = Values.ByType(
        type => type switch
        {
            "buttons" => Buttons.Check,
            "confirm" => Confirm.Check,
            "carousel" => Carousel.Check,
            _ => ImageCarousel.Check,
        },
        "buttons",
        "confirm",
        "carousel",
        "image_carousel");

    private static Shape New() => new Shape().Must("type", Values.Any);

    private static Shape Pictured(Shape shape) => shape
        .May("thumbnailImageUrl", Values.Https()).May("imageBackgroundColor", Values.Colour)
        .May("title", Values.Clusters(1, 40)).May("defaultAction", Elsewhere);

    private static void ShorterWithTitle(JsonObject template, int most, Place at, Findings found)
    {
        if (template["title"] is not null || template["thumbnailImageUrl"] is not null)
        {
            Values.Clusters(1, most)(template["text"]!, at.Property("text"), found);
        }
    }

    private static void ColumnsAreAlike(JsonObject carousel, Place at, Findings found)
    {
        var looks = carousel["columns"]!.AsArray()
            .Select(column => (column!["actions"]!.AsArray().Count, column["title"] is null, column["thumbnailImageUrl"] is null))
            .Distinct();
        if (looks.Skip(1).Any())
        {
            found.Add(at.Property("columns"), "all columns must have the same number of actions, and all or none a title and an image");
        }
    }
}
