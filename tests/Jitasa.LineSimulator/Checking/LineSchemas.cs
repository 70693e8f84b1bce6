namespace Jitasa.LineSimulator.Checking;

/// <summary>Finds the schemas derived from LINE's OpenAPI files, when they lie in a folder "shared" beside the project or above it.</summary>
public static class LineSchemas
{
    private static readonly Lazy<string?> Found = new(Search);

    /// <summary>The folder with <c>outgoing.schema.json</c>; null where there is none.</summary>
    public static string? Nearby() => Found.Value;

    private static string? Search()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var schemas = Path.Combine(folder.FullName, "shared", "line-openapi", "derived");
            if (File.Exists(Path.Combine(schemas, "outgoing.schema.json")))
            {
                return schemas;
            }
        }

        return null;
    }
}
