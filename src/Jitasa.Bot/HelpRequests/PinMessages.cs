using Jitasa.Bot.Conversation;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.HelpRequests;

/// <summary>What the asker reads about a pin they sent.</summary>
public static class PinMessages
{
    private static readonly Say Pinned = new("ได้ตำแหน่งแล้วค่ะ", "We have the location");
    private static readonly Say Elsewhere = new("ได้ตำแหน่งแล้ว แต่อยู่คนละตำบลกับที่พิมพ์ บอกหมู่ที่ถูกด้วยนะคะ", "We have the location; it is in another area than you typed. Which moo is it?");

    public static Say Title(HelpRequest before, HelpRequest after) => RequestRules.IsSetBeside(before.Place, after) ? Elsewhere : Pinned;

    public static LineMessage Which(HelpRequest request, Buttons buttons, Tongue tongue) =>
        Card.Ask(
            new Say(
                $"ให้ย้ายหมุดของเรื่อง {NeedWords.Name(request.Need).Th} ({request.CaseNumber}) มาที่นี่ หรือขอความช่วยเหลือเรื่องใหม่ตรงนี้คะ พิมพ์ \"ย้าย\" หรือ \"เรื่องใหม่\" ก็ได้ค่ะ",
                $"Move the pin of {NeedWords.Name(request.Need).En} ({request.CaseNumber}) here, or ask for something new here? You may also type \"move\" or \"new\".").In(tongue),
            [
                buttons.Make(new Say("ย้ายหมุดมาที่นี่", "Move the pin").In(tongue), RequestTalk.Folder, "pin.move", request.Id),
                buttons.Make(new Say("ขอเรื่องใหม่ตรงนี้", "Something new here").In(tongue), RequestTalk.Folder, "pin.new", request.Id),
            ]);
}
