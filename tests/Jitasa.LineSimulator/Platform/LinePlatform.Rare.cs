using System.Text.Json.Nodes;

namespace Jitasa.LineSimulator;

/// <summary>Events a help bot seldom sees, and must survive.</summary>
public sealed partial class LinePlatform
{
    public Task<Delivery> VideoPlayedAsync(string userId, string trackingId, CancellationToken ct = default) =>
        EmitAsync(NewEvent("videoPlayComplete", Alone(User(userId)), mayReply: true, With("videoPlayComplete", new() { ["trackingId"] = trackingId })), null, ct);

    /// <summary>A failed link has neither source nor reply token.</summary>
    public Task<Delivery> LinkAccountAsync(string userId, string nonce, bool ok = true, CancellationToken ct = default) =>
        EmitAsync(
            NewEvent("accountLink", ok ? Alone(User(userId)) : null, mayReply: ok, With("link", new() { ["result"] = ok ? "ok" : "failed", ["nonce"] = nonce })), null, ct);

    /// <param name="kind">enter, banner or stay.</param>
    public Task<Delivery> BeaconAsync(string userId, string hwid, string kind = "enter", CancellationToken ct = default) =>
        EmitAsync(NewEvent("beacon", Alone(User(userId)), mayReply: true, With("beacon", new() { ["hwid"] = hwid, ["type"] = kind })), null, ct);

    /// <param name="kind">joined, left or renewed.</param>
    public Task<Delivery> MembershipAsync(string userId, string kind, int membershipId, CancellationToken ct = default) =>
        EmitAsync(NewEvent("membership", Alone(User(userId)), mayReply: true, With("membership", new() { ["type"] = kind, ["membershipId"] = membershipId })), null, ct);

    /// <summary>Several photos chosen together: separate events, in no fixed order, tied by the set's id.</summary>
    public async Task<IReadOnlyList<Delivery>> SendImageSetAsync(string userId, IReadOnlyList<byte[]> pictures, string? chatId = null, CancellationToken ct = default)
    {
        var set = LineIds.Hex(8).ToUpperInvariant();
        var sent = new List<Delivery>();
        foreach (var index in Enumerable.Range(0, pictures.Count).Reverse())
        {
            var content = Media("image");
            content["imageSet"] = new JsonObject { ["id"] = set, ["index"] = index + 1, ["total"] = pictures.Count };
            var stored = new StoredContent("image", pictures[index], StoredContent.TypeOf("image", pictures[index]));
            sent.Add(await PostAsync(userId, chatId, content, canBeQuoted: true, stored, ct));
        }

        return sent;
    }

    private static JsonObject With(string name, JsonObject value) => new() { [name] = value };
}
