using System.Globalization;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Sixty people's days in a minute: cries, answers, corrections, second thoughts, sign-ups, taps.</summary>
public sealed class Traffic(ThreeBots bots)
{
    private readonly List<SimUser> helpers = [];
    private readonly List<SimUser> askers = [];
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, List<string>> told = new(StringComparer.Ordinal);
    private int replies;

    /// <summary>How many calls of the bot answered something that was said, and how many were to.</summary>
    public int RepliesCame => bots.Line.Calls.Count(call => call is { Route: "reply", Status: 200 });
    public int RepliesAwaited => replies;

    public async Task HelpersSignUpAsync(int count)
    {
        helpers.AddRange(Enumerable.Range(1, count).Select(number => bots.Line.AddUser($"อาสา{number}")));
        await Task.WhenAll(helpers.Select(async (helper, number) =>
        {
            await SaysAsync(helper, "สมัครอาสา");
            await SaysAsync(helper, "เป็นนักศึกษา ยกของได้ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
            await bots.SharesAsync(helper, 15.7741 + (number * 0.0002), 104.2051);
            Interlocked.Increment(ref replies);
        }));
        await bots.SettlesAsync();
        Assert.Equal(count, await CountAsync("volunteers WHERE is_on_duty AND home IS NOT NULL AND area_code LIKE '350103%'"));
    }

    /// <summary>Each says ten things one after the other, without waiting for an answer.</summary>
    public Task AskAsync(int count)
    {
        askers.AddRange(Enumerable.Range(1, count).Select(number => bots.Line.AddUser($"ผู้ขอ{number}")));
        return Task.WhenAll(askers.Select(async (asker, number) =>
        {
            await SaysAsync(asker, $"ขอข้าวสารค่ะ บ้านเลขที่ {number + 1} หมู่ 1 ต.ตาดทอง อ.เมืองยโสธร");
            await SaysAsync(asker, Phone(number));
            for (var people = 2; people <= 4; people++)
                await SaysAsync(asker, $"ไม่ใช่ มี {people} คน");
            for (var village = 2; village <= 5; village++)
                await SaysAsync(asker, $"ไม่ใช่ หมู่ {village}");
            if (number % 5 == 0)
            {
                await SaysAsync(asker, "ยกเลิก");
                await SaysAsync(asker, "ใช่ค่ะ");
            }
            else
            {
                await SaysAsync(asker, "สถานะ");
            }
        }));
    }

    /// <summary>Who was asked to help says yes; several were asked about the same case, and one of them gets it.</summary>
    public async Task HelpersAnswerAsync()
    {
        await bots.SettlesAsync();
        Assert.InRange(await CountAsync("offers WHERE status = 'offered'"), 1, 1_000);
        await Task.WhenAll(helpers.Select(async helper =>
        {
            foreach (var offer in bots.Line.Chat(helper).FromBot.SelectMany(message => message.Buttons).Where(button => button.Label == "✋ รับงานนี้").Take(3).ToList())
            {
                await bots.TapsAsync(helper, offer.Json);
                Interlocked.Increment(ref replies);
            }
        }));
    }

    /// <summary>What holds however many processes there were, and whoever of them died.</summary>
    public async Task ShowsNothingTwiceAndNothingLostAsync()
    {
        var db = bots.Database;
        // Every event is there once, handled, and at the first try or the next.
        Assert.Equal(0L, await CountAsync("inbox WHERE state NOT IN ('done', 'skipped')"));
        Assert.Equal(told.Values.Sum(one => one.Count), await CountAsync("inbox i WHERE i.sender_key <> '' AND i.state = 'done'") - helpers.Count - await TapsAsync());

        // Its effects are there once: a case for each cry, its last correction on top, every word with it in the order it was said.
        Assert.Equal(askers.Count, await CountAsync("help_requests"));
        Assert.Equal(askers.Count, await CountAsync("help_requests WHERE people = 4 AND phone_sealed IS NOT NULL AND place_sealed IS NOT NULL"));
        Assert.Equal(askers.Count(asker => askers.IndexOf(asker) % 5 == 0), await CountAsync("help_requests WHERE status = 'cancelled'"));
        foreach (var asker in askers)
        {
            var kept = await db.InAsync(session => session.ListAsync<string>(
                "SELECT w.line_message_id FROM help_request_words w JOIN people p ON p.id = w.person_id WHERE p.line_user_id = @id ORDER BY w.id",
                new { id = asker.Id },
                TestContext.Current.CancellationToken));
            Assert.Equal(told[asker.Id].Where(kept.Contains), kept);
            Assert.InRange(kept.Count, 8, 10);
        }

        // No seat was given twice, and whoever has one was told so.
        Assert.Equal(0L, await CountAsync("help_requests r WHERE r.helpers_live > r.helpers_wanted OR r.helpers_live <> (SELECT count(*) FROM claims c WHERE c.request_id = r.id AND c.ended_at IS NULL)"));
        Assert.InRange(await CountAsync("claims"), 1, helpers.Count * 3);

        // LINE was told everything: nothing given up, no push accepted twice. A reply takes no retry key: one that was on its way when the blow fell may come once more, as a push.
        Assert.Equal(0L, await CountAsync("outbox WHERE kind <> 'richmenu_link' AND state NOT IN ('sent', 'held', 'told')"));
        var pushes = bots.Line.Calls.Where(call => call is { Route: "push", Status: 200 }).Select(call => call.Headers["x-line-retry-key"]).ToList();
        Assert.Equal(pushes.Distinct(StringComparer.Ordinal).Count(), pushes.Count);
        var sent = await CountAsync("outbox WHERE kind <> 'richmenu_link' AND state = 'sent'");
        Assert.InRange(pushes.Count + RepliesCame, sent, sent + await CountAsync("outbox WHERE kind = 'reply' AND attempts > 1"));
    }

    private async Task SaysAsync(SimUser who, string text)
    {
        told.GetOrAdd(who.Id, _ => []).Add(await bots.SaysAsync(who, text));
        Interlocked.Increment(ref replies);
    }

    private Task<long> TapsAsync() => Task.FromResult((long)(replies - told.Values.Sum(one => one.Count) - helpers.Count));

    private static string Phone(int number) => "08100" + (10_000 + number).ToString(CultureInfo.InvariantCulture);

    private Task<long> CountAsync(string what) => bots.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
