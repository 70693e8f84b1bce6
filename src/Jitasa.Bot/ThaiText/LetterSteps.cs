namespace Jitasa.Bot.ThaiText;

/// <summary>
/// The ways from letter to letter through known words, each beginning at 0. Most walks end at their first letter, which is found without
/// hashing; the further steps lie in one open table, since a message takes thousands of them.
/// </summary>
internal sealed class LetterSteps
{
    // All of Latin and Thai.
    private const int Plain = 0x0E80;

    // No step: 0 is no step either, since a step from 0 with a plain letter is kept in _first.
    private const ulong Empty = 0;

    private readonly int[] _first = new int[Plain];
    private ulong[] _steps = new ulong[16];
    private int[] _nexts = new int[16];
    private int _count;

    public bool TryTake(int node, char letter, out int next)
    {
        if (node == 0 && letter < Plain)
        {
            next = _first[letter];
            return next != 0;
        }
        var (steps, step) = (_steps, Step(node, letter));
        for (var at = Slot(step, steps.Length); steps[at] != Empty; at = (at + 1) & (steps.Length - 1))
        {
            if (steps[at] != step)
                continue;
            next = _nexts[at];
            return true;
        }
        next = 0;
        return false;
    }

    public void Add(int node, char letter, int next)
    {
        if (node == 0 && letter < Plain)
        {
            _first[letter] = next;
            return;
        }
        if (2 * (_count + 1) > _steps.Length)
            Grow();
        Put(Step(node, letter), next);
    }

    private void Grow()
    {
        var (steps, nexts) = (_steps, _nexts);
        (_steps, _nexts, _count) = (new ulong[2 * steps.Length], new int[2 * steps.Length], 0);
        for (var i = 0; i < steps.Length; i++)
            if (steps[i] != Empty)
                Put(steps[i], nexts[i]);
    }

    private void Put(ulong step, int next)
    {
        var at = Slot(step, _steps.Length);
        while (_steps[at] != Empty && _steps[at] != step)
            at = (at + 1) & (_steps.Length - 1);
        _count += _steps[at] == Empty ? 1 : 0;
        (_steps[at], _nexts[at]) = (step, next);
    }

    /// <summary>Tables are powers of two; the high bits of the product are the well mixed ones.</summary>
    private static int Slot(ulong step, int length) => (int)((step * 0x9E3779B97F4A7C15UL) >> 32) & (length - 1);

    private static ulong Step(int node, char letter) => ((ulong)(uint)node << 16) | letter;
}
