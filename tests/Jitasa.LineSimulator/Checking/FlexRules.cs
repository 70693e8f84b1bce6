using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Flex containers and their components.</summary>
internal static partial class FlexRules
{
    private const int MostBubbleBytes = 30 * 1024;
    private const int MostCarouselBytes = 50 * 1024;
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Check Px = Values.Matching(PxPattern, "invalid property");
    private static readonly Check Gap = Values.Matching(GapPattern, "invalid property");
    private static readonly Check PxOrPercent = Values.Matching(PxOrPercentPattern, "invalid property");
    private static readonly Check Inset = Values.Matching(InsetPattern, "invalid property");
    private static readonly Check FontSize = Values.Matching(FontSizePattern, "invalid property");
    private static readonly Check ImageSize = Values.Matching(ImageSizePattern, "invalid property");
    private static readonly Check Ratio = Values.Matching(RatioPattern, "invalid property");
    private static readonly Check Share = Values.Integer(0, 10_000);
    private static readonly Check TapAction = ActionRules.In(ActionPlace.FlexElsewhere);
    private static readonly Check Align = Values.OneOf("start", "end", "center");
    private static readonly Check Gravity = Values.OneOf("top", "bottom", "center");
    private static readonly Check Weight = Values.OneOf("regular", "bold");
    private static readonly Check Slant = Values.OneOf("normal", "italic");
    private static readonly Check Line = Values.OneOf("none", "underline", "line-through");

    private static readonly string[] InBox = ["box", "button", "image", "text", "separator", "filler"];
    private static readonly string[] InBaseline = ["icon", "text", "filler"];

    private static readonly Shape Span = New()
        .Must("text", Values.Text(1, 2000))
        .May("size", FontSize).May("color", Values.Colour).May("weight", Weight).May("style", Slant).May("decoration", Line);

    private static readonly Shape Text = Placed(New())
        .May("text", Values.Text(1, 2000))
        .May("contents", Values.List(1, 100, Values.ByType(_ => Span.Check, "span")))
        .May("flex", Share).May("size", FontSize).May("align", Align).May("gravity", Gravity).May("color", Values.Colour)
        .May("weight", Weight).May("style", Slant).May("decoration", Line)
        .May("wrap", Values.Bool).May("scaling", Values.Bool).May("lineSpacing", Px).May("maxLines", Values.Integer(0, 1000))
        .May("adjustMode", Values.OneOf("shrink-to-fit")).May("action", TapAction)
        .Rule(NeedsWords);

    private static readonly Shape Button = Placed(New())
        .Must("action", ActionRules.In(ActionPlace.FlexButton))
        .May("flex", Share).May("color", Values.Colour).May("gravity", Gravity)
        .May("style", Values.OneOf("primary", "secondary", "link")).May("height", Values.OneOf("sm", "md"))
        .May("adjustMode", Values.OneOf("shrink-to-fit")).May("scaling", Values.Bool);

    private static readonly Shape Image = Placed(New())
        .Must("url", Values.Https())
        .May("flex", Share).May("align", Align).May("gravity", Gravity).May("size", ImageSize).May("aspectRatio", Ratio)
        .May("aspectMode", Values.OneOf("fit", "cover")).May("backgroundColor", Values.Colour).May("action", TapAction).May("animated", Values.Bool);

    private static readonly Shape Icon = Placed(New())
        .Must("url", Values.Https()).May("size", FontSize).May("aspectRatio", Ratio).May("scaling", Values.Bool);

    private static readonly Shape Video = New()
        .Must("url", Values.Https()).Must("previewUrl", Values.Https())
        .Must("altContent", Values.ByType(type => type == "box" ? Box : Image!.Check, "box", "image"))
        .May("aspectRatio", Ratio).May("action", ActionRules.In(ActionPlace.FlexElsewhere));

    private static readonly Shape Separator = New().May("margin", Gap).May("color", Values.Colour);
    private static readonly Shape Filler = New().May("flex", Share);

    private static readonly Shape Gradient = New()
        .Must("angle", Values.Matching(AnglePattern, "invalid property")).Must("startColor", Values.Colour).Must("endColor", Values.Colour)
        .May("centerColor", Values.Colour).May("centerPosition", Values.Matching(PercentPattern, "invalid property"));

    private static readonly Shape BoxShape = Placed(New())
        .Must("layout", Values.OneOf("horizontal", "vertical", "baseline"))
        .Must("contents", Values.List(0, int.MaxValue, Component))
        .May("flex", Share).May("spacing", Gap)
        .May(Values.Colour, "backgroundColor", "borderColor")
        .May("borderWidth", Values.Matching(BorderPattern, "invalid property")).May("cornerRadius", Gap)
        .May(PxOrPercent, "width", "maxWidth", "height", "maxHeight")
        .May(Inset, "paddingAll", "paddingTop", "paddingBottom", "paddingStart", "paddingEnd")
        .May("action", TapAction)
        .May("justifyContent", Values.OneOf("center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"))
        .May("alignItems", Values.OneOf("center", "flex-start", "flex-end"))
        .May("background", Values.ByType(_ => Gradient.Check, "linearGradient"))
        .Rule(ChildrenFitLayout);

    private static readonly Shape BlockStyle = new Shape()
        .May(Values.Colour, "backgroundColor", "separatorColor").May("separator", Values.Bool);

    private static readonly Shape Styles = new Shape().May(BlockStyle.Check, "header", "hero", "body", "footer");

    private static readonly Shape Bubble = New()
        .May("size", Values.OneOf("nano", "micro", "deca", "hecto", "kilo", "mega", "giga"))
        .May("direction", Values.OneOf("ltr", "rtl"))
        .May(Values.ByType(_ => Box, "box"), "header", "body", "footer")
        .May("hero", Values.ByType(Pick, "box", "image", "video"))
        .May("styles", Styles.Check)
        .May("action", TapAction)
        .Rule(VideoNeedsWidth)
        .Rule((bubble, at, found) => Weigh(bubble, MostBubbleBytes, at, found));

    private static readonly Shape Carousel = New()
        .Must("contents", Values.List(1, 12, Values.ByType(_ => Bubble.Check, "bubble")))
        .Rule(BubblesAreAlike)
        .Rule((carousel, at, found) => Weigh(carousel, MostCarouselBytes, at, found));

    /// <summary>A bubble or a carousel; places inside are counted from its own root.</summary>
    public static void Container(JsonNode value, Place at, Findings found) =>
        Values.ByType(type => type == "bubble" ? Bubble.Check : Carousel.Check, "bubble", "carousel")(value, Place.Container, found);

    private static Shape New() => new Shape().Must("type", Values.Any);

    private static Shape Placed(Shape shape) => shape
        .May("margin", Gap).May("position", Values.OneOf("relative", "absolute"))
        .May(Inset, "offsetTop", "offsetBottom", "offsetStart", "offsetEnd");

    private static void Box(JsonNode value, Place at, Findings found) => BoxShape.Check(value, at, found);

    private static void Component(JsonNode value, Place at, Findings found) =>
        Values.ByType(Pick, "box", "button", "image", "text", "separator", "filler", "icon")(value, at, found);

    private static Check? Pick(string type) => type switch
    {
        "box" => Box,
        "button" => Button.Check,
        "image" => Image.Check,
        "text" => Text.Check,
        "icon" => Icon.Check,
        "video" => Video.Check,
        "separator" => Separator.Check,
        "filler" => Filler.Check,
        _ => null,
    };

    private static void NeedsWords(JsonObject text, Place at, Findings found)
    {
        if (text["text"] is null && text["contents"] is null)
        {
            found.Add(at.Property("text"), "must be specified");
        }
    }

    private static void ChildrenFitLayout(JsonObject box, Place at, Findings found)
    {
        var allowed = Values.Str(box["layout"]) == "baseline" ? InBaseline : InBox;
        var children = box["contents"]!.AsArray();
        for (var i = 0; i < children.Count; i++)
        {
            if (!allowed.Contains(Values.Str(children[i]?["type"]), StringComparer.Ordinal))
            {
                found.Add(at.Property("contents").Item(i), "invalid property");
            }
        }
    }

    private static void VideoNeedsWidth(JsonObject bubble, Place at, Findings found)
    {
        if (Values.Str(bubble["hero"]?["type"]) == "video" && Values.Str(bubble["size"]) is "nano" or "micro" or "deca" or "hecto")
        {
            found.Add(at.Property("size"), "a video needs a kilo, mega or giga bubble");
        }
    }

    private static void BubblesAreAlike(JsonObject carousel, Place at, Findings found)
    {
        var bubbles = carousel["contents"]!.AsArray();
        if (bubbles.Select(bubble => Values.Str(bubble?["size"]) ?? "mega").Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            found.Add(at.Property("contents"), "all bubbles of a carousel must have the same width");
        }

        for (var i = 0; i < bubbles.Count; i++)
        {
            if (Values.Str(bubbles[i]?["hero"]?["type"]) == "video")
            {
                found.Add(at.Property("contents").Item(i).Property("hero"), "a video cannot be in a carousel");
            }
        }
    }

    private static void Weigh(JsonObject container, int most, Place at, Findings found)
    {
        if (Encoding.UTF8.GetByteCount(container.ToJsonString(Compact)) > most)
        {
            found.Add(at, $"must not be larger than {most / 1024} KB");
        }
    }

    [GeneratedRegex(@"^\d+(\.\d+)?px$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PxPattern { get; }

    [GeneratedRegex(@"^(none|xs|sm|md|lg|xl|xxl|\d+(\.\d+)?px)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GapPattern { get; }

    [GeneratedRegex(@"^\d+(\.\d+)?(px|%)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PxOrPercentPattern { get; }

    [GeneratedRegex(@"^(none|xs|sm|md|lg|xl|xxl|-?\d+(\.\d+)?(px|%))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InsetPattern { get; }

    [GeneratedRegex(@"^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|\d+(\.\d+)?px)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FontSizePattern { get; }

    [GeneratedRegex(@"^(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|\d+(\.\d+)?(px|%))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ImageSizePattern { get; }

    [GeneratedRegex(@"^\d+(\.\d+)?:\d+(\.\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RatioPattern { get; }

    [GeneratedRegex(@"^\d+(\.\d+)?deg$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AnglePattern { get; }

    [GeneratedRegex(@"^\d+(\.\d+)?%$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PercentPattern { get; }

    [GeneratedRegex(@"^(none|light|normal|medium|semi-bold|bold|\d+(\.\d+)?px)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BorderPattern { get; }
}
