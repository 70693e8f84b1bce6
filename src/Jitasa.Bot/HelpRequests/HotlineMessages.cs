using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Which numbers to call, where no one danger says it.</summary>
public static class HotlineMessages
{
    /// <summary>Whose strength ends may mean the body or the heart: both numbers, before anything else.</summary>
    public static Say WorseNumbers(HotlineSettings numbers) => new(
        $"🚨 อาการหนัก โทร {numbers.Medical} ตอนนี้เลยนะคะ ถ้าใจไม่ไหว โทร {numbers.Suicidal} มีคนพร้อมฟังตลอด 24 ชั่วโมงค่ะ",
        $"🚨 If someone is getting very ill, call {numbers.Medical} now. If it is too much to bear, call {numbers.Suicidal}: someone listens, day and night.");

    /// <param name="searches">Somebody near is looked for, too.</param>
    public static Say HotlineSilent(HotlineSettings numbers, bool searches) => new(
        $"🚨 ถ้าโทร {numbers.Medical} ยังไม่ติด โทรซ้ำเรื่อยๆ นะคะ หรือโทร {numbers.Violence} ตำรวจช่วยตามรถพยาบาลหรือกู้ภัยให้ได้ค่ะ{(searches ? " เราเร่งหาคนใกล้คุณให้อยู่" : "")}",
        $"🚨 If {numbers.Medical} does not answer, keep calling, or call {numbers.Violence}: the police can send for an ambulance or rescue.{(searches ? " We are looking hard for someone near you." : "")}");

    /// <summary>"What do I do?" beside a case that is open: who answers 1669 tells it over the phone.</summary>
    public static Say WhatToDo(HotlineSettings numbers) => new(
        $"เราอยู่ตรงนี้นะคะ ถ้าเป็นอันตรายหรืออาการหนัก โทร {numbers.Medical} เจ้าหน้าที่บอกวิธีช่วยทางโทรศัพท์ได้เลย อยากถามเจ้าหน้าที่ของเรา พิมพ์ \"ขอคุยกับเจ้าหน้าที่\" ค่ะ เรายังดูแลเรื่องที่ขอไว้อยู่",
        $"We are here. If it is dangerous or someone is very ill, call {numbers.Medical}: they tell you over the phone what to do. To ask one of our officials, type \"talk to an official\". Your request stays in hand.");

    /// <summary>The same for every danger: it tells no one which it is.</summary>
    public static Say AllNumbers(HotlineSettings numbers) => new(
        $"🚨 เจ็บป่วยฉุกเฉิน โทร {numbers.Medical} เหตุร้าย โทร {numbers.Violence} อยากมีคนรับฟัง โทร {numbers.Suicidal} ได้ตลอด 24 ชั่วโมงค่ะ",
        $"🚨 Day and night: {numbers.Medical} ambulance, {numbers.Violence} police, {numbers.Suicidal} someone to talk to.");
}
