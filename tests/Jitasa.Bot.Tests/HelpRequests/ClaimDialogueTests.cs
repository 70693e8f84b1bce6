using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.People;
using Jitasa.Bot.Tests.Volunteers;
using Jitasa.Bot.ThaiText;
using static Jitasa.Bot.Tests.HelpRequests.Claiming;

namespace Jitasa.Bot.Tests.HelpRequests;

public sealed class ClaimDialogueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_accepts_sees_place_and_name_and_the_asker_hears_who_comes()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field);
        var other = await field.MeetAsync("ต้น");
        await field.OfferAsync(request, other);

        var words = Field.Words(await field.TapsAsync(may, "claim", "accept", request.Id));

        Assert.Contains("\"type\":\"location\"", words, StringComparison.Ordinal);
        Assert.Contains("บ้านเลขที่ 12", words, StringComparison.Ordinal);
        Assert.Contains("ป้าแดง", words, StringComparison.Ordinal);
        Assert.Contains("destination=15.79,104.14", words, StringComparison.Ordinal);
        Assert.DoesNotContain("081-000", words, StringComparison.Ordinal);
        Assert.Contains("น้องเมย์ (จิตอาสา)", Assert.Single(await field.PushedAsync(daeng)), StringComparison.Ordinal);
        Assert.Contains("มีคนรับแล้ว", Assert.Single(await field.PushedAsync(other, "held")), StringComparison.Ordinal);
        Assert.Empty(await field.PushedAsync(other));
    }

    [Fact]
    public async Task The_phone_is_shown_only_when_its_owner_agreed()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field);
        await field.WithAsync<PeopleStore>(people => people.SharePhoneAsync(daeng.Id, true, Ct));

        Assert.Contains("081-000-1234", Field.Words(await field.TapsAsync(may, "claim", "accept", request.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_way_goes_by_typed_words_and_ends_with_a_question_to_the_asker()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field, urgency: Urgency.High);

        Assert.Contains("คุณรับเรื่องนี้แล้ว", Field.Words(await field.SaysAsync(may, $"รับงาน {request.CaseNumber}")), StringComparison.Ordinal);
        Assert.Contains("เดินทางปลอดภัย", Field.Words(await field.SaysAsync(may, "กำลังไปครับ")), StringComparison.Ordinal);
        Assert.Contains("รับทราบ", Field.Words(await field.SaysAsync(may, "ถึงแล้ว")), StringComparison.Ordinal);
        Assert.Contains("อยากฝากข้อความหรือรูป", Field.Words(await field.SaysAsync(may, "เสร็จแล้วค่ะ")), StringComparison.Ordinal);
        Assert.Contains("เก็บไว้ให้เจ้าหน้าที่แล้ว", Field.Words(await field.SaysAsync(may, "ฝากดูแลเรื่องยาต่อด้วย")), StringComparison.Ordinal);

        var told = await field.PushedAsync(daeng);
        Assert.Equal(4, told.Count);
        Assert.Contains("confirm.yes", told[^1], StringComparison.Ordinal);
        Assert.Equal("helped", await field.Database.ScalarAsync<string>("SELECT status FROM help_requests WHERE id = @Id", new { request.Id }));
        Assert.True(await field.Database.ScalarAsync<bool>("SELECT note_sealed IS NOT NULL FROM claims"));
    }

    [Fact]
    public async Task What_is_not_pressing_is_told_with_the_next_reply()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field);
        await field.TapsAsync(may, "claim", "accept", request.Id);

        await field.SaysAsync(may, "กำลังไป");

        Assert.Single(await field.PushedAsync(daeng));
        Assert.Single(await field.PushedAsync(daeng, "held"));
    }

    [Fact]
    public async Task Not_yet_pressed_twice_opens_the_case_once_and_is_answered_kindly()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field);
        await field.TapsAsync(may, "claim", "accept", request.Id);
        await field.SaysAsync(may, "เสร็จแล้ว");

        await field.TapsAsync(daeng, "help", "confirm.no", request.Id);
        var urgency = await field.Database.ScalarAsync<string>("SELECT urgency FROM help_requests");
        var again = Field.Words(await field.TapsAsync(daeng, "help", "confirm.no", request.Id));

        Assert.Contains("เปิดต่อให้แล้ว", again, StringComparison.Ordinal);
        Assert.Equal(1L, await field.Database.ScalarAsync<long>("SELECT count(*) FROM help_request_events WHERE step = 'reopen'"));
        Assert.Equal(urgency, await field.Database.ScalarAsync<string>("SELECT urgency FROM help_requests"));
    }

    [Fact]
    public async Task A_button_pressed_twice_moves_nothing_twice()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field);
        await field.TapsAsync(may, "claim", "accept", request.Id);
        var claim = await field.Database.ScalarAsync<long>("SELECT id FROM claims");

        await field.TapsAsync(may, "claim", "done", claim);
        await field.TapsAsync(may, "claim", "done", claim);
        await field.TapsAsync(may, "claim", "accept", request.Id);

        Assert.Equal(2, (await field.PushedAsync(daeng)).Count);
        Assert.Equal(1, await field.Database.ScalarAsync<int>("SELECT count(*) FROM claims"));
    }

    [Fact]
    public async Task Losers_get_the_right_sentence()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, _) = await OfferedToMayAsync(field);
        var ton = await field.MeetAsync("ต้น");
        await field.OfferAsync(request, ton);
        await field.TapsAsync(may, "claim", "accept", request.Id);

        Assert.Contains("มีคนรับครบแล้ว", Field.Words(await field.TapsAsync(ton, "claim", "accept", request.Id)), StringComparison.Ordinal);
        await field.WithAsync<HelpRequestStore>(requests => requests.MoveAsync(request.Id, RequestStep.Cancel, request.AskerId, "by_asker", field.Now, Ct));
        Assert.Contains("เรื่องนี้จบแล้ว", Field.Words(await field.TapsAsync(ton, "claim", "accept", request.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_case_is_told_to_who_is_on_it()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, _) = await OfferedToMayAsync(field);
        await field.TapsAsync(may, "claim", "accept", request.Id);

        await field.WithAsync<ClaimNotices>(notices => notices.CaseEndedAsync(request.Id, RequestStep.Cancel, field.Now, Ct));

        Assert.Contains("ยกเลิกเคส", Assert.Single(await field.PushedAsync(may)), StringComparison.Ordinal);
        Assert.Equal("released", await field.Database.ScalarAsync<string>("SELECT status FROM claims"));
    }

    [Fact]
    public async Task My_jobs_lists_what_I_hold_and_what_waits_for_my_answer()
    {
        await using var field = await Field.OpenAsync();
        var (request, may, daeng) = await OfferedToMayAsync(field);
        await field.TapsAsync(may, "claim", "accept", request.Id);
        var second = await field.CaseAsync(daeng, NeedKind.Medicine);
        await field.OfferAsync(second, may);

        var words = Field.Words(await field.SaysAsync(may, "งานของฉัน"));

        Assert.Contains(request.CaseNumber, words, StringComparison.Ordinal);
        Assert.Contains(second.CaseNumber, words, StringComparison.Ordinal);
        Assert.Contains("ยังไม่ได้สมัครอาสา", Field.Words(await field.SaysAsync(daeng, "งานของฉัน")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("รับงาน YST64-1117-0042", ClaimWord.Accept, "YST64-1117-0042")]
    [InlineData("ส่งยาเรียบร้อยแล้วครับ เคส 0217 ปิดงานได้", ClaimWord.Finish, "0217")]
    [InlineData("รับเคสบ้านกำแมดแล้วนะคะ กำลังไป", ClaimWord.SetOut, null)]
    [InlineData("ไปไม่ได้แล้วค่ะ หาคนแทนด้วย", ClaimWord.HandOver, null)]
    [InlineData("I'm done with delivery #88, next task please", ClaimWord.Finish, null)]
    [InlineData("สวัสดีค่ะ", null, null)]
    public void Helpers_words_are_understood(string text, ClaimWord? word, string? number)
    {
        Assert.Equal(word, ClaimLexicon.Read(text, isReport: true));
        Assert.Equal(number, ClaimLexicon.CaseNumber(text));
    }
}
