namespace Jitasa.Bot.ThaiText;

/// <summary>The command `parse`: JSON Lines {"id","text"} in, one JSON object a line out, in the schema of the labelling guide.</summary>
public static class ParseCommand
{
    public static int Run(TextReader input, TextWriter output, DateTimeOffset now) => 0;
}
