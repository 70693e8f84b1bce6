using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;
using Jitasa.LineSimulator;
using Microsoft.Extensions.DependencyInjection;

namespace Jitasa.Bot.Tests.Line;

/// <summary>Every call we make, against LINE's own contract.</summary>
public sealed class LineClientTests : IAsyncLifetime
{
    private LineSimulatorHost line = null!;
    private ServiceProvider services = null!;
    private LineClient client = null!;
    private LineContents contents = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        line = await LineSimulatorHost.StartAsync(new LineSimulatorOptions { Cast = true, QuotaLimit = 300 }, ct: Ct);
        var collection = new ServiceCollection();
        collection.AddLogging().AddMetrics().AddSingleton<BotMeter>().AddSingleton(TimeProvider.System).AddLine();
        collection.AddSingleton(
            new LineSettings { ChannelSecret = line.Options.ChannelSecret, ChannelAccessToken = line.Options.ChannelAccessToken, ApiBase = line.Api, DataApiBase = line.DataApi }
        );
        services = collection.BuildServiceProvider();
        client = services.GetRequiredService<LineClient>();
        contents = services.GetRequiredService<LineContents>();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await line.DisposeAsync();
    }

    [Fact]
    public async Task A_push_arrives_once_for_its_key()
    {
        var key = Guid.NewGuid();

        Assert.Equal(200, (await client.PushAsync(Cast.Daeng.Id, [new TextMessage("ออกซิเจนกำลังมา 🆘")], key, Ct)).Status);
        var again = await client.PushAsync(Cast.Daeng.Id, [new TextMessage("ออกซิเจนกำลังมา 🆘")], key, Ct);

        Assert.Equal(409, again.Status);
        Assert.NotNull(again.RequestId);
        Assert.Equal("ออกซิเจนกำลังมา 🆘", Assert.Single(line.Platform.Chat(Cast.Daeng.Id).Messages).Text);
    }

    [Fact]
    public async Task The_two_meanings_of_too_many_are_told_apart()
    {
        line.Platform.Faults.Arm(Fault.QuotaSpent, endpoint: "push");
        Assert.Equal(LineWord.MonthlyLimit, (await client.PushAsync(Cast.Daeng.Id, [new TextMessage("ก")], Guid.NewGuid(), Ct)).Word);

        line.Platform.Faults.Arm(Fault.RateLimited, endpoint: "push");
        var tooFast = await client.PushAsync(Cast.Daeng.Id, [new TextMessage("ก")], Guid.NewGuid(), Ct);
        Assert.Equal((429, LineWord.None), (tooFast.Status, tooFast.Word));
    }

    [Fact]
    public async Task A_token_LINE_never_gave_is_an_invalid_one() =>
        Assert.Equal(LineWord.InvalidReplyToken, (await client.ReplyAsync("00112233445566778899aabbccddeeff", [new TextMessage("ก")], Ct)).Word);

    [Fact]
    public async Task What_LINE_knows_of_people_groups_and_the_account_is_read()
    {
        var profile = await client.ProfileAsync(Cast.Daeng.Id, Ct);
        var member = await client.MemberProfileAsync(Cast.TatThong, Cast.Daeng.Id, Ct);
        var group = await client.GroupSummaryAsync(Cast.TatThong, Ct);
        var bot = await client.BotInfoAsync(Ct);
        var quota = await client.QuotaAsync(Ct);
        var used = await client.ConsumptionAsync(Ct);

        Assert.Equal(Cast.Daeng.DisplayName, profile.Value!.DisplayName);
        Assert.Equal(Cast.Daeng.DisplayName, member.Value!.DisplayName);
        Assert.Equal("บ้านตาดทอง หมู่ 4", group.Value!.GroupName);
        Assert.NotEmpty(bot.Value!.BasicId);
        Assert.Equal(("limited", 300L), (quota.Value!.Type, quota.Value.Value));
        Assert.Equal(0, used.Value!.TotalUsage);
        Assert.Equal(404, (await client.ProfileAsync("U" + new string('0', 32), Ct)).Answer.Status);
    }

    [Fact]
    public async Task Loading_dots_and_leaving_a_group_are_taken()
    {
        Assert.Equal(202, (await client.StartLoadingAsync(Cast.Daeng.Id, 20, Ct)).Status);
        Assert.NotNull(line.Platform.LoadingUntil(Cast.Daeng.Id));

        Assert.Equal(200, (await client.LeaveGroupAsync(Cast.TatThong, Ct)).Status);
        Assert.False(line.Platform.Group(Cast.TatThong).BotIsMember);
    }

    [Fact]
    public async Task A_photo_is_fetched_up_to_its_limit()
    {
        var photo = Enumerable.Range(0, 200_000).Select(i => (byte)i).ToArray();
        var sent = await line.Platform.SendImageAsync(Cast.Daeng.Id, photo, ct: Ct);

        var whole = await contents.GetAsync(sent.MessageId!, photo.Length, Ct);
        var cut = await contents.GetAsync(sent.MessageId!, photo.Length - 1, Ct);

        Assert.Equal(LineContentState.Ready, whole.State);
        Assert.Equal(photo, whole.Bytes);
        Assert.NotNull(whole.ContentType);
        Assert.Equal(new LineContentAnswer(LineContentState.TooBig), cut);
    }

    [Theory]
    [InlineData(Fault.ContentNotReady, LineContentState.NotReady)]
    [InlineData(Fault.NotFound, LineContentState.Gone)]
    [InlineData(Fault.Gone, LineContentState.Gone)]
    [InlineData(Fault.ServerErrorBefore, LineContentState.TryLater)]
    [InlineData(Fault.RateLimited, LineContentState.TryLater)]
    [InlineData(Fault.DropBefore, LineContentState.TryLater)]
    public async Task What_becomes_of_a_photo_is_one_of_a_few_things(Fault fault, LineContentState state)
    {
        var sent = await line.Platform.SendImageAsync(Cast.Daeng.Id, [1, 2, 3], ct: Ct);
        line.Platform.Faults.Arm(fault, endpoint: "content");

        Assert.Equal(state, (await contents.GetAsync(sent.MessageId!, 1_000, Ct)).State);
    }

    [Fact]
    public async Task A_video_is_asked_about_until_it_is_ready()
    {
        var sent = await line.Platform.SendVideoAsync(Cast.Daeng.Id, [1, 2, 3], ct: Ct);

        Assert.Equal(LineContentState.NotReady, (await contents.GetAsync(sent.MessageId!, 1_000, Ct)).State);
        Assert.NotEqual(LineTranscoding.Unknown, await contents.TranscodingAsync(sent.MessageId!, Ct));
        Assert.Equal(LineContentState.Ready, (await contents.GetAsync(sent.MessageId!, 1_000, Ct)).State);
    }
}
