using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Jitasa.LineSimulator;
using Jitasa.LineSimulator.Page;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>What the fake liff object is told, and what it may do.</summary>
public sealed class LiffTests
{
    private static readonly LineSimulatorOptions WithLiff = new() { LiffEndpoint = new Uri("http://127.0.0.1:5080/liff/") };

    [Fact]
    public async Task A_page_opened_from_a_chat_knows_its_reader_but_not_the_group()
    {
        await using var trial = await Trial.StartAsync(WithLiff);

        var page = await AskAsync(trial, SessionOf(trial.Platform.OpenLiff(Cast.Ton, chatId: Cast.TatThong)), "");

        Assert.Equal("group", (string?)page.Json["contextType"]);
        Assert.Equal(Cast.TonId, (string?)page.Json["profile"]!["userId"]);
        Assert.DoesNotContain(Cast.TatThongId, Encoding.UTF8.GetString(page.Bytes), StringComparison.Ordinal);
        var opened = await trial.PostFormAsync(
            "/oauth2/v2.1/verify", ("id_token", (string)page.Json["idToken"]!), ("client_id", trial.Line.Options.LoginChannelId));
        Assert.Equal(Cast.TonId, (string?)opened.Json["sub"]);
    }

    [Fact]
    public async Task What_a_page_sends_is_a_message_of_the_person()
    {
        await using var trial = await Trial.StartAsync(WithLiff);
        var session = SessionOf(trial.Platform.OpenLiff(Cast.Daeng, chatId: Cast.DaengId));

        var sent = await SendAsync(trial, session, """{"type":"location","title":"บ้าน","address":"ตาดทอง","latitude":15.79,"longitude":104.15}""");
        var card = await SendAsync(trial, session, """{"type":"flex","altText":"รถคันนี้","contents":{"type":"bubble","body":{"type":"box","layout":"vertical","contents":[{"type":"text","text":"กระบะ"}]}}}""");

        Assert.Equal([200, 200], [sent.Status, card.Status]);
        Assert.Equal(["location", "text"], trial.Bot.Received.Select(webhook => (string?)webhook.Events[0]["message"]!["type"]));
        Assert.Equal("รถคันนี้", (string?)trial.Bot.LastEvent["message"]!["text"]);
        Assert.Contains("กระบะ", trial.Platform.Chat(Cast.Daeng).Last!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_from_a_page_is_external()
    {
        await using var trial = await Trial.StartAsync(WithLiff);
        var session = SessionOf(trial.Platform.OpenLiff(Cast.Daeng, chatId: Cast.DaengId));

        await SendAsync(trial, session, """{"type":"image","originalContentUrl":"https://example.org/a.jpg","previewImageUrl":"https://example.org/p.jpg"}""");

        Assert.Equal("external", (string?)trial.Bot.LastEvent["message"]!["contentProvider"]!["type"]);
        Assert.Equal(404, (await trial.GetDataAsync($"/v2/bot/message/{trial.Bot.LastEvent["message"]!["id"]}/content")).Status);
    }

    [Fact]
    public async Task Outside_a_chat_nothing_can_be_sent()
    {
        await using var trial = await Trial.StartAsync(WithLiff);
        var session = SessionOf(trial.Platform.OpenLiff(Cast.Daeng));

        var answer = await SendAsync(trial, session, """{"type":"text","text":"ก"}""");

        Assert.Equal((403, "FORBIDDEN"), (answer.Status, (string?)answer.Json["code"]));
        Assert.Empty(trial.Bot.Received);
    }

    [Fact]
    public async Task In_another_browser_one_has_to_log_in_first()
    {
        await using var trial = await Trial.StartAsync(WithLiff);
        var session = SessionOf(trial.Platform.OpenLiff(Cast.Daeng, inClient: false));

        var before = await AskAsync(trial, session, "");
        var after = await trial.PostAsync($"/sim/liff/{session}/login", new JsonObject());

        Assert.Null(before.Json["idToken"]);
        Assert.NotNull(after.Json["idToken"]);
        Assert.Equal(401, (await AskAsync(trial, "0123", "")).Status);
    }

    [Theory]
    [InlineData("https://liff.line.me/2000000002-JitasaTh/case/7?from=card", "/case/7?from=card")]
    [InlineData("https://liff.line.me/2000000002-JitasaTh", null)]
    [InlineData("https://miniapp.line.me/2000000002-JitasaTh/map", "/map")]
    public async Task A_liff_link_leads_to_the_endpoint_and_carries_the_rest(string uri, string? state)
    {
        await using var trial = await Trial.StartAsync(WithLiff);

        var page = LiffPages.Translate(trial.Platform, Cast.Daeng, Cast.DaengId, uri)!;

        Assert.Equal("http://127.0.0.1:5080/liff/", page.GetLeftPart(UriPartial.Path));
        Assert.Equal(state, HttpUtility.ParseQueryString(page.Query)["liff.state"]);
    }

    [Theory]
    [InlineData("https://liff.line.me/1-other/case/7")]
    [InlineData("https://liff.line.me/2000000002-JitasaThai")]
    [InlineData("https://example.org/")]
    public async Task Another_address_is_not_ours(string uri)
    {
        await using var trial = await Trial.StartAsync(WithLiff);

        Assert.Null(LiffPages.Translate(trial.Platform, Cast.Daeng, Cast.DaengId, uri));
    }

    [Fact]
    public async Task The_module_may_be_imported_from_the_bots_pages()
    {
        await using var trial = await Trial.StartAsync(WithLiff);

        var module = await trial.GetAsync("/sim/liff.js");

        Assert.Equal((200, "text/javascript"), (module.Status, module.ContentType));
        Assert.Contains("export default liff", Encoding.UTF8.GetString(module.Bytes), StringComparison.Ordinal);
    }

    private static string SessionOf(Uri page) => HttpUtility.ParseQueryString(page.Query)["sim_session"]!;

    private static Task<Answer> AskAsync(Trial trial, string session, string what) => trial.GetAsync($"/sim/liff/{session}{what}");

    private static Task<Answer> SendAsync(Trial trial, string session, string message) =>
        trial.PostAsync($"/sim/liff/{session}/messages", new JsonObject { ["messages"] = new JsonArray(JsonNode.Parse(message)) });
}
