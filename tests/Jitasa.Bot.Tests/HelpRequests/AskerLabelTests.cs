using System.Collections;
using System.Globalization;
using Jitasa.Bot.Conversation;
using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.ThaiText;
using Jitasa.Bot.Tests.ThaiText;

namespace Jitasa.Bot.Tests.HelpRequests;

/// <summary>Every button an asker sees, typed as it is written: on a PC there are no buttons, and many type what they read.</summary>
public sealed class AskerLabelTests
{
    private static readonly Buttons Buttons = new(new byte[32], TimeProvider.System);

    private static readonly HelpRequest Rice = new()
    {
        Id = 7, ProvinceCode = "35", CaseNumber = "YST64-1117-0007", AskerId = 3, Need = NeedKind.FoodWater, Status = RequestStatus.Open,
    };

    private static readonly HelpRequest Medicine = Rice with { Id = 8, CaseNumber = "YST64-1117-0008", Need = NeedKind.Medicine };

    public static TheoryData<Tongue> Tongues => [.. Enum.GetValues<Tongue>()];

    [Theory]
    [MemberData(nameof(Tongues))]
    public void Whatever_a_button_says_can_be_typed_instead(Tongue tongue)
    {
        var seen = 0;
        var missed = new List<string>();
        foreach (var (question, message) in Shown(tongue))
        {
            foreach (var action in Actions(message))
            {
                seen++;
                if (Misses(question, action) is { } miss)
                    missed.Add(miss);
            }
        }
        Assert.True(seen > 60, $"only {seen} buttons were found");
        Assert.True(missed.Count == 0, string.Join('\n', missed));
    }

    /// <summary>Each card and question of the asker's, with the question that is open beneath it.</summary>
    private static IEnumerable<(string Question, LineMessage Message)> Shown(Tongue tongue)
    {
        HelpRequest[] both = [Rice, Medicine];
        yield return ("", RequestCard.Of(both, area: null, RequestMessages.OpenedTitle, call: null, Buttons, tongue));
        yield return ("", RequestMessages.WhatToFix(Rice, Buttons, tongue));
        foreach (var question in Enum.GetValues<Question>())
            yield return (question.ToCode(), RequestMessages.Ask(question, Rice, [new("350103", "ตาดทอง", "เมืองยโสธร", "ยโสธร")], Enum.GetValues<NeedKind>(), Buttons, tongue));
        yield return ("", RequestMessages.TooMany(both, Buttons, tongue));
        yield return (EndingAnswers.Same, RequestMessages.MaybeSame(Rice, Buttons, tongue));
        yield return (PinQuestion.Name, PinMessages.Which(Rice, Buttons, tongue));
        yield return (EndingAnswers.Cancel, RequestEndingMessages.SureToCancel(Rice, Buttons, tongue));
        yield return (EndingAnswers.CancelAll, RequestEndingMessages.SureToCancelAll(both, Buttons, tongue));
        yield return (EndingAnswers.WhichToCancel, RequestEndingMessages.Which(both, isCancel: true, Buttons, tongue));
        yield return (EndingAnswers.WhichIsOver, RequestEndingMessages.Which(both, isCancel: false, Buttons, tongue));
        yield return (EndingAnswers.Over, RequestEndingMessages.IsOver(Rice, Buttons, tongue));
        yield return (EndingAnswers.Received, RequestEndingMessages.AskReceived(Rice, Buttons, tongue));
        yield return (EndingAnswers.Received, RequestEndingMessages.KeptAndAskReceived(Rice, Buttons, tongue));
        yield return (EndingAnswers.Still, RequestEndingMessages.StillNeeded(Rice, Buttons, tongue));
        yield return ("", WaitingAlongMessages.AskToo(Rice, Buttons, tongue));
        yield return ("", new ConsentMessages(Buttons, new RetentionSettings()).Question(3, tongue));
        yield return ("", ConsentMessages.Understood(tongue));
        yield return ("", ErasureMessages.Sure(Buttons, 3, tongue));
        yield return ("", PhoneSharingMessages.AskOwner(Rice, "ต้น", tongue, Buttons));
    }

    private static string? Misses(string question, LineAction action)
    {
        switch (action)
        {
            case PostbackAction button:
                var tap = Buttons.Read(button.Data, picked: null)!;
                var wanted = $"{tap.Folder} {tap.Verb} {tap.Id}";
                var typed = Typed(tap.Folder, question, Bare(button.Label!));
                return typed == wanted || typed == $"{tap.Folder} {tap.Verb}" ? null : $"{question}: \"{button.Label}\" is {wanted}, typed it is {typed ?? "nothing"}";
            case MessageAction says when says.Label is { } label && label != says.Text:
                return Parsed.Message(label).Intent == Parsed.Message(says.Text).Intent ? null : $"\"{label}\" says something else than \"{says.Text}\"";
            default:
                // A call or the map cannot be typed.
                return null;
        }
    }

    /// <summary>What the words are taken for, as the dialogue that asked reads them.</summary>
    private static string? Typed(string folder, string question, string text) =>
        folder switch
        {
            ConsentDialogue.Name => ConsentDialogue.Means(text) is { } agreed ? $"{folder} {(agreed ? "yes" : "no")}" : null,
            ErasureDialogue.Name => ErasureDialogue.Means(text) is { } erases ? $"{folder} {(erases ? "yes" : "no")}" : null,
            WaitingAlongDialogue.Name => ReceiptAnswers.Read(text) is { } receipt ? $"{folder} {(receipt == Receipt.Yes ? "yes" : "no")}" : null,
            _ => Verb(question, text) is { } verb ? $"{folder} {verb}" : null,
        };

    private static string? Verb(string question, string text)
    {
        var draft = Parsed.Message(text);
        if (question is EndingAnswers.WhichIsOver or EndingAnswers.WhichToCancel)
            return CaseChoice.Pick([Rice, Medicine], text) is { } picked ? $"{(question == EndingAnswers.WhichIsOver ? "over" : "cancel")} {picked.Id}" : null;
        if (Codes.TryParse<Question>(question, out var asked))
        {
            return AnswerReader.IsSkip(text) ? $"skip.{question}" : asked switch
            {
                Question.Need => NeedWords.Labelled(text) is { } need ? $"need.{need.ToCode()}" : null,
                Question.People => AnswerReader.Number(text) is { } count ? "people." + count.ToString(CultureInfo.InvariantCulture) : null,
                Question.Area => draft.Place is { Amphoe: "เมืองยโสธร" } ? "area.350103" : null,
                _ => null,
            };
        }
        if (EndingAnswers.Choice(question, text, isFresh: true) is { } choice)
            return choice;
        if (question == EndingAnswers.Received)
            return ReceiptAnswers.Read(text) is { } receipt ? $"confirm.{receipt.ToCode()}" : null;
        if (question == PinQuestion.Name)
            return PinQuestion.Choice(text);
        if (PhoneWordsTyped.Shares(text) == true)
            return "share_phone";
        if (FixWords.Detail(text) is { } detail)
            return $"fix.{detail.ToCode()}";
        if (StatusWords.Asks(text))
            return "status";
        var named = new[] { Rice, Medicine }.Where(request => text.Contains(request.ShortNumber, StringComparison.Ordinal)).ToList();
        return StatusWords.Cancels(text) || (draft.Intent == Intent.CancelRequest && StatusWords.SaysCancel(text)) ? "cancel" + (named is [var one] ? $" {one.Id}" : "") : null;
    }

    private static string Bare(string label) => label.TrimStart([.. label.TakeWhile(letter => !char.IsLetterOrDigit(letter))]);

    private static IEnumerable<LineAction> Actions(object? node) =>
        node switch
        {
            null or string => [],
            LineAction action => [action],
            IEnumerable many => many.Cast<object?>().SelectMany(Actions),
            _ when node.GetType().Namespace == typeof(LineMessage).Namespace && node.GetType().IsClass =>
                node.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0).SelectMany(property => Actions(property.GetValue(node))),
            _ => [],
        };
}
