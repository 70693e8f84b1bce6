using System.Text;
using System.Text.Json.Nodes;
using Jitasa.Bot.Tests.Support;
using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>What arrives is not always what a phone sent: forged, broken, repeated, late, or new to us.</summary>
public sealed class HostileWebhookStories : Story
{
    private const string Place = "บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร";

    [Theory]
    [InlineData(Fault.BadSignature, 401)]
    [InlineData(Fault.MissingSignature, 401)]
    [InlineData(Fault.EmptyEvents, 200)]
    public async Task What_holds_no_word_of_LINE_is_answered_and_leaves_nothing(Fault fault, int status)
    {
        App.Line.Faults.Arm(fault);

        var delivery = await App.Line.SayAsync(Daeng.Id, "แม่หายใจไม่ออก " + Place, ct: Ct);
        await App.SettlesAsync();

        Assert.Equal(status, delivery.StatusCode);
        Assert.Equal(0L, await CountAsync("inbox"));
        Daeng.HearsNothing();
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("[1,2]", 400)]
    [InlineData("{\"destination\":\"U0\"}", 200)]
    [InlineData("{\"events\":[null,1,\"x\",{}]}", 200)]
    [InlineData("{\"events\":[{\"type\":\"message\",\"source\":{\"type\":\"user\",\"userId\":\"Uda0000000000000000000000000000a1\"},\"message\":{\"type\":\"text\"}}]}", 200)]
    public async Task Signed_nonsense_is_answered_and_opens_no_case(string body, int status)
    {
        var delivery = await App.Line.SendRawAsync(Encoding.UTF8.GetBytes(body), ct: Ct);
        await App.SettlesAsync();

        Assert.Equal(status, delivery.StatusCode);
        Assert.Equal(0L, await CountAsync("inbox WHERE state IN ('waiting', 'failed')"));
        Assert.Equal(0L, await CountAsync("help_requests"));
    }

    [Theory]
    [InlineData(Fault.UnknownEvent)]
    [InlineData(Fault.Standby)]
    [InlineData(Fault.MissingSource)]
    public async Task What_is_not_for_us_is_noted_and_left_alone_and_the_next_word_is_heard(Fault fault)
    {
        App.Line.Faults.Arm(fault);

        await Daeng.SaysAsync("ขอข้าวสาร 3 คน " + Place);
        Daeng.HearsNothing();
        Assert.Equal(1L, await CountAsync("inbox WHERE state = 'skipped'"));

        await Daeng.SaysAsync("ขอข้าวสาร 3 คน " + Place);
        Daeng.IsTold("รับเรื่องแล้ว");
        Assert.Equal(1L, await CountAsync("help_requests"));
    }

    [Fact]
    public async Task A_kind_of_message_that_LINE_invents_tomorrow_is_answered_with_what_to_do_instead()
    {
        App.Line.Faults.Arm(Fault.UnknownMessage);

        await Daeng.SaysAsync("ขอข้าวสาร");

        Daeng.IsTold("พิมพ์เป็นตัวหนังสือ");
    }

    [Theory]
    [InlineData(Fault.Duplicate)]
    [InlineData(Fault.DuplicateAsRedelivery)]
    public async Task A_cry_that_arrives_twice_opens_one_case_and_is_answered_once(Fault fault)
    {
        App.Line.Faults.Arm(fault);

        await Daeng.SaysAsync("ขอข้าวสาร 3 คน " + Place);
        var answered = Daeng.News.Count;
        await App.Line.RepeatLastAsync(asRedelivery: true, Ct);
        await App.SettlesAsync();

        Assert.Equal(1L, await CountAsync("help_requests"));
        Assert.Equal(1L, await CountAsync("inbox"));
        Assert.Equal(answered, Daeng.News.Count);
    }

    [Fact]
    public async Task Words_that_arrive_together_in_the_wrong_order_are_heard_in_the_order_they_were_said()
    {
        App.Line.HoldWebhooks();
        await App.Line.SayAsync(Daeng.Id, "ขอข้าวสารค่ะ " + Place, ct: Ct);
        App.Clock.Advance(TimeSpan.FromSeconds(3));
        await App.Line.SayAsync(Daeng.Id, "0810001234", ct: Ct);
        App.Clock.Advance(TimeSpan.FromSeconds(3));
        await App.Line.SayAsync(Daeng.Id, "4 คน", ct: Ct);
        await App.Line.ReleaseWebhooksAsync(perBatch: 1, backwards: true, Ct);
        await App.SettlesAsync();

        Assert.Equal(1L, await CountAsync("help_requests WHERE people = 4 AND phone_sealed IS NOT NULL"));
        Daeng.IsTold("081-000-1234");
    }

    [Fact]
    public async Task An_answer_that_overtakes_its_cry_costs_a_question_and_never_the_case()
    {
        App.Line.Faults.Arm(Fault.Reorder);
        await App.Line.SayAsync(Daeng.Id, "ขอข้าวสาร 3 คน " + Place, ct: Ct);
        await Daeng.SaysAsync("0810001234");

        Daeng.IsTold("รับเรื่องแล้ว");
        Daeng.IsTold("เบอร์โทร");
        await Daeng.SaysAsync("0810001234");
        Daeng.IsTold("081-000-1234");
    }

    [Fact]
    public async Task A_tap_whose_data_was_tampered_with_is_answered_kindly_and_a_giant_one_too()
    {
        foreach (var data in new[] { "v1|help|cancel|1|29000000|AAAAAAAA", "", new string('x', 5_000), "v1|help|cancel|99999999999999999999|1|x" })
        {
            await App.Line.SendEventsAsync(new JsonObject
            {
                ["type"] = "postback",
                ["source"] = new JsonObject { ["type"] = "user", ["userId"] = Cast.Daeng.Id },
                ["postback"] = new JsonObject { ["data"] = data },
            });
        }
        await App.SettlesAsync();

        Daeng.IsTold("ปุ่มนี้ใช้ไม่ได้แล้ว");
        Assert.Equal(4L, await CountAsync("inbox WHERE state = 'done'"));
    }

    private Task<long> CountAsync(string what) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
