using System.Text;

namespace Jitasa.Bot.Platform;

/// <summary>Files that are handed in as CSV and are something else. Each leaves the file at its beginning.</summary>
internal static class CsvFileKind
{
    public static void MustBeText(Stream file)
    {
        var head = new byte[4];
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (Other(head.AsSpan(0, length)) is { } other)
            throw new ImportException($"The file is {other}");
    }

    /// <summary>
    /// Thai in UTF-8 that was cut or joined wrongly on its way. Windows-874 puts single bytes where UTF-8 has its groups of three, so it is told by
    /// what most of the bytes beyond ASCII are.
    /// </summary>
    public static void MustNotBeSpoiled(Stream file)
    {
        file.Position = 0;
        long beyondAscii = 0, inGroups = 0;
        var (before, last) = (0, 0);
        var bytes = new byte[64 * 1024];
        int read;
        while ((read = file.Read(bytes)) > 0)
        {
            foreach (var next in bytes.AsSpan(0, read))
            {
                beyondAscii += next >> 7;
                inGroups += before == 0xE0 && last is 0xB8 or 0xB9 && next is >= 0x80 and <= 0xBF ? 3 : 0;
                (before, last) = (last, next);
            }
        }
        file.Position = 0;
        if (inGroups * 2 > beyondAscii)
            throw new ImportException($"The file is UTF-8, but row {SpoiledRow(file)} holds characters that were spoiled on their way; save it again as CSV UTF-8.");
    }

    private static int SpoiledRow(Stream file)
    {
        using var text = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var row = 1;
        while (text.ReadLine() is { } line && !line.Contains('\ufffd', StringComparison.Ordinal))
            row++;
        return row;
    }

    private static string? Other(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0x50, 0x4B, 0x03, 0x04] => "an Excel workbook or another packed file: open it and save it as CSV UTF-8.",
            [0xD0, 0xCF, 0x11, 0xE0] => "an old Excel workbook: open it and save it as CSV UTF-8.",
            [0x1F, 0x8B, ..] => "packed with gzip: unpack it first.",
            [0x25, 0x50, 0x44, 0x46] => "a PDF: the table is needed as CSV UTF-8.",
            [0x89, 0x50, 0x4E, 0x47] or [0xFF, 0xD8, 0xFF, _] => "a picture: the table is needed as CSV UTF-8.",
            _ => null,
        };
}
