namespace Jitasa.Bot.ThaiText;

/// <summary>Why a message is as urgent as it is, in words a person and an official understand.</summary>
/// <param name="Danger">Set when a hotline should be named.</param>
public sealed record UrgencyReason(string Code, Urgency Level, string Th, string En, DangerKind? Danger = null);
