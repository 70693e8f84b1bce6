using System.Text.RegularExpressions;

namespace Jitasa.Bot.Tests.Architecture;

/// <summary>Only Line knows LINE's wire; only the outbox sends.</summary>
public sealed partial class LineKnowledgeTests
{
    /// <summary>Outside Line: who may hold a client of LINE's API, and for what.</summary>
    private static readonly Dictionary<string, string> Callers = new(StringComparer.Ordinal)
    {
        ["Jitasa.Bot.Outbox.SendWork"] = "sends what the outbox holds",
        ["Jitasa.Bot.Outbox.BudgetWork"] = "asks how many messages of the month are left; sends nothing",
        ["Jitasa.Bot.Intake.ProfileWork"] = "asks for the name of who wrote; sends nothing",
        ["Jitasa.Bot.Intake.LoadingDots"] = "shows LINE's dots to who waits; no message",
        ["Jitasa.Bot.Menus.MenuRenewal"] = "puts the menus' pictures; sends nothing",
        ["Jitasa.Bot.Doctor."] = "asks LINE how things stand with us; sends nothing",
        ["Jitasa.Bot.Media.MediaWork"] = "fetches what was sent; sends nothing",
    };

    [Fact]
    public void LINEs_names_and_addresses_occur_in_Line_alone() =>
        BotSource.NoneOf(
            from file in BotSource.Files
            where file.Folder != "Line"
            from text in file.Quoted
            from Match name in LineNames().Matches(text)
            select $"{file.Path}: {name.Value}",
            "LINE's own names outside Line:");

    [Fact]
    public void Line_does_hold_those_names() =>
        Assert.All(
            new[] { "replyToken", "webhookEventId", "altText", "liff.line.me", "X-Line-Retry-Key", "v2/bot" },
            name => Assert.Contains(BotSource.Files, file => file.Folder == "Line" && file.Code.Contains(name, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void A_client_of_LINE_is_held_only_by_who_is_listed() =>
        BotSource.NoneOf(
            from type in BotTypes.All
            where BotTypes.FolderOf(type) != "Line" && !Callers.Keys.Any(caller => type.FullName.StartsWith(caller, StringComparison.Ordinal))
            from used in BotTypes.Uses(type)
            where used is "Jitasa.Bot.Line.LineClient" or "Jitasa.Bot.Line.LineContents"
            select $"{BotTypes.Show(type)} uses {used}",
            "A feature returns a Reply or writes an outbox row; it never calls LINE:");

    [Fact]
    public void Messages_are_sent_by_the_outbox_alone()
    {
        var senders = BotTypes.All.Where(type => BotTypes.Calls(type).Any(call => Sends().IsMatch(call))).Select(type => BotTypes.FolderOf(type)).Distinct().ToList();
        Assert.Equal(["Outbox"], senders);
    }

    [GeneratedRegex("""\b(replyToken|webhookEventId|altText|quickReply|deliveryContext|isRedelivery|contentProvider|markAsReadToken|quoteToken|richMenuId|mentionees|statusMessage|pictureUrl|displayText)\b|X-Line-|\bline\.me\b|line-scdn|v2/bot|oauth2/""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex LineNames();

    [GeneratedRegex("""LineClient::(Reply|Push|Multicast|Broadcast|Narrowcast)\w*Async""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Sends();
}
