using Jitasa.Bot.Areas;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Officials;

/// <summary>grant ROLE --line-user U… [--area CODE]: how the first officials come in, before anyone can invite the next.</summary>
public sealed class GrantCommand(PeopleStore people, RoleStore roles, AreaStore areas, HomeSettings home, DbSession db, TimeProvider clock) : ICommand
{
    public string Name => "grant";
    public string Usage => $"ROLE --line-user U… [--area CODE]   roles: {string.Join(", ", GrantRules.Grantable)}; area: a DOPA code or TH, the home province when left out";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) => RunAsync(args, Console.Out, Console.Error, ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        var (role, lineUserId, areaCode) = GrantRules.Read(args, home.Province);
        if (await NameAsync(areaCode, ct) is not { } name)
        {
            await errors.WriteLineAsync($"There is no area {areaCode} (import areas first).");
            return 1;
        }
        var now = clock.GetUtcNow();
        var person = await people.MeetAsync(lineUserId, now, ct);
        var isNew = await roles.GrantAsync(person.Id, role, areaCode, grantedBy: null, now, ct);
        await db.CommitAsync(ct);
        await output.WriteLineAsync(isNew ? $"Granted: {role.ToCode()} for {areaCode} ({name})." : $"Nothing to do: already {role.ToCode()} for {areaCode} ({name}).");
        return 0;
    }

    private async Task<string?> NameAsync(string areaCode, CancellationToken ct) =>
        areaCode == GrantRules.WholeCountry ? "the whole country" : (await areas.FindAsync(areaCode, ct))?.Name.Th;
}
