using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Menus;
using Jitasa.Bot.People;
using Jitasa.Bot.Relay;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Relay;

public sealed class RelayRulesTests
{
    [Theory]
    [InlineData("จบการคุย", true)]
    [InlineData("จบการคุยค่ะ", true)]
    [InlineData("End talk", true)]
    [InlineData("จบแล้วจะคุยอีกไหม", false)]
    public void Ending_is_a_word_by_itself(string text, bool isEnding) => Assert.Equal(isEnding, RelayRules.IsEnding(text));

    [Theory]
    [InlineData("สถานะ", Intent.MyRequests, true)]
    [InlineData("ถึงไหนแล้วคะ", Intent.MyRequests, false)]
    [InlineData("ยกเลิก", Intent.CancelRequest, true)]
    [InlineData("ไม่ต้องซื้อน้ำมาแล้ว ยกเลิกนะ", Intent.CancelRequest, false)]
    [InlineData("ช่วยลบข้อมูลของฉันด้วย", Intent.EraseMyData, true)]
    [InlineData("อยากคุยกับเจ้าหน้าที่จริง ๆ", Intent.HumanHandover, true)]
    public void In_a_talk_only_plain_commands_and_two_wishes_are_for_the_bot(string text, Intent intent, bool isForBot) =>
        Assert.Equal(isForBot, RelayRules.IsForBot(text, intent));

    [Fact]
    public void What_a_cell_of_any_menu_types_is_for_the_bot() =>
        Assert.Empty(
            from menu in MenuRules.All
            from button in menu.Buttons
            let typed = (button.Action as MessageAction)?.Text
            where typed is not null && !RelayRules.IsForBot(typed, Intent.Other)
            select typed);

    [Theory]
    [InlineData(Intent.HelpRequest, Urgency.Critical, true)]
    [InlineData(Intent.HelpRequest, Urgency.High, true)]
    [InlineData(Intent.HelpRequest, Urgency.Normal, false)]
    [InlineData(Intent.Other, Urgency.Critical, false)]
    public void A_cry_is_a_pressing_request(Intent intent, Urgency urgency, bool isCry) =>
        Assert.Equal(isCry, RelayRules.IsCry("ช่วยด้วย", MessageDraft.Empty with { Intent = intent, Urgency = urgency }, TalkSide.Asker, isAnswered: true));

    [Fact]
    public void Officials_of_equally_fine_areas_are_one_rung_and_the_finest_is_called_first()
    {
        var rungs = RelayRules.Rungs([(1, 2), (2, 6), (3, 6), (4, 0), (5, 6)], new RelaySettings { DeskCallsAtOnce = 2 });

        Assert.Equal([[2, 3], [1], [4]], rungs);
    }
}
