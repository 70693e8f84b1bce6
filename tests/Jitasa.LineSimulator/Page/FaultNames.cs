using System.Collections.Immutable;

namespace Jitasa.LineSimulator.Page;

/// <summary>The faults in words for the page.</summary>
internal static class FaultNames
{
    public static ImmutableArray<(Fault Fault, string Thai, string English)> All { get; } =
    [
        (Fault.ServerErrorBefore, "LINE ล่มก่อนรับข้อความ (500)", "LINE fails before accepting (500)"),
        (Fault.ServerErrorAfter, "LINE รับข้อความแล้วค่อยล่ม (500)", "LINE accepts, then fails (500)"),
        (Fault.TimeoutAfter, "LINE รับข้อความแล้วเงียบไป", "LINE accepts and never answers"),
        (Fault.DropBefore, "สายหลุดก่อนถึง LINE", "Connection cut before LINE accepts"),
        (Fault.DropAfter, "สายหลุดหลัง LINE รับแล้ว", "Connection cut after LINE accepted"),
        (Fault.RateLimited, "ส่งถี่เกินไป (429)", "Sent too fast (429)"),
        (Fault.QuotaSpent, "โควตาเดือนนี้หมด (429)", "Monthly quota spent (429)"),
        (Fault.TokenExpired, "โทเคนหมดอายุ (401)", "Access token expired (401)"),
        (Fault.NotFound, "ไม่พบ (404)", "Not found (404)"),
        (Fault.Gone, "เนื้อหาถูกลบแล้ว (410)", "Content is gone (410)"),
        (Fault.ContentNotReady, "ไฟล์ยังไม่พร้อม (202)", "Content still being prepared (202)"),
        (Fault.Duplicate, "ส่งเหตุการณ์ซ้ำ", "Event delivered twice"),
        (Fault.DuplicateAsRedelivery, "ส่งซ้ำแบบ redelivery", "Event redelivered"),
        (Fault.Reorder, "สลับลำดับเหตุการณ์", "Event arrives after the next one"),
        (Fault.Delay, "ส่งเหตุการณ์ช้า", "Event arrives late"),
        (Fault.BadSignature, "ลายเซ็นผิด", "Wrong signature"),
        (Fault.MissingSignature, "ไม่มีลายเซ็น", "No signature"),
        (Fault.EmptyEvents, "ไม่มีเหตุการณ์ในข้อความ", "Body without events"),
        (Fault.UnknownEvent, "เหตุการณ์ชนิดใหม่", "Event of an unknown type"),
        (Fault.UnknownMessage, "ข้อความชนิดใหม่", "Message of an unknown type"),
        (Fault.Standby, "โหมด standby", "Standby mode"),
        (Fault.MissingUserId, "ไม่บอกว่าใครส่ง", "User id not disclosed"),
        (Fault.MissingSource, "ไม่บอกที่มา", "Event without a source"),
        (Fault.LostWebhook, "เหตุการณ์หายกลางทาง", "Event never arrives"),
    ];
}
