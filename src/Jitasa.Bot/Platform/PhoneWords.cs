namespace Jitasa.Bot.Platform;

public static class PhoneWords
{
    /// <summary>"+66810001234" as Thais write it: "081-000-1234"; a landline "045-000-123"; anything else as it is.</summary>
    public static string Show(string e164)
    {
        if (!e164.StartsWith("+66", StringComparison.Ordinal))
            return e164;
        var local = "0" + e164[3..];
        return local.Length switch
        {
            10 => $"{local[..3]}-{local[3..6]}-{local[6..]}",
            9 => $"{local[..3]}-{local[3..6]}-{local[6..]}",
            _ => local,
        };
    }
}
