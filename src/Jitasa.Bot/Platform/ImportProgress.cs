namespace Jitasa.Bot.Platform;

/// <summary>How far an import is: one moving line on a terminal, a plain line at every tenth otherwise.</summary>
public sealed class ImportProgress(TextWriter screen, bool isTerminal)
{
    private const int Width = 30;
    private int shownPercent = -1;

    public static ImportProgress OnStandardError() => new(Console.Error, !Console.IsErrorRedirected);

    /// <param name="done">Of <paramref name="total"/>, in any unit: bytes, features.</param>
    public void At(long done, long total, int rows)
    {
        var percent = total <= 0 ? 100 : (int)Math.Clamp(done * 100 / total, 0, 100);
        if (isTerminal ? percent == shownPercent : percent / 10 == shownPercent / 10 && shownPercent >= 0)
            return;
        shownPercent = percent;
        var filled = percent * Width / 100;
        if (isTerminal)
            screen.Write(FormattableString.Invariant($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {percent,3} %  {rows:N0} rows "));
        else
            screen.WriteLine(FormattableString.Invariant($"{percent} % read, {rows:N0} rows"));
    }

    /// <summary>Leaves the moving line, so that what follows starts on a line of its own.</summary>
    public void Done()
    {
        if (isTerminal && shownPercent >= 0)
            screen.WriteLine();
    }
}
