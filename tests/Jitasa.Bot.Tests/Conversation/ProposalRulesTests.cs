using Jitasa.Bot.Conversation;

namespace Jitasa.Bot.Tests.Conversation;

public sealed class ProposalRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(30);
    private static readonly Waiting HowMany = new("request", "people", 5, Now.AddMinutes(-2));
    private static readonly Waiting Talk = new("relay", "talk", 7, Now.AddMinutes(-1));
    private static readonly Waiting Phone = new("relay", "phone", 7, Now.AddMinutes(-1)) { Beneath = Talk };

    [Fact]
    public void Words_of_the_other_side_leave_the_question_beneath_the_talk_open()
    {
        var next = Propose(Talk with { Beneath = HowMany }, Talk with { AskedAt = Now });

        Assert.Equal(Talk with { AskedAt = Now, Beneath = HowMany }, next);
    }

    [Fact]
    public void Words_of_the_other_side_leave_a_question_over_the_talk_on_top()
    {
        var next = Propose(Phone with { Beneath = Talk with { Beneath = HowMany } }, Talk with { AskedAt = Now });

        Assert.Equal(Phone with { Beneath = Talk with { AskedAt = Now, Beneath = HowMany } }, next);
    }

    [Fact]
    public void A_question_over_the_talk_that_was_let_lie_gives_way_to_the_talk()
    {
        var next = Propose(Phone with { AskedAt = Now - Old }, Talk with { AskedAt = Now });

        Assert.Equal(Talk with { AskedAt = Now }, next);
    }

    [Fact]
    public void A_question_laid_over_the_talk_keeps_what_lies_beneath_the_talk()
    {
        var next = Propose(Talk with { Beneath = HowMany }, Phone);

        Assert.Equal(Phone with { Beneath = Talk with { Beneath = HowMany } }, next);
    }

    [Fact]
    public void Another_question_about_the_same_keeps_what_lies_beneath()
    {
        var next = Propose(HowMany with { Question = "place", Beneath = Talk }, HowMany);

        Assert.Equal(HowMany with { Beneath = Talk }, next);
    }

    [Fact]
    public void A_question_about_something_else_stays_open_until_it_is_let_lie()
    {
        Assert.Null(Propose(HowMany, Talk));
        Assert.Equal(Talk, Propose(HowMany with { AskedAt = Now - Old }, Talk));
        Assert.Equal(Talk, Propose(HowMany with { Yields = true }, Talk));
        Assert.Equal(Talk, Propose(null, Talk));
    }

    private static Waiting? Propose(Waiting? open, Waiting proposed) => ProposalRules.Open(open, proposed, Old, Now);
}
