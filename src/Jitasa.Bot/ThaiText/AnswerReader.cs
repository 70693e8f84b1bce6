namespace Jitasa.Bot.ThaiText;

/// <summary>Reads an answer to a question the bot has just asked. Null means "this is no such answer": then it is heard as a message.</summary>
public static class AnswerReader
{
    public static int? Number(string text) => null;

    public static string? Phone(string text) => null;

    /// <summary>An answer that is only an address: "12 หมู่ 4 ต.ตาดทอง".</summary>
    public static PlaceDraft? Place(string text, PlaceNames places) => null;

    public static Receipt? YesHalfNo(string text) => null;

    public static bool? YesNo(string text) => null;

    public static bool IsSkip(string text) => false;
}

/// <summary>How much of the help has arrived.</summary>
public enum Receipt
{
    Yes,
    Half,
    No,
}
