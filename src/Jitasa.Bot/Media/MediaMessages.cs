using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Media;

public static class MediaMessages
{
    /// <summary>It could not be kept, with what to send instead.</summary>
    public static LineMessage NotKept(MediaKind kind, MediaSettings settings, Tongue tongue) =>
        new TextMessage((kind switch
        {
            MediaKind.Image => new Say(
                "รูปที่ส่งมาเปิดไม่ได้ค่ะ ถ่ายใหม่แล้วส่งอีกครั้ง หรือพิมพ์บอกแทนได้เลย (รูปไม่เกิน {0} MB)",
                "We could not open your photo. Please take it again, or just describe it. (Photos up to {0} MB.)"),
            MediaKind.Audio => new Say(
                "เสียงที่ส่งมาเปิดไม่ได้ค่ะ อัดใหม่ให้สั้นลง หรือพิมพ์บอกแทนได้เลย (ไม่เกิน {0} MB)",
                "We could not open your voice message. Please record a shorter one, or type it. (Up to {0} MB.)"),
            MediaKind.Video => new Say(
                "วิดีโอที่ส่งมายาวเกินไปหรือเปิดไม่ได้ค่ะ ส่งคลิปสั้น ๆ หรือรูปแทนได้เลย (ไม่เกิน {0} MB)",
                "Your video is too long or could not be opened. Please send a short clip or a photo. (Up to {0} MB.)"),
            _ => new Say(
                "ไฟล์นี้เก็บไม่ได้ค่ะ ส่งเป็นรูปหรือ PDF แทนนะคะ (ไม่เกิน {0} MB)",
                "We cannot keep this file. Please send it as a photo or a PDF. (Up to {0} MB.)"),
        }).With(settings.MaxBytes(kind) / (1024 * 1024)).In(tongue));

    /// <summary>LINE did not hand it over.</summary>
    public static LineMessage NeverArrived(Tongue tongue) =>
        new TextMessage(new Say(
            "รูป เสียง หรือไฟล์ที่ส่งมาไม่ถึงเราค่ะ รบกวนส่งใหม่อีกครั้งนะคะ",
            "A photo, voice message or file you sent did not reach us. Please send it once more.").In(tongue));
}
