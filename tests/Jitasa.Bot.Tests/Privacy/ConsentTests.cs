using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;
using Jitasa.Bot.Tests.Support;
using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.Privacy;

public sealed class ConsentTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private TestServices bot = null!;
    private Person daeng = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        bot = new(database);
        daeng = new(await database.PersonAsync("U-daeng"), "U-daeng", "ป้าแดง", Tongue.Th, IsReachable: true);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task The_question_goes_out_once_and_silence_is_no_refusal()
    {
        Assert.Equal(Consent.NotAsked, await StateAsync());

        Assert.True(await AskAsync());
        Assert.False(await AskAsync());

        Assert.Equal(Consent.Asked, await StateAsync());
        Assert.True(ConsentRules.MayShowToVolunteers(Consent.Asked));
    }

    [Fact]
    public async Task A_refusal_keeps_the_desk_and_names_1669()
    {
        var reply = await TapAsync("no");

        var text = Assert.IsType<TextMessage>(Assert.Single(reply!.Messages)).Text;
        Assert.Contains("1669", text);
        Assert.Contains("เจ้าหน้าที่", text);
        Assert.Equal(Consent.Refused, await StateAsync());
        Assert.False(ConsentRules.MayShowToVolunteers(Consent.Refused));
    }

    [Fact]
    public async Task The_last_answer_counts_and_may_be_typed_weeks_later()
    {
        await TapAsync("no");
        bot.Clock.Advance(TimeSpan.FromDays(20));

        await SayAsync("ยินยอม");
        Assert.Equal(Consent.Agreed, await StateAsync());

        await SayAsync("ไม่ยินยอมค่ะ");
        Assert.Equal(Consent.Refused, await StateAsync());
    }

    [Fact]
    public async Task An_answer_leaves_another_open_question_open()
    {
        Assert.True((await TapAsync("yes"))!.KeepsWaiting);
        Assert.False((await TapAsync("yes", ConsentDialogue.Waiting(Rows.Now)))!.KeepsWaiting);
    }

    [Fact]
    public async Task What_only_sounds_like_an_answer_is_left_to_others() => Assert.Null(await SayAsync("ไม่ยินยอมให้รื้อบ้าน น้ำท่วมแล้ว ช่วยด้วย"));

    [Theory]
    [InlineData(Tongue.Th, "ลบข้อมูลของฉัน")]
    [InlineData(Tongue.En, "delete my data")]
    public void The_card_says_how_to_erase_and_has_a_yes_and_a_no(Tongue tongue, string how)
    {
        var card = Assert.IsType<FlexMessage>(bot.Get<ConsentMessages>().Question(daeng.Id, tongue));

        var bubble = Assert.IsType<FlexBubble>(card.Contents);
        var body = ((FlexBox)bubble.Body!).Contents;
        Assert.Contains(body.OfType<FlexText>(), line => line.Text.Contains(how, StringComparison.Ordinal));
        // Low enough for a small phone: no head, no foot, both answers in one row.
        Assert.Equal((null, null), (bubble.Header, bubble.Footer));
        Assert.Equal(["yes", "no"], Assert.Single(body.OfType<FlexBox>()).Contents.OfType<FlexButton>().Select(button => bot.Get<Buttons>().Read(((PostbackAction)button.Action).Data, null)!.Verb));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static IDialogue Mine(IEnumerable<IDialogue> all) => all.Single(dialogue => dialogue.Folder == ConsentDialogue.Name);

    private Task<Consent> StateAsync() => bot.InAsync<ConsentStore, Consent>(consents => consents.StateOfAsync(daeng.Id, Ct));

    private Task<bool> AskAsync() => bot.InAsync<ConsentStore, bool>(consents => consents.AskAsync(daeng.Id, bot.Clock.GetUtcNow(), Ct));

    private Task<Reply?> TapAsync(string verb, Waiting? waiting = null) =>
        bot.InAsync<IEnumerable<IDialogue>, Reply?>(all => Mine(all).TapAsync(Turn("", waiting), new(ConsentDialogue.Name, verb, daeng.Id, 0), Ct));

    private Task<Reply?> SayAsync(string text) => bot.InAsync<IEnumerable<IDialogue>, Reply?>(all => Mine(all).HearAsync(Turn(text, waiting: null), Ct));

    private Turn Turn(string text, Waiting? waiting) =>
        new(
            new MessageEvent(new TextContent("1", text)) { Id = "e", At = Rows.Now, Source = new(daeng.LineUserId, GroupId: null) },
            daeng,
            Roles: [],
            waiting,
            MessageDraft.Empty,
            bot.Clock.GetUtcNow());
}
