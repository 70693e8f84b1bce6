using System.Text.Json;
using System.Text.Json.Serialization;
using Jitasa.Bot.Line.Messages;

namespace Jitasa.Bot.Line;

/// <summary>The JSON of everything we send, generated at build time: camelCase, nothing that is null (LINE refuses unknown and empty properties).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true
)]
[JsonSerializable(typeof(IReadOnlyList<LineMessage>))]
public sealed partial class LineJson : JsonSerializerContext;
