using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

/// <summary>line setup: everything LINE has to know of this installation. Run again it changes only what is not as it should be.</summary>
public sealed class LineSetupCommand(WebhookRenewal webhook, MenuRenewal menus, LiffRenewal liff, MenuStore people, DbSession db) : ICommand
{
    private const string DryRun = "--dry-run";

    public string Name => "line";
    public string Usage => $"setup [{DryRun}]   sets and tests the webhook's address, makes the menus and the LIFF app; {DryRun} only says what it would do";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) => RunAsync(args, Console.Out, ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, CancellationToken ct)
    {
        var isTrial = args.Contains(DryRun, StringComparer.Ordinal);
        if (!args.Where(word => word != DryRun).SequenceEqual(["setup"], StringComparer.Ordinal))
            throw new UsageException("The command line knows one word: setup.");
        var allOk = true;
        async Task SayAsync(SetupLine line)
        {
            allOk &= line.State != SetupState.NotOk;
            await output.WriteLineAsync(line.ToString());
        }

        await foreach (var line in webhook.RunAsync(isTrial, ct))
            await SayAsync(line);
        var (said, hasNewAliases) = await menus.RunAsync(MenuRules.All.Select(menu => MenuRecipe.Of(menu, MenuPictures.Of(menu))).ToList(), isTrial, ct);
        await SayAsync(said);
        if (hasNewAliases)
        {
            // Whoever was granted a role before there were menus gets theirs now.
            var count = await people.LinkAgainAsync(lineUserId: null, ct);
            await db.CommitAsync(ct);
            await SayAsync(SetupLine.Ok("people", $"{count} are given the menu of their role by the running bot."));
        }
        await SayAsync(await liff.RunAsync(isTrial, ct));
        return allOk ? 0 : 1;
    }
}
