using Jitasa.Bot.Line;
using Jitasa.Bot.Line.Messages;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Menus;

/// <summary>
/// What stands on the menus. A button says in the chat what a person could type themselves, so it works wherever typing works and needs no
/// understanding of its own.
/// </summary>
public static class MenuMessages
{
    /// <summary>What LINE calls our pages; people know the account by this name in both languages.</summary>
    public const string AppName = "จิตอาสาดูแลไทย Jitasa";

    private static readonly Say Bar = new("เมนู", "Menu");
    private static readonly Say AskTab = new("ขอความช่วยเหลือ", "Get help");
    private static readonly Say HelpTab = new("งานอาสา", "Volunteer");
    private static readonly Say HeadTab = new("ดูแลพื้นที่", "My area");
    private static readonly Say DeskTab = new("เจ้าหน้าที่", "Desk");

    /// <summary>The bar that opens and closes the menu: at most 14 characters.</summary>
    public static string BarOf(Tongue tongue) => Bar.In(tongue);

    public static Menu Of(MenuKind kind, MenuSide side, Tongue tongue)
    {
        var sides = MenuRules.SidesOf(kind);
        var tabs = sides.Count == 1 ? [] : sides.Select(tab => TabOf(kind, tab, tongue)).ToList();
        return new(kind, side, tongue, ButtonsOf(kind, side, tongue), tabs);
    }

    private static MenuTab TabOf(MenuKind kind, MenuSide side, Tongue tongue)
    {
        var label = (side switch { MenuSide.Help => HelpTab, MenuSide.Head => HeadTab, MenuSide.Desk => DeskTab, _ => AskTab }).In(tongue);
        return new(side, label, new RichMenuSwitchAction(label, MenuRules.AliasOf(kind, side, tongue), "menu"));
    }

    private static List<MenuButton> ButtonsOf(MenuKind kind, MenuSide side, Tongue tongue)
    {
        MenuButton Types(MenuIcon icon, Say label, Say typed, bool isMain = false) =>
            new(label.In(tongue), icon, new MessageAction(Spoken(label.In(tongue)), typed.In(tongue)), isMain);
        MenuButton Opens(MenuIcon icon, Say label, string uri) => new(label.In(tongue), icon, new UriAction(Spoken(label.In(tongue)), uri));

        var ambulance = Opens(MenuIcon.Ambulance, new("โทรฉุกเฉิน", "Emergency\ncall"), "tel:1669") with { Figure = "1669" };
        var official = Types(MenuIcon.Talk, new("คุยกับ\nเจ้าหน้าที่", "Talk to\nan official"), new("ขอคุยกับเจ้าหน้าที่", "talk to an official"));
        var status = Types(MenuIcon.Clock, new("ติดตาม\nเรื่องของฉัน", "My\nrequests"), new("สถานะ", "status"));
        var vouch = Types(MenuIcon.Shield, new("รับรอง\nจิตอาสา", "Vouch for\na helper"), new("รับรองอาสา", "vouch"));
        var cases = Types(MenuIcon.List, new("เคสใน\nพื้นที่", "Cases in\nmy area"), new("เคสในพื้นที่", "open cases"), isMain: true);
        var forOthers = Types(MenuIcon.People, new("ขอแทน\nชาวบ้าน", "Ask for\nsomeone"), new("ขอความช่วยเหลือแทนชาวบ้าน", "I need help for a neighbour"));
        return side switch
        {
            MenuSide.Help =>
            [
                Types(MenuIcon.List, new("งานของฉัน", "My jobs"), new("งานของฉัน", "my jobs"), isMain: true),
                Types(MenuIcon.Tick, new("พร้อม\nรับงาน", "Go on\nduty"), new("เข้าเวร", "on duty")),
                Types(MenuIcon.Pause, new("พักก่อน", "Take a\nbreak"), new("พักเวร", "off duty")),
                Opens(MenuIcon.Pin, new("บอกว่า\nอยู่ที่ไหน", "Where\nI am"), LineLinks.PickLocation),
                Types(MenuIcon.Talk, new("คุยกับ\nผู้ขอ", "Talk to\nthe asker"), new("คุยกับผู้ขอ", "talk to asker")),
                Types(MenuIcon.Person, new("ข้อมูล\nจิตอาสา", "My\nprofile"), new("ข้อมูลอาสา", "my profile")),
            ],
            MenuSide.Head => [cases, forOthers, vouch, status, official, ambulance],
            MenuSide.Desk =>
            [
                cases,
                Types(MenuIcon.Talk, new("รับคุยกับ\nประชาชน", "Take\na talk"), new("รับคุย", "take talk")),
                vouch,
                forOthers,
                status,
                ambulance,
            ],
            _ =>
            [
                Types(MenuIcon.Lifebuoy, new("ขอความ\nช่วยเหลือ", "I need\nhelp"), new("ขอความช่วยเหลือ", "I need help"), isMain: true),
                Opens(MenuIcon.Pin, new("ส่ง\nตำแหน่ง", "Send my\nlocation"), LineLinks.PickLocation),
                ambulance,
                status,
                official,
                kind == MenuKind.Citizen
                    ? Types(MenuIcon.Heart, new("สมัคร\nจิตอาสา", "Become a\nvolunteer"), new("สมัครอาสา", "volunteer"))
                    : Types(MenuIcon.Question, new("วิธีใช้", "How to\nuse this"), new("เมนู", "menu")),
            ],
        };
    }

    private static string Spoken(string label) => label.Any(char.IsAsciiLetter) ? label.Replace('\n', ' ') : label.Replace("\n", "", StringComparison.Ordinal);
}
