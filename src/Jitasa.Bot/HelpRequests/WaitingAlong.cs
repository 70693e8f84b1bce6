using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Outbox;
using Jitasa.Bot.People;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What becomes of those who wait along with a case when it ends.</summary>
public sealed class WaitingAlong(SameCaseStore sameCases, ClaimEndingStore watchers, PeopleStore people, OutboxStore outbox)
{
    private static readonly Say Helped = new(
        "เรื่อง {0} ที่รอด้วยกัน ผู้แจ้งบอกว่าได้รับความช่วยเหลือแล้วค่ะ ถ้าคุณยังไม่ได้ พิมพ์บอกได้เลยนะคะ",
        "The case you waited for ({0}): the person who asked says help came. If you still need it, just tell us.");
    private static readonly Say Restored = new(
        "เรื่อง {0} ที่รอด้วยกันปิดไปแล้วค่ะ เราเปิดเรื่อง {1} ของคุณต่อให้ กำลังหาคนช่วยอยู่นะคะ ถ้าไม่ต้องแล้ว พิมพ์ \"ยกเลิก\" ได้ค่ะ",
        "The case you waited for ({0}) is over. Yours ({1}) is open again and we are looking for someone. If you no longer need help, type \"cancel\".");
    private static readonly Say Over = new(
        "เรื่อง {0} ที่รอด้วยกันปิดไปแล้วค่ะ ถ้าคุณยังต้องการความช่วยเหลือ พิมพ์บอกได้เลยนะคะ",
        "The case you waited for ({0}) is over. If you still need help, just tell us.");

    public async Task CaseEndedAsync(HelpRequest request, RequestStep step, DateTimeOffset now, CancellationToken ct)
    {
        if (step == RequestStep.Confirm)
        {
            foreach (var person in await people.ListAsync([.. (await watchers.WatchersAsync(request.Id, ct)).Where(id => id != request.AskerId)], ct))
                await outbox.PushAsync(person.Id, [new TextMessage(Helped.With(request.CaseNumber).In(person.Tongue))], request.Urgency, ct);
            return;
        }
        var restored = await sameCases.RestoreAsync(request.Id, now, ct);
        var numbers = restored.ToDictionary(one => one.PersonId, one => one.CaseNumber);
        foreach (var person in await people.ListAsync([.. numbers.Keys], ct))
        {
            var sentence = numbers[person.Id] is { } own ? Restored.With(request.CaseNumber, own) : Over.With(request.CaseNumber);
            await outbox.PushAsync(person.Id, [new TextMessage(sentence.In(person.Tongue))], request.Urgency, ct);
        }
    }
}
