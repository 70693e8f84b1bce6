using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>A rich menu made through the API.</summary>
public sealed class RichMenu
{
    internal RichMenu(string id, string raw)
    {
        (Id, Raw) = (id, raw);
        Actions = Json["areas"] is JsonArray areas ? [.. areas.Select(area => area?["action"]).OfType<JsonObject>().Select(SimAction.From)] : [];
    }

    public string Id { get; }

    /// <summary>As created, without the id.</summary>
    public JsonObject Json => (JsonObject)JsonNode.Parse(Raw)!;
    public IReadOnlyList<SimAction> Actions { get; }
    public string ImageType { get; internal set; } = "";
    public byte[]? Image { get; internal set; }

    internal string Raw { get; }
    internal int Width => (int?)Json["size"]?["width"] ?? 0;
    internal int Height => (int?)Json["size"]?["height"] ?? 0;
}

/// <summary>Menus, their aliases, and who sees which. Guarded by the platform's gate.</summary>
internal sealed class RichMenus
{
    public Dictionary<string, RichMenu> All { get; } = new(StringComparer.Ordinal);
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Batch requests that were accepted: request id → when.</summary>
    public Dictionary<string, DateTimeOffset> Batches { get; } = new(StringComparer.Ordinal);
    public string? DefaultId { get; set; }

    public RichMenu Create(string raw)
    {
        var menu = new RichMenu("richmenu-" + LineIds.Hex(16), raw);
        All.Add(menu.Id, menu);
        return menu;
    }

    public void Delete(string id)
    {
        All.Remove(id);
        if (DefaultId == id)
        {
            DefaultId = null;
        }
    }

    public RichMenu? For(SimUser user) =>
        Find(user.RichMenuId) ?? Find(DefaultId);

    /// <summary>The status LINE puts into the postback of a richmenuswitch action.</summary>
    public string Switch(SimUser user, string alias)
    {
        if (!Aliases.TryGetValue(alias, out var id))
        {
            return "RICHMENU_ALIAS_ID_NOTFOUND";
        }

        if (!All.ContainsKey(id))
        {
            return "RICHMENU_NOTFOUND";
        }

        user.RichMenuId = id;
        return "SUCCESS";
    }

    public RichMenu? Find(string? id) => id is null ? null : All.GetValueOrDefault(id);
}
