using System.Text;

namespace Jitasa.Bot.Platform;

/// <summary>Characters of files as offices send them: with or without a byte order mark, UTF-8 or Thai Windows-874, Thai digits.</summary>
public static class CsvText
{
    /// <summary>
    /// Opens a text file in the encoding it is in. Text that is not UTF-8 is Windows-874 (TIS-620 is a part of it). What is no text, or was
    /// spoiled on its way, throws <see cref="ImportException"/>: read as something else it would fill the database with nonsense.
    /// </summary>
    public static (StreamReader Reader, bool IsWindows874) Open(Stream file)
    {
        CsvFileKind.MustBeText(file);
        var isUtf8 = IsUtf8(file);
        if (!isUtf8)
            CsvFileKind.MustNotBeSpoiled(file);
        file.Position = 0;
        return isUtf8 ? (new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true), false) : (new StreamReader(file, Thai874()), true);
    }

    /// <summary>Without the marks nobody sees (byte order mark, zero-width, no-break space), what no column can hold, and the blanks around.</summary>
    public static string Clean(string text)
    {
        text = text.Readable();
        if (text.AsSpan().IndexOfAny("\ufeff\u200b\u200c\u200d\u00a0") >= 0)
        {
            text = text.Replace("\ufeff", "", StringComparison.Ordinal).Replace("\u200b", "", StringComparison.Ordinal);
            text = text.Replace("\u200c", "", StringComparison.Ordinal).Replace("\u200d", "", StringComparison.Ordinal).Replace('\u00a0', ' ');
        }
        return text.Trim();
    }

    /// <summary>A number or code as typed into a spreadsheet: Thai digits become Arabic ones, a leading apostrophe or ="..." goes.</summary>
    public static string CleanDigits(string text)
    {
        var plain = Clean(text);
        if (plain.StartsWith("=\"", StringComparison.Ordinal) && plain.EndsWith('"'))
            plain = plain[2..^1];
        plain = plain.TrimStart('\'');
        return plain.AsSpan().IndexOfAnyInRange('๐', '๙') < 0
            ? plain
            : string.Create(plain.Length, plain, (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = from[i] is >= '๐' and <= '๙' ? (char)('0' + (from[i] - '๐')) : from[i];
            });
    }

    private static bool IsUtf8(Stream file)
    {
        var head = new byte[2];
        // UTF-16 with its mark is told apart by the reader itself.
        if (file.Read(head) == 2 && (head is [0xFF, 0xFE] || head is [0xFE, 0xFF]))
            return true;
        file.Position = 0;
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[64 * 1024];
        var chars = new char[64 * 1024 + 4];
        try
        {
            int read;
            while ((read = file.Read(bytes)) > 0)
                decoder.GetChars(bytes, 0, read, chars, 0, flush: false);
            decoder.GetChars(bytes, 0, 0, chars, 0, flush: true);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Thai874() => CodePagesEncodingProvider.Instance.GetEncoding(874)!;
}
