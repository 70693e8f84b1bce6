using Jitasa.Bot.Platform;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Which number to call for which danger, and what to do until help is there.</summary>
public static class Hotlines
{
    public static string Number(DangerKind danger, HotlineSettings numbers) =>
        danger switch
        {
            DangerKind.Suicidal => numbers.Suicidal,
            DangerKind.Psychosis => numbers.Psychosis,
            DangerKind.Violence => numbers.Violence,
            DangerKind.Fire => numbers.Fire,
            DangerKind.Flood => numbers.Flood,
            _ => numbers.Medical,
        };

    /// <summary>The first thing a person in danger reads.</summary>
    /// <param name="searches">Somebody near is looked for, too.</param>
    public static Say Advice(DangerKind danger, HotlineSettings numbers, bool searches = true)
    {
        var number = Number(danger, numbers);
        return danger switch
        {
            DangerKind.Suicidal => new(
                $"อย่าเพิ่งอยู่คนเดียวนะคะ มีคนพร้อมฟังคุณอยู่ โทร {number} ได้ตลอด 24 ชั่วโมง ไม่เสียเงินค่ะ",
                $"Please don't stay alone right now. Someone is ready to listen: call {number}, day and night, free."),
            DangerKind.Psychosis => new(
                $"อยู่เป็นเพื่อนใกล้ๆ พูดเบาๆ อย่าขัดใจ และเก็บของมีคมให้พ้นมือนะคะ โทร {number} (สายด่วนสุขภาพจิต) ได้ตลอด 24 ชั่วโมง ถ้าจะทำร้ายตัวเองหรือใคร โทร {numbers.Violence} หรือ {numbers.Medical} ทันทีค่ะ",
                $"Stay nearby, speak calmly, do not argue, and put sharp things away. Call {number} (mental health line), day and night. If anyone may be hurt, call {numbers.Violence} or {numbers.Medical} right away."),
            DangerKind.Violence => new(
                $"ไปอยู่ในที่ปลอดภัยก่อนนะคะ แล้วโทร {number} (ตำรวจ) ทันทีค่ะ",
                $"Get to a safe place first, then call {number} (police) right away."),
            DangerKind.Fire => new(
                $"ออกจากอาคารก่อนนะคะ แล้วโทร {number} (ดับเพลิง) ทันทีค่ะ",
                $"Get out of the building first, then call {number} (fire brigade) right away."),
            DangerKind.Flood => new(
                $"ขึ้นที่สูงไว้ก่อน อย่าเดินลุยน้ำเชี่ยวนะคะ โทร {number} (ปภ.) ได้ทันทีค่ะ",
                $"Go to high ground and keep out of moving water. Call {number} (disaster relief) right away."),
            _ when !searches => new($"โทร {number} ตอนนี้เลยนะคะ รถพยาบาลฟรีตลอด 24 ชั่วโมงค่ะ", $"Call {number} now: the ambulance is free, day and night."),
            _ => new(
                $"โทร {number} ตอนนี้เลยนะคะ รถพยาบาลฟรีตลอด 24 ชั่วโมง เราหาคนใกล้คุณให้ไปพร้อมกันค่ะ",
                $"Call {number} now: the ambulance is free, day and night. Meanwhile we are looking for someone near you."),
        };
    }
}
