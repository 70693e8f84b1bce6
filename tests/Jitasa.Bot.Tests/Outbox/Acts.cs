using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;
using Jitasa.Bot.Tests.Intake;
using Jitasa.Bot.ThaiText;
using Microsoft.Extensions.DependencyInjection;
using static Jitasa.Bot.Tests.Intake.IntakeBench;

namespace Jitasa.Bot.Tests.Outbox;

/// <summary>What the product puts into the outbox, and what becomes of it.</summary>
internal static class Acts
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task PushAsync(this IntakeBench bench, string to, string text, Urgency urgency = Urgency.Normal) =>
        bench.WriteAsync(to, (outbox, person) => outbox.PushAsync(person.Id, [new TextMessage(text)], urgency, Ct));

    public static Task TellLaterAsync(this IntakeBench bench, string to, string text) =>
        bench.WriteAsync(to, (outbox, person) => outbox.TellLaterAsync(person.Id, [new TextMessage(text)], Ct));

    public static Task ReplyAsync(this IntakeBench bench, params string[] texts) =>
        bench.WriteAsync(
            Daeng,
            (outbox, person) =>
                outbox.ReplyAsync(
                    person.Id,
                    Daeng,
                    "token1",
                    OutboxStore.TokenUntil(bench.Clock.GetUtcNow(), bench.Clock.GetUtcNow()),
                    texts.Select(text => new TextMessage(text)).ToList(),
                    Urgency.Normal,
                    Ct));

    /// <summary>State, reason and status of every row, oldest first.</summary>
    public static Task<string> StateAsync(this IntakeBench bench) =>
        bench.Database.ScalarAsync<string>("SELECT string_agg(concat_ws(' ', state, last_reason, last_status), ', ' ORDER BY seq) FROM outbox");

    private static Task WriteAsync(this IntakeBench bench, string to, Func<OutboxStore, Person, Task> write) =>
        bench.InScopeAsync(async scope =>
        {
            var person = await scope.GetRequiredService<PeopleStore>().MeetAsync(to, bench.Clock.GetUtcNow(), Ct);
            await write(scope.GetRequiredService<OutboxStore>(), person);
            await scope.GetRequiredService<DbSession>().CommitAsync(Ct);
            return person;
        });
}
