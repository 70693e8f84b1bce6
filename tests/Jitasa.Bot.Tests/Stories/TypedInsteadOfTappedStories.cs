using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What a button does, typed words do too: put right, wait along, withdraw, say that it is over.</summary>
public sealed class TypedInsteadOfTappedStories : HelperStory
{
    [Fact]
    public async Task A_slip_put_right_changes_the_case_and_asks_nothing_about_its_end()
    {
        await DaengAsksAsync();
        Forget();

        await Daeng.SaysAsync("พิมพ์ผิด หมู่ 2");

        Daeng.IsTold("แก้ให้แล้ว", "หมู่ 2");
        Daeng.IsNotTold("ได้รับความช่วยเหลือแล้วใช่ไหม");
        Assert.Equal(1L, await CountAsync("help_requests WHERE status = 'open'"));
    }

    [Fact]
    public async Task A_slip_that_names_nothing_is_asked_what_to_change()
    {
        await DaengAsksAsync();
        Forget();

        await Daeng.SaysAsync("พิมพ์ผิดค่ะ");

        Daeng.IsTold("แก้ตรงไหนคะ");
        await Daeng.SaysAsync("ใช่");
        Assert.Equal(1L, await CountAsync("help_requests WHERE status = 'open'"));
    }

    [Fact]
    public async Task A_typed_wish_to_change_asks_what_the_button_asks_and_takes_the_answer()
    {
        await DaengAsksAsync();
        Forget();
        await Daeng.SaysAsync("แก้ไข");
        Daeng.IsTold("แก้ตรงไหนคะ");

        await Daeng.SaysAsync("แก้จำนวน");
        Daeng.IsTold("มีกี่คนคะ");
        Daeng.IsNotTold("แก้ให้แล้ว");
        await Daeng.SaysAsync("5");

        Daeng.IsTold("ขอบคุณค่ะ บันทึกแล้ว");
        Assert.Equal(5, await OneAsync<int>("SELECT people FROM help_requests"));
    }

    [Theory]
    [InlineData("ฉันรอเรื่องเดียวกัน")]
    [InlineData("ใช่")]
    public async Task Typed_it_joins_as_the_tap_does(string words)
    {
        await KhamAndDaengNeedTheSameAsync();

        await Daeng.SaysAsync(words);

        Daeng.IsTold("นับคุณรวม");
        Assert.Equal(1L, await CountAsync("co_askers"));
        Assert.Equal(1L, await CountAsync("help_requests WHERE ended_at IS NULL"));
    }

    [Fact]
    public async Task Who_says_it_is_another_keeps_their_own()
    {
        await KhamAndDaengNeedTheSameAsync();

        await Daeng.SaysAsync("คนละเรื่อง");

        Assert.Equal(0L, await CountAsync("co_askers"));
        Assert.Equal(2L, await CountAsync("help_requests WHERE ended_at IS NULL"));
        Daeng.IsNotTold("เก็บไว้กับเรื่อง");
    }

    [Fact]
    public async Task Of_four_cases_all_are_shown_and_all_are_withdrawn_by_one_word_and_one_yes()
    {
        await FourCasesAsync();

        await Daeng.SaysAsync("สถานะ");
        foreach (var number in (await OneAsync<string>("SELECT string_agg(case_number, ' ') FROM help_requests")).Split(' '))
            Daeng.IsTold(number);

        await Daeng.SaysAsync("cancel all");
        await Daeng.SaysAsync("no");
        Assert.Equal(4L, await CountAsync("help_requests WHERE ended_at IS NULL"));

        await Daeng.SaysAsync("ยกเลิก");
        Daeng.IsTold("ยกเลิกเรื่องไหนคะ");
        await Daeng.SaysAsync("ทั้งหมดเลยค่ะ");
        Daeng.IsTold("ยกเลิกทั้งหมด 4 เรื่อง", "ใช่ไหมคะ");
        Assert.Equal(4L, await CountAsync("help_requests WHERE ended_at IS NULL"));
        await Daeng.SaysAsync("ใช่");

        Daeng.IsTold("ยกเลิกให้ทั้งหมดแล้ว");
        Assert.Equal(4L, await CountAsync("help_requests WHERE status = 'cancelled'"));
    }

    [Fact]
    public async Task A_need_typed_as_its_button_says_it_is_that_need()
    {
        await Daeng.SharesAsync(15.7742, 104.2051);
        Daeng.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");

        await Daeng.SaysAsync("เจ็บป่วยฉุกเฉิน");

        Assert.Equal("open medical_emergency", await OneAsync<string>("SELECT string_agg(status || ' ' || need, ',') FROM help_requests"));
    }

    [Fact]
    public async Task Which_of_them_it_is_can_be_typed_by_its_number()
    {
        await DaengAsksAsync();
        await Daeng.SaysAsync("ขอยาความดันด้วยค่ะ");
        Forget();
        await Daeng.SaysAsync("ได้รับความช่วยเหลือแล้ว");
        Daeng.IsTold("เรื่องไหนคะที่ได้รับความช่วยเหลือแล้ว");
        var first = await OneAsync<string>("SELECT right(case_number, 4) FROM help_requests ORDER BY id LIMIT 1");

        await Daeng.SaysAsync(first);
        Daeng.IsTold(first, "ได้รับความช่วยเหลือแล้วใช่ไหมคะ");
        await Daeng.SaysAsync("ใช่ ได้รับแล้ว");

        Assert.Equal("confirmed open", await OneAsync<string>("SELECT string_agg(status, ' ' ORDER BY id) FROM help_requests"));
    }

    [Fact]
    public async Task Said_in_English_that_help_came_asks_to_close()
    {
        await DaengAsksAsync();
        Forget();

        await Daeng.SaysAsync("someone helped us already");

        Daeng.IsTold("did help come");
        await Daeng.SaysAsync("yes");
        Assert.Equal(1L, await CountAsync("help_requests WHERE ended_at IS NOT NULL"));
    }

    private async Task KhamAndDaengNeedTheSameAsync()
    {
        await Kham.SaysAsync("ขอข้าวสาร 5 คน โทร 0810009999");
        await Kham.SharesAsync(15.7740, 104.2050);
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน โทร 0810001234");
        await Daeng.SharesAsync(15.7742, 104.2051);
        Assert.Contains("ฉันรอเรื่องเดียวกัน", Daeng.QuickReplies);
        Forget();
    }

    private async Task FourCasesAsync()
    {
        await DaengAsksAsync();
        await Daeng.SaysAsync("ขอยาความดันด้วยค่ะ");
        await Daeng.SaysAsync("ขอผ้าอ้อมผู้ใหญ่ 2 ห่อค่ะ");
        await Daeng.SaysAsync("พ่อชัก ไม่รู้สึกตัว");
        Assert.Equal(4L, await CountAsync("help_requests WHERE ended_at IS NULL"));
        Forget();
    }
}
