using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>People: who there is, who is a friend.</summary>
public sealed partial class LinePlatform
{
    public IReadOnlyList<SimUser> Users
    {
        get
        {
            lock (Gate)
            {
                return [.. users.Values];
            }
        }
    }

    public SimUser User(string userId) => FindUser(userId) ?? throw new KeyNotFoundException($"Nobody has the id {userId}.");

    internal SimUser? FindUser(string userId)
    {
        lock (Gate)
        {
            return users.GetValueOrDefault(userId);
        }
    }

    public SimUser AddUser(string displayName, string? userId = null, bool isFriend = true)
    {
        var user = new SimUser(userId ?? LineIds.NewUser(), displayName) { IsFriend = isFriend };
        if (!LineIds.User.IsMatch(user.Id))
        {
            throw new ArgumentException("A user id is U and 32 lower-case hex digits.", nameof(userId));
        }

        lock (Gate)
        {
            users.Add(user.Id, user);
        }

        Note("person", user.Id);
        return user;
    }

    /// <summary>Adds the bot as a friend, or unblocks it.</summary>
    public Task<Delivery> FollowAsync(string userId, CancellationToken ct = default)
    {
        var user = User(userId);
        var wasBlocked = user.HasBlocked;
        (user.IsFriend, user.HasBlocked) = (true, false);
        Note("person", userId);
        return EmitAsync(NewEvent("follow", Alone(user), mayReply: true, new JsonObject { ["follow"] = new JsonObject { ["isUnblocked"] = wasBlocked } }), null, ct);
    }

    public Task<Delivery> BlockAsync(string userId, CancellationToken ct = default)
    {
        var user = User(userId);
        user.HasBlocked = true;
        Note("person", userId);
        return EmitAsync(NewEvent("unfollow", Alone(user), mayReply: false), null, ct);
    }

    /// <summary>The account is gone. LINE sends no event for it; pushes are accepted and arrive nowhere.</summary>
    public void DeleteAccount(string userId)
    {
        User(userId).IsDeleted = true;
        Note("person", userId);
    }

    public DateTimeOffset? LoadingUntil(string userId) => FindUser(userId)?.LoadingUntil is { } until && until > Now ? until : null;

    /// <summary>The last message of the chat that the bot marked as read.</summary>
    public string? ReadUpTo(string chatId)
    {
        lock (Gate)
        {
            return readUpTo.GetValueOrDefault(chatId);
        }
    }

    internal bool MarkRead(string readToken)
    {
        lock (Gate)
        {
            if (!readTokens.TryGetValue(readToken, out var read))
            {
                return false;
            }

            readUpTo[read.ChatId] = read.MessageId;
            return true;
        }
    }

    /// <summary>The rich menu the person sees: their own, else the default of the API.</summary>
    public RichMenu? RichMenuOf(string userId)
    {
        lock (Gate)
        {
            return RichMenus.For(User(userId));
        }
    }
}
