using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

[Settings("Media")]
public sealed record MediaSettings
{
    [Setting("Largest photo that is kept, megabytes", Min = 1, Max = 100)]
    public int ImageMegabytes { get; init; } = 10;

    [Setting("Largest voice message that is kept, megabytes", Min = 1, Max = 100)]
    public int AudioMegabytes { get; init; } = 10;

    [Setting("Largest video that is kept, megabytes", Min = 1, Max = 200)]
    public int VideoMegabytes { get; init; } = 25;

    [Setting("Largest file that is kept, megabytes", Min = 1, Max = 100)]
    public int FileMegabytes { get; init; } = 10;

    [Setting("Longest side of a kept photo, pixels", Min = 200, Max = 8000)]
    public int LongestSide { get; init; } = 1600;

    [Setting("Photos with more megapixels are refused before they are decoded", Min = 1, Max = 200)]
    public int Megapixels { get; init; } = 60;

    [Setting("How often LINE is asked for the bytes before they count as gone", Min = 1, Max = 100)]
    public int Attempts { get; init; } = 12;

    public int MaxBytes(MediaKind kind) =>
        1024 * 1024
        * kind switch
        {
            MediaKind.Image => ImageMegabytes,
            MediaKind.Audio => AudioMegabytes,
            MediaKind.Video => VideoMegabytes,
            _ => FileMegabytes,
        };
}
