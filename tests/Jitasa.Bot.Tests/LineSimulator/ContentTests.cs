using Jitasa.LineSimulator;
using SkiaSharp;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>What people send is at the data host, for a while.</summary>
public sealed class ContentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_is_on_the_data_host_only()
    {
        await using var trial = await Trial.StartAsync();
        var photo = Photo(640, 480);
        var sent = await trial.Platform.SendImageAsync(Cast.Daeng, photo, ct: Ct);

        var content = await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content");
        var preview = await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content/preview");
        var wrongHost = await trial.GetAsync($"/v2/bot/message/{sent.MessageId}/content");

        Assert.Equal((200, "image/png"), (content.Status, content.ContentType));
        Assert.Equal(photo, content.Bytes);
        Assert.Equal("image/jpeg", preview.ContentType);
        Assert.Equal(240, SKBitmap.DecodeBounds(preview.Bytes).Width);
        Assert.Equal(404, wrongHost.Status);
        Assert.Equal("line", (string?)trial.Bot.LastEvent["message"]!["contentProvider"]!["type"]);
    }

    [Fact]
    public async Task A_film_is_prepared_first()
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SendVideoAsync(Cast.Daeng, [0, 0, 0, 24], duration: TimeSpan.FromSeconds(3), preparing: 2, ct: Ct);
        var path = $"/v2/bot/message/{sent.MessageId}/content";

        Assert.Equal(202, (await trial.GetDataAsync(path)).Status);
        Assert.Equal("processing", (string?)(await trial.GetDataAsync($"{path}/transcoding")).Json["status"]);
        Assert.Equal("succeeded", (string?)(await trial.GetDataAsync($"{path}/transcoding")).Json["status"]);
        Assert.Equal(200, (await trial.GetDataAsync(path)).Status);
        Assert.Equal(3000, (int?)trial.Bot.LastEvent["message"]!["duration"]);
    }

    [Fact]
    public async Task What_was_unsent_is_gone()
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SendImageAsync(Cast.Daeng, Photo(10, 10), ct: Ct);

        await trial.Platform.UnsendAsync(Cast.Daeng, sent.MessageId!, Ct);

        Assert.Equal((410, "The content is gone"), ((await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content")) is var gone ? gone.Status : 0, gone.Message));
        Assert.Equal(sent.MessageId, (string?)trial.Bot.LastEvent["unsend"]!["messageId"]);
        Assert.Null(trial.Bot.LastEvent["replyToken"]);
        Assert.True(trial.Platform.Chat(Cast.Daeng).Last!.IsUnsent);
    }

    [Fact]
    public async Task After_a_day_nothing_can_be_unsent()
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SayAsync(Cast.Daeng, "ผิดห้อง", ct: Ct);
        trial.Clock.Advance(TimeSpan.FromHours(25));

        await Assert.ThrowsAsync<InvalidOperationException>(() => trial.Platform.UnsendAsync(Cast.Daeng, sent.MessageId!, Ct));
    }

    [Fact]
    public async Task A_file_has_a_name_a_size_and_no_preview()
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SendFileAsync(Cast.Nid, [1, 2, 3], "รายชื่อ.csv", ct: Ct);

        Assert.Equal("รายชื่อ.csv", (string?)trial.Bot.LastEvent["message"]!["fileName"]);
        Assert.Equal(3, (int?)trial.Bot.LastEvent["message"]!["fileSize"]);
        Assert.Null(trial.Bot.LastEvent["message"]!["quoteToken"]);
        Assert.Equal(400, (await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content/preview")).Status);
        Assert.Equal(400, (await trial.GetDataAsync($"/v2/bot/message/{sent.MessageId}/content/transcoding")).Status);
        Assert.Equal(404, (await trial.GetDataAsync("/v2/bot/message/1/content")).Status);
    }

    private static byte[] Photo(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.SeaGreen);
        using var encoded = bitmap.Encode(SKEncodedImageFormat.Png, 90);
        return encoded.ToArray();
    }
}
