namespace Jitasa.Bot.ThaiText;

/// <summary>The ways from letter to letter through known words, each beginning at 0. Most walks end at their first letter, which is found without hashing.</summary>
internal sealed class LetterSteps
{
    // All of Latin and Thai.
    private const int Plain = 0x0E80;

    private readonly int[] _first = new int[Plain];
    private readonly Dictionary<long, int> _further = [];

    public bool TryTake(int node, char letter, out int next)
    {
        if (node != 0 || letter >= Plain)
            return _further.TryGetValue(Step(node, letter), out next);
        next = _first[letter];
        return next != 0;
    }

    public void Add(int node, char letter, int next)
    {
        if (node != 0 || letter >= Plain)
            _further[Step(node, letter)] = next;
        else
            _first[letter] = next;
    }

    private static long Step(int node, char letter) => ((long)node << 16) | letter;
}
