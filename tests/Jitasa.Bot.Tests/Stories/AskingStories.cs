using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

public sealed class AskingStories : Story
{
    [Fact]
    public async Task A_location_alone_is_asked_what_is_needed_there_and_the_answer_opens_the_case()
    {
        await Daeng.SharesAsync(15.79, 104.15);
        Daeng.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");

        await Daeng.TapsAsync("🍚 อาหารและน้ำดื่ม");

        Daeng.IsTold("รับเรื่องแล้ว", "มีหมุดแล้ว");
    }
}
