using System.Collections.Concurrent;
using System.Globalization;
using Jitasa.LineSimulator;

namespace Jitasa.Benches.Kills;

/// <summary>
/// Askers and helpers who do ten things each, one after the other and all of them at once: cries, answers, corrections, second thoughts; sign-ups,
/// and taps on whatever they were offered.
/// </summary>
internal sealed class Crowd
{
    public const int Acts = 10;
    private const int SignUp = 3;
    private readonly Trio bots;
    private readonly SimUser[] helpers;
    private readonly ConcurrentDictionary<string, int> tapped = new(StringComparer.Ordinal);
    private int done;

    public Crowd(Trio bots, int people)
    {
        this.bots = bots;
        helpers = [.. Enumerable.Range(1, people / 12).Select(number => bots.Line.AddUser($"อาสา{number}"))];
        Askers = [.. Enumerable.Range(1, people - helpers.Length).Select(number => bots.Line.AddUser($"ผู้ขอ{number}"))];
    }

    public IReadOnlyList<SimUser> Askers { get; }

    /// <summary>What each asker said, message by message.</summary>
    public ConcurrentDictionary<string, List<string>> Said { get; } = new(StringComparer.Ordinal);

    /// <summary>Everybody's ten acts, the helpers' sign-up first; <paramref name="halfway"/> happens beside them once half are stored.</summary>
    public async Task ActAsync(Func<CancellationToken, Task> halfway, CancellationToken ct)
    {
        var (middle, happening) = ((helpers.Length + Askers.Count) * Acts / 2, Task.CompletedTask);
        for (var act = 0; act < SignUp; act++)
            await TogetherAsync(act, [.. helpers.Select(HelpAsync)]);
        for (var act = 0; act < Acts; act++)
            await TogetherAsync(act, [.. act < SignUp ? [] : helpers.Select(HelpAsync), .. Askers.Select(AskAsync)]);
        await happening;

        Task TogetherAsync(int act, IReadOnlyList<Func<int, CancellationToken, Task>> people) =>
            Parallel.ForEachAsync(
                people,
                new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = ct },
                async (acts, stop) =>
                {
                    await acts(act, stop);
                    if (Interlocked.Increment(ref done) == middle)
                        happening = halfway(ct);
                });
    }

    public static bool GivesUp(int number) => number % 5 == 0;

    private Func<int, CancellationToken, Task> AskAsync(SimUser who, int number) =>
        (act, ct) => SayAsync(
            who,
            act switch
            {
                0 => string.Create(CultureInfo.InvariantCulture, $"ขอข้าวสารค่ะ บ้านเลขที่ {number + 1} หมู่ 1 ต.ตาดทอง อ.เมืองยโสธร"),
                1 => string.Create(CultureInfo.InvariantCulture, $"08100{10_000 + number}"),
                <= 4 => $"ไม่ใช่ มี {act} คน",
                <= 7 => $"ไม่ใช่ หมู่ {act - 3}",
                8 => GivesUp(number) ? "ยกเลิก" : "ไม่ใช่ หมู่ 5",
                _ => GivesUp(number) ? "ใช่ค่ะ" : "สถานะ",
            },
            ct);

    private Func<int, CancellationToken, Task> HelpAsync(SimUser who, int number) =>
        (act, ct) => act switch
        {
            0 => SayAsync(who, "สมัครอาสา", ct),
            1 => SayAsync(who, "เป็นนักศึกษา ยกของได้ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน", ct),
            2 => ShareAsync(who, 15.7741 + (number * 0.0002), 104.2051, ct),
            _ => TapOrAskAsync(who, ct),
        };

    private async Task ShareAsync(SimUser who, double lat, double lon, CancellationToken ct) =>
        await bots.StoredAsync(await bots.Line.ShareLocationAsync(who.Id, lat, lon, ct: ct), ct);

    private async Task TapOrAskAsync(SimUser who, CancellationToken ct)
    {
        var offers = bots.Line.Chat(who).FromBot.SelectMany(message => message.Buttons).Where(button => button.Label == "✋ รับงานนี้").ToList();
        var next = tapped.GetValueOrDefault(who.Id);
        if (next >= offers.Count)
        {
            await SayAsync(who, "สถานะ", ct);
            return;
        }
        tapped[who.Id] = next + 1;
        await bots.StoredAsync((await bots.Line.TapAsync(who.Id, offers[next].Json, ct: ct)).Delivery, ct);
    }

    private async Task SayAsync(SimUser who, string text, CancellationToken ct)
    {
        var delivery = await bots.Line.SayAsync(who.Id, text, ct: ct);
        Said.GetOrAdd(who.Id, _ => []).Add(delivery.MessageId!);
        await bots.StoredAsync(delivery, ct);
    }
}
