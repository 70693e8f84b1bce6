namespace Jitasa.Bot.Outbox;

/// <summary>Everything that can become of one attempt to send. Stored as its snake_case code.</summary>
public enum SendOutcome
{
    Sent,

    /// <summary>An earlier attempt had been accepted after all.</summary>
    Delivered,

    /// <summary>Too fast, LINE in trouble, or no answer: again, later, under the same key.</summary>
    TryLater,

    /// <summary>The reply token is of no use: the same messages go as a push.</summary>
    PushInstead,

    /// <summary>LINE refused it, maybe for what it quotes: the same once more, quoting nothing.</summary>
    PlainInstead,

    /// <summary>The month's messages are used up.</summary>
    QuotaSpent,

    /// <summary>LINE takes no token of ours, or lets this account not call it: no row can go until somebody mends that.</summary>
    TokenRefused,

    /// <summary>Refused for good; the status says why.</summary>
    Dead,

    /// <summary>No clear answer for so long that another attempt could say it twice.</summary>
    GivenUp,
}
