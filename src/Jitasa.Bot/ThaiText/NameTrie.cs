namespace Jitasa.Bot.ThaiText;

/// <summary>Names to numbers, read letter by letter: the longest name at a position is found in one walk.</summary>
internal sealed class NameTrie
{
    private readonly Dictionary<long, int> _steps = [];
    private readonly List<int> _values = [-1];

    public void Add(string name, int value)
    {
        var node = 0;
        foreach (var letter in name)
        {
            if (!_steps.TryGetValue(Step(node, letter), out var next))
            {
                _steps[Step(node, letter)] = next = _values.Count;
                _values.Add(-1);
            }
            node = next;
        }
        if (_values[node] < 0)
            _values[node] = value;
    }

    /// <summary>All names that begin at <paramref name="at"/>, shortest first, as (value, end).</summary>
    public void FindAt(ReadOnlySpan<char> text, int at, List<(int Value, int End)> found)
    {
        found.Clear();
        var node = 0;
        for (; at < text.Length && _steps.TryGetValue(Step(node, text[at]), out node); at++)
            if (_values[node] >= 0 && ThaiScript.CanEnd(text, at + 1))
                found.Add((_values[node], at + 1));
    }

    /// <summary>As <see cref="FindAt"/> for Latin names, whose words may be joined, hyphenated or apart.</summary>
    public void FindLatinAt(ReadOnlySpan<char> text, int at, List<(int Value, int End)> found)
    {
        found.Clear();
        var node = 0;
        for (; at < text.Length; at++)
        {
            var inside = node > 0 && text[at] is ' ' or '-' or '\'';
            if (inside)
                continue;
            if (!_steps.TryGetValue(Step(node, char.ToLowerInvariant(text[at])), out node))
                return;
            if (_values[node] >= 0 && ThaiScript.CanEnd(text, at + 1))
                found.Add((_values[node], at + 1));
        }
    }

    private static long Step(int node, char letter) => ((long)node << 16) | letter;
}
