using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Jitasa.LineSimulator.Checking;

/// <summary>Message objects: what every kind may carry, and how much.</summary>
internal static partial class MessageRules
{
    private static readonly Check AltText = Values.Text(1, 1500);

    private static readonly Shape QuickReply = new Shape()
        .Must("items", Values.List(1, 13, new Shape()
            .Must("type", Values.OneOf("action"))
            .Must("action", ActionRules.In(ActionPlace.QuickReply))
            .May("imageUrl", Values.Https())
            .Check));

    private static readonly Shape Sender = new Shape()
        .May("name", Values.Text(0, 20))
        .May("iconUrl", Values.Https())
        .Rule((sender, at, found) =>
        {
            if (LineLikePattern.IsMatch(Values.Str(sender["name"]) ?? ""))
            {
                found.Add(at.Property("name"), "must not look like LINE");
            }
        });

    private static readonly Shape Emoji = new Shape()
        .Must("index", Values.Integer(0, 5000)).Must("productId", Values.Text(1, 100)).Must("emojiId", Values.Text(1, 100));

    private static readonly Shape Mentionee = new Shape()
        .Must("type", Values.OneOf("user", "all"))
        .May("userId", Values.Matching(LineIds.User, "invalid user id"))
        .Rule((mentionee, at, found) =>
        {
            if (Values.Str(mentionee["type"]) == "user" != (mentionee["userId"] is not null))
            {
                found.Add(at.Property("userId"), "belongs to a mention of one person");
            }
        });

    private static readonly Shape Mention = New().Must("mentionee", Mentionee.Check);
    private static readonly Shape EmojiSubstitute = New().Must("productId", Values.Text(1, 100)).Must("emojiId", Values.Text(1, 100));

    private static readonly Dictionary<string, Shape> Kinds = new(StringComparer.Ordinal)
    {
        ["text"] = Message()
            .Must("text", Values.Text(1, 5000)).May("emojis", Values.List(0, 20, Emoji.Check)).May("quoteToken", Values.Text(1, 1000))
            .Rule(EveryEmojiStandsOnADollar),
        ["textV2"] = Message()
            .Must("text", Values.Text(1, 5000)).May("substitution", Substitution).May("quoteToken", Values.Text(1, 1000))
            .Rule(EveryKeyIsUsedAndKnown),
        ["sticker"] = Message().Must("packageId", Values.Text(1, 20)).Must("stickerId", Values.Text(1, 20)).May("quoteToken", Values.Text(1, 1000)),
        ["image"] = Message().Must("originalContentUrl", Values.Https()).Must("previewImageUrl", Values.Https()),
        ["video"] = Message()
            .Must("originalContentUrl", Values.Https()).Must("previewImageUrl", Values.Https()).May("trackingId", Values.Text(1, 100)),
        ["audio"] = Message().Must("originalContentUrl", Values.Https()).Must("duration", Values.Integer(1, long.MaxValue)),
        ["location"] = Message()
            .Must("title", Values.Text(1, 100)).Must("address", Values.Text(1, 100))
            .Must("latitude", Values.Number(-90, 90)).Must("longitude", Values.Number(-180, 180)),
        ["imagemap"] = ImagemapRules.Add(Message().Must("altText", AltText)),
        ["template"] = Message().Must("altText", AltText).Must("template", TemplateRules.Template),
        ["flex"] = Message().Must("altText", AltText).Must("contents", FlexRules.Container),
        ["coupon"] = Message().Must("couponId", Values.Text(1, 100)).May("deliveryTag", Values.Text(0, 30)),
    };

    private static readonly string[] Names = [.. Kinds.Keys];

    /// <summary>The <c>messages</c> of any sending call.</summary>
    public static Check Messages { get; } = Values.List(1, 5, Values.ByType(type => Kinds[type].Check, Names));

    private static Shape New() => new Shape().Must("type", Values.Any);

    private static Shape Message() => New().May("quickReply", QuickReply.Check).May("sender", Sender.Check);

    private static void EveryEmojiStandsOnADollar(JsonObject message, Place at, Findings found)
    {
        var text = Values.Str(message["text"])!;
        var emojis = message["emojis"] as JsonArray ?? [];
        for (var i = 0; i < emojis.Count; i++)
        {
            var index = (int)emojis[i]!["index"]!;
            if (index >= text.Length || text[index] != '$')
            {
                found.Add(at.Property("emojis").Item(i).Property("index"), "must point at a $ in the text");
            }
        }
    }

    private static void Substitution(JsonNode value, Place at, Findings found)
    {
        if (value is not JsonObject given)
        {
            found.Add(at, "must be an object");
            return;
        }

        if (given.Count > 100)
        {
            found.Add(at, "Size must be between 0 and 100");
        }

        foreach (var (key, substitute) in given)
        {
            if (!KeyPattern.IsMatch(key) || substitute is null)
            {
                found.Add(at.Property(key), "invalid property");
                continue;
            }

            Values.ByType(type => type == "mention" ? Mention.Check : EmojiSubstitute.Check, "mention", "emoji")(substitute, at.Property(key), found);
        }
    }

    /// <summary>Placeholders and substitutions must pair up; a literal brace is written twice.</summary>
    private static void EveryKeyIsUsedAndKnown(JsonObject message, Place at, Findings found)
    {
        var text = Values.Str(message["text"])!.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
        var used = PlaceholderPattern.Matches(text).Select(match => match.Groups["key"].Value).ToArray();
        var substitution = message["substitution"] as JsonObject ?? [];
        foreach (var key in used.Where(key => !substitution.ContainsKey(key)).Distinct(StringComparer.Ordinal))
        {
            found.Add(at.Property("text"), $"{{{key}}} has no substitution");
        }

        foreach (var (key, _) in substitution)
        {
            if (!used.Contains(key, StringComparer.Ordinal))
            {
                found.Add(at.Property("substitution").Property(key), "is not used in the text");
            }
        }

        if (PlaceholderPattern.Replace(text, "").AsSpan().ContainsAny('{', '}'))
        {
            found.Add(at.Property("text"), "a literal brace must be doubled");
        }

        foreach (var type in new[] { "mention", "emoji" })
        {
            if (used.Count(key => Values.Str(substitution[key]?["type"]) == type) > 20)
            {
                found.Add(at.Property("substitution"), $"at most 20 of type {type}");
            }
        }
    }

    [GeneratedRegex("^[0-9A-Za-z_]{1,20}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KeyPattern { get; }

    [GeneratedRegex(@"\{(?<key>[0-9A-Za-z_]{1,20})\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceholderPattern { get; }

    [GeneratedRegex(@"\bLINE\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex LineLikePattern { get; }
}
