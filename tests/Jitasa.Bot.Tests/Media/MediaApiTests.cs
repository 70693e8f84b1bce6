using System.Net;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Media;

public sealed class MediaApiTests : IAsyncLifetime
{
    private PagesHost bot = null!;
    private HttpClient daeng = null!;
    private long daengId;

    public async ValueTask InitializeAsync()
    {
        bot = await PagesHost.StartAsync();
        daeng = await bot.SignedInAsync(Cast.Daeng.Id);
        daengId = await bot.Database.ScalarAsync<long>("SELECT id FROM people");
    }

    public async ValueTask DisposeAsync()
    {
        daeng.Dispose();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Who_may_see_a_photo_gets_it_and_no_cache_keeps_it()
    {
        var photo = await bot.Database.MediaAsync(daengId, "1", bytes: [7, 8, 9]);

        using var answer = await daeng.GetAsync($"/api/media/{photo}", Ct);

        Assert.Equal([7, 8, 9], await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store, private", answer.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task For_everybody_else_it_does_not_exist()
    {
        var photo = await bot.Database.MediaAsync(daengId, "1");
        using var may = await bot.SignedInAsync(Cast.May.Id);
        using var nobody = bot.Browser();

        Assert.Equal(HttpStatusCode.NotFound, (await may.GetAsync($"/api/media/{photo}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await may.GetAsync($"/api/media/{photo}/card", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"/api/media/{photo}", Ct)).StatusCode);
    }

    [Fact]
    public async Task A_voice_message_can_be_played_from_the_middle()
    {
        var voice = await bot.Database.MediaAsync(daengId, "2", bytes: [1, 2, 3, 4, 5], contentType: "audio/mp4", kind: "audio");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/media/{voice}") { Headers = { Range = new(2, 3) } };

        using var answer = await daeng.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal([3, 4], await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_file_is_saved_under_our_name_and_not_opened_as_a_page()
    {
        var file = await bot.Database.MediaAsync(daengId, "3", contentType: "application/pdf", kind: "file");

        using var answer = await daeng.GetAsync($"/api/media/{file}", Ct);

        Assert.Equal($"attachment; filename=\"jitasa-{file}.pdf\"", answer.Content.Headers.ContentDisposition?.ToString());
    }

    [Theory]
    [InlineData("waiting", HttpStatusCode.Conflict)]
    [InlineData("withdrawn", HttpStatusCode.Gone)]
    [InlineData("gone", HttpStatusCode.Gone)]
    public async Task What_is_not_here_says_whether_it_will_come(string state, HttpStatusCode status)
    {
        var photo = await bot.Database.MediaAsync(daengId, "4");
        await bot.Database.ExecuteAsync("UPDATE media SET state = @state, bytes_sealed = NULL, content_type = NULL, try_at = 'infinity' WHERE id = @photo", new { state, photo });

        Assert.Equal(status, (await daeng.GetAsync($"/api/media/{photo}", Ct)).StatusCode);
        Assert.Contains($"\"state\":\"{state}\"", await daeng.GetStringAsync($"/api/media/{photo}/card", Ct));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;
}
