using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Media;

/// <summary>Fetching from the simulated data host, which speaks LINE's 200, 202, 404 and 410.</summary>
public sealed class MediaWorkTests : IAsyncLifetime
{
    private TestDatabase database = null!;
    private LineSimulatorHost line = null!;
    private TestServices bot = null!;
    private Person daeng = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Cast = true }, ct: Ct);
        bot = new(
            database,
            ("Line:ApiBase", line.Api.AbsoluteUri),
            ("Line:DataApiBase", line.DataApi.AbsoluteUri),
            ("Line:ChannelAccessToken", line.Options.ChannelAccessToken),
            ("Media:VideoMegabytes", "1"));
        daeng = await bot.InAsync<PeopleStore, Person>(people => people.MeetAsync(Cast.Daeng.Id, Rows.Now, Ct));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await using (database)
            await line.DisposeAsync();
    }

    [Fact]
    public async Task A_photo_is_fetched_redrawn_and_sealed()
    {
        var sent = Pictures.WithExif(Pictures.Jpeg(2000, 1000), orientation: 6, note: "SECRET");
        await KeepAsync(MediaKind.Image, (await line.Platform.SendImageAsync(Cast.Daeng.Id, sent, ct: Ct)).MessageId!);

        await bot.DrainAsync<MediaWork>();

        Assert.Equal("kept image/jpeg", await StateAsync());
        var kept = TestDatabase.Box.OpenBytes(await database.ScalarAsync<byte[]>("SELECT bytes_sealed FROM media"));
        using var seen = SkiaSharp.SKBitmap.Decode(kept);
        Assert.Equal((800, 1600), (seen.Width, seen.Height));
    }

    [Fact]
    public async Task A_video_LINE_still_prepares_is_asked_for_again_after_a_pause()
    {
        var film = System.Text.Encoding.Latin1.GetBytes("\0\0\0\u0010ftypmp42\0\0\0\0");
        await KeepAsync(MediaKind.Video, (await line.Platform.SendVideoAsync(Cast.Daeng.Id, film, preparing: 2, ct: Ct)).MessageId!);

        await bot.DrainAsync<MediaWork>();
        Assert.Equal("waiting ", await StateAsync());

        bot.Clock.Advance(TimeSpan.FromSeconds(1));
        await bot.DrainAsync<MediaWork>();
        bot.Clock.Advance(TimeSpan.FromSeconds(2));
        await bot.DrainAsync<MediaWork>();

        Assert.Equal("kept video/mp4", await StateAsync());
    }

    [Theory]
    [InlineData(Fault.NotFound)]
    [InlineData(Fault.Gone)]
    public async Task What_LINE_has_no_more_is_gone_and_the_sender_hears_of_it_at_the_next_answer(Fault fault)
    {
        await KeepAsync(MediaKind.Image, (await line.Platform.SendImageAsync(Cast.Daeng.Id, Pictures.Jpeg(20, 20), ct: Ct)).MessageId!);
        line.Platform.Faults.Arm(fault, endpoint: "content");

        await bot.DrainAsync<MediaWork>();

        Assert.Equal("gone ", await StateAsync());
        Assert.Equal("held", await database.ScalarAsync<string>("SELECT state FROM outbox WHERE person_id = @Id", new { daeng.Id }));
    }

    [Fact]
    public async Task A_film_that_is_too_large_is_refused_and_said_so()
    {
        var film = new byte[1024 * 1024 + 1];
        System.Text.Encoding.Latin1.GetBytes("\0\0\0\u0010ftypmp42\0\0\0\0").CopyTo(film, 0);
        await KeepAsync(MediaKind.Video, (await line.Platform.SendVideoAsync(Cast.Daeng.Id, film, preparing: 0, ct: Ct)).MessageId!);

        await bot.DrainAsync<MediaWork>();

        Assert.Equal("refused ", await StateAsync());
        Assert.Equal(1, await database.ScalarAsync<int>("SELECT count(*) FROM outbox WHERE state = 'held'"));
    }

    [Fact]
    public async Task A_line_that_stays_down_is_given_up_at_last()
    {
        await KeepAsync(MediaKind.Image, (await line.Platform.SendImageAsync(Cast.Daeng.Id, Pictures.Jpeg(20, 20), ct: Ct)).MessageId!);
        line.Platform.Faults.Arm(Fault.ServerErrorBefore, times: 100, endpoint: "content");

        for (var hour = 0; hour < 12; hour++)
        {
            Assert.Equal("waiting ", await StateAsync());
            await bot.DrainAsync<MediaWork>();
            bot.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal("gone ", await StateAsync());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<long?> KeepAsync(MediaKind kind, string messageId) =>
        bot.InAsync<MediaStore, long?>(media => media.KeepAsync(daeng, new(messageId, kind, External: false), bot.Clock.GetUtcNow(), Ct));

    private Task<string> StateAsync() => database.ScalarAsync<string>("SELECT state || ' ' || coalesce(content_type, '') FROM media");
}
