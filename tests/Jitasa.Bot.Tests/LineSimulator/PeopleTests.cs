using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>People and groups.</summary>
public sealed class PeopleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void The_cast_have_ids_of_LINEs_shape()
    {
        Assert.All(Cast.Everyone, member => Assert.Matches("^U[0-9a-f]{32}$", member.Id));
        Assert.Matches("^U[0-9a-f]{32}$", Cast.Bot);
        Assert.Matches("^C[0-9a-f]{32}$", Cast.TatThongId);
        Assert.Equal(Cast.Everyone.Length, Cast.Everyone.Select(member => member.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_profile_is_for_friends_and_those_who_wrote()
    {
        await using var trial = await Trial.StartAsync();
        var stranger = trial.Platform.AddUser("คนแปลกหน้า", isFriend: false);

        Assert.Equal("ป้าแดง", (string?)(await trial.GetAsync($"/v2/bot/profile/{Cast.DaengId}")).Json["displayName"]);
        Assert.Equal(404, (await trial.GetAsync($"/v2/bot/profile/{stranger.Id}")).Status);
        Assert.Equal(400, (await trial.GetAsync("/v2/bot/profile/daeng")).Status);
        await trial.Platform.SayAsync(stranger, "ช่วยด้วย", ct: Ct);
        Assert.Equal(200, (await trial.GetAsync($"/v2/bot/profile/{stranger.Id}")).Status);
        await trial.Platform.BlockAsync(Cast.Daeng, Ct);
        Assert.Equal(404, (await trial.GetAsync($"/v2/bot/profile/{Cast.DaengId}")).Status);
    }

    [Fact]
    public async Task Blocking_and_coming_back_are_told()
    {
        await using var trial = await Trial.StartAsync();

        await trial.Platform.BlockAsync(Cast.Daeng, Ct);
        Assert.Equal("unfollow", (string?)trial.Bot.LastEvent["type"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => trial.Platform.SayAsync(Cast.Daeng, "ฮัลโหล", ct: Ct));
        await trial.Platform.FollowAsync(Cast.Daeng, Ct);

        Assert.True((bool)trial.Bot.LastEvent["follow"]!["isUnblocked"]!);
        Assert.NotNull(trial.Bot.LastEvent["replyToken"]);
    }

    [Fact]
    public async Task A_group_tells_what_LINE_tells()
    {
        await using var trial = await Trial.StartAsync();
        var group = $"/v2/bot/group/{Cast.TatThongId}";

        Assert.Equal("บ้านตาดทอง หมู่ 4", (string?)(await trial.GetAsync($"{group}/summary")).Json["groupName"]);
        Assert.Equal(Cast.InTatThong.Length, (int?)(await trial.GetAsync($"{group}/members/count")).Json["count"]);
        Assert.Equal("พี่ต้น", (string?)(await trial.GetAsync($"{group}/member/{Cast.TonId}")).Json["displayName"]);
        Assert.Equal(404, (await trial.GetAsync($"{group}/member/{Cast.MayId}")).Status);
        Assert.Equal(403, (await trial.GetAsync($"{group}/members/ids")).Status);
    }

    [Fact]
    public async Task The_bot_comes_and_goes()
    {
        await using var trial = await Trial.StartAsync();

        await trial.Platform.BotLeavesAsync(Cast.TatThong, Ct);
        Assert.Equal("leave", (string?)trial.Bot.LastEvent["type"]);
        Assert.Equal(404, (await trial.GetAsync($"/v2/bot/group/{Cast.TatThongId}/summary")).Status);
        Assert.Null((await trial.Platform.SayAsync(Cast.Ton, "ไม่มีใครฟัง", Cast.TatThong, ct: Ct)).StatusCode);

        await trial.Platform.BotJoinsAsync(Cast.TatThong, Ct);
        Assert.Equal("join", (string?)trial.Bot.LastEvent["type"]);
        Assert.Null(trial.Bot.LastEvent["source"]!["userId"]);
        Assert.Equal(200, (await trial.SendAsync(trial.Line.Api, HttpMethod.Post, $"/v2/bot/group/{Cast.TatThongId}/leave")).Status);
        Assert.False(trial.Platform.Group(Cast.TatThong).BotIsMember);
    }

    [Fact]
    public async Task A_group_with_another_bot_takes_no_second_one()
    {
        await using var trial = await Trial.StartAsync();
        var group = trial.Platform.AddGroup("กลุ่มที่มีบอทแล้ว", null, Cast.Ton);
        group.HasOtherBot = true;

        var delivery = await trial.Platform.BotJoinsAsync(group.Id, Ct);

        Assert.Null(delivery.StatusCode);
        Assert.False(group.BotIsMember);
        Assert.Empty(trial.Bot.Received);
    }

    [Fact]
    public async Task Members_come_and_go()
    {
        await using var trial = await Trial.StartAsync();

        await trial.Platform.MemberJoinsAsync(Cast.TatThong, Cast.May);
        Assert.Equal(Cast.MayId, (string?)trial.Bot.LastEvent["joined"]!["members"]![0]!["userId"]);
        await trial.Platform.MemberLeavesAsync(Cast.TatThong, Cast.May);

        Assert.Equal(Cast.MayId, (string?)trial.Bot.LastEvent["left"]!["members"]![0]!["userId"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => trial.Platform.SayAsync(Cast.May, "ยังอยู่ไหม", Cast.TatThong, ct: Ct));
    }

    [Fact]
    public async Task An_edit_in_a_group_keeps_the_id()
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SayAsync(Cast.Ton, "หมู่ 3", Cast.TatThong, ct: Ct);

        await trial.Platform.EditAsync(Cast.Ton, sent.MessageId!, "หมู่ 4", Ct);

        Assert.Equal("messageEdited", (string?)trial.Bot.LastEvent["type"]);
        Assert.Equal((sent.MessageId, "หมู่ 4"), ((string?)trial.Bot.LastEvent["message"]!["id"], (string?)trial.Bot.LastEvent["message"]!["text"]));
    }

    [Fact]
    public async Task The_bot_is_called_by_name_in_a_group()
    {
        await using var trial = await Trial.StartAsync();

        await trial.Platform.SayAsync(Cast.Ton, "ช่วยดูหน่อย", Cast.TatThong, mentionBot: true, ct: Ct);

        var mentionee = trial.Bot.LastEvent["message"]!["mention"]!["mentionees"]![0]!;
        Assert.True((bool)mentionee["isSelf"]!);
        Assert.Equal("@" + Cast.BotName, ((string)trial.Bot.LastEvent["message"]!["text"]!).Substring((int)mentionee["index"]!, (int)mentionee["length"]!));
    }

    [Fact]
    public async Task The_loading_dots_end_with_a_message_and_reading_is_marked()
    {
        await using var trial = await Trial.StartAsync();
        var sent = await trial.Platform.SayAsync(Cast.Daeng, "ช่วยด้วย", ct: Ct);
        var read = (string)trial.Bot.LastEvent["message"]!["markAsReadToken"]!;

        await trial.PostAsync("/v2/bot/chat/loading/start", new System.Text.Json.Nodes.JsonObject { ["chatId"] = Cast.DaengId, ["loadingSeconds"] = 10 });
        await trial.PostAsync("/v2/bot/chat/markAsRead", new System.Text.Json.Nodes.JsonObject { ["markAsReadToken"] = read });

        Assert.Equal(trial.Clock.GetUtcNow().AddSeconds(10), trial.Platform.LoadingUntil(Cast.Daeng));
        Assert.Equal(sent.MessageId, trial.Platform.ReadUpTo(Cast.Daeng));
        await trial.PushAsync(Cast.Daeng);
        Assert.Null(trial.Platform.LoadingUntil(Cast.Daeng));
    }
}
