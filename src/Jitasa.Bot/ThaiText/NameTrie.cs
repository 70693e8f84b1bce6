namespace Jitasa.Bot.ThaiText;

/// <summary>Names to numbers, read letter by letter: the longest name at a position is found in one walk.</summary>
internal sealed class NameTrie
{
    private readonly LetterSteps _steps = new();
    private readonly List<int> _values = [-1];

    public void Add(string name, int value)
    {
        var node = 0;
        foreach (var letter in name)
        {
            if (!_steps.TryTake(node, letter, out var next))
            {
                next = _values.Count;
                _steps.Add(node, letter, next);
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
        for (; at < text.Length && _steps.TryTake(node, text[at], out node); at++)
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
            if (!_steps.TryTake(node, char.ToLowerInvariant(text[at]), out node))
                return;
            if (_values[node] >= 0 && ThaiScript.CanEnd(text, at + 1))
                found.Add((_values[node], at + 1));
        }
    }
}
