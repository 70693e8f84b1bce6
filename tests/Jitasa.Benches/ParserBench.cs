using System.Diagnostics;
using System.Text.Json;
using Jitasa.Benches.Bed;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Benches;

/// <summary>Messages parsed in a second on one core, and how long the slowest take. The corpus's messages when it lies beside the checkout, else a few of our own.</summary>
internal static class ParserBench
{
    private static readonly string[] Own =
    [
        "แม่หายใจไม่ออก ต้องการออกซิเจน ม.4 ต.บางพลี",
        "ขอข้าวสารกับน้ำดื่มค่ะ มีผู้สูงอายุ 2 คน เด็ก 1 คน บ้านเลขที่ 12 หมู่ 3 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-0000",
        "ซ่อยแหน่เด้อ น้ำถ้วมบ้านแล้ว อยู่หมู่ ๔ ต.ไผ่ อ.ทรายมูล",
        "สวัสดีค่ะ",
        "ขอบคุณมากครับ",
        "สถานะ",
        "Need insulin for my father, moo 5, tambon Tat Thong, two days left",
        "ไม่ใช่ หมู่ 5 ค่ะ มี 4 คน",
        "จุดฉีดวัคซีนใกล้บ้านเปิดกี่โมงคะ",
        "พรุ่งนี้บ่ายสองมารับยายไปหาหมอที่ รพ.ยโสธร ได้ไหม",
    ];

    public static Task RunAsync(Options options, CancellationToken ct)
    {
        var corpus = options.Word("corpus") ?? Path.Combine(Shell.Root, "..", "shared", "corpus", "dev.jsonl");
        var messages = File.Exists(corpus) ? File.ReadLines(corpus).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToArray() : Own;
        Report.Line("parse: different messages", messages.Length, "");
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var places = PlaceNames.Embedded;
        var saturation = new OxygenSettings();
        var now = DateTimeOffset.UtcNow;
        Parse(messages, places, saturation, now, TimeSpan.FromSeconds(3), ct);
        Report.Line("parse: memory held by names and lexicons", (GC.GetTotalMemory(forceFullCollection: true) - before) / 1048576.0, "MB (aim < 60)");
        using var self = Process.GetCurrentProcess();
        var used = self.TotalProcessorTime;
        var took = Parse(messages, places, saturation, now, TimeSpan.FromSeconds(options.Number("seconds", 10)), ct);
        self.Refresh();
        // By processor time, so that it is one core's even where another process has the core half of the time.
        Report.Line("parse: on one core", took.Count / (self.TotalProcessorTime - used).TotalSeconds, "messages/s (aim 20,000)", "0");
        Report.Line("parse: p50", Report.Percentile(took, 0.5), "ms", "0.000");
        Report.Line("parse: p99", Report.Percentile(took, 0.99), "ms (aim < 1)", "0.000");
        return Task.CompletedTask;
    }

    private static List<double> Parse(string[] messages, PlaceNames places, OxygenSettings saturation, DateTimeOffset now, TimeSpan during, CancellationToken ct)
    {
        var took = new List<double>(1_000_000);
        var from = Stopwatch.GetTimestamp();
        for (var number = 0; Stopwatch.GetElapsedTime(from) < during; number++)
        {
            ct.ThrowIfCancellationRequested();
            var start = Stopwatch.GetTimestamp();
            MessageParser.Parse(messages[number % messages.Length], places, saturation, now);
            took.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return took;
    }
}
