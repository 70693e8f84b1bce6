using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Outbox;

/// <summary>What is said of news that could not be told in its time.</summary>
public static class HeldNewsMessages
{
    private static readonly Say Missed = new(
        "ช่วงที่ผ่านมามีข่าวอีก {0} เรื่องที่เราส่งให้ไม่ทันค่ะ ขอโทษด้วยนะคะ พิมพ์ \"สถานะ\" เพื่อดูว่าเรื่องของคุณตอนนี้ถึงไหนแล้ว",
        "There were {0} more pieces of news that we could not send you in time. We are sorry. Type \"status\" to see how your cases stand now."
    );

    public static LineMessage TooOld(int count, Tongue tongue) => new TextMessage(Missed.With(count).In(tongue));
}
