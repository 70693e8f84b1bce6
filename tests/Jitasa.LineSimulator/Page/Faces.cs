using System.Globalization;

namespace Jitasa.LineSimulator.Page;

/// <summary>A drawn face for everybody: the cast have their own, others get one by their id.</summary>
internal static class Faces
{
    private sealed record Look(string Back, string Skin, string Hair, string Shirt, string Extras, bool LongHair = false, bool HairBun = false, bool Bald = false);

    private const string Glasses =
        "<g fill='none' stroke='#3b3b3b' stroke-width='2'><circle cx='39' cy='47' r='8'/><circle cx='61' cy='47' r='8'/><path d='M47 47h6'/></g>";

    private const string Moustache = "<path d='M40 60q10-6 20 0q-10 3-20 0z' fill='#8d8d8d'/>";
    private const string Wrinkles = "<path d='M36 34q14-4 28 0M38 30q12-3 24 0' fill='none' stroke='#a9745a' stroke-width='1'/>";
    private const string NurseCap = "<path d='M33 22q17-12 34 0l-3 8q-14-6-28 0z' fill='#fff' stroke='#d6d6d6'/><path d='M50 17v8M46 21h8' stroke='#d64545' stroke-width='2.5'/>";
    private const string Cap = "<path d='M29 33q2-20 21-20t21 20q-21-7-42 0z' fill='#2f6db3'/><path d='M60 30q18-2 22 6q-12-3-22-1z' fill='#24568e'/>";
    private const string Badge = "<circle cx='64' cy='88' r='5' fill='#e6b422' stroke='#a67c00'/><path d='M44 76l6 8 6-8' fill='none' stroke='#8b7443' stroke-width='3'/>";
    private const string Lanyard = "<path d='M42 76l8 14 8-14' fill='none' stroke='#1d7a5f' stroke-width='3'/><rect x='45' y='88' width='10' height='10' rx='1' fill='#fff' stroke='#999'/>";
    private const string Scarf = "<path d='M32 76q18 12 36 0l2 8q-20 12-40 0z' fill='#c0392b'/><path d='M36 80h28M38 85h24' stroke='#f4d9d4' stroke-width='1.5'/>";

    private static readonly Dictionary<string, Look> Known = new(StringComparer.Ordinal)
    {
        [Cast.DaengId] = new("#fde2e0", "#d9a27e", "#3a2a25", "#c0392b", Wrinkles, HairBun: true),
        [Cast.KhamId] = new("#e6ebd9", "#b9825c", "#c9c9c9", "#6b7d4b", Wrinkles + Moustache + Scarf, Bald: true),
        [Cast.MayId] = new("#dff1f7", "#f0c6a4", "#2b1d1a", "#ffffff", NurseCap, LongHair: true),
        [Cast.TonId] = new("#e3e7fb", "#c98f68", "#1f1a17", "#2f6db3", Cap),
        [Cast.SomchaiId] = new("#f3ead2", "#c08a63", "#5b5b5b", "#b59b5b", Glasses + Badge),
        [Cast.NidId] = new("#e0f2ea", "#eac09c", "#33231f", "#3f8f74", Glasses + Lanyard, LongHair: true),
    };

    private static readonly string[] Backs = ["#fbe7c6", "#d9ead3", "#d0e0f0", "#ead1dc", "#e2d9f3", "#fff2cc"];
    private static readonly string[] Skins = ["#f0c6a4", "#d9a27e", "#c08a63", "#b07a55"];
    private static readonly string[] Hairs = ["#1f1a17", "#3a2a25", "#5b4636", "#8d8d8d"];
    private static readonly string[] Shirts = ["#4a7bb7", "#a6543f", "#5a8f5a", "#7b5ea7", "#c98a2b", "#457b7b"];

    public static string Of(string userId, string name) => Draw(Known.GetValueOrDefault(userId) ?? ByChance(userId), name);

    private static Look ByChance(string id)
    {
        var seed = (uint)id.Aggregate(17, (sum, unit) => unchecked((sum * 31) + unit));
        return new Look(
            Backs[seed % Backs.Length], Skins[seed / 7 % Skins.Length], Hairs[seed / 31 % Hairs.Length], Shirts[seed / 97 % Shirts.Length],
            seed / 11 % 4 == 0 ? Glasses : "", LongHair: seed / 3 % 2 == 0);
    }

    private static string Draw(Look look, string name)
    {
        var behind = look.LongHair ? $"<path d='M27 45q0-26 23-26t23 26v28q-6 6-10 2v-24h-26v24q-4 4-10-2z' fill='{look.Hair}'/>" : "";
        var bun = look.HairBun ? $"<circle cx='50' cy='15' r='9' fill='{look.Hair}'/>" : "";
        var top = look.Bald
            ? $"<path d='M29 48q-3-10 3-16q-1 8 0 14zM71 48q3-10-3-16q1 8 0 14z' fill='{look.Hair}'/>"
            : $"<path d='M28 46q-2-26 22-26t22 26q-3-12-12-15q-12 5-24 1q-6 5-8 14z' fill='{look.Hair}'/>";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" role="img" aria-label="{System.Net.WebUtility.HtmlEncode(name)}">
            <rect width="100" height="100" fill="{look.Back}"/>{behind}
            <path d="M14 100q4-26 36-26t36 26z" fill="{look.Shirt}" stroke="#00000022"/>
            <rect x="43" y="64" width="14" height="16" rx="6" fill="{look.Skin}"/>
            <ellipse cx="50" cy="48" rx="22" ry="25" fill="{look.Skin}"/>
            <circle cx="28" cy="50" r="4" fill="{look.Skin}"/><circle cx="72" cy="50" r="4" fill="{look.Skin}"/>{bun}{top}
            <circle cx="41" cy="48" r="2.6" fill="#2a211d"/><circle cx="59" cy="48" r="2.6" fill="#2a211d"/>
            <path d="M36 41q5-3 9 0M55 41q5-3 9 0" fill="none" stroke="#4a3a33" stroke-width="1.6" stroke-linecap="round"/>
            <path d="M50 50v6q-2 1-3 0" fill="none" stroke="#00000033" stroke-width="1.4"/>
            <path d="M42 63q8 7 16 0" fill="none" stroke="#8f3b34" stroke-width="2" stroke-linecap="round"/>{look.Extras}
            </svg>
            """);
    }
}
