using System.Runtime.CompilerServices;
using Jitasa.Bot.Line;
using Jitasa.Bot.Menus;

namespace Jitasa.Bot.Doctor;

/// <summary>
/// Whether the bot's channel and the pages' stand under one provider, as only then a person is the same to both. LINE has no call that tells a
/// channel's provider; what can be seen is whether the bot's channel knows the people who signed in through the other.
/// </summary>
public sealed class ProviderCheck(DoctorStore store, LineClient line, LineSettings settings) : ICheck
{
    private const int MostAsked = 10;

    // One or two may only not be friends of the account.
    private const int FewestStrangers = 3;

    private const string WhereToLook = "in the LINE Developers Console the Messaging API channel and the LINE Login channel have to be listed under the same provider";

    public string Subject => "provider";

    public async IAsyncEnumerable<SetupLine> LookAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (settings.LoginChannelId is null)
        {
            yield return new(Subject, SetupState.Skipped, "Line__LoginChannelId is not set: there is no second channel.");
            yield break;
        }
        if (settings.LoginChannelId == settings.ChannelId)
        {
            yield return SetupLine.NotOk(Subject, "Line__LoginChannelId and Line__ChannelId are the same: the pages need a LINE Login channel of their own, under the same provider.");
            yield break;
        }
        yield return await AskAsync(await store.SignedInAsync(MostAsked, ct), ct);
    }

    private async Task<SetupLine> AskAsync(IReadOnlyList<string> signedIn, CancellationToken ct)
    {
        var strangers = 0;
        foreach (var userId in signedIn)
        {
            var (answer, profile) = await line.ProfileAsync(userId, ct);
            if (profile is not null)
                return SetupLine.Ok(Subject, "the bot knows people who signed in on the pages: one provider.");
            if (answer.Status is not (400 or 404))
                return new(Subject, SetupState.Skipped, "LINE did not say whom the bot knows: run this again.");
            strangers++;
        }
        return strangers >= FewestStrangers
            ? SetupLine.NotOk(Subject, $"the bot knows none of the last {strangers} people who signed in on the pages: {WhereToLook}; if not, make a new Login channel under the bot's provider and set Line__LoginChannelId and its secret.")
            : new(Subject, SetupState.Skipped, $"LINE tells no channel's provider, and too few people signed in yet to see it: {WhereToLook}.");
    }
}
