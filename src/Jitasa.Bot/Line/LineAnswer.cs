namespace Jitasa.Bot.Line;

/// <summary>What LINE answered to one call. Texts are read here and nowhere else: the rest of the product sees a status and one of the few words that matter.</summary>
/// <param name="Status">HTTP status; null when no answer came.</param>
/// <param name="RequestId">X-Line-Request-Id, what LINE's support asks for.</param>
public sealed record LineAnswer(int? Status, LineWord Word = LineWord.None, string? RequestId = null)
{
    /// <summary>No connection was made, so nothing can have been accepted.</summary>
    public bool NeverLeft { get; init; }

    /// <summary>LINE's clock as it answered, in whole seconds.</summary>
    public DateTimeOffset? Date { get; init; }

    public bool IsOk => Status is >= 200 and < 300;

    public static readonly LineAnswer NoAnswer = new((int?)null);
    public static readonly LineAnswer NoConnection = new((int?)null) { NeverLeft = true };

    /// <summary>The call was not made, because LINE gave no token to make it with.</summary>
    public static readonly LineAnswer NoToken = new((int?)null, LineWord.NoToken) { NeverLeft = true };
}

public enum LineWord
{
    None,

    /// <summary>Used, expired, unknown, or the bot is no longer in that chat.</summary>
    InvalidReplyToken,

    /// <summary>429 of the second kind: it does not heal before the month turns.</summary>
    MonthlyLimit,

    /// <summary>LINE issues no token for the channel id and secret of the settings: nothing goes until somebody mends them.</summary>
    NoToken,
}

/// <summary>An answer with what was asked for; <paramref name="Value"/> is null unless the call went well.</summary>
public sealed record LineAnswer<T>(LineAnswer Answer, T? Value)
    where T : class
{
    public bool IsOk => Answer.IsOk && Value is not null;
}
