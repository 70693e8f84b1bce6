using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>A cry from we do not know where, or from where nobody answers: some desk reads it and can act on it.</summary>
public sealed class NowhereStories : Story
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await App.CommandAsync("grant", "local_officer", "--line-user", Nid.Id, "--area", "350103");
    }

    [Theory]
    [InlineData("น้ำท่วมสูง ติดอยู่บนหลังคา ช่วยด้วย")]
    [InlineData("น้ำท่วมสูง ติดอยู่บนหลังคา ช่วยด้วย จ.มหาสารคาม")]
    public async Task A_flood_cry_without_a_place_reaches_the_only_desk_there_is(string cry)
    {
        await Daeng.SaysAsync(cry);

        Nid.IsTold("ยังไม่ทราบที่อยู่");
        Daeng.IsTold("ส่งตำแหน่ง", "เจ้าหน้าที่ได้รับแจ้งแล้ว");
        Daeng.IsNotTold("ใกล้คุณไม่ได้");

        await Nid.SaysAsync("เคส");
        Nid.IsTold(await NumberAsync());
        await Nid.TapsAsync("ดูรายละเอียด");
        Nid.IsTold("ติดอยู่บนหลังคา");
        await Nid.SaysAsync($"ที่อยู่ {await NumberAsync()} บ้านเลขที่ 9 หมู่ 2 ต.ตาดทอง อ.เมืองยโสธร");
        Nid.IsTold("บ้านเลขที่ 9", "ตาดทอง");
    }

    [Fact]
    public async Task The_desk_of_where_the_asker_was_last_seen_is_told_first()
    {
        await App.CommandAsync("grant", "local_officer", "--line-user", Somchai.Id, "--area", "3502");
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810001234");
        await App.Database.ScalarAsync<long>("WITH ended AS (UPDATE help_requests SET status = 'cancelled', ended_at = opened_at RETURNING id) SELECT count(*) FROM ended");
        Nid.Remember();

        await Daeng.SaysAsync("น้ำท่วมสูง ติดอยู่บนหลังคา ช่วยด้วย");

        Nid.IsTold("ยังไม่ทราบที่อยู่");
        Somchai.HearsNothing();
    }

    [Fact]
    public async Task A_case_where_nobody_answers_for_the_tambon_turns_red_at_the_provinces_desks()
    {
        await Daeng.SaysAsync("ขอยาความดัน บ้านเลขที่ 12 หมู่ 4 ต.เดิด อ.เมืองยโสธร โทร 0810001234");

        Nid.IsTold("ไม่มีใครรับเลย");
        await Nid.TapsAsync("ดูรายละเอียด");
        Nid.IsTold("บ้านเลขที่ 12");
    }

    private Task<string> NumberAsync() => App.Database.ScalarAsync<string>("SELECT case_number FROM help_requests");
}
