using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A helper has said "done": what the asker says next may be an answer, the same need again, or a new danger.</summary>
public sealed class AfterHelpStories : Story
{
    private const string Home = "บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234";

    [Theory]
    [InlineData("น้ำมาแล้ว ช่วยด้วย")]
    [InlineData("ไฟมาแล้ว รีบมา")]
    [InlineData("แม่ไม่ได้สติ")]
    public async Task A_new_danger_is_a_case_of_its_own_and_answers_nothing(string cry)
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync(cry);

        Assert.Equal("helped", await OneAsync<string>("SELECT status FROM help_requests ORDER BY id LIMIT 1"));
        Assert.Equal(2L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task A_word_inside_a_sentence_answers_nothing()
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync("ไม่มีไฟฟ้า");

        Assert.Equal("helped", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Theory]
    [InlineData("ไม่เห็นมีใครมาเลย")]
    [InlineData("โกหก ยังไม่ได้อะไรเลย")]
    public async Task Nothing_came_said_in_their_own_words_opens_the_case_again(string words)
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync(words);

        Daeng.IsTold("เปิดต่อและเร่งให้แล้ว");
        Assert.Equal("open", await OneAsync<string>("SELECT string_agg(status, ',') FROM help_requests"));
    }

    [Theory]
    [InlineData("ครบค่ะ แต่น้ำไม่พอ")]
    [InlineData("ได้แต่ข้าว น้ำไม่ได้")]
    [InlineData("ครบแล้ว แต่ยังขาดน้ำ")]
    public async Task What_did_not_come_is_on_the_card_of_the_case_that_goes_on(string words)
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync(words);

        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว", "น้ำ");
        Assert.Equal("open น้ำ", await OneAsync<string>("SELECT string_agg(status || ' ' || (items->0->>'name'), ',') FROM help_requests"));
    }

    [Theory]
    [InlineData("ขาดน้ำดื่ม 2 แพ็คค่ะ", "น้ำดื่ม")]
    [InlineData("ยังขาดกระติกสีแดงค่ะ", "กระติกสีแดง")]
    public async Task Only_half_is_half_and_what_is_missing_stands_on_the_case(string missing, string item)
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync("ได้แค่ครึ่งเดียวค่ะ");
        Daeng.IsTold("ยังขาดอะไรอีกคะ");
        Daeng.Remember();
        await Daeng.SaysAsync(missing);

        Daeng.IsTold(item);
        Assert.Contains(item, await OneAsync<string>("SELECT string_agg(items::text, ' ') FROM help_requests WHERE status = 'open'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_put_right_while_it_is_asked_whether_all_arrived_is_put_right()
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync("พิมพ์ผิด หมู่ 2");

        Daeng.IsTold("แก้ให้แล้ว", "หมู่ 2");
        Assert.Equal("helped", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task Words_that_answer_nothing_are_kept_and_the_question_asked_again()
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync("ฝนตกหนักตลอดทั้งวัน");

        Daeng.IsTold("ได้รับความช่วยเหลือครบไหม");
        Daeng.IsNotTold("คนที่ไปช่วยจะได้อ่าน");
        Assert.Equal(3, Daeng.QuickReplies.Count);
    }

    [Fact]
    public async Task Where_it_stands_is_told_while_what_is_missing_is_asked()
    {
        await TonHelpedAsync();
        await Daeng.SaysAsync("ยังไม่ครบ");

        await Daeng.SaysAsync("สถานะ");

        Daeng.IsTold("YST64");
        Daeng.IsNotTold("เพิ่มให้แล้ว");
    }

    [Fact]
    public async Task What_was_asked_is_answered_by_a_plain_yes_while_it_is_fresh()
    {
        await TonHelpedAsync();

        await Daeng.SaysAsync("ค่ะ");

        Assert.Equal("confirmed", await OneAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task The_same_needed_again_is_looked_for_again_and_the_desk_hears_of_it()
    {
        await TonHelpedAsync();
        await MaySignsUpAsync();
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");

        await Daeng.SaysAsync("ขอข้าวอีก 5 กล่อง");

        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว");
        May.IsTold("ช่วยได้ไหมคะ");
        Nid.IsTold("เปิดต่อ");
        Assert.Equal("open 0", await OneAsync<string>("SELECT string_agg(status || ' ' || helpers_live, ',') FROM help_requests"));
    }

    [Fact]
    public async Task The_same_danger_again_calls_the_neighbours_again()
    {
        await App.CommandAsync("grant", "kamnan", "--line-user", Somchai.Id, "--area", "350103");
        await Daeng.SaysAsync("แม่หายใจไม่ออก " + Home);
        await Somchai.TapsAsync("✋ ฉันไปเอง");
        await Somchai.TapsAsync("✅ เสร็จแล้ว");
        Somchai.Remember();

        await Daeng.SaysAsync("แม่หายใจไม่ออกอีกแล้ว ช่วยด้วย");

        Daeng.IsTold("1669");
        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว");
        Somchai.IsTold("ยังไม่มีใครรับ");
        Assert.Equal("open", await OneAsync<string>("SELECT string_agg(status, ',') FROM help_requests"));
    }

    [Fact]
    public async Task A_call_from_the_village_group_takes_the_helped_case_up_again()
    {
        await TonHelpedAsync();

        await Daeng.SaysInAsync(Cast.TatThong, "ขอข้าวอีก 5 กล่อง", mentionBot: true);

        Assert.Equal("open", await OneAsync<string>("SELECT string_agg(status, ',') FROM help_requests"));
    }

    [Fact]
    public async Task Where_it_stands_names_nobody_whose_help_was_not_enough()
    {
        await TonHelpedAsync();
        await Daeng.SaysAsync("ยังไม่ได้ค่ะ");

        await Daeng.SaysAsync("สถานะ");

        Daeng.IsNotTold("พี่ต้น ช่วยแล้ว");
    }

    [Fact]
    public async Task Whoever_never_answers_is_asked_once_and_the_case_ends_as_helped()
    {
        await TonHelpedAsync();

        await App.AdvanceAsync(TimeSpan.FromHours(6.1));
        Daeng.IsTold("ได้รับความช่วยเหลือครบแล้วไหม");
        await App.AdvanceAsync(TimeSpan.FromDays(3.1));

        Assert.Equal("settled", await OneAsync<string>("SELECT status FROM help_requests WHERE ended_at IS NOT NULL AND helped_at IS NOT NULL"));
        await Daeng.SaysAsync("สวัสดีค่ะ");
        Daeng.IsTold("จึงปิดให้ก่อน");

        await Daeng.SaysAsync("ยังไม่ได้ค่ะ");
        Daeng.IsTold("เปิดเรื่องต่อให้แล้ว");
    }

    [Fact]
    public async Task Work_taken_by_word_while_a_note_is_asked_for_is_taken()
    {
        await TonHelpedAsync();
        await Kham.SaysAsync("ขอข้าวสาร 2 คน บ้านเลขที่ 9 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001235");
        var number = await OneAsync<string>("SELECT case_number FROM help_requests ORDER BY id DESC LIMIT 1");

        await Ton.SaysAsync($"รับงาน {number}");

        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM claims WHERE note_sealed IS NOT NULL"));
    }

    [Fact]
    public async Task A_helper_whose_case_ended_is_thanked_for_arriving()
    {
        await TonHelpedAsync();
        await Daeng.SaysAsync("ครบแล้ว");
        await Ton.SaysAsync("ข้าม");

        await Ton.SaysAsync("ถึงแล้ว");

        Ton.IsTold("จบแล้ว", "ขอบคุณ");
    }

    [Fact]
    public async Task Cancel_in_the_middle_of_a_sign_up_ends_the_sign_up_and_not_the_case()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน " + Home);
        await Daeng.SaysAsync("สมัครอาสา");

        await Daeng.SaysAsync("ยกเลิก");

        Daeng.IsTold("หยุดถามเรื่องสมัครอาสา");
        await Daeng.SaysAsync("ยกเลิก");
        Daeng.IsTold("YST64");
    }

    [Fact]
    public async Task The_reason_of_a_no_may_be_typed()
    {
        await MaySignsUpAsync();
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน " + Home);
        await May.TapsAsync("ไม่สะดวก");

        await May.SaysAsync("ไกลไป");

        May.IsTold("ขอบคุณที่บอก");
        Assert.Equal("too_far", await OneAsync<string>("SELECT decline_reason FROM offers"));
    }

    private async Task TonHelpedAsync()
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน " + Home);
        await Daeng.TapsAsync("ยินยอม");
        await Ton.TapsAsync("✋ รับงานนี้");
        await Ton.TapsAsync("✅ เสร็จแล้ว");
        Daeng.IsTold("ได้รับความช่วยเหลือครบไหม");
    }

    private async Task MaySignsUpAsync()
    {
        await May.SaysAsync("สมัครอาสา");
        await May.SaysAsync("เป็นนักศึกษา ทำอาหารได้ มีมอเตอร์ไซค์ ไปได้ 20 กม. ว่างทุกวัน");
        await May.SharesAsync(15.7741, 104.2051);
        May.IsTold("เข้าเวรอยู่");
        May.Remember();
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
