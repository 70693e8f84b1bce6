using System.Text.Json.Serialization;

namespace Jitasa.Bot.Line.Messages;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexBubble), "bubble")]
[JsonDerivedType(typeof(FlexCarousel), "carousel")]
public abstract record FlexContainer;

/// <summary>One card; at most 30 KB of JSON.</summary>
public sealed record FlexBubble : FlexContainer
{
    /// <summary>nano, micro, deca, hecto, kilo, mega (LINE's default) or giga.</summary>
    public string? Size { get; init; }

    // Boxes, declared by their base: the serializer writes "type" only where the declared type is the polymorphic one.
    public FlexComponent? Header { get; init; }
    public FlexComponent? Body { get; init; }
    public FlexComponent? Footer { get; init; }
}

/// <summary>1 to 12 bubbles of the same width; at most 50 KB of JSON.</summary>
// Bubbles, declared by their base: see FlexBubble.
public sealed record FlexCarousel(IReadOnlyList<FlexContainer> Contents) : FlexContainer;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(FlexBox), "box")]
[JsonDerivedType(typeof(FlexText), "text")]
[JsonDerivedType(typeof(FlexButton), "button")]
[JsonDerivedType(typeof(FlexSeparator), "separator")]
public abstract record FlexComponent
{
    /// <summary>none, xs to xxl, or "12px".</summary>
    public string? Margin { get; init; }

    /// <summary>Share of the parent's width or height.</summary>
    public int? Flex { get; init; }
}

/// <param name="Layout">vertical, horizontal or baseline.</param>
public sealed record FlexBox(string Layout, IReadOnlyList<FlexComponent> Contents) : FlexComponent
{
    public string? Spacing { get; init; }
    public string? BackgroundColor { get; init; }
    public string? PaddingAll { get; init; }
    public LineAction? Action { get; init; }
}

/// <summary>Text wraps here unless told otherwise (LINE's own default cuts long Thai lines) and follows the reader's font size.</summary>
public sealed record FlexText(string Text) : FlexComponent
{
    public bool Wrap { get; init; } = true;
    public bool Scaling { get; init; } = true;
    public string? Size { get; init; }
    public string? Weight { get; init; }
    public string? Color { get; init; }
}

public sealed record FlexButton(LineAction Action) : FlexComponent
{
    public bool Scaling { get; init; } = true;
    public string? Style { get; init; }
    public string? Height { get; init; }
    public string? Color { get; init; }
}

public sealed record FlexSeparator : FlexComponent;
