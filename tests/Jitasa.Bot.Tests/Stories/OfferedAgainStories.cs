namespace Jitasa.Bot.Tests.Stories;

/// <summary>Help was not enough: who went there first may be asked to go again.</summary>
public sealed class OfferedAgainStories : HelperStory
{
    protected override (string Name, string Value)[] Settings => [("Dispatch__WaveSizes", "1,1,1")];

    [Theory]
    [InlineData("ยังไม่ครบ")]
    [InlineData("ยังไม่ได้")]
    public async Task Who_went_there_is_asked_again_when_help_was_not_enough(string answer)
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync(answer);
        Ton.IsTold("ช่วยได้ไหมคะ");
        await Ton.TapsAsync("✋ รับงานนี้");

        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Assert.Equal("done accepted", await OneAsync<string>("SELECT string_agg(status, ' ' ORDER BY id) FROM claims"));
    }

    [Fact]
    public async Task Who_brought_a_part_knows_the_door_and_is_asked_first()
    {
        await TonHelpedAsync();
        await MaySignsUpAsync();

        await Daeng.SaysAsync("ยังไม่ครบ");

        Ton.IsTold("ช่วยได้ไหมคะ");
        May.IsNotTold("ช่วยได้ไหมคะ");
    }

    [Fact]
    public async Task Where_nothing_came_somebody_else_is_asked_first()
    {
        await TonHelpedAsync();
        await MaySignsUpAsync();

        await Daeng.SaysAsync("ยังไม่ได้");

        May.IsTold("ช่วยได้ไหมคะ");
        Ton.IsNotTold("ช่วยได้ไหมคะ");
    }

    [Fact]
    public async Task Who_said_no_or_gave_it_back_is_not_asked_again()
    {
        await MaySignsUpAsync();
        await DaengAsksAsync();
        await May.TapsAsync("ไม่สะดวก");
        await TonSignsUpAsync();
        await App.AdvanceAsync(TimeSpan.FromMinutes(30));
        await Ton.TapsAsync("✋ รับงานนี้");
        await Ton.SaysAsync("เสร็จแล้ว");
        Forget();

        await Daeng.SaysAsync("ยังไม่ครบ");
        May.IsNotTold("ช่วยได้ไหมคะ");
        await Ton.TapsAsync("✋ รับงานนี้");
        await Ton.SaysAsync("ไปไม่ได้แล้ว");
        Forget();
        await App.AdvanceAsync(TimeSpan.FromMinutes(30));

        Ton.IsNotTold("ช่วยได้ไหมคะ");
        May.IsNotTold("ช่วยได้ไหมคะ");
    }

    [Fact]
    public async Task Who_has_done_their_part_of_a_case_for_two_is_not_asked_for_the_other_part()
    {
        await TonSignsUpAsync();
        await DaengAsksAsync();
        await App.Database.ExecuteAsync("UPDATE help_requests SET helpers_wanted = 2");
        await Ton.TapsAsync("✋ รับงานนี้");
        await Ton.SaysAsync("เสร็จแล้ว");
        Forget();

        await App.AdvanceAsync(TimeSpan.FromMinutes(30));

        Ton.IsNotTold("ช่วยได้ไหมคะ");
    }

    private async Task TonHelpedAsync()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("เสร็จแล้ว");
        Daeng.IsTold("ได้รับความช่วยเหลือครบไหม");
        Forget();
    }
}
