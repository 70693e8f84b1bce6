using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Officials;

public sealed class GrantCommandTests : IAsyncLifetime
{
    private const string Somchai = "U0123456789abcdef0123456789abcdef";
    private TestDatabase database = null!;
    private CommandRig rig = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        rig = new CommandRig(database);
        await rig.ImportAsync("areas", Repository.FileAt("deploy", "seed", "areas.csv"));
    }

    public async ValueTask DisposeAsync()
    {
        await rig.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task A_role_is_granted_once_to_a_person_nobody_met_before()
    {
        var first = await rig.GrantAsync("kamnan", "--line-user", Somchai, "--area", "350103");
        var second = await rig.GrantAsync("kamnan", "--line-user", Somchai, "--area=350103");

        Assert.Equal((0, "Granted: kamnan for 350103 (ตาดทอง)."), (first.Code, first.Output));
        Assert.Equal((0, "Nothing to do: already kamnan for 350103 (ตาดทอง)."), (second.Code, second.Output));
        Assert.Equal("kamnan 350103", await RolesAsync());
    }

    [Fact]
    public async Task Without_an_area_the_role_is_for_the_home_province_and_TH_is_the_whole_country()
    {
        await rig.GrantAsync("operator", "--line-user", Somchai);
        await rig.GrantAsync("ministry", "--line-user", Somchai, "--area", "TH");

        Assert.Equal("operator 35,ministry TH", await RolesAsync());
    }

    [Fact]
    public async Task An_unknown_area_is_refused_and_grants_nothing()
    {
        var said = await rig.GrantAsync("kamnan", "--line-user", Somchai, "--area", "990101");

        Assert.Equal((1, "There is no area 990101 (import areas first)."), (said.Code, said.Errors));
        Assert.Null(await RolesAsync());
    }

    [Theory]
    [InlineData("boss", "--line-user", Somchai)]
    [InlineData("citizen", "--line-user", Somchai)]
    [InlineData("kamnan", "--line-user", "U0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("kamnan")]
    [InlineData("--line-user", Somchai)]
    [InlineData("kamnan", "--line-user", Somchai, "--for", "35")]
    public async Task A_wrong_call_is_told_with_the_usage(params string[] args)
    {
        await Assert.ThrowsAsync<UsageException>(() => rig.GrantAsync(args));
    }

    private Task<string?> RolesAsync() => database.ScalarAsync<string?>("SELECT string_agg(role || ' ' || area_code, ',' ORDER BY id) FROM person_roles");
}
