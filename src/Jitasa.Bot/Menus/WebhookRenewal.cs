using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

/// <summary>Tells LINE where we are, and has LINE try it.</summary>
public sealed class WebhookRenewal(WebhookClient line, PublicSettings settings)
{
    public const string Address = "webhook";
    public const string Test = "webhook test";

    /// <summary>Where LINE should call; null while PublicUrl is missing.</summary>
    public Uri? Wanted => settings.PublicUrl is { } ours ? new Uri(ours.AbsoluteUri.TrimEnd('/') + "/line/webhook") : null;

    public static readonly SetupLine NoPublicUrl = SetupLine.NotOk(Address, "the setting PublicUrl is missing: give the https address under which LINE reaches this server.");

    public async IAsyncEnumerable<SetupLine> RunAsync(bool isTrial, [EnumeratorCancellation] CancellationToken ct)
    {
        var address = await AddressAsync(isTrial, ct);
        yield return address;
        if (!isTrial && address.State == SetupState.Ok)
            yield return await TestAsync(ct);
    }

    private async Task<SetupLine> AddressAsync(bool isTrial, CancellationToken ct)
    {
        if (Wanted is not { } wanted)
            return NoPublicUrl;
        var (found, state) = await line.FindAsync(ct);
        if (state is null && found.Status != 404)
            return SetupLine.Refused(Address, "the address could not be read", found);
        var isSet = state?.Endpoint == wanted.AbsoluteUri;
        if (isTrial)
            return isSet ? SetupLine.Ok(Address, wanted.AbsoluteUri) : new(Address, SetupState.Would, $"be set to {wanted}");
        if (!isSet)
        {
            if (await line.SetAsync(wanted, ct) is { IsOk: false } refused)
                return SetupLine.NotOk(Address, $"LINE did not take {wanted} (status {refused.Status}): it must begin with https and answer from the internet.");
            state = (await line.FindAsync(ct)).Value;
        }
        return state is { Active: false }
            ? SwitchedOff(wanted)
            : SetupLine.Ok(Address, isSet ? wanted.AbsoluteUri : $"{wanted} (set now)");
    }

    public static SetupLine SwitchedOff(Uri wanted) =>
        SetupLine.NotOk(Address, $"{wanted} is set, but webhooks are switched off: switch on \"Use webhook\" in the LINE Developers Console.");

    /// <summary>LINE's own call to the address that is set.</summary>
    public async Task<SetupLine> TestAsync(CancellationToken ct)
    {
        var (answer, verdict) = await line.TestAsync(ct);
        return verdict switch
        {
            null => SetupLine.Refused(Test, "LINE did not try the address", answer),
            { Success: true } => SetupLine.Ok(Test, "LINE reached the bot."),
            { Reason: "ERROR_STATUS_CODE", StatusCode: 401 } => SetupLine.NotOk(Test, "the bot answered 401: Line__ChannelSecret is not this channel's."),
            { Reason: "ERROR_STATUS_CODE" } => SetupLine.NotOk(Test, $"something answered {verdict.StatusCode}: is the bot behind this address?"),
            { Reason: "REQUEST_TIMEOUT" } => SetupLine.NotOk(Test, "nobody answered in time: is the bot running?"),
            { Reason: "COULD_NOT_CONNECT" } => SetupLine.NotOk(Test, "LINE could not connect: is the bot running, its port open, its certificate valid?"),
            _ => SetupLine.NotOk(Test, "LINE could not try it; run this again."),
        };
    }
}
