using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Which goods of a message belong to which of the needs it speaks of. Pure.</summary>
public static class GoodsRules
{
    /// <summary>The need's own goods, and those that are of none of the others: nothing said is lost, and nobody is sent with somebody else's.</summary>
    public static IReadOnlyList<ItemDraft> For(NeedKind? need, IReadOnlyList<ItemDraft> items, IEnumerable<NeedKind> others)
    {
        var elsewhere = others.Where(other => other != need).ToHashSet();
        return [.. items.Where(item => GoodKinds.Of(item.Name) is not { } kind || !elsewhere.Contains(kind))];
    }

    /// <summary>Only the goods of this need: for one that stands beside the first.</summary>
    public static IReadOnlyList<ItemDraft> Of(NeedKind need, IReadOnlyList<ItemDraft> items) => [.. items.Where(item => GoodKinds.Of(item.Name) == need)];

    /// <summary>What is known now, with what is said put over it.</summary>
    public static IReadOnlyList<ItemDraft> Over(IReadOnlyList<ItemDraft> before, IReadOnlyList<ItemDraft> now) =>
        [.. before.Where(item => now.All(newer => newer.Name != item.Name)), .. now];

    /// <summary>The work that is asked for, of a closed list: it may be read by whoever is asked to help.</summary>
    public static IReadOnlyList<ItemDraft> Works(HelpRequest request) => [.. request.Items.Where(item => WorkGrammar.Names.Contains(item.Name))];
}
