using System.Runtime.InteropServices;

namespace Jitasa.LineSimulator.Checking;

/// <summary>One mistake in a request, in LINE's notation.</summary>
public sealed record Problem(string Property, string Message);

/// <summary>The mistakes found so far, and what the rules need to know while they look.</summary>
internal sealed class Findings(bool allowLoopbackUrls)
{
    private readonly List<Problem> problems = [];

    public bool AllowLoopbackUrls { get; } = allowLoopbackUrls;
    public IReadOnlyList<Problem> Problems => problems;

    public void Add(Place at, string message) => problems.Add(new Problem(at.Text, message));
}

/// <summary>
/// Where in the request: <c>messages[0].text</c> in the envelope and simple messages, <c>/body/contents/2</c> inside a Flex container.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Place(string Text, bool IsPointer = false)
{
    public static Place Root => new("");
    public static Place Container => new("", IsPointer: true);

    public Place Property(string name) =>
        this with { Text = IsPointer ? $"{Text}/{name}" : Text.Length == 0 ? name : $"{Text}.{name}" };

    public Place Item(int index) => this with { Text = IsPointer ? $"{Text}/{index}" : $"{Text}[{index}]" };
}
