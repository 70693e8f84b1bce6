using Jitasa.Bot.HelpRequests;
using Jitasa.Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A location sent in the middle of something else: what it is for is asked, and neither it nor the question gets lost.</summary>
public sealed class PinStories : Story
{
    [Theory]
    [InlineData("ขอบคุณค่ะ")]
    [InlineData("โทร 0890001234 ก็ได้ค่ะ")]
    [InlineData("บ้านอยู่หลังวัดนะคะ")]
    [InlineData("อยู่กัน 4 คน")]
    public async Task What_a_second_pin_is_for_is_asked_again_after_another_message(string words)
    {
        await PinnedTwiceAsync();

        await Daeng.SaysAsync(words);
        Assert.Contains("ย้ายหมุดมาที่นี่", Daeng.QuickReplies);
        await Daeng.TapsAsync("ย้ายหมุดมาที่นี่");

        Daeng.IsTold("ได้ตำแหน่งแล้ว");
        Assert.InRange(await OneAsync<double>("SELECT ST_Y(location) FROM help_requests"), 15.7999, 15.8001);
    }

    [Theory]
    [InlineData("ย้ายหมุดมาที่นี่", 1)]
    [InlineData("ย้าย", 1)]
    [InlineData("ย้ายมาที่นี่ค่ะ", 1)]
    [InlineData("move it here", 1)]
    [InlineData("เรื่องใหม่", 2)]
    [InlineData("ขอเรื่องใหม่ตรงนี้", 2)]
    [InlineData("something new", 2)]
    public async Task What_the_pin_is_for_can_be_typed(string words, long cases)
    {
        await PinnedTwiceAsync();

        await Daeng.SaysAsync(words);

        Assert.Equal(cases, await OneAsync<long>("SELECT count(*) FROM help_requests"));
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ST_Y(location) BETWEEN 15.7999 AND 15.8001"));
    }

    [Fact]
    public async Task A_pin_nobody_answered_about_is_still_read_with_the_case()
    {
        await PinnedTwiceAsync();

        await Daeng.SaysAsync("ขอคุยกับเจ้าหน้าที่");

        await using var scope = App.Services.CreateAsyncScope();
        var words = await scope.ServiceProvider.GetRequiredService<RequestWordsStore>().OfAsync(await OneAsync<long>("SELECT id FROM help_requests"), Ct);
        Assert.Contains(words, said => said.Words?.Contains("15.80000, 104.16000", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("ย้าย")]
    [InlineData("เรื่องใหม่")]
    public async Task A_location_taken_back_takes_the_pin_with_it_whatever_word_had_moved_it(string word)
    {
        await PinnedTwiceAsync();
        var location = App.Line.Chat(Daeng.Id).Messages.Last(message => message.From == Daeng.Id && message.Type == "location").Id;
        await Daeng.SaysAsync(word);
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ST_Y(location) BETWEEN 15.7999 AND 15.8001"));

        await App.Line.UnsendAsync(Daeng.Id, location, Ct);
        await App.SettlesAsync();

        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ST_Y(location) BETWEEN 15.7999 AND 15.8001"));
    }

    [Fact]
    public async Task A_second_pin_while_the_phone_is_asked_moves_nothing_unasked()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน");
        await Daeng.SharesAsync(15.79, 104.15);
        Daeng.IsTold("ขอเบอร์โทร");

        await Daeng.SharesAsync(15.80, 104.16);

        Daeng.IsTold("ย้ายหมุด");
        Assert.InRange(await OneAsync<double>("SELECT ST_Y(location) FROM help_requests"), 15.7899, 15.7901);
        await Daeng.SaysAsync("0810001234");
        Daeng.IsTold("081-000-1234");
        await Daeng.SaysAsync("ย้าย");
        Assert.InRange(await OneAsync<double>("SELECT ST_Y(location) FROM help_requests"), 15.7999, 15.8001);
    }

    [Fact]
    public async Task A_second_pin_moved_while_the_phone_is_asked_leaves_the_phone_to_be_asked()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน");
        await Daeng.SharesAsync(15.79, 104.15);
        await Daeng.SharesAsync(15.80, 104.16);
        Daeng.Remember();

        await Daeng.TapsAsync("ย้ายหมุดมาที่นี่");

        Daeng.IsTold("ได้ตำแหน่งแล้ว");
        Daeng.IsTold("ขอเบอร์โทร");
    }

    [Fact]
    public async Task A_new_need_said_after_a_pin_is_needed_there()
    {
        await PinnedTwiceAsync();

        await Daeng.SaysAsync("ขอยาความดันให้แม่ค่ะ");

        Assert.Equal("food_water 15.79,medicine 15.80", await OneAsync<string>("SELECT string_agg(need || ' ' || round(ST_Y(location)::numeric, 2), ',' ORDER BY id) FROM help_requests"));
    }

    [Theory]
    [InlineData("สมัครอาสา")]
    [InlineData("อยากสมัครเป็นอาสาสมัครครับ")]
    [InlineData("volunteer")]
    [InlineData("อยากเป็นอาสาขับรถส่งข้าวครับ")]
    public async Task Who_shares_a_place_and_then_signs_up_leaves_no_case_behind_and_lives_there(string words)
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await Ton.SharesAsync(15.791, 104.151);
        Ton.IsTold("ต้องการความช่วยเหลือเรื่องอะไร");

        await Ton.SaysAsync(words);
        await App.AdvanceAsync(TimeSpan.FromMinutes(30));

        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
        Assert.Equal("cancelled by_mistake", await OneAsync<string>("SELECT status || ' ' || close_reason FROM help_requests"));
        Assert.InRange(await OneAsync<double>("SELECT ST_Y(home) FROM volunteers"), 15.7909, 15.7911);
        Nid.HearsNothing();
    }

    [Fact]
    public async Task A_place_the_desk_looks_after_stays_open_when_its_sender_signs_up()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
        await Ton.SharesAsync(15.791, 104.151);
        await App.AdvanceAsync(TimeSpan.FromMinutes(10));
        Nid.IsTold("มีคนติดต่อมา");

        await Ton.SaysAsync("สมัครอาสา");

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
        Assert.InRange(await OneAsync<double>("SELECT ST_Y(home) FROM volunteers"), 15.7909, 15.7911);
    }

    [Fact]
    public async Task A_place_of_an_earlier_talk_is_not_taken_for_the_home_of_who_signs_up()
    {
        await Ton.SharesAsync(15.791, 104.151);
        await App.AdvanceAsync(TimeSpan.FromMinutes(90));

        await Ton.SaysAsync("สมัครอาสา");

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
        Assert.False(await OneAsync<bool>("SELECT home IS NOT NULL FROM volunteers"));
    }

    [Fact]
    public async Task A_place_shared_while_the_sign_up_rests_is_where_they_live()
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("สถานะ");
        await Ton.SaysAsync("ขอคุยกับเจ้าหน้าที่");
        await Ton.SaysAsync("จบการคุย");

        await Ton.SharesAsync(15.791, 104.151);
        Assert.Contains("สมัครอาสาต่อ", Ton.QuickReplies);
        await Ton.TapsAsync("สมัครอาสาต่อ");

        Assert.Equal(0L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
        Assert.True(await OneAsync<bool>("SELECT home IS NOT NULL FROM volunteers"));
    }

    [Fact]
    public async Task A_cry_beside_the_place_is_no_mistake()
    {
        await Ton.SaysAsync("ช่วยด้วย");
        await Ton.SharesAsync(15.791, 104.151);

        await Ton.SaysAsync("สมัครอาสา");

        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests WHERE ended_at IS NULL"));
    }

    private async Task PinnedTwiceAsync()
    {
        await Daeng.SaysAsync("ขอข้าวสาร 5 คน โทร 0810001234");
        await Daeng.SharesAsync(15.79, 104.15);
        await Daeng.SharesAsync(15.80, 104.16);
        Daeng.IsTold("ย้ายหมุด");
        Assert.Equal(1L, await OneAsync<long>("SELECT count(*) FROM help_requests"));
    }

    private Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);
}
