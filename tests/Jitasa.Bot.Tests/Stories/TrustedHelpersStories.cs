namespace Jitasa.Bot.Tests.Stories;

/// <summary>A case somebody has taken turns out to be one for vetted people only.</summary>
public sealed class TrustedHelpersStories : HelperStory
{
    [Theory]
    [InlineData("ไม่ใช่ ขอรถพาแม่ไปหาหมอ", "patient_transport")]
    [InlineData("ไม่ใช่ข้าว ขอคนมาดูแลผู้ป่วยติดเตียง", "home_care")]
    public async Task Who_is_not_vetted_is_thanked_and_somebody_else_is_looked_for(string words, string need)
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();

        await Daeng.SaysAsync(words);

        Assert.Equal(need, await OneAsync<string>("SELECT need FROM help_requests"));
        Ton.IsTold("ไม่ต้องไปแล้ว", "ขอบคุณ");
        Ton.IsNotTold("แก้ข้อมูล");
        Daeng.IsTold("กำลังหาคน", "พี่ต้น");
        Nid.IsTold("YST64-1117-", "พี่ต้น");
        Assert.Equal("released", await OneAsync<string>("SELECT status FROM claims"));
        Assert.Equal(0, await OneAsync<int>("SELECT helpers_live FROM help_requests"));
    }

    [Fact]
    public async Task Where_a_weapon_is_named_the_helper_is_warned_and_need_not_go()
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();

        await App.Database.ExecuteAsync("UPDATE help_requests SET need = 'other'");
        await Daeng.SaysAsync("ไม่ใช่ข้าว ลูกเมา ถือมีดไล่ฟันคน ช่วยด้วย");

        Ton.IsTold("⚠️", "191");
        Daeng.IsTold("191");
        Nid.IsTold("พี่ต้น");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM claims c JOIN help_requests r ON r.id = c.request_id WHERE c.ended_at IS NULL AND 'violence' = ANY(r.dangers)"));
    }

    [Fact]
    public async Task A_vetted_helper_keeps_the_case_and_reads_what_changed()
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();
        await App.Database.ExecuteAsync("UPDATE volunteers SET vetted_at = now()");

        await Daeng.SaysAsync("ไม่ใช่ ขอรถพาแม่ไปหาหมอ");

        Ton.IsTold("แก้ข้อมูล");
        Assert.Equal("accepted", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task Who_was_let_go_and_taps_take_it_again_hears_why_not()
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("ไม่ใช่ ขอรถพาแม่ไปหาหมอ");
        var number = await OneAsync<string>("SELECT case_number FROM help_requests");

        await Ton.SaysAsync($"รับงาน {number}");

        Ton.IsTold("ผ่านการรับรอง");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM claims WHERE ended_at IS NULL"));
    }
}
