using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Jitasa.LineSimulator.Checking;
using Jitasa.LineSimulator.Webhooks;

namespace Jitasa.LineSimulator;

/// <summary>Something changed: chat, person, group, call, fault, clock or quota.</summary>
public readonly record struct PlatformChange(long Seq, string What, string? Id);

/// <summary>
/// LINE itself, as far as one official account can tell: people, groups, chats, tokens, quota. Thread-safe.
/// What people do stands in the other files of this class, by subject.
/// </summary>
public sealed partial class LinePlatform
{
    private readonly Dictionary<string, SimUser> users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SimGroup> groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ChatMessage>> chats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatMessage> messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredContent> contents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string ChatId, string MessageId)> readTokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RSAParameters> assertionKeys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> readUpTo = new(StringComparer.Ordinal);
    private TaskCompletionSource nextChange = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long changes;

    internal LinePlatform(LineSimulatorOptions options, TimeProvider clock)
    {
        (Options, Clock) = (options, clock);
        Quota = new MessageQuota(options.QuotaLimit);
        WebhookUrl = options.WebhookUrl;
        LiffEndpoint = options.LiffEndpoint;
        Redelivery = options.Redelivery;
        Tokens = new AccessTokens(options);
        IdTokens = new IdTokens(options);
        Validator = new LineCallValidator(options.AllowLoopbackUrls, options.CheckAgainst);
        webhooks = new WebhookSender(options);
        order = new Random(options.Seed);
        Faults.Changed += () => Note("fault", null);
        Start();
    }

    public LineSimulatorOptions Options { get; }
    public TimeProvider Clock { get; }
    public Faults Faults { get; } = new();
    public MessageQuota Quota { get; private set; }
    public Uri? LiffEndpoint { get; set; }
    public IReadOnlyList<RecordedCall> Calls => Log.Calls;
    public IReadOnlyList<CallViolation> Violations => Log.Violations;

    internal Lock Gate { get; } = new();
    internal CallLog Log { get; } = new();
    internal ReplyTokens ReplyTokens { get; private set; } = new();
    internal RetryKeys RetryKeys { get; private set; } = new();
    internal RichMenus RichMenus { get; private set; } = new();
    internal AccessTokens Tokens { get; }
    internal IdTokens IdTokens { get; }
    internal LineCallValidator Validator { get; }
    internal RateLimits RateLimits { get; } = new();
    internal LiffSessions LiffSessions { get; } = new();

    /// <summary>LIFF id → the app's JSON. The configured one is there from the start.</summary>
    internal Dictionary<string, string> LiffApps { get; } = new(StringComparer.Ordinal);

    internal event Action<PlatformChange>? Changed;

    internal DateTimeOffset Now => Clock.GetUtcNow();
    internal long Seq => Interlocked.Read(ref changes);

    /// <summary>Forgets everything and opens again with the cast, if there is one.</summary>
    public void Restart()
    {
        lock (Gate)
        {
            users.Clear();
            groups.Clear();
            chats.Clear();
            messages.Clear();
            contents.Clear();
            readTokens.Clear();
            readUpTo.Clear();
            sentEvents.Clear();
            held = null;
            Log.Clear();
            (ReplyTokens, RetryKeys, RichMenus) = (new ReplyTokens(), new RetryKeys(), new RichMenus());
            Quota = new MessageQuota(Options.QuotaLimit);
            Start();
        }

        Faults.Clear();
        Note("restart", null);
    }

    /// <summary>Registers the public key of an assertion JWT, as the console does.</summary>
    public void RegisterAssertionKey(string keyId, RSAParameters publicKey) => assertionKeys[keyId] = publicKey;

    internal RSAParameters? AssertionKey(string keyId) => assertionKeys.TryGetValue(keyId, out var key) ? key : null;

    private void Start()
    {
        var app = new JsonObject { ["view"] = new JsonObject { ["type"] = "full", ["url"] = LiffEndpoint?.AbsoluteUri ?? "" }, ["description"] = Cast.BotName };
        LiffApps.Clear();
        LiffApps[Options.LiffId] = app.ToJsonString();
        if (Options.Cast)
        {
            Cast.Enter(this);
        }
    }

    internal void Note(string what, string? id)
    {
        TaskCompletionSource happened;
        long seq;
        lock (Gate)
        {
            seq = ++changes;
            happened = nextChange;
            nextChange = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        happened.TrySetResult();
        Changed?.Invoke(new PlatformChange(seq, what, id));
    }

    private Task NextChange()
    {
        lock (Gate)
        {
            return nextChange.Task;
        }
    }

    internal ChatMessage AddMessage(ChatMessage message)
    {
        lock (Gate)
        {
            if (!chats.TryGetValue(message.ChatId, out var chat))
            {
                chats[message.ChatId] = chat = [];
            }

            chat.Add(message);
            messages[message.Id] = message;
        }

        return message;
    }

    internal ChatMessage? FindMessage(string messageId)
    {
        lock (Gate)
        {
            return messages.GetValueOrDefault(messageId);
        }
    }

    internal StoredContent? FindContent(string messageId)
    {
        lock (Gate)
        {
            return contents.GetValueOrDefault(messageId);
        }
    }

    internal static JsonObject ParseObject(string raw) => (JsonObject)JsonNode.Parse(raw)!;
}
