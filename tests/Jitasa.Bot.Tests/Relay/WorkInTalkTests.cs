using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using static Jitasa.Bot.Tests.Relay.RelayRig;

namespace Jitasa.Bot.Tests.Relay;

/// <summary>The helper's steps beside the words of a talk.</summary>
public sealed class WorkInTalkTests : IAsyncLifetime
{
    private RelayRig rig = null!;

    public async ValueTask InitializeAsync() => rig = await CreateAsync();

    public ValueTask DisposeAsync() => rig.DisposeAsync();

    [Fact]
    public async Task What_the_helper_tells_of_their_way_is_passed_on_and_moves_the_work()
    {
        await rig.TapsAsync(Ton, "open", rig.ClaimId);

        var answer = await rig.SaysAsync(Ton, "ถึงแล้ว อยู่หน้าบ้าน");
        await rig.HandOverAsync();
        await rig.SaysAsync(Ton, "เปิดประตูให้หน่อยครับ");

        Assert.Equal("arrived", await rig.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.StartsWith("✓ ส่งให้ป้าแดงแล้วค่ะ\nรับทราบค่ะ", Words(answer), StringComparison.Ordinal);
        Assert.Contains(await rig.PushesAsync(Daeng), push => push.Contains("ถึงแล้ว อยู่หน้าบ้าน", StringComparison.Ordinal));
        Assert.Equal(2, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talk_messages"));
    }

    [Fact]
    public async Task What_may_mean_a_step_is_passed_on_and_the_step_is_one_tap()
    {
        await rig.TapsAsync(Ton, "open", rig.ClaimId);

        var answer = await rig.SaysAsync(Ton, "ถึงแล้วจะโทรหานะครับ");
        Assert.Equal("accepted", await rig.Database.ScalarAsync<string>("SELECT status FROM claims"));
        Assert.Equal(["📍 ถึงแล้ว", "จบการคุย"], answer[^1].QuickReply!.Items.Take(2).Select(item => item.Action.Label));

        var ending = await rig.SaysAsync(Ton, "เสร็จแล้วครับ วางไว้บนโต๊ะ");
        Assert.Equal("✅ เสร็จแล้ว", ending[^1].QuickReply!.Items[0].Action.Label);
        Assert.Equal(2, await rig.Database.ScalarAsync<int>("SELECT count(*)::int FROM talk_messages"));
    }

    [Fact]
    public async Task The_helpers_next_step_is_first_under_everything_in_the_talk_and_never_under_the_askers()
    {
        var invited = await rig.TapsAsync(Ton, "open", rig.ClaimId);
        var receipt = await rig.SaysAsync(Ton, "บ้านสีอะไรครับ");
        await rig.SaysAsync(Daeng, "คุยกับผู้ช่วย");
        var askers = await rig.SaysAsync(Daeng, "สีเขียวค่ะ");
        await rig.HandOverAsync();

        var heard = Assert.Single(await rig.RowsAsync(Ton, "waiting"));
        Assert.All([invited[^1], receipt[^1], heard[^1]], message => Assert.Equal("🛵 กำลังไป", message.QuickReply!.Items[0].Action.Label));
        Assert.DoesNotContain(askers[^1].QuickReply!.Items, item => item.Action.Label == "🛵 กำลังไป");
    }

    [Fact]
    public async Task A_command_is_for_the_bot_and_not_passed_on()
    {
        await rig.TapsAsync(Daeng, "open", rig.ClaimId);
        await rig.SaysAsync(Daeng, "สถานะ");
        await rig.HandOverAsync();

        Assert.Empty(await rig.PushesAsync(Ton));
    }
}
