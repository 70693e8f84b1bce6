using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Line.RichMenus;

namespace Jitasa.Bot.Line;

/// <summary>The JSON of our calls, generated at build time: camelCase, nothing that is null (LINE refuses unknown and empty properties).</summary>
[JsonSerializable(typeof(IReadOnlyList<LineMessage>))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(PushBody))]
[JsonSerializable(typeof(LoadingBody))]
[JsonSerializable(typeof(LineError))]
[JsonSerializable(typeof(IssuedToken))]
[JsonSerializable(typeof(VerifiedToken))]
[JsonSerializable(typeof(TranscodingState))]
[JsonSerializable(typeof(LineProfile))]
[JsonSerializable(typeof(LineGroupSummary))]
[JsonSerializable(typeof(LineBotInfo))]
[JsonSerializable(typeof(LineQuota))]
[JsonSerializable(typeof(LineConsumption))]
[JsonSerializable(typeof(RichMenuBody))]
[JsonSerializable(typeof(CreatedRichMenu))]
[JsonSerializable(typeof(RichMenuList))]
[JsonSerializable(typeof(RichMenuAlias))]
[JsonSerializable(typeof(RichMenuAliasList))]
[JsonSerializable(typeof(RichMenuAliasTarget))]
[JsonSerializable(typeof(RichMenuBatch))]
[JsonSerializable(typeof(RichMenuBatchState))]
[JsonSerializable(typeof(WebhookState))]
[JsonSerializable(typeof(WebhookAddress))]
[JsonSerializable(typeof(WebhookTest))]
[JsonSerializable(typeof(WebhookVerdict))]
[JsonSerializable(typeof(LiffApp))]
[JsonSerializable(typeof(LiffAppList))]
[JsonSerializable(typeof(AddedLiffApp))]
internal sealed partial class LineJson : JsonSerializerContext
{
    /// <summary>Thai stays Thai on the wire: escaped it is twice as long, and LINE counts a card's bytes.</summary>
    public static LineJson Wire { get; } =
        new(
            new JsonSerializerOptions
            {
                PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                AllowOutOfOrderMetadataProperties = true,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );
}
