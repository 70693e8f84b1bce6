using Jitasa.Bot.Line.Events;
using Jitasa.Bot.Media;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Media;

public sealed class MediaStoreTests : IAsyncLifetime
{
    private static readonly MediaContent Photo = new("101", MediaKind.Image, External: false);
    private TestDatabase database = null!;
    private Person daeng = null!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        daeng = new(await database.PersonAsync("U-daeng"), "U-daeng", "ป้าแดง", Tongue.Th, IsReachable: true);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task A_message_handled_twice_is_kept_once()
    {
        var first = await KeepAsync();
        var again = await KeepAsync();

        Assert.NotNull(first);
        Assert.Equal(first, again);
    }

    [Fact]
    public async Task What_a_web_page_sent_is_not_fetched_from_LINE() => Assert.Null(await KeepAsync(Photo with { External = true }));

    [Fact]
    public async Task A_download_in_progress_is_not_handed_out_again_until_its_lease_is_over()
    {
        var id = await KeepAsync();
        Assert.Equal(id, (await TakeAsync(Rows.Now))!.Id);

        Assert.Null(await TakeAsync(Rows.Now.AddMinutes(2)));

        var again = await TakeAsync(Rows.Now.AddMinutes(4));
        Assert.Equal((id, 2), (again!.Id, again.Attempts));
    }

    [Fact]
    public async Task Of_many_processes_each_takes_another_row()
    {
        for (var message = 0; message < 20; message++)
            await KeepAsync(Photo with { MessageId = $"{200 + message}" });

        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TakeAsync(Rows.Now)));

        Assert.Equal(20, taken.Where(due => due is not null).Select(due => due!.Id).Distinct().Count());
    }

    [Fact]
    public async Task Bytes_are_sealed_in_the_row()
    {
        var id = (await KeepAsync())!.Value;

        Assert.True(await StoreAsync(id));

        var stored = await database.ScalarAsync<byte[]>("SELECT bytes_sealed FROM media WHERE id = @id", new { id });
        Assert.Equal("hello there"u8.ToArray(), TestDatabase.Box.OpenBytes(stored));
        Assert.DoesNotContain("hello", System.Text.Encoding.Latin1.GetString(stored));
    }

    [Fact]
    public async Task An_unsent_photo_is_emptied()
    {
        var id = (await KeepAsync())!.Value;
        await StoreAsync(id);

        await WithdrawAsync();

        Assert.Equal("withdrawn", await StateAsync(id));
        Assert.True(await database.ScalarAsync<bool>("SELECT bytes_sealed IS NULL FROM media WHERE id = @id", new { id }));
    }

    [Fact]
    public async Task Bytes_that_arrive_after_the_unsend_are_thrown_away()
    {
        var id = (await KeepAsync())!.Value;
        await TakeAsync(Rows.Now);
        await WithdrawAsync();

        Assert.False(await StoreAsync(id));

        Assert.Equal("withdrawn", await StateAsync(id));
        Assert.Null(await TakeAsync(Rows.Now.AddDays(1)));
    }

    [Fact]
    public async Task A_photo_that_is_handled_after_its_unsend_is_never_kept()
    {
        await WithdrawAsync();

        Assert.Null(await KeepAsync());
        Assert.True(await InAsync(media => media.IsWithdrawnAsync(Photo.MessageId, Ct)));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Task<T> InAsync<T>(Func<MediaStore, Task<T>> work) =>
        database.InAsync(db => work(new MediaStore(db, TestDatabase.Box, new HomeSettings { Province = "35" })));

    private Task<long?> KeepAsync(MediaContent? content = null) => InAsync(media => media.KeepAsync(daeng, content ?? Photo, Rows.Now, Ct));

    private Task<DueMedia?> TakeAsync(DateTimeOffset now) => InAsync(media => media.TakeDueAsync(now, TimeSpan.FromMinutes(3), Ct));

    private Task<bool> StoreAsync(long id) => InAsync(media => media.StoreAsync(id, new PreparedMedia("hello there"u8.ToArray(), "image/jpeg"), Ct));

    private Task<bool> WithdrawAsync() =>
        InAsync(async media =>
        {
            await media.WithdrawAsync(Photo.MessageId, Rows.Now, Ct);
            return true;
        });

    private Task<string> StateAsync(long id) => database.ScalarAsync<string>("SELECT state FROM media WHERE id = @id", new { id });
}
