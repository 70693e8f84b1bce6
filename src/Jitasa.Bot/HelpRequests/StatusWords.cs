using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>The short commands people type instead of tapping.</summary>
public static class StatusWords
{
    private static readonly HashSet<string> Status =
        BareWords.Set("สถานะ", "ดูสถานะ", "ติดตาม", "เรื่องของฉัน", "คำขอของฉัน", "status", "my requests", "my request", "my cases");

    private static readonly HashSet<string> Cancel = BareWords.Set("ยกเลิก", "ยกเลิกเรื่อง", "ยกเลิกคำขอ", "cancel", "cancel my request");

    private static readonly HashSet<string> CancelAll = BareWords.Set(
        "ยกเลิกทั้งหมด", "ยกเลิกทั้งหมดเลย", "ขอยกเลิกทั้งหมด", "ยกเลิกทุกเรื่อง", "ยกเลิกทุกเรื่องเลย", "ขอยกเลิกทุกเรื่อง", "ยกเลิกหมด", "ยกเลิกหมดเลย", "ยกเลิกเบิ๊ด",
        "cancel all", "cancel all of them", "cancel them all", "cancel everything", "cancel all my requests", "cancel all requests");

    private static readonly HashSet<string> Still = BareWords.Set(
        "ยังต้องการ", "ยังต้องการอยู่", "ยังต้องการความช่วยเหลือ", "ยังต้องการความช่วยเหลืออยู่", "ใช่ ยังต้องการ", "ใช่ ยังต้องการอยู่", "ยังจำเป็นอยู่", "ยังเดือดร้อนอยู่",
        "still needed", "still need it", "still need help", "i still need it", "i still need help", "yes still", "yes, still");

    private static readonly HashSet<string> Same = BareWords.Set("ฉันรอเรื่องเดียวกัน", "รอเรื่องเดียวกัน", "ผมรอเรื่องเดียวกัน", "หนูรอเรื่องเดียวกัน", "i wait for the same", "i am waiting for the same", "i'm waiting for the same");

    private static readonly HashSet<string> WhatToDo = BareWords.Set(
        "ทำยังไงดี", "ทำไงดี", "ทำไง", "ทำยังไง", "ต้องทำยังไง", "ต้องทำไง", "ทำอย่างไรดี", "ต้องทำอย่างไร", "จะทำยังไงดี", "ควรทำยังไง", "เฮ็ดจั่งใด๋ดี", "เฮ็ดจั่งใด๋", "ตายแล้ว ทำไงดี", "ตายแล้ว ทำยังไงดี", "ตายละ ทำไงดี",
        "what should i do", "what do i do", "what can i do", "what to do");

    public static bool AsksWhatToDo(string text) => WhatToDo.Contains(BareWords.Closed(text));

    public static bool IsCommand(string text) => Asks(text) || Cancels(text) || CancelsAll(text) || FixWords.Detail(text) is not null || WaitsForTheSame(text) || PhoneWordsTyped.Shares(text) is not null;

    public static bool Asks(string text) => Status.Contains(BareWords.Closed(text));

    public static bool Cancels(string text) => Cancel.Contains(BareWords.Closed(text));

    public static bool CancelsAll(string text) => CancelAll.Contains(BareWords.Closed(text));

    /// <summary>Says in words that it is to be withdrawn; "ได้ข้าวแล้ว" ends a case too, but not so.</summary>
    public static bool SaysCancel(string text) =>
        text.Contains("ยกเลิก", StringComparison.Ordinal) || text.Contains("แคนเซิล", StringComparison.Ordinal) || text.Contains("cancel", StringComparison.OrdinalIgnoreCase);

    public static bool StillNeeds(string text) => Still.Contains(BareWords.Closed(text));

    public static bool WaitsForTheSame(string text) => Same.Contains(BareWords.Closed(text));
}
