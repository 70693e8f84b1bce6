using Jitasa.Bot.Platform;
using Jitasa.Bot.Privacy;

namespace Jitasa.Bot.HelpRequests;

/// <summary>Who does not want volunteers to see their details is helped by officials alone: nothing they read may promise somebody near.</summary>
public sealed class LeftToDesk(ConsentStore consents)
{
    private static readonly Say Open = new("เปิดเรื่องต่อให้แล้วค่ะ เจ้าหน้าที่จะดูแลต่อ", "Open again; the officials look after it");
    private static readonly Say Stands = new("เจ้าหน้าที่ดูแลอยู่ค่ะ", "With the officials");

    public async Task<bool> IsAsync(HelpRequest request, CancellationToken ct) =>
        request is { HasEnded: false, HelpersLive: 0 } && !ConsentRules.MayShowToVolunteers(await consents.StateOfAsync(request.AskerId, ct));

    /// <summary>What happens now, where the case itself would be told that somebody near is looked for.</summary>
    public static Say Next(HotlineSettings numbers) => new(
        $"เรื่องนี้เจ้าหน้าที่ดูแลเอง และจะติดต่อกลับนะคะ เพราะคุณไม่ให้จิตอาสาเห็นข้อมูล ถ้าอันตราย โทร {numbers.Medical} ได้ทันที อยากให้จิตอาสาใกล้ๆ ช่วยด้วย พิมพ์ \"ยินยอม\" ค่ะ",
        $"The officials look after this and will get back to you, as you did not want volunteers to see your details. In danger, call {numbers.Medical}. To let a volunteer near you help too, type \"agree\".");

    /// <summary>The title says that somebody is looked for.</summary>
    public static bool Speaks(Say title) => title == RequestMessages.ReopenedTitle || RequestMessages.Searches.Contains(title);

    /// <summary>The title of a card, without the search it speaks of.</summary>
    public static Say Title(Say title) => title == RequestMessages.ReopenedTitle ? Open : Speaks(title) ? Stands : title;
}
