using Microsoft.AspNetCore.Http.HttpResults;

namespace Jitasa.Bot.Platform;

/// <summary>Every "no" of the API as problem+json with a <c>code</c> that pages translate. What one may not see is not found.</summary>
public static class Problems
{
    public static ProblemHttpResult Input(string what) => Of(StatusCodes.Status400BadRequest, "input", what);

    public static ProblemHttpResult SignIn() => Of(StatusCodes.Status401Unauthorized, "sign_in", "Sign in first.");

    public static ProblemHttpResult NotFound() => Of(StatusCodes.Status404NotFound, "not_found", "There is no such thing here for you.");

    public static ProblemHttpResult Gone() => Of(StatusCodes.Status410Gone, "gone", "It was here and is not any more.");

    public static ProblemHttpResult NotReady() => Of(StatusCodes.Status409Conflict, "not_ready", "It is still on its way; ask again in a moment.");

    public static ProblemHttpResult ForeignPage() => Of(StatusCodes.Status400BadRequest, "origin", "Changes are taken from this product's own pages only.");

    public static ProblemHttpResult TryAgain() => Of(StatusCodes.Status503ServiceUnavailable, "try_again", "LINE does not answer just now; try again.");

    public static ProblemHttpResult NotSetUp() => Of(StatusCodes.Status503ServiceUnavailable, "not_set_up", "Signing in is not set up here.");

    private static ProblemHttpResult Of(int status, string code, string title) =>
        TypedResults.Problem(title: title, statusCode: status, extensions: new Dictionary<string, object?> { ["code"] = code });
}
