using Jitasa.LineSimulator;

namespace Jitasa.Bot.Tests.LineSimulator;

/// <summary>A bad night: everybody writes at once.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task Five_hundred_people_are_heard_and_answered_each_in_their_own_chat()
    {
        await using var trial = await Trial.StartAsync();
        var people = Enumerable.Range(0, 500).Select(number => trial.Platform.AddUser($"คนที่ {number}")).ToArray();

        var deliveries = await Task.WhenAll(people.Select(person => trial.Platform.SayAsync(person, $"ช่วย {person.DisplayName}", ct: TestContext.Current.CancellationToken)));
        var tokens = trial.Bot.Received.Select(webhook => ((string)webhook.Events[0]["source"]!["userId"]!, (string)webhook.Events[0]["replyToken"]!)).ToArray();
        var answers = await Task.WhenAll(tokens.Select(token => trial.ReplyAsync(token.Item2, Trial.Text($"ถึง {token.Item1}"))));

        Assert.All(deliveries, delivery => Assert.True(delivery.IsOk));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.All(people, person => Assert.Equal($"ถึง {person.Id}", Assert.Single(trial.Platform.Chat(person).FromBot).Text));
        Assert.Equal(people.Length, trial.Platform.Calls.Select(call => call.Seq).Distinct().Count());
        Assert.Empty(trial.Platform.Violations);
    }
}
