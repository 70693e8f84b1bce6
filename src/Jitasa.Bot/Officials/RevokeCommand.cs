using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Officials;

/// <summary>revoke ROLE --line-user U… [--area CODE]: someone leaves an office; what they did in it stays.</summary>
public sealed class RevokeCommand(PeopleStore people, RoleStore roles, HomeSettings home, DbSession db, TimeProvider clock) : ICommand
{
    public string Name => "revoke";
    public string Usage => "ROLE --line-user U… [--area CODE]   the role and the area as they were granted, the home province when left out";

    public Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken ct) => RunAsync(args, Console.Out, Console.Error, ct);

    public async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        var (role, lineUserId, areaCode) = GrantRules.Read(args, home.Province);
        if (await people.FindByLineAsync(lineUserId, ct) is not { } person || !await roles.RevokeAsync(person.Id, role, areaCode, clock.GetUtcNow(), ct))
        {
            await errors.WriteLineAsync($"Nobody of that id is {role.ToCode()} for {areaCode}.");
            return 1;
        }
        await db.CommitAsync(ct);
        await output.WriteLineAsync($"Revoked: {role.ToCode()} for {areaCode}.");
        return 0;
    }
}
