namespace Jitasa.LineSimulator;

/// <summary>Bytes behind a message, served by the data host.</summary>
internal sealed class StoredContent(string kind, byte[] bytes, string contentType)
{
    public string Kind { get; } = kind;
    public byte[] Bytes { get; } = bytes;
    public string ContentType { get; } = contentType;
    public bool IsGone { get; set; }

    /// <summary>How many more times LINE answers "still being prepared".</summary>
    public int Preparing { get; set; }

    public bool HasTranscoding => Kind is "video" or "audio";
    public bool HasPreview => Kind is "image" or "video";

    /// <summary>One look; false while it is being prepared.</summary>
    public bool IsReadyNow()
    {
        if (Preparing == 0)
        {
            return true;
        }

        Preparing--;
        return false;
    }

    public static string TypeOf(string kind, byte[] bytes) => kind switch
    {
        "image" when bytes is [0x89, (byte)'P', ..] => "image/png",
        "image" => "image/jpeg",
        "video" => "video/mp4",
        "audio" => "audio/x-m4a",
        _ => "application/octet-stream",
    };
}
