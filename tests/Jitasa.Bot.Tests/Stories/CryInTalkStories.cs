namespace Jitasa.Bot.Tests.Stories;

/// <summary>A danger told in a talk is a case at once, and whoever was talked with goes on hearing.</summary>
public sealed class CryInTalkStories : HelperStory
{
    [Fact]
    public async Task The_official_hears_the_cry_and_every_word_after_it()
    {
        await NidTalksWithDaengAsync();

        await Daeng.SaysAsync("แม่หมดสติ ปลุกไม่ตื่น");
        Daeng.IsTold("1669");
        await Daeng.SaysAsync("บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SaysAsync("ประตูหลังเปิดไว้");
        await App.AdvanceAsync(Batch);

        Nid.IsTold("แม่หมดสติ", "บ้านเลขที่ 12", "ประตูหลังเปิดไว้");
        Assert.Equal("350103", await OneAsync<string>("SELECT area_code FROM help_requests WHERE urgency = 'critical'"));
    }

    [Fact]
    public async Task The_question_about_the_case_is_answered_although_the_talk_goes_on()
    {
        await NidTalksWithDaengAsync();
        await Daeng.SaysAsync("แม่หมดสติ ปลุกไม่ตื่น");
        Daeng.IsTold("อยู่ที่ไหน");

        await Daeng.SaysAsync("ตาดทอง");
        await Daeng.SaysAsync("0810001234");
        await App.AdvanceAsync(Batch);

        Nid.IsTold("ตาดทอง", "0810001234");
        Assert.Equal(1L, await CountAsync("help_requests WHERE urgency = 'critical' AND area_code = '350103' AND phone_sealed IS NOT NULL"));
    }

    [Fact]
    public async Task A_cry_before_anybody_at_the_desk_answered_is_read_there_with_all_that_followed()
    {
        await GrantAsync(Nid, "province_officer", "35");
        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");

        await Daeng.SaysAsync("แม่หมดสติ ปลุกไม่ตื่น");
        await Daeng.SaysAsync("ลูกกำลังปั๊มหัวใจอยู่");
        await Nid.TapsAsync("รับคุย");
        await App.AdvanceAsync(Batch);

        Nid.IsTold("แม่หมดสติ", "ลูกกำลังปั๊มหัวใจอยู่");
        Assert.Equal(1L, await CountAsync("help_requests WHERE urgency = 'critical'"));
    }

    [Fact]
    public async Task Who_waits_goes_on_hearing_a_helper_who_cried_for_help()
    {
        await TonTakesCaseOfDaengAsync();
        await Ton.SaysAsync("คุยกับผู้ขอ");

        await Ton.SaysAsync("ช่วยด้วย งูกัดผม");
        Ton.IsTold("1669");
        Ton.IsTold("ส่งให้ป้าแดงแล้ว");
        await Ton.SaysAsync("คงไปต่อไม่ไหวครับ");
        await App.AdvanceAsync(Batch);

        Daeng.IsTold("งูกัดผม", "คงไปต่อไม่ไหวครับ");
        Assert.Equal(2L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task The_helper_goes_on_hearing_an_asker_who_cried_for_more_help()
    {
        await TonTakesCaseOfDaengAsync();
        await Daeng.SaysAsync("คุยกับผู้ช่วย");

        await Daeng.SaysAsync("แม่หมดสติไปแล้ว");
        Daeng.IsTold("ส่งให้พี่ต้นแล้ว");
        await Daeng.SaysAsync("ประตูหลังเปิดไว้");
        Daeng.IsTold("ส่งให้พี่ต้นแล้ว");
        await App.AdvanceAsync(Batch);

        Ton.IsTold("แม่หมดสติไปแล้ว", "ประตูหลังเปิดไว้");
    }

    private async Task NidTalksWithDaengAsync()
    {
        await GrantAsync(Nid, "province_officer", "35");
        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");
        await Nid.TapsAsync("รับคุย");
        await Nid.SaysAsync("มีอะไรให้ช่วยคะ");
        await App.AdvanceAsync(Batch);
        Forget();
    }
}
