using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A helper on the way and the person who waits: words, steps, a place, a note.</summary>
public sealed class HelperAndAskerStories : Story
{
    [Fact]
    public async Task A_step_typed_in_the_middle_of_a_talk_moves_the_work_and_the_talk_goes_on()
    {
        await SomchaiAcceptsAsync();
        await Somchai.TapsAsync("💬 คุยกับผู้ขอ");
        await Somchai.SaysAsync("คุณแม่รู้สึกตัวไหมครับ");

        await Somchai.SaysAsync("กำลังไปครับ");
        Assert.Equal("on_the_way", await OneAsync<string>("SELECT status FROM claims"));
        await Somchai.SaysAsync("อีก 5 นาทีครับ");

        Somchai.IsTold("ส่งให้ป้าแดงแล้ว");
    }

    [Fact]
    public async Task A_step_tapped_in_the_middle_of_a_talk_does_not_end_the_talk()
    {
        await SomchaiAcceptsAsync();
        await Somchai.TapsAsync("💬 คุยกับผู้ขอ");

        await Somchai.TapsAsync("🛵 กำลังไป");
        await Somchai.SaysAsync("อีก 5 นาทีครับ");

        Somchai.IsTold("ส่งให้ป้าแดงแล้ว");
    }

    [Fact]
    public async Task The_pin_an_asker_sends_the_helper_is_the_pin_of_the_case()
    {
        await SomchaiAcceptsAsync();
        await Daeng.TapsAsync("💬 คุยกับผู้ช่วย");

        await Daeng.SharesAsync(15.775, 104.206);

        Daeng.IsTold("ส่งให้กำนันสมชายแล้ว");
        Assert.Equal("pin", await OneAsync<string>("SELECT location_source FROM help_requests"));
    }

    [Fact]
    public async Task A_note_that_names_what_was_given_is_a_note_and_no_new_case()
    {
        await SomchaiAcceptsAsync();
        await Somchai.TapsAsync("✅ เสร็จแล้ว");

        await Somchai.SaysAsync("ให้ออกซิเจนแล้ว รอรถพยาบาลมารับ");

        Somchai.IsTold("เก็บไว้ให้เจ้าหน้าที่แล้ว");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task A_new_cry_where_a_note_was_asked_for_is_a_new_case()
    {
        await SomchaiAcceptsAsync();
        await Somchai.TapsAsync("✅ เสร็จแล้ว");

        await Somchai.SaysAsync("มีอีกคนหมดสติแล้ว หมู่ 5 ต.ตาดทอง อ.เมืองยโสธร");

        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task The_card_of_a_danger_has_the_hotline_to_ring()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก spo2 88 บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

        Assert.Equal("tel:1669", (await Daeng.TapsAsync("📞 โทร 1669")).Uri);
    }

    private async Task SomchaiAcceptsAsync()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");
        await App.SettlesAsync();
        await Somchai.TapsAsync("✋ ฉันไปเอง");
        await App.SettlesAsync();
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
