using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Two neighbours need the same: who waits along hears what the asker hears, from the moment they join.</summary>
public sealed class WaitingAlongStories : Story
{
    [Fact]
    public async Task Who_joins_a_case_somebody_has_taken_hears_at_once_who_helps()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        await Kham.SaysAsync("ขอข้าวสาร 5 คน โทร 0810009999");
        await Kham.SharesAsync(15.7740, 104.2050);
        await Ton.TapsAsync("✋ รับงานนี้");
        await Ton.TapsAsync("🛵 กำลังไป");
        await Daeng.SaysAsync("ขอข้าวสาร 3 คน โทร 0810001234");
        await Daeng.SharesAsync(15.7742, 104.2051);
        await Daeng.TapsAsync("ฉันรอเรื่องเดียวกัน");

        Daeng.IsTold("นับคุณรวม");
        Daeng.IsTold("ต้น", "จิตอาสา", "คุยกันผ่านแชตนี้");
        Daeng.IsTold("ต้น", "กำลังเดินทาง");
        Assert.Contains("💬 คุยกับผู้ช่วย", Daeng.QuickReplies);
    }

    [Fact]
    public async Task Nobody_is_asked_to_wait_along_with_a_case_that_is_done()
    {
        await Ton.SaysAsync("สมัครอาสา เป็นประชาชนทั่วไป ทำอาหารได้ มีรถกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
        await Kham.SaysAsync("ขอข้าวสาร 5 คน โทร 0810009999");
        await Kham.SharesAsync(15.7740, 104.2050);
        await Ton.TapsAsync("✋ รับงานนี้");
        await Ton.TapsAsync("✅ เสร็จแล้ว");

        await Daeng.SaysAsync("ขอข้าวสาร 3 คน โทร 0810001234");
        await Daeng.SharesAsync(15.7742, 104.2051);

        Assert.DoesNotContain("ฉันรอเรื่องเดียวกัน", Daeng.QuickReplies);
    }
}
