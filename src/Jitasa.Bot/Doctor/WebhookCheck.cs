using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>Whether LINE knows where we are, and reaches us there.</summary>
public sealed class WebhookCheck(WebhookClient line, WebhookRenewal renewal) : ICheck
{
    public string Subject => WebhookRenewal.Address;

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var address = await AddressAsync(ct);
        yield return address;
        yield return address.State == SetupState.Ok
            ? await renewal.TestAsync(ct)
            : new(WebhookRenewal.Test, SetupState.Skipped, "the address comes first.");
    }

    private async Task<SetupLine> AddressAsync(CancellationToken ct)
    {
        if (renewal.Wanted is not { } wanted)
            return WebhookRenewal.NoPublicUrl;
        var (answer, state) = await line.FindAsync(ct);
        return state switch
        {
            null when answer.Status == 404 => SetupLine.NotOk(Subject, "LINE has no address of ours: call the command line setup."),
            null => SetupLine.Refused(Subject, "the address could not be read", answer),
            _ when state.Endpoint != wanted.AbsoluteUri => SetupLine.NotOk(Subject, $"LINE calls {state.Endpoint} instead of {wanted}: call the command line setup, or correct PublicUrl."),
            { Active: false } => WebhookRenewal.SwitchedOff(wanted),
            _ => SetupLine.Ok(Subject, wanted.AbsoluteUri),
        };
    }
}
