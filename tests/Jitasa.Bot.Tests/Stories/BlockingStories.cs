namespace Jitasa.Bot.Tests.Stories;

/// <summary>Not wanting to hear from somebody, said in any talk, tapped or typed.</summary>
public sealed class BlockingStories : HelperStory
{
    [Theory]
    [InlineData("ใช่")]
    [InlineData("ใช่ ไม่ให้ติดต่ออีก")]
    [InlineData("บล็อก")]
    [InlineData(null)]
    public async Task After_a_report_a_block_said_to_the_desk_is_of_whom_was_reported(string? sure)
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("แจ้งปัญหา");
        await Daeng.SaysAsync("เขาขอเงินค่ะ");

        await Daeng.SaysAsync("บล็อก");
        Daeng.IsTold("ไม่ให้พี่ต้นติดต่อคุณอีกใช่ไหม");
        if (sure is null)
            await Daeng.TapsAsync("ใช่ ไม่ให้ติดต่ออีก");
        else
            await Daeng.SaysAsync(sure);

        Daeng.IsTold("ติดต่อคุณไม่ได้อีก");
        Assert.Equal(1L, await CountAsync("blocks"));
        Assert.Equal("released", await OneAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task After_the_block_the_talk_with_the_desk_goes_on()
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("แจ้งปัญหา");
        await Nid.TapsAsync("รับคุย");
        await Daeng.SaysAsync("บล็อก");
        await Daeng.SaysAsync("ใช่");
        Nid.Remember();

        await Daeng.SaysAsync("เขาขอเงินค่ะ");
        await App.AdvanceAsync(Batch);

        Nid.IsTold("เขาขอเงินค่ะ");
    }

    [Theory]
    [InlineData("ไม่")]
    [InlineData("ไม่ คุยต่อ")]
    public async Task A_block_thought_better_of_leaves_the_talk_as_it_was(string no)
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");
        await Daeng.SaysAsync("บล็อก");

        await Daeng.SaysAsync(no);
        Daeng.IsTold("คุยกับพี่ต้น");
        await Daeng.SaysAsync("บ้านหลังคาเขียวค่ะ");
        Ton.Remember();
        await App.AdvanceAsync(Batch);

        Ton.IsTold("บ้านหลังคาเขียวค่ะ");
        Ton.IsNotTold(no + "\n");
        Assert.Equal(0L, await CountAsync("blocks"));
    }

    [Fact]
    public async Task An_official_one_does_not_want_to_hear_from_is_replaced_by_another()
    {
        await NidSitsAtTheDeskAsync();
        await GrantAsync(Somchai, "amphoe_officer", "3501");
        await Daeng.SaysAsync($"ขอยาความดัน {Home} โทร 0810001234");
        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");
        await Nid.TapsAsync("รับคุย");
        Forget();

        await Daeng.SaysAsync("บล็อก");
        await Daeng.SaysAsync("ใช่");
        Daeng.IsTold("เจ้าหน้าที่ท่านอื่น");
        Somchai.IsTold("มีผู้ขอคุยกับเจ้าหน้าที่");
        await Somchai.TapsAsync("รับคุย");
        await Nid.SaysAsync("ทำไมไม่ตอบคะ");
        Daeng.Remember();
        await App.AdvanceAsync(Batch);

        Daeng.HearsNothing();
        await Daeng.SaysAsync("ขอบคุณค่ะ");
        await App.AdvanceAsync(Batch);
        Somchai.IsTold("ขอบคุณค่ะ");
    }

    [Fact]
    public async Task Where_nobody_has_answered_yet_a_block_says_how_to_leave()
    {
        await NidSitsAtTheDeskAsync();
        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");

        await Daeng.SaysAsync("บล็อก");

        Daeng.IsTold("จบการคุย");
        Assert.Equal(0L, await CountAsync("talk_messages"));
    }

    [Fact]
    public async Task A_helper_who_wants_to_hear_no_more_goes_no_more()
    {
        await NidSitsAtTheDeskAsync();
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("คุยกับผู้ขอ");

        await Ton.SaysAsync("บล็อก");
        await Ton.SaysAsync("ใช่");

        Assert.Equal("released", await OneAsync<string>("SELECT status FROM claims"));
        Daeng.IsTold("กำลังหาคนใหม่");
    }

    [Theory]
    [InlineData("จบการคุย")]
    [InlineData(null)]
    public async Task A_talk_with_the_desk_ends_by_word_and_by_button_on_both_sides(string? typed)
    {
        await NidSitsAtTheDeskAsync();
        await Daeng.SaysAsync($"ขอยาความดัน {Home} โทร 0810001234");
        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");
        await Nid.TapsAsync("รับคุย");

        if (typed is null)
            await Nid.TapsAsync("จบการคุย");
        else
            await Nid.SaysAsync(typed);
        Nid.IsTold("จบการคุยแล้ว");
        await Daeng.SaysAsync("ฮัลโหล");

        Daeng.IsTold("จบการคุยแล้ว");
        Assert.Equal(0L, await CountAsync("talks WHERE ended_at IS NULL"));
    }
}
