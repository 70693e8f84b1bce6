using System.Collections.Frozen;

namespace Jitasa.Bot.ThaiText;

/// <summary>Which need a good is of, by its name.</summary>
public static class GoodKinds
{
    private static readonly FrozenDictionary<string, NeedKind> Kinds = Lexicon.Thai.Goods.DistinctBy(good => good.Name).ToFrozenDictionary(good => good.Name, good => ItemGrammar.KindOf(good.Concept), StringComparer.Ordinal);

    /// <summary>Null for what people call by a name of their own.</summary>
    public static NeedKind? Of(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;
}
