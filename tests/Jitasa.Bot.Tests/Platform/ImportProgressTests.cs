using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Platform;

public sealed class ImportProgressTests
{
    [Fact]
    public void A_terminal_sees_one_moving_line()
    {
        using var screen = new StringWriter();
        var progress = new ImportProgress(screen, isTerminal: true);

        progress.At(50, 100, 1_000);
        progress.At(50, 100, 1_010);
        progress.At(100, 100, 2_000);
        progress.Done();

        Assert.Equal("\r[###############...............]  50 %  1,000 rows \r[##############################] 100 %  2,000 rows \n", screen.ToString());
    }

    [Fact]
    public void A_log_file_sees_a_plain_line_a_tenth()
    {
        using var screen = new StringWriter();
        var progress = new ImportProgress(screen, isTerminal: false);

        for (var done = 0; done <= 100; done++)
            progress.At(done, 100, done);
        progress.Done();

        Assert.Equal(11, screen.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.StartsWith("0 % read, 0 rows\n10 % read, 10 rows\n", screen.ToString(), StringComparison.Ordinal);
    }
}
