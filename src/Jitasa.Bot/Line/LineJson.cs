using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Line;

/// <summary>The JSON of our calls, generated at build time: camelCase, nothing that is null (LINE refuses unknown and empty properties).</summary>
[JsonSerializable(typeof(IReadOnlyList<LineMessage>))]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(PushBody))]
[JsonSerializable(typeof(LoadingBody))]
[JsonSerializable(typeof(LineError))]
[JsonSerializable(typeof(IssuedToken))]
[JsonSerializable(typeof(TranscodingState))]
[JsonSerializable(typeof(LineProfile))]
[JsonSerializable(typeof(LineGroupSummary))]
[JsonSerializable(typeof(LineBotInfo))]
[JsonSerializable(typeof(LineQuota))]
[JsonSerializable(typeof(LineConsumption))]
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
