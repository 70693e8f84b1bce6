using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

public sealed class SmallTalkStories : Story
{
    [Theory]
    [InlineData("สวัสดีค่ะ", "มีอะไรให้ช่วย")]
    [InlineData("ขอบคุณมากค่ะ", "ยินดีค่ะ")]
    [InlineData("เมนู", "สถานะ")]
    [InlineData("โอเคค่ะ", "มีอะไรพิมพ์บอกได้เสมอ")]
    [InlineData("👍", "💚 ถ้าต้องการความช่วยเหลือ")]
    [InlineData("รับสมัครงานออนไลน์ รายได้วันละ 3000 แอดไลน์ @rich", "โฆษณา")]
    [InlineData("สล็อตเว็บตรง เครดิตฟรี 100", "โฆษณา")]
    [InlineData("จุดฉีดวัคซีนใกล้ฉันอยู่ที่ไหน", "เจ้าหน้าที่ตอบได้")]
    public async Task Each_kind_of_talk_gets_a_fitting_answer_and_opens_no_case(string said, string answer)
    {
        await Daeng.SaysAsync(said);

        Daeng.IsTold(answer);
        Assert.Single(Daeng.News);
        Assert.Equal(0L, await App.Database.ScalarAsync<long>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task Thanks_in_the_middle_leaves_the_open_question_open()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        Daeng.IsTold("เบอร์โทร");

        await Daeng.SaysAsync("ขอบคุณค่ะ");
        Daeng.IsTold("ยินดีค่ะ");
        await Daeng.SaysAsync("0810001234");

        Daeng.IsTold("081-000-1234");
    }

    [Fact]
    public async Task A_new_friend_is_welcomed_with_an_example()
    {
        await App.Line.BlockAsync(Cast.Kham.Id, Ct);
        await App.SettlesAsync();
        Kham.Remember();

        await App.Line.FollowAsync(Cast.Kham.Id, Ct);
        await App.SettlesAsync();

        Kham.IsTold("จิตอาสาดูแลไทย", "1669");
    }

    [Fact]
    public async Task A_button_of_somebody_else_or_a_forged_one_is_answered_kindly_and_changes_nothing()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        var cancel = App.Line.Chat(Daeng.Id).Messages.SelectMany(message => message.Buttons).First(button => button.Label == "ยกเลิกเรื่องนี้");

        Kham.Remember();
        await App.Line.TapAsync(Kham.Id, cancel.Json, ct: Ct);
        await App.SettlesAsync();

        Kham.IsTold("ปุ่มนี้ใช้ไม่ได้แล้ว");
        Assert.Equal("open", await App.Database.ScalarAsync<string>("SELECT status FROM help_requests"));
    }

    [Fact]
    public async Task Calling_twice_in_a_group_for_the_same_is_one_case()
    {
        await Daeng.SaysInAsync(Cast.TatThong, "@จิตอาสา ขอข้าวกับน้ำ 5 คน หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร");
        await Daeng.SaysInAsync(Cast.TatThong, "@จิตอาสา ขอข้าวกับน้ำด่วนค่ะ");

        Assert.Equal(1, await App.Database.ScalarAsync<int>("SELECT count(*) FROM help_requests"));
    }

    [Fact]
    public async Task In_a_group_nothing_is_said_or_kept_unless_called_and_a_cry_moves_to_the_private_chat()
    {
        await Daeng.SaysInAsync(Cast.TatThong, "วันนี้อากาศร้อนเนาะ");
        Assert.DoesNotContain(App.Line.Chat(Cast.TatThong).Messages, message => message.IsFromBot && message.Text.Contains("ส่วนตัว", StringComparison.Ordinal));

        await Daeng.SaysInAsync(Cast.TatThong, "@จิตอาสา ยายคำหายใจไม่ออก บ้านเลขที่ 7 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810009999");

        var said = App.Line.Chat(Cast.TatThong).Messages.Last(message => message.IsFromBot).Text;
        Assert.Contains("YST64-1117-", said, StringComparison.Ordinal);
        Assert.DoesNotContain("บ้านเลขที่ 7", said, StringComparison.Ordinal);
        Assert.DoesNotContain("081-000-9999", said, StringComparison.Ordinal);
        Assert.Equal(1L, await App.Database.ScalarAsync<long>("SELECT count(*) FROM help_requests WHERE urgency = 'critical'"));
    }
}
