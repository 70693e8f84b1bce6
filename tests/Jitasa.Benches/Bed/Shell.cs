using System.Diagnostics;

namespace Jitasa.Benches.Bed;

/// <summary>Runs one program to its end.</summary>
internal static class Shell
{
    public static string Root { get; } = FindRoot();

    /// <returns>What it wrote to stdout; throws with its stderr when it failed.</returns>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, CancellationToken ct, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Root };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync(ct);
        var complained = process.StandardError.ReadToEndAsync(ct);
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
        return process.ExitCode == 0 ? await said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {await complained} {await said}");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Jitasa.slnx")))
                return folder.FullName;
        }
        throw new InvalidOperationException("The benches are run from a checkout.");
    }
}
