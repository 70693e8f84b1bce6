using Jitasa.Bot.Media;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Media;

public sealed class MediaSightStoreTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private long daeng;
    private long may;
    private long request;
    private long photo;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        daeng = await database.PersonAsync("U-daeng");
        may = await database.PersonAsync("U-may");
        request = await database.CaseAsync(daeng, areaCode: "350118");
        photo = await database.MediaAsync(daeng, "1");
        await database.WordsAsync(request, daeng, photo);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_asker_sees_the_photo_she_sent() => Assert.Equal([1, 2, 3], (await OpenAsync(daeng))!.Bytes);

    [Fact]
    public async Task A_stranger_sees_nothing() => Assert.Null(await OpenAsync(may));

    [Theory]
    [InlineData("accepted", true)]
    [InlineData("arrived", true)]
    [InlineData("done", false)]
    [InlineData("released", false)]
    public async Task A_helper_sees_the_photo_while_helping(string status, bool sees)
    {
        await database.ClaimAsync(request, may, status);

        Assert.Equal(sees, await OpenAsync(may) is not null);
    }

    [Fact]
    public async Task A_helper_does_not_see_the_photo_of_an_asker_who_refused_that()
    {
        await database.ClaimAsync(request, may);
        await database.ExecuteAsync("INSERT INTO consents (person_id, version, agreed, at) VALUES (@daeng, 1, false, @Now)", new { daeng, Rows.Now });

        Assert.Null(await OpenAsync(may));
    }

    [Theory]
    [InlineData("amphoe_officer", "3501", true)]
    [InlineData("province_officer", "35", true)]
    [InlineData("operator", "TH", true)]
    [InlineData("amphoe_officer", "3502", false)]
    [InlineData("pr_officer", "35", false)]
    [InlineData("kamnan", "350118", false)]
    public async Task The_desk_of_the_place_sees_the_photo_and_no_other(string role, string areaCode, bool sees)
    {
        await database.RoleAsync(may, role, areaCode);

        Assert.Equal(sees, await OpenAsync(may) is not null);
    }

    [Fact]
    public async Task A_photo_of_a_case_without_a_place_is_for_the_province_desk()
    {
        var nowhere = await database.CaseAsync(daeng, areaCode: null);
        var gate = await database.MediaAsync(daeng, "2");
        await database.WordsAsync(nowhere, daeng, gate);
        await database.RoleAsync(may, "province_officer", "35");

        Assert.NotNull(await OpenAsync(may, gate));
    }

    [Fact]
    public async Task A_revoked_official_sees_nothing()
    {
        await database.RoleAsync(may, "province_officer", "35");
        await database.ExecuteAsync("UPDATE person_roles SET revoked_at = @Now WHERE person_id = @may", new { may, Rows.Now });

        Assert.Null(await OpenAsync(may));
    }

    [Fact]
    public async Task A_photo_taken_back_is_seen_by_no_helper()
    {
        await database.ClaimAsync(request, may);
        await database.ExecuteAsync("UPDATE help_request_words SET withdrawn_at = @Now WHERE media_id = @photo", new { photo, Rows.Now });

        Assert.Null(await OpenAsync(may));
    }

    [Fact]
    public async Task The_asker_sees_the_helpers_closing_photo_and_nobody_else_does()
    {
        var claim = await database.ClaimAsync(request, may, "done");
        var closing = await database.MediaAsync(may, "3");
        await database.ExecuteAsync("UPDATE claims SET note_media_id = @closing WHERE id = @claim", new { closing, claim });
        var stranger = await database.PersonAsync("U-stranger");

        Assert.NotNull(await OpenAsync(daeng, closing));
        Assert.Null(await OpenAsync(stranger, closing));
    }

    [Fact]
    public async Task What_was_said_in_a_talk_is_seen_by_its_two_sides()
    {
        var voice = await database.MediaAsync(may, "4", contentType: "audio/mp4", kind: "audio");
        var official = await database.PersonAsync("U-nid");
        await database.ExecuteAsync(
            """
            WITH talk AS (
                INSERT INTO talks (province_code, request_id, asker_id, other_id, kind, opened_at) VALUES ('35', @request, @may, @official, 'desk', @Now) RETURNING id)
            INSERT INTO talk_messages (talk_id, from_person, kind, media_id, at, deliver_at) SELECT id, @may, 'media', @voice, @Now, @Now FROM talk
            """,
            new { request, may, official, voice, Rows.Now });

        Assert.NotNull(await OpenAsync(may, voice));
        Assert.NotNull(await OpenAsync(official, voice));
        Assert.Null(await OpenAsync(daeng, voice));
    }

    [Fact]
    public async Task A_card_tells_about_it_without_the_bytes()
    {
        var card = await database.InAsync(db => new MediaSightStore(db, TestDatabase.Box).CardAsync(photo, daeng, TestContext.Current.CancellationToken));

        Assert.Equal(new MediaCard(photo, "image", "kept", "image/jpeg", 3, Rows.Now), card);
    }

    private Task<SeenMedia?> OpenAsync(long personId, long? mediaId = null) =>
        database.InAsync(db => new MediaSightStore(db, TestDatabase.Box).OpenAsync(mediaId ?? photo, personId, TestContext.Current.CancellationToken));
}
