using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Webhooks;

namespace Jitasa.LineSimulator;

/// <summary>Events on their way to the bot.</summary>
public sealed partial class LinePlatform
{
    private readonly WebhookSender webhooks;
    private readonly Random order;
    private readonly List<JsonObject> sentEvents = [];
    private List<JsonObject>? held;
    private List<JsonObject>? reordered;

    public Uri? WebhookUrl { get; set; }

    /// <summary>The console's switch "Use webhook".</summary>
    public bool WebhookIsActive { get; set; } = true;

    /// <summary>For a bot hosted in the same process.</summary>
    public HttpMessageHandler? WebhookHandler
    {
        get => webhooks.Handler;
        set => webhooks.Handler = value;
    }

    /// <summary>Keeps what happens from now on, until <see cref="ReleaseWebhooksAsync"/>.</summary>
    public void HoldWebhooks()
    {
        lock (Gate)
        {
            held ??= [];
        }
    }

    /// <summary>Delivers what was kept, several events in one body.</summary>
    public async Task<IReadOnlyList<Delivery>> ReleaseWebhooksAsync(int perBatch = 5, bool backwards = false, CancellationToken ct = default)
    {
        JsonObject[] events;
        lock (Gate)
        {
            events = [.. held ?? []];
            held = null;
            if (backwards)
            {
                Array.Reverse(events);
            }
        }

        var deliveries = new List<Delivery>();
        foreach (var batch in events.Chunk(perBatch))
        {
            deliveries.Add(await DeliverAsync(batch, null, ct));
        }

        return deliveries;
    }

    /// <summary>Any event you build. What is missing of the common properties is filled in; a property that is there is left alone.</summary>
    public Task<Delivery> SendEventsAsync(params JsonObject[] events)
    {
        foreach (var one in events)
        {
            one.TryAdd("mode", "active");
            one.TryAdd("timestamp", Now.ToUnixTimeMilliseconds());
            one.TryAdd("webhookEventId", LineIds.NewUlid(Now));
            one.TryAdd("deliveryContext", new JsonObject { ["isRedelivery"] = false });
        }

        return DeliverAsync(events, null, default);
    }

    /// <summary>Any bytes. Without a signature the right one is computed; an empty one leaves the header out.</summary>
    public Task<Delivery> SendRawAsync(byte[] body, string? signature = null, CancellationToken ct = default) =>
        webhooks.SendAsync(WebhookUrl, body, signature ?? webhooks.Sign(body), ct);

    internal Task<Delivery> SendToAsync(Uri url, byte[] body) => webhooks.SendAsync(url, body, webhooks.Sign(body), default);

    /// <summary>The simulator stops: nothing more goes out.</summary>
    internal void Close()
    {
        lock (Gate)
        {
            waiting.ForEach(one => one.Timer?.Dispose());
            waiting.Clear();
            webhooks.Dispose();
        }
    }

    private JsonObject NewEvent(string type, JsonObject? source, bool mayReply, JsonObject? more = null) =>
        EventFactory.New(type, source, Now, mayReply ? LineIds.NewReplyToken() : null, more);

    private static JsonObject Alone(SimUser user) => new() { ["type"] = "user", ["userId"] = user.Id };

    private static JsonObject InGroup(SimGroup group, SimUser? user)
    {
        var source = new JsonObject { ["type"] = "group", ["groupId"] = group.Id };
        if (user is { IsDisclosed: true })
        {
            source["userId"] = user.Id;
        }

        return source;
    }

    private JsonObject SourceOf(SimUser user, string chatId) => chatId == user.Id ? Alone(user) : InGroup(Group(chatId), user);

    private Task<Delivery> EmitAsync(JsonObject one, string? messageId, CancellationToken ct)
    {
        lock (Gate)
        {
            if (held is not null)
            {
                held.Add(one);
                return Task.FromResult(Delivery.NotSent(messageId));
            }
        }

        return DeliverAsync([one], messageId, ct);
    }

    private async Task<Delivery> DeliverAsync(IReadOnlyList<JsonObject> events, string? messageId, CancellationToken ct)
    {
        if (!WebhookIsActive || WebhookUrl is null || Faults.Strikes(Fault.LostWebhook))
        {
            return Delivery.NotSent(messageId);
        }

        events = [.. events.Select(one => EventFactory.Broken(one, Faults))];
        if (Faults.Strikes(Fault.Reorder))
        {
            lock (Gate)
            {
                (reordered ??= []).AddRange(events);
            }

            return Delivery.NotSent(messageId);
        }

        if (Faults.Strikes(Fault.Delay))
        {
            await Task.Delay(Faults.DelayFor, ct);
        }

        var delivery = await PutAsync(events, ct);
        await SendKeptBackAsync(ct);
        if (Faults.Strikes(Fault.Duplicate))
        {
            await PutAsync(events, ct);
        }

        if (Faults.Strikes(Fault.DuplicateAsRedelivery))
        {
            await PutAsync([.. events.Select(EventFactory.AsRedelivery)], ct);
        }

        WaitIfFailed(delivery, events, attempt: 1);
        return delivery with { MessageId = messageId };
    }

    private async Task SendKeptBackAsync(CancellationToken ct)
    {
        List<JsonObject>? kept;
        lock (Gate)
        {
            (kept, reordered) = (reordered, null);
        }

        if (kept is not null)
        {
            await PutAsync(kept, ct);
        }
    }

    private async Task<Delivery> PutAsync(IReadOnlyList<JsonObject> events, CancellationToken ct)
    {
        byte[] body;
        lock (Gate)
        {
            foreach (var one in events)
            {
                if ((string?)one["replyToken"] is { } token && EventFactory.ChatOf(one) is { } chat)
                {
                    ReplyTokens.Received(token, chat, Now);
                }
            }

            sentEvents.AddRange(events.TakeLast(1));
            sentEvents.RemoveRange(0, Math.Max(0, sentEvents.Count - 20));
            body = WebhookJson.Body(Cast.Bot, Faults.Strikes(Fault.EmptyEvents) ? [] : events, order);
        }

        var signature = Faults.Strikes(Fault.MissingSignature) ? "" : webhooks.Sign(Faults.Strikes(Fault.BadSignature) ? [.. body, (byte)' '] : body);
        var delivery = await webhooks.SendAsync(WebhookUrl, body, signature, ct);
        return delivery with { EventIds = [.. events.Select(one => (string?)one["webhookEventId"] ?? "")] };
    }
}
