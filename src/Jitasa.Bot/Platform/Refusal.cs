namespace Jitasa.Bot.Platform;

/// <summary>Every expected "no" of the product. The unexpected is an exception.</summary>
public enum Refusal
{
    /// <summary>There is no such row, or the person may not know of it.</summary>
    NotFound,

    /// <summary>The case has all the helpers it wanted.</summary>
    AlreadyFull,

    /// <summary>The case was cancelled, confirmed, closed or expired.</summary>
    AlreadyClosed,

    /// <summary>The offer's time is over, or it was withdrawn.</summary>
    TooLate,

    /// <summary>The same tap came again; nothing changed.</summary>
    AlreadyDone,

    /// <summary>The volunteer holds as many live claims as one person may.</summary>
    TooManyClaims,

    /// <summary>The step does not follow from the present state.</summary>
    WrongState,

    /// <summary>The case is for people somebody vouched for.</summary>
    NotVetted,

    /// <summary>The person may not do this.</summary>
    NotAllowed,
}
