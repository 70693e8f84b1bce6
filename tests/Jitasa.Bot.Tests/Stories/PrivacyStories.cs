using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What people decide about their own data, and what then becomes of their cases.</summary>
public sealed class PrivacyStories : Story
{
    private const string Place = "บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร";

    [Fact]
    public async Task Whoever_wants_to_help_is_asked_for_no_consent_before()
    {
        await TonSignsUpAsync();
        Ton.IsNotTold("ขอเก็บข้อมูลของคุณ");

        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await Ton.TapsAsync("✋ รับงานนี้");

        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Ton.IsNotTold("ขอเก็บข้อมูลของคุณ");
    }

    [Fact]
    public async Task Who_refused_is_shown_to_the_desk_and_to_no_volunteer_until_she_agrees()
    {
        await TonSignsUpAsync();
        await NidIsOfficerAsync();
        await SomchaiIsKamnanAsync();
        await Daeng.SaysAsync("ไม่ยินยอม");
        Daeng.IsTold("เจ้าหน้าที่", "1669");
        Ton.Remember();

        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await App.AdvanceAsync(TimeSpan.FromMinutes(45));

        Ton.HearsNothing();
        Somchai.HearsNothing();
        Nid.IsTold("อาหารและน้ำดื่ม", "ตาดทอง");

        await Daeng.SaysAsync("ยินยอม");
        Ton.IsTold("ช่วยได้ไหมคะ", "อาหารและน้ำดื่ม");
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
    }

    [Theory]
    [InlineData("ขอข้าวสาร 3 คน")]
    [InlineData("แม่หายใจไม่ออก")]
    public async Task Who_refused_is_not_told_that_somebody_near_is_looked_for(string cry)
    {
        await NidIsOfficerAsync();
        await Daeng.SaysAsync("ไม่ยินยอม");
        Daeng.Remember();

        await Daeng.SaysAsync($"{cry} {Place} โทร 0810001234");
        Daeng.IsTold("เจ้าหน้าที่ดูแลเอง", "1669");
        Daeng.IsNotTold("หาคน");

        await Daeng.SaysAsync("สถานะ");
        Daeng.IsTold("เจ้าหน้าที่ดูแล");
        Daeng.IsNotTold("หาคน");
    }

    [Fact]
    public async Task Refusing_later_takes_the_offer_back_at_once_and_the_desk_hears_of_the_case()
    {
        await TonSignsUpAsync();
        await NidIsOfficerAsync();
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        Ton.IsTold("ช่วยได้ไหมคะ");
        Nid.HearsNothing();

        await Daeng.TapsAsync("ไม่ยินยอม");

        Nid.IsTold("อาหารและน้ำดื่ม");
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("ขอบคุณ");
        Ton.IsNotTold("บ้านเลขที่ 12");
        await Ton.SaysAsync("งานของฉัน");
        Ton.IsTold("ยังไม่มีงาน");
        await Nid.TapsAsync("✋ ฉันไปเอง");
        Nid.IsTold("คุณรับเรื่องนี้แล้ว", "บ้านเลขที่ 12");
    }

    [Fact]
    public async Task Agreeing_changes_nothing_for_those_who_were_asked_already()
    {
        await TonSignsUpAsync();
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        Ton.IsTold("ช่วยได้ไหมคะ");
        Ton.Remember();

        await Daeng.TapsAsync("ยินยอม");

        Ton.HearsNothing();
        Assert.Equal(1, await App.Database.ScalarAsync<int>("SELECT wave FROM help_requests"));
    }

    [Fact]
    public async Task Erasing_ends_a_live_case_tells_its_helper_and_the_next_word_is_a_strangers()
    {
        await TonSignsUpAsync();
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.Remember();

        await Daeng.SaysAsync("ลบข้อมูลของฉัน");
        Daeng.IsTold("ต้องการลบข้อมูลทั้งหมดของคุณใช่ไหม");
        await Daeng.SaysAsync("ใช่ค่ะ");

        Daeng.IsTold("ลบข้อมูลทั้งหมดของคุณแล้ว");
        Ton.IsTold("YST64-1117-");
        Assert.Equal("cancelled released", await App.Database.ScalarAsync<string>("SELECT r.status || ' ' || c.status FROM help_requests r JOIN claims c ON c.request_id = r.id"));
        Assert.Equal(0L, await CountAsync("people WHERE line_user_id = @id", Daeng.Id));
        Assert.Equal(0L, await CountAsync("help_requests WHERE place_sealed IS NOT NULL OR phone_sealed IS NOT NULL"));
        Assert.Equal(0L, await CountAsync("help_request_words"));
        Assert.Equal(0L, await CountAsync("inbox WHERE sender_key = @id", Daeng.Id));
        Assert.Equal(0L, await CountAsync("outbox WHERE recipient = @id AND body_sealed IS NOT NULL AND state <> 'sent'", Daeng.Id));

        await Daeng.SaysAsync("สถานะ");
        Daeng.IsNotTold("YST64-1117-");
        await Daeng.SaysAsync("ขอยาความดันค่ะ");
        Daeng.IsTold("อยู่ที่ไหน");
        Daeng.IsNotTold("081-000-1234");
        Assert.Equal(1L, await CountAsync("people WHERE line_user_id = @id", Daeng.Id));
    }

    [Fact]
    public async Task A_helper_who_erases_everything_is_gone_and_the_case_goes_on_to_the_next()
    {
        await TonSignsUpAsync();
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await Ton.TapsAsync("✋ รับงานนี้");
        await MaySignsUpAsync();
        May.Remember();
        Daeng.Remember();

        await Ton.SaysAsync("ลบข้อมูลของฉัน");
        await Ton.TapsAsync("ใช่ ลบทั้งหมด");

        Daeng.IsTold("YST64-1117-");
        May.IsTold("ช่วยได้ไหมคะ", "อาหารและน้ำดื่ม");
        Assert.Equal(0L, await CountAsync("people WHERE line_user_id = @id", Ton.Id));
        await Ton.SaysAsync("งานของฉัน");
        Ton.IsNotTold("YST64-1117-");
    }

    [Theory]
    [InlineData("ไม่ไหวแล้ว")]
    [InlineData("ไม่มีใครมาเลย")]
    [InlineData("ไม่ทราบ")]
    [InlineData("ไม่รู้")]
    [InlineData("ไม่เป็นไร รอได้")]
    [InlineData("ไม่ต้องห่วงค่ะ")]
    [InlineData("no one came")]
    public async Task Frightened_words_refuse_nothing_while_consent_is_asked_for(string words)
    {
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        Daeng.IsTold("ขอเก็บข้อมูลของคุณ");

        await Daeng.SaysAsync(words);

        Daeng.IsNotTold("เราจะไม่ให้จิตอาสาเห็นข้อมูล");
        Assert.Equal(0L, await CountAsync("consents WHERE NOT agreed"));
    }

    [Fact]
    public async Task A_bare_no_refuses_while_the_question_is_fresh_and_not_hours_later()
    {
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await Kham.SaysAsync($"ขอยาความดัน {Place} โทร 0810001235");

        await Daeng.SaysAsync("ไม่ค่ะ");
        await App.AdvanceAsync(TimeSpan.FromHours(3));
        await Kham.SaysAsync("ไม่ค่ะ");

        Assert.Equal(1L, await CountAsync("consents WHERE NOT agreed"));
    }

    [Theory]
    [InlineData("ค่ะ")]
    [InlineData("ok")]
    public async Task A_word_in_passing_erases_nothing(string words)
    {
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await Daeng.SaysAsync("ลบข้อมูลของฉัน");

        await Daeng.SaysAsync(words);

        Daeng.IsNotTold("ลบข้อมูลทั้งหมดของคุณแล้ว");
        Assert.Equal(1L, await CountAsync("people WHERE line_user_id = @id", Daeng.Id));
    }

    [Fact]
    public async Task A_late_yes_asks_again_before_everything_is_erased()
    {
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Place} โทร 0810001234");
        await Daeng.SaysAsync("ลบข้อมูลของฉัน");
        await App.AdvanceAsync(TimeSpan.FromHours(2));

        await Daeng.SaysAsync("ใช่");
        Daeng.IsTold("ต้องการลบข้อมูลทั้งหมดของคุณใช่ไหม");
        await Daeng.SaysAsync("ลบเลยค่ะ");

        Daeng.IsTold("ลบข้อมูลทั้งหมดของคุณแล้ว");
    }

    private async Task TonSignsUpAsync()
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        Ton.IsTold("เข้าเวรอยู่");
    }

    private async Task MaySignsUpAsync()
    {
        await May.SaysAsync("สมัครอาสา");
        await May.SaysAsync("เป็นนักศึกษา ทำอาหารได้ มีมอเตอร์ไซค์ ไปได้ 20 กม. ว่างทุกวัน");
        await May.SharesAsync(15.7741, 104.2051);
        May.IsTold("เข้าเวรอยู่");
    }

    private Task NidIsOfficerAsync() => App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");

    private Task SomchaiIsKamnanAsync() => App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");

    private Task<long> CountAsync(string what, string? id = null) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what, new { id });
}
