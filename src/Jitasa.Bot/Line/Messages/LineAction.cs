using System.Text.Json.Serialization;

namespace Jitasa.Bot.Line.Messages;

/// <summary>What a button does. Labels: at most 20 grapheme clusters in a quick reply, 40 on a Flex button.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PostbackAction), "postback")]
[JsonDerivedType(typeof(MessageAction), "message")]
[JsonDerivedType(typeof(UriAction), "uri")]
[JsonDerivedType(typeof(LocationAction), "location")]
[JsonDerivedType(typeof(CameraAction), "camera")]
[JsonDerivedType(typeof(DatetimePickerAction), "datetimepicker")]
[JsonDerivedType(typeof(RichMenuSwitchAction), "richmenuswitch")]
public abstract record LineAction(string Label);

/// <param name="Data">At most 300 characters; comes back in the postback event.</param>
/// <param name="DisplayText">Shown as if the person had said it.</param>
public sealed record PostbackAction(string Label, string Data, string? DisplayText = null) : LineAction(Label);

public sealed record MessageAction(string Label, string Text) : LineAction(Label);

/// <param name="Uri">http, https, line or tel; percent-encoded.</param>
public sealed record UriAction(string Label, string Uri) : LineAction(Label);

/// <summary>Opens the phone's place picker. Quick reply only.</summary>
public sealed record LocationAction(string Label) : LineAction(Label);

/// <summary>Opens the camera. Quick reply only.</summary>
public sealed record CameraAction(string Label) : LineAction(Label);

/// <param name="Mode">date, time or datetime.</param>
public sealed record DatetimePickerAction(string Label, string Data, string Mode) : LineAction(Label);

/// <summary>A tab: shows the menu behind the alias at once, and sends us a postback that wants no answer. Rich menu only.</summary>
/// <param name="Data">Comes back in the postback event.</param>
public sealed record RichMenuSwitchAction(string Label, string RichMenuAliasId, string Data) : LineAction(Label);
