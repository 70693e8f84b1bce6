using Jitasa.Bot.Line;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

/// <summary>Makes or mends the LIFF app through which LINE opens our pages.</summary>
public sealed class LiffRenewal(LiffClient line, LineSettings settings, PublicSettings place)
{
    public const string Subject = "LIFF app";

    public async Task<SetupLine> RunAsync(bool isTrial, CancellationToken ct)
    {
        if (settings.LoginChannelId is null || settings.LoginChannelSecret is null)
            return new(Subject, SetupState.Skipped, "Line__LoginChannelId and Line__LoginChannelSecret are not set: give those of the LINE Login channel of the same provider, then run this again.");
        if (place.PublicUrl is not { } ours)
            return SetupLine.NotOk(Subject, "the setting PublicUrl is missing.");
        if (await line.SignInAsync(ct) is { IsOk: false } stranger)
            return SetupLine.NotOk(Subject, $"LINE gave no token for the Login channel (status {stranger.Status}): check Line__LoginChannelId and Line__LoginChannelSecret.");
        var (answer, apps) = await line.ListAsync(ct);
        if (apps is null && answer.Status != 404)
            return SetupLine.Refused(Subject, "the apps could not be read", answer);

        var wanted = LiffApp.At(new Uri(ours.AbsoluteUri.TrimEnd('/') + "/liff/"), MenuMessages.AppName);
        var present = (apps ?? []).FirstOrDefault(app => settings.LiffId is { } id ? app.LiffId == id : app.View.Url == wanted.View.Url);
        if (present is null)
            return settings.LiffId is { } missing
                ? SetupLine.NotOk(Subject, $"Line__LiffId is {missing}, which is no app of the Login channel: correct it, or leave it out to have an app made.")
                : await AddAsync(wanted, isTrial, ct);
        if (!present.Is(wanted))
        {
            if (isTrial)
                return new(Subject, SetupState.Would, $"be changed: {present.LiffId} opens {wanted.View.Url}");
            if (await line.ChangeAsync(present.LiffId, wanted, ct) is { IsOk: false } refused)
                return SetupLine.Refused(Subject, "it could not be changed", refused);
        }
        return SetupLine.Ok(Subject, $"{present.LiffId} opens {wanted.View.Url}{(settings.LiffId is null ? $"; set Line__LiffId={present.LiffId} and start the bot again." : "")}");
    }

    private async Task<SetupLine> AddAsync(LiffApp wanted, bool isTrial, CancellationToken ct)
    {
        if (isTrial)
            return new(Subject, SetupState.Would, $"be made, for {wanted.View.Url}");
        var (answer, made) = await line.AddAsync(wanted, ct);
        return made is null
            ? SetupLine.Refused(Subject, "it could not be made", answer)
            : SetupLine.Ok(Subject, $"{made} was made, for {wanted.View.Url}; set Line__LiffId={made} and start the bot again.");
    }
}
