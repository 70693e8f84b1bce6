using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Conversation;

public static class SmallTalkMessages
{
    private static readonly Say Old = new(
        "ปุ่มนี้ใช้ไม่ได้แล้วค่ะ พิมพ์ \"สถานะ\" เพื่อดูเรื่องของคุณ หรือพิมพ์บอกได้เลยว่าต้องการอะไร",
        "This button no longer works. Type \"status\" to see your requests, or just tell us what you need."
    );

    public static Reply OldButton(Tongue tongue) => new(new TextMessage(Old.In(tongue))) { KeepsWaiting = true };
}
