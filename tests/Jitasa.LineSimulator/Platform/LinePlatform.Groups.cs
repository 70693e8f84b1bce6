using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>Groups: who is in them, the bot among them.</summary>
public sealed partial class LinePlatform
{
    public IReadOnlyList<SimGroup> Groups
    {
        get
        {
            lock (Gate)
            {
                return [.. groups.Values];
            }
        }
    }

    public SimGroup Group(string groupId) => FindGroup(groupId) ?? throw new KeyNotFoundException($"No group has the id {groupId}.");

    internal SimGroup? FindGroup(string groupId)
    {
        lock (Gate)
        {
            return groups.GetValueOrDefault(groupId);
        }
    }

    public SimGroup AddGroup(string name, string? groupId = null, params string[] memberIds)
    {
        var group = new SimGroup(groupId ?? LineIds.NewGroup(), name);
        group.Members.AddRange(memberIds);
        lock (Gate)
        {
            groups.Add(group.Id, group);
        }

        Note("group", group.Id);
        return group;
    }

    /// <summary>Somebody invites the bot. Nothing happens (null status) when another official account is there already.</summary>
    public Task<Delivery> BotJoinsAsync(string groupId, CancellationToken ct = default)
    {
        var group = Group(groupId);
        if (group.HasOtherBot || group.BotIsMember)
        {
            return Task.FromResult(Delivery.NotSent());
        }

        group.BotIsMember = true;
        Note("group", groupId);
        return EmitAsync(NewEvent("join", InGroup(group, null), mayReply: true), null, ct);
    }

    /// <summary>Somebody removes the bot.</summary>
    public Task<Delivery> BotLeavesAsync(string groupId, CancellationToken ct = default)
    {
        BotIsGone(Group(groupId));
        return EmitAsync(NewEvent("leave", InGroup(Group(groupId), null), mayReply: false), null, ct);
    }

    public Task<Delivery> MemberJoinsAsync(string groupId, params string[] userIds)
    {
        var group = Group(groupId);
        lock (Gate)
        {
            group.Members.AddRange(userIds.Except(group.Members, StringComparer.Ordinal));
        }

        Note("group", groupId);
        return group.BotIsMember
            ? EmitAsync(NewEvent("memberJoined", InGroup(group, null), mayReply: true, Members("joined", userIds)), null, default)
            : Task.FromResult(Delivery.NotSent());
    }

    public Task<Delivery> MemberLeavesAsync(string groupId, params string[] userIds)
    {
        var group = Group(groupId);
        lock (Gate)
        {
            group.Members.RemoveAll(userIds.Contains);
        }

        Note("group", groupId);
        return group.BotIsMember
            ? EmitAsync(NewEvent("memberLeft", InGroup(group, null), mayReply: false, Members("left", userIds)), null, default)
            : Task.FromResult(Delivery.NotSent());
    }

    internal void BotIsGone(SimGroup group)
    {
        lock (Gate)
        {
            group.BotIsMember = false;
            ReplyTokens.ForgetChat(group.Id);
        }

        Note("group", group.Id);
    }

    private static JsonObject Members(string word, IEnumerable<string> userIds) => new()
    {
        [word] = new JsonObject
        {
            ["members"] = new JsonArray([.. userIds.Select(id => (JsonNode)new JsonObject { ["type"] = "user", ["userId"] = id })]),
        },
    };
}
