using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>
/// Three copies of the bot run side by side and share nothing but the database; the traffic of the stories comes to any of them, much of it twice.
/// </summary>
public sealed class ThreeProcessesTests
{
    private const int Askers = 50;
    private const int Helpers = 10;

    [Fact]
    public async Task Three_processes_handle_every_event_once_and_each_persons_in_order()
    {
        await using var bots = await ThreeBots.StartAsync();
        bots.Line.Faults.Arm(Fault.Duplicate, 60);
        bots.Line.Faults.Arm(Fault.DuplicateAsRedelivery, 60);

        var traffic = new Traffic(bots);
        await traffic.HelpersSignUpAsync(Helpers);
        await traffic.AskAsync(Askers);
        await traffic.HelpersAnswerAsync();
        await bots.SettlesAsync();

        await traffic.ShowsNothingTwiceAndNothingLostAsync();
        Assert.Equal(traffic.RepliesAwaited, traffic.RepliesCame);
    }

    [Fact]
    public Task A_process_killed_in_the_middle_of_everything_loses_nothing_and_repeats_no_push() => SurvivesAsync(bots => bots.KillOneAsync());

    [Fact]
    public Task A_database_lost_in_the_middle_of_everything_loses_nothing_and_repeats_no_push() => SurvivesAsync(bots => bots.BreakConnectionsAsync());

    private static async Task SurvivesAsync(Func<ThreeBots, Task> strikesAsync)
    {
        await using var bots = await ThreeBots.StartAsync();
        bots.Line.Faults.Arm(Fault.DuplicateAsRedelivery, 30);

        var traffic = new Traffic(bots);
        await traffic.HelpersSignUpAsync(Helpers);
        var asking = traffic.AskAsync(Askers);
        await bots.Line.WaitUntilAsync(line => line.Calls.Count(call => call.Route == "reply") > 100, TimeSpan.FromMinutes(5), TestContext.Current.CancellationToken);
        await strikesAsync(bots);
        await asking;
        await bots.SettlesWithoutTheDeadAsync();
        await traffic.HelpersAnswerAsync();
        await bots.SettlesAsync();

        await traffic.ShowsNothingTwiceAndNothingLostAsync();
    }
}
