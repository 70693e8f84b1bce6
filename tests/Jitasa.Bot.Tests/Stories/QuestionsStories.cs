using Jitasa.Bot.Tests.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What a case is asked, one thing at a time, and what is answered instead.</summary>
public sealed class QuestionsStories : Story
{
    [Fact]
    public async Task What_is_missing_is_asked_one_thing_at_a_time_and_every_question_can_be_skipped()
    {
        await Daeng.SaysAsync("ขอข้าวสารกับน้ำดื่มค่ะ");
        Daeng.IsTold("อยู่ที่ไหน");
        Assert.Contains("ข้ามไปก่อน", Daeng.QuickReplies);

        await Daeng.TapsAsync("ข้ามไปก่อน");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("ข้าม");
        Daeng.IsTold("มีกี่คน");

        await Daeng.SaysAsync("๕ คน");
        Daeng.IsNotTold("มีกี่คนคะ");
        Assert.Equal(5, await OneAsync<int>("SELECT people FROM help_requests"));
    }

    [Fact]
    public async Task A_whole_address_and_phone_leave_nothing_to_ask_but_the_consent()
    {
        await Daeng.SaysAsync("ขอยาความดันให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

        Daeng.IsTold("ขอเก็บข้อมูลของคุณ");
        await Daeng.TapsAsync("ยินยอม");
        Daeng.IsTold("ขอบคุณ");

        await Daeng.SaysAsync("ขอน้ำดื่มด้วยค่ะ 2 แพ็ค");
        Daeng.IsNotTold("ขอเก็บข้อมูลของคุณ");
    }

    [Fact]
    public async Task Refusing_consent_leaves_1669_and_the_desk_and_the_case_open()
    {
        await Daeng.SaysAsync("ขอยาความดันให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234");

        await Daeng.SaysAsync("ไม่ยินยอม");

        Daeng.IsTold("1669", "เจ้าหน้าที่");
        Assert.Equal("open", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task A_correction_in_the_middle_changes_the_case_and_keeps_the_rest()
    {
        await Daeng.SaysAsync("แม่หายใจไม่ออก บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("ไม่ใช่ หมู่ 5");

        Daeng.IsTold("หมู่ 5", "บ้านเลขที่ 12", "ตาดทอง");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Theory]
    [InlineData("ไม่ใช่ข้าว ขอยาแก้ปวด")]
    [InlineData("ไม่ใช่ 5 คน 6 คนค่ะ")]
    [InlineData("แก้เป็นน้ำดื่ม 3 แพ็ค")]
    [InlineData("เบอร์ผิด เบอร์ที่ถูก 0890001111")]
    public async Task A_correction_leaves_the_question_where_open(string words)
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน โทร 0810001234");
        Daeng.IsTold("อยู่ที่ไหน");

        await Daeng.SaysAsync(words);

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Contains("ข้ามไปก่อน", Daeng.QuickReplies);
        Daeng.IsTold("อยู่ที่ไหนคะ");
    }

    [Fact]
    public async Task A_correction_while_consent_is_asked_for_refuses_nothing()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        Daeng.IsTold("ขอเก็บข้อมูลของคุณ");

        await Daeng.SaysAsync("ไม่ใช่ หมู่ 5");

        Daeng.IsTold("หมู่ 5", "บ้านเลขที่ 12");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM consents WHERE NOT agreed"));
    }

    [Fact]
    public async Task A_number_that_is_no_phone_is_explained_and_asked_again()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");

        await Daeng.SaysAsync("081-00");
        Daeng.IsTold("ยังอ่านเป็นเบอร์โทรไม่ได้");

        await Daeng.SaysAsync("0810001234");
        Daeng.IsTold("081-000-1234");
    }

    [Fact]
    public async Task A_new_cry_in_the_middle_of_a_question_is_heard_as_a_cry()
    {
        await Daeng.SaysAsync("ขอข้าวสารค่ะ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("พ่อหมดสติ ปลุกไม่ตื่น");

        Daeng.IsTold("1669");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE urgency = 'critical'"));
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
