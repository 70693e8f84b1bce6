namespace Jitasa.Bot.Line.Messages;

/// <summary>The one look of our Flex cards: a coloured head with a title, labelled rows, buttons below. Large text, few colours.</summary>
public static class Card
{
    /// <summary>The head of a card that is about no urgency.</summary>
    public const string Calm = "#1B7F4B";
    public const string Alarm = "#B42318";
    public const string Faint = "#616E7C";
    public const string Ink = "#1F2933";

    /// <param name="altText">The essential request itself: it is all a notification shows.</param>
    public static FlexMessage Of(string altText, FlexBubble bubble) => new(Cut(altText, 1500), bubble);

    public static FlexBubble Bubble(string title, string? subtitle, string color, IReadOnlyList<FlexComponent> body, IReadOnlyList<LineAction> buttons)
    {
        var head = new List<FlexComponent> { new FlexText(title) { Weight = "bold", Size = "lg", Color = "#FFFFFF" } };
        if (subtitle is not null)
            head.Add(new FlexText(subtitle) { Size = "sm", Color = "#FFFFFF" });
        return new FlexBubble
        {
            Header = new FlexBox("vertical", head) { BackgroundColor = color, PaddingAll = "16px" },
            Body = new FlexBox("vertical", body) { Spacing = "md", PaddingAll = "16px" },
            Footer = buttons.Count == 0 ? null : new FlexBox("vertical", buttons.Select((action, place) => Button(action, place == 0, color)).ToList()) { Spacing = "sm" },
        };
    }

    /// <summary>A bubble without head and foot, for what must not take room from the card above it.</summary>
    public static FlexBubble Note(IReadOnlyList<FlexComponent> body) => new() { Body = new FlexBox("vertical", body) { Spacing = "sm", PaddingAll = "12px" } };

    /// <summary>A faint label with its value beside it.</summary>
    public static FlexComponent Row(string label, string value, string? color = null) =>
        new FlexBox(
            "horizontal",
            [
                new FlexText(label) { Size = "sm", Color = Faint, Flex = 3 },
                new FlexText(value) { Size = "md", Color = color ?? Ink, Flex = 7 },
            ]
        )
        {
            Spacing = "sm",
        };

    public static FlexComponent Line(string text, bool isBold = false, string? color = null, string size = "md") =>
        new FlexText(text) { Size = size, Weight = isBold ? "bold" : null, Color = color ?? Ink };

    public static FlexComponent Rule() => new FlexSeparator();

    /// <summary>Two small buttons beside each other: corrections, not the main way on.</summary>
    public static FlexComponent Pair(LineAction left, LineAction? right) =>
        new FlexBox(
            "horizontal",
            right is null ? [Small(left)] : [Small(left), Small(right)]
        )
        {
            Spacing = "sm",
        };

    /// <summary>Buttons under the newest message. Everything on them can be typed too: a PC does not show them.</summary>
    public static LineMessage Ask(string text, params IEnumerable<LineAction> choices)
    {
        var items = choices.Take(13).Select(action => new QuickReplyItem(action)).ToList();
        return new TextMessage(text) { QuickReply = items.Count == 0 ? null : new QuickReply(items) };
    }

    /// <summary>Cuts between characters as people see them, never inside a Thai cluster or an emoji.</summary>
    public static string Cut(string text, int units)
    {
        if (text.Length <= units)
            return text;
        var end = 0;
        var walk = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (walk.MoveNext() && walk.ElementIndex + walk.GetTextElement().Length <= units - 1)
            end = walk.ElementIndex + walk.GetTextElement().Length;
        return text[..end] + "…";
    }

    private static FlexButton Button(LineAction action, bool isFirst, string color) =>
        new(action) { Style = isFirst ? "primary" : "secondary", Color = isFirst ? color : null, Height = "sm" };

    private static FlexButton Small(LineAction action) => new(action) { Style = "secondary", Height = "sm", Flex = 1 };
}
