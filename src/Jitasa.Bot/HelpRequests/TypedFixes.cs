using Jitasa.Bot.Conversation;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Typed wishes to put something right do what the buttons of the card do; nothing is called changed that stayed as it was.</summary>
public sealed class TypedFixes(RequestHearing hearing, RequestTaps taps, Buttons buttons, PlaceNames places, OxygenSettings saturation)
{
    /// <summary>The details after "พิมพ์ผิด", as a correction. Without them the words are what they were read as.</summary>
    public MessageDraft Read(Turn turn, MessageDraft draft)
    {
        if (FixWords.AfterSlip(turn.Text!) is not { Length: > 0 } meant)
            return draft;
        var said = MessageParser.Parse(meant, places, saturation, turn.Now);
        return said.Intent != Intent.CancelRequest && (said.HasDetails || said.Category is not null) ? said with { IsCorrection = true } : draft;
    }

    /// <summary>Null when the words say what they change, or change nothing.</summary>
    public async Task<Reply?> HearAsync(Turn turn, HelpRequest request, CancellationToken ct)
    {
        if (FixWords.Detail(turn.Text!) is { } detail)
            return await taps.FixAsync(turn, request, detail, ct);
        if (FixWords.IsAnything(turn.Text!))
            return new Reply(RequestMessages.WhatToFix(request, buttons, turn.Tongue));
        if (turn.Draft is not { IsCorrection: true, IsCry: false, HasDetails: false, Category: null, Destination: null, When: null, Name: null, HasShortMapLink: false, Intent: Intent.Other or Intent.MyRequests })
            return null;
        await hearing.KeepWordsAsync(turn, request, ct);
        return new Reply(RequestMessages.WhatToFix(request, buttons, turn.Tongue));
    }
}
