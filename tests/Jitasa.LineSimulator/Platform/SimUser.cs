using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jitasa.LineSimulator;

/// <summary>A person with a LINE account, as the platform knows them.</summary>
public sealed class SimUser(string id, string displayName)
{
    public string Id { get; } = id;
    public string DisplayName { get; set; } = displayName;
    public string? Language { get; set; } = "th";
    public string? StatusMessage { get; set; }

    /// <summary>For the page: asker, volunteer, kamnan, officer, or empty.</summary>
    public string Role { get; set; } = "";
    public string Note { get; set; } = "";

    public bool IsFriend { get; set; }
    public bool HasBlocked { get; set; }
    public bool IsDeleted { get; set; }

    /// <summary>False: LINE may not tell this person's id in a group (no consent).</summary>
    public bool IsDisclosed { get; set; } = true;

    /// <summary>Last message in the 1:1 chat: a person who is not a friend can be reached for seven days after it.</summary>
    public DateTimeOffset? LastWroteAt { get; set; }

    /// <summary>The address in answers of the profile calls, of the form LINE uses; the page draws its own face.</summary>
    public string PictureUrl => "https://profile.line-scdn.net/0h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Id))[..12]);

    internal string? RichMenuId { get; set; }
    internal DateTimeOffset? LoadingUntil { get; set; }

    internal bool CanBeReachedAt(DateTimeOffset now) =>
        !IsDeleted && !HasBlocked && (IsFriend || (LastWroteAt is { } wrote && now - wrote <= TimeSpan.FromDays(7)));

    public static implicit operator string(SimUser user) => user.Id;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DisplayName} ({Id})");
}

/// <summary>A group chat.</summary>
public sealed class SimGroup(string id, string name)
{
    public string Id { get; } = id;
    public string Name { get; set; } = name;
    public List<string> Members { get; } = [];
    public bool BotIsMember { get; set; }

    /// <summary>Another official account sits in the group; LINE allows only one.</summary>
    public bool HasOtherBot { get; set; }
}
