namespace Jitasa.Bot.Conversation;

/// <summary>What is open after a question that is asked outside the person's own turn meets the one that was.</summary>
public static class ProposalRules
{
    /// <summary>Null when the open question stays as it is. One about the same never takes away what lies beneath.</summary>
    public static Waiting? Open(Waiting? open, Waiting proposed, TimeSpan oldAfter, DateTimeOffset now)
    {
        // A formality gives way, the question it was laid over does so only for its own reasons.
        if (open is { Yields: true, Beneath: { } kept })
            open = kept;
        if (open is null)
            return proposed;
        var isOld = open.AskedAt + oldAfter <= now;
        if (open.Folder == proposed.Folder && open.SubjectId == proposed.SubjectId)
            return Laid(open, proposed, isOld);
        return open.Yields || isOld ? proposed : null;
    }

    private static Waiting Laid(Waiting open, Waiting proposed, bool isOld)
    {
        if (IsSame(open, proposed))
            return proposed with { Beneath = open.Beneath ?? proposed.Beneath };
        // The open one was asked over the proposed: it is still to be answered, unless it was let lie.
        if (open.Beneath is { } under && IsSame(under, proposed))
        {
            var renewed = proposed with { Beneath = under.Beneath ?? proposed.Beneath };
            return isOld ? renewed : open with { Beneath = renewed };
        }
        if (proposed.Beneath is { } over && IsSame(over, open))
            return proposed with { Beneath = over with { Beneath = open.Beneath ?? over.Beneath } };
        return proposed with { Beneath = proposed.Beneath ?? open.Beneath };
    }

    private static bool IsSame(Waiting one, Waiting other) => one.Folder == other.Folder && one.Question == other.Question && one.SubjectId == other.SubjectId;
}
