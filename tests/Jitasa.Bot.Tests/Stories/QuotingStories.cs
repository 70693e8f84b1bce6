using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Which words are answered: we quote in a group, people quote what they said before.</summary>
public sealed class QuotingStories : Story
{
    private const string Pills = "ขอยาความดันให้แม่ บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-1234";
    private const string Rice = "ขอข้าวสารให้ป้าข้างบ้าน 3 คน บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-9999";

    private ChatMessage AnswerInGroup => App.Line.Chat(Cast.TatThong).FromBot.Last();

    [Fact]
    public async Task In_a_busy_group_the_answer_shows_whose_cry_it_answers()
    {
        var cry = await App.Line.SayAsync(Daeng.Id, Pills, Cast.TatThong, mentionBot: true, ct: Ct);
        await App.Line.SayAsync(Somchai.Id, "พรุ่งนี้ประชุมนะ", Cast.TatThong, ct: Ct);
        var other = await App.Line.SayAsync(Kham.Id, "แม่หายใจไม่ออก บ้านเลขที่ 7 หมู่ 4 ต.ตาดทอง", Cast.TatThong, mentionBot: true, ct: Ct);
        await App.SettlesAsync();

        var answers = App.Line.Chat(Cast.TatThong).FromBot.ToList();
        Assert.All(answers, answer => Assert.Equal("reply", answer.Via));
        Assert.Equal([cry.MessageId, other.MessageId], answers.Select(answer => answer.QuotedId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_for_a_reply_quotes_as_a_push()
    {
        var cry = await App.Line.SayAsync(Daeng.Id, "จิตอาสา " + Pills, Cast.TatThong, ct: Ct);
        App.Clock.Advance(TimeSpan.FromMinutes(2));
        await App.SettlesAsync();

        Assert.Equal(("push", cry.MessageId), (AnswerInGroup.Via, AnswerInGroup.QuotedId));
    }

    [Fact]
    public async Task Who_is_hidden_from_us_and_who_only_calls_us_is_quoted_too()
    {
        App.Line.User(Kham.Id).IsDisclosed = false;
        var hidden = await App.Line.SayAsync(Kham.Id, Pills, Cast.TatThong, mentionBot: true, ct: Ct);
        await App.SettlesAsync();
        Assert.Equal(hidden.MessageId, AnswerInGroup.QuotedId);

        var called = await App.Line.SayAsync(Daeng.Id, "จิตอาสา", Cast.TatThong, ct: Ct);
        await App.SettlesAsync();
        Assert.Equal(called.MessageId, AnswerInGroup.QuotedId);
    }

    [Fact]
    public async Task Between_two_people_alone_nothing_is_quoted()
    {
        await Daeng.SaysAsync(Pills);

        Assert.All(App.Line.Chat(Daeng.Id).FromBot, answer => Assert.Null(answer.QuotedId));
    }

    [Fact]
    public async Task A_cancellation_that_quotes_a_cry_is_of_that_case()
    {
        var (pills, _) = await TwoCasesAsync();

        await QuotesAsync(pills, "ยกเลิก");
        await Daeng.TapsAsync("ใช่ ยกเลิกเลย");

        Assert.Equal(["cancelled", "open"], await StatusesAsync());
    }

    [Fact]
    public async Task What_is_added_to_a_quoted_cry_is_of_that_case_although_another_was_talked_about_since()
    {
        var (pills, _) = await TwoCasesAsync();

        await QuotesAsync(pills, "อยู่กัน 2 คน ติดเตียง 1");

        Assert.Equal("2 3", await PeopleAsync());
    }

    [Fact]
    public async Task An_answer_that_quotes_another_case_leaves_the_open_question_alone()
    {
        var (pills, _) = await TwoCasesAsync();
        await Daeng.SaysAsync("ขอน้ำดื่มให้บ้านเลขที่ 20 หมู่ 9 ต.ตาดทอง อ.เมืองยโสธร โทร 081-000-7777");
        Daeng.IsTold("กี่คน");

        await QuotesAsync(pills, "6 คน");

        Assert.Equal("6 3", await PeopleAsync());
    }

    [Fact]
    public async Task Somebody_elses_words_and_ours_decide_nothing()
    {
        await TwoCasesAsync();
        var ours = App.Line.Chat(Daeng.Id).FromBot.First().Id;

        await QuotesAsync(ours, "ยกเลิก");

        Daeng.IsTold("เรื่องไหน");
    }

    private async Task<(string Pills, string Rice)> TwoCasesAsync()
    {
        var pills = await App.Line.SayAsync(Daeng.Id, Pills, ct: Ct);
        await App.SettlesAsync();
        var rice = await App.Line.SayAsync(Daeng.Id, Rice, ct: Ct);
        await App.SettlesAsync();
        Assert.Equal(["open", "open"], await StatusesAsync());
        return (pills.MessageId!, rice.MessageId!);
    }

    private async Task QuotesAsync(string messageId, string text)
    {
        Daeng.Remember();
        await App.Line.SayAsync(Daeng.Id, text, quoteMessageId: messageId, ct: Ct);
        await App.SettlesAsync();
    }

    private Task<string> PeopleAsync() => App.Database.ScalarAsync<string>("SELECT string_agg(people::text, ' ' ORDER BY id) FROM help_requests");

    private Task<string[]> StatusesAsync() => App.Database.ScalarAsync<string[]>("SELECT array_agg(status ORDER BY id) FROM help_requests");
}
