using System.Security.Cryptography;
using System.Text.Json;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Line.RichMenus;

/// <summary>A rich menu as LINE takes it. The picture comes with a call of its own and cannot be replaced: a new picture is a new menu.</summary>
/// <param name="Selected">Open when the chat is opened.</param>
/// <param name="Name">For us alone; at most 300 characters.</param>
/// <param name="ChatBarText">At most 14 characters.</param>
/// <param name="Areas">At most 20.</param>
public sealed record RichMenuBody(RichMenuSize Size, bool Selected, string Name, string ChatBarText, IReadOnlyList<RichMenuArea> Areas)
{
    /// <summary>Short letters that change when anything of the menu does, its picture too.</summary>
    public string Fingerprint(byte[] picture)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(this, LineJson.Wire.RichMenuBody));
        hash.AppendData(picture);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }
}

public sealed record RichMenuSize(int Width, int Height);

public sealed record RichMenuArea(RichMenuBounds Bounds, LineAction Action);

public sealed record RichMenuBounds(int X, int Y, int Width, int Height);

/// <summary>A menu of the channel made through the API: ours, or somebody else's.</summary>
public sealed record KnownRichMenu(string RichMenuId, string Name);

public sealed record RichMenuAlias(string RichMenuAliasId, string RichMenuId);

/// <summary>For everybody who sees <paramref name="From"/>: another menu, or none of their own when <paramref name="To"/> is null.</summary>
public sealed record RichMenuMove(string From, string? To);

internal sealed record CreatedRichMenu(string RichMenuId);

internal sealed record RichMenuList(IReadOnlyList<KnownRichMenu> Richmenus);

internal sealed record RichMenuAliasList(IReadOnlyList<RichMenuAlias> Aliases);

internal sealed record RichMenuAliasTarget(string RichMenuId);

internal sealed record RichMenuBatch(IReadOnlyList<RichMenuOperation> Operations);

internal sealed record RichMenuOperation(string Type, string From, string? To);

/// <param name="Phase">ongoing, succeeded or failed.</param>
internal sealed record RichMenuBatchState(string Phase);
