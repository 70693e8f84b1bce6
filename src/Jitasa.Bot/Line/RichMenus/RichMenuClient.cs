namespace Jitasa.Bot.Line.RichMenus;

/// <summary>Rich menus: making and removing them (100 calls an hour each), their aliases, and who sees which. Pictures go through <see cref="LineContents"/>.</summary>
public sealed class RichMenuClient(HttpClient http)
{
    private const string Menus = "v2/bot/richmenu";

    private readonly LineJsonCalls calls = new(http);

    public Task<LineAnswer<IReadOnlyList<KnownRichMenu>>> ListAsync(CancellationToken ct) =>
        calls.GetAsync($"{Menus}/list", LineJson.Wire.RichMenuList, list => list.Richmenus, ct);

    public Task<LineAnswer<string>> CreateAsync(RichMenuBody menu, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, Menus, menu, LineJson.Wire.RichMenuBody, LineJson.Wire.CreatedRichMenu, made => made.RichMenuId, ct);

    /// <summary>Whether LINE would take it; makes nothing and counts against no limit of an hour.</summary>
    public Task<LineAnswer> ValidateAsync(RichMenuBody menu, CancellationToken ct) => calls.SendAsync(HttpMethod.Post, $"{Menus}/validate", menu, LineJson.Wire.RichMenuBody, ct);

    public Task<LineAnswer> DeleteAsync(string menuId, CancellationToken ct) => calls.SendAsync(HttpMethod.Delete, $"{Menus}/{Uri.EscapeDataString(menuId)}", ct);

    public Task<LineAnswer<IReadOnlyList<RichMenuAlias>>> AliasesAsync(CancellationToken ct) =>
        calls.GetAsync($"{Menus}/alias/list", LineJson.Wire.RichMenuAliasList, list => list.Aliases, ct);

    /// <summary>The id of the menu behind an alias; 404 when there is no such alias.</summary>
    public Task<LineAnswer<string>> FindAsync(string alias, CancellationToken ct) =>
        calls.GetAsync($"{Menus}/alias/{Uri.EscapeDataString(alias)}", LineJson.Wire.RichMenuAlias, found => found.RichMenuId, ct);

    public Task<LineAnswer> AddAliasAsync(string alias, string menuId, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, $"{Menus}/alias", new RichMenuAlias(alias, menuId), LineJson.Wire.RichMenuAlias, ct);

    public Task<LineAnswer> PointAliasAsync(string alias, string menuId, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, $"{Menus}/alias/{Uri.EscapeDataString(alias)}", new RichMenuAliasTarget(menuId), LineJson.Wire.RichMenuAliasTarget, ct);

    public Task<LineAnswer> DeleteAliasAsync(string alias, CancellationToken ct) => calls.SendAsync(HttpMethod.Delete, $"{Menus}/alias/{Uri.EscapeDataString(alias)}", ct);

    /// <summary>What everybody sees who has no menu of their own; the value is null with 404 when there is none.</summary>
    public Task<LineAnswer<string>> DefaultAsync(CancellationToken ct) =>
        calls.GetAsync("v2/bot/user/all/richmenu", LineJson.Wire.CreatedRichMenu, found => found.RichMenuId, ct);

    public Task<LineAnswer> SetDefaultAsync(string menuId, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, $"v2/bot/user/all/richmenu/{Uri.EscapeDataString(menuId)}", ct);

    /// <summary>Shows at once. For people who are no friends LINE says 200 and does nothing.</summary>
    public Task<LineAnswer> LinkAsync(string userId, string menuId, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Post, $"v2/bot/user/{Uri.EscapeDataString(userId)}/richmenu/{Uri.EscapeDataString(menuId)}", ct);

    public Task<LineAnswer> UnlinkAsync(string userId, CancellationToken ct) =>
        calls.SendAsync(HttpMethod.Delete, $"v2/bot/user/{Uri.EscapeDataString(userId)}/richmenu", ct);

    /// <summary>For all people at once, whoever they are; three times an hour. LINE takes it and works on: see <see cref="MovedAsync"/>.</summary>
    /// <returns>With the request's id on the answer.</returns>
    public Task<LineAnswer> MoveAsync(IReadOnlyList<RichMenuMove> moves, CancellationToken ct) =>
        calls.SendAsync(
            HttpMethod.Post,
            $"{Menus}/batch",
            new RichMenuBatch(moves.Select(move => new RichMenuOperation(move.To is null ? "unlink" : "link", move.From, move.To)).ToList()),
            LineJson.Wire.RichMenuBatch,
            ct);

    /// <summary>True when the move is through, false when LINE gave it up, null while it is under way or no one can tell.</summary>
    public async Task<bool?> MovedAsync(string requestId, CancellationToken ct) =>
        (await calls.GetAsync($"{Menus}/progress/batch?requestId={Uri.EscapeDataString(requestId)}", LineJson.Wire.RichMenuBatchState, state => state.Phase, ct)).Value switch
        {
            "succeeded" => true,
            "failed" => false,
            _ => null,
        };
}
