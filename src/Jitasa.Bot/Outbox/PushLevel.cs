namespace Jitasa.Bot.Outbox;

/// <summary>What is still pushed, from everything to almost nothing. Stored as its snake_case code.</summary>
public enum PushLevel
{
    Normal,

    /// <summary>High and critical at once; the rest gathered into one push a day for each person.</summary>
    Digest,

    /// <summary>High and critical; the rest with the person's next reply.</summary>
    UrgentOnly,

    CriticalOnly,
}
