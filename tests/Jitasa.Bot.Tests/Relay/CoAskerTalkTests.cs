using Jitasa.Bot.Line.Events;
using Jitasa.Bot.People;
using Microsoft.Extensions.DependencyInjection;
using static Jitasa.Bot.Tests.Relay.RelayRig;

namespace Jitasa.Bot.Tests.Relay;

/// <summary>ยายคำ waits along with the case of ป้าแดง that พี่ต้น has accepted.</summary>
public sealed class CoAskerTalkTests : IAsyncLifetime
{
    private const string Kham = "U000000000000000000000000000000d2";

    private RelayRig rig = null!;
    private long kham;
    private long own;

    public async ValueTask InitializeAsync()
    {
        rig = await CreateAsync();
        kham = await rig.InScopeAsync(async services =>
        {
            var people = services.GetRequiredService<PeopleStore>();
            var person = await people.MeetAsync(Kham, rig.Clock.GetUtcNow(), TestContext.Current.CancellationToken);
            await people.IntroduceAsync(person.Id, "ยายคำ", null, TestContext.Current.CancellationToken);
            return person.Id;
        });
        own = await rig.Database.ScalarAsync<long>(
            """
            WITH given_up AS (
                INSERT INTO help_requests (province_code, incident_id, case_number, asker_id, need, status, urgency, opened_at, last_heard_at, ended_at, close_reason)
                SELECT '35', incident_id, 'YST64-1117-0009', @kham, need, 'cancelled', 'high', @now, @now, @now, 'same_case' FROM help_requests
                RETURNING id)
            , joined AS (
                INSERT INTO co_askers (request_id, person_id, joined_at) SELECT id, @kham, @now FROM help_requests)
            SELECT id FROM given_up
            """,
            new { kham, now = rig.Clock.GetUtcNow() });
    }

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task Who_waits_along_reaches_the_helper_who_hears_that_it_is_not_the_asker()
    {
        var invitation = await rig.TapsAsync(Kham, "open", rig.ClaimId);
        await rig.SaysAsync(Kham, "ทางนี้น้ำลึกกว่านะคะ");
        await rig.HandOverAsync();
        await rig.SaysAsync(Ton, "เดี๋ยวไปทางนั้นครับ");
        await rig.HandOverAsync();

        Assert.Contains("คุยกับคุณต้น", Words(invitation), StringComparison.Ordinal);
        Assert.Equal(["💬 จากผู้รอเรื่องเดียวกัน (ยายคำ):\nทางนี้น้ำลึกกว่านะคะ"], await rig.PushesAsync(Ton));
        Assert.Equal(["💬 จากผู้ช่วย (คุณต้น):\nเดี๋ยวไปทางนั้นครับ"], await rig.PushesAsync(Kham));
    }

    [Fact]
    public async Task Asker_and_who_waits_along_never_hear_each_other()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.TapsAsync(Kham, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "โทร 081-000-1234 นะคะ");
        await rig.SendsAsync(Kham, new LocationContent("9001", 15.781, 104.211));
        await rig.HandOverAsync();

        Assert.Empty(await rig.PushesAsync(Daeng));
        Assert.Empty(await rig.PushesAsync(Kham));
        Assert.Equal(2, (await rig.PushesAsync(Ton)).Count);
        // The pin is where the one waits who sent it, not the place of the other's case.
        Assert.Equal("none", await rig.Database.ScalarAsync<string>("SELECT location_source FROM help_requests WHERE asker_id <> @kham", new { kham }));
    }

    [Fact]
    public async Task Typed_words_open_the_talk_for_both_sides()
    {
        Assert.Contains("คุยกับคุณต้น", Words(await rig.SaysAsync(Kham, "คุยกับผู้ช่วย")), StringComparison.Ordinal);

        var which = await rig.SaysAsync(Ton, "คุยกับผู้ขอ");
        Assert.Equal(["ป้าแดง 0001", "ยายคำ 0001"], which[0].QuickReply!.Items.Select(item => item.Action.Label));
        Assert.Contains("คุยกับยายคำ", Words(await rig.TapsAsync(Ton, which[0].QuickReply!.Items[1].Action)), StringComparison.Ordinal);
        Assert.Contains("คุยกับป้าแดง", Words(await rig.TapsAsync(Ton, which[0].QuickReply!.Items[0].Action)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocking_the_helper_gives_back_the_own_case_and_leaves_the_helper_to_the_asker()
    {
        await rig.TapsAsync(Kham, "open", rig.ClaimId);
        var sure = await rig.SaysAsync(Kham, "ไม่ให้ติดต่ออีก");

        var blocked = await rig.TapsAsync(Kham, sure[0].QuickReply!.Items[0].Action);

        Assert.Contains("เปิดเรื่อง YST64-1117-0009 ของคุณต่อ", Words(blocked), StringComparison.Ordinal);
        Assert.Equal("accepted", await rig.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.Equal("open", await rig.Database.ScalarAsync<string>("SELECT status FROM help_requests WHERE id = @own", new { own }));
        Assert.Empty(await rig.PushesAsync(Daeng));
    }

    [Fact]
    public async Task When_the_helper_is_gone_the_way_leads_to_the_desk()
    {
        await rig.TapsAsync(Kham, "open", rig.ClaimId);
        await rig.Database.ExecuteAsync("UPDATE claims SET status = 'released', ended_at = now()");

        var reply = await rig.TapsAsync(Kham, "open", rig.ClaimId);

        Assert.Contains("ยังไม่มีคนที่คุณคุยด้วยได้", Words(reply), StringComparison.Ordinal);
        Assert.Contains("กำลังเรียกเจ้าหน้าที่", Words(await rig.TapsAsync(Kham, Assert.Single(reply[^1].QuickReply!.Items).Action)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_no_more_is_a_stranger_to_the_talk()
    {
        await rig.TapsAsync(Kham, "open", rig.ClaimId);
        await rig.Database.ExecuteAsync("DELETE FROM co_askers");

        Assert.Contains("การคุยนี้จบแล้ว", Words(await rig.SaysAsync(Kham, "ฮัลโหล")), StringComparison.Ordinal);
        Assert.Contains("ยังไม่มีคนที่คุณคุยด้วยได้", Words(await rig.TapsAsync(Kham, "open", rig.ClaimId)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_hears_of_the_case_that_is_waited_for()
    {
        await rig.SaysAsync(Kham, "ขอคุยกับเจ้าหน้าที่");

        Assert.Equal("YST64-1117-0001", await rig.Database.ScalarAsync<string>("SELECT r.case_number FROM talks t JOIN help_requests r ON r.id = t.request_id WHERE t.kind = 'desk'"));
        Assert.Single(await rig.PushesAsync(Somsak));
    }
}
