using System.Collections.Immutable;

namespace Jitasa.LineSimulator;

public sealed record CastMember(string Id, string DisplayName, string Role, string Note)
{
    /// <summary>Acts take a user id; a member of the cast stands for theirs.</summary>
    public static implicit operator string(CastMember member) => member.Id;
}

/// <summary>The people a trial opens with. The ids never change: seeds refer to them.</summary>
public static class Cast
{
    /// <summary>The official account itself: <c>destination</c> of every webhook.</summary>
    public const string Bot = "U5a17a5a0000000000000000000000b07";
    public const string BotName = "จิตอาสาดูแลไทย";
    public const string BotBasicId = "@jitasa";

    public const string DaengId = "Uda0000000000000000000000000000a1";
    public const string KhamId = "U1a0000000000000000000000000000a2";
    public const string MayId = "U3a0000000000000000000000000000b1";
    public const string TonId = "U7a0000000000000000000000000000b2";
    public const string SomchaiId = "U5c0000000000000000000000000000c1";
    public const string NidId = "U4d0000000000000000000000000000d1";
    public const string TatThongId = "C7a770000000000000000000000000004";
    public const string TatThongName = "บ้านตาดทอง หมู่ 4";

    public static CastMember Daeng { get; } = new(DaengId, "ป้าแดง", "asker", "ดูแลแม่ที่ป่วยอยู่บ้าน ตาดทอง หมู่ 4");
    public static CastMember Kham { get; } = new(KhamId, "ลุงคำ", "asker", "อยู่คนเดียว เดินไม่สะดวก ตาดทอง หมู่ 4");
    public static CastMember May { get; } = new(MayId, "น้องเมย์", "volunteer", "เรียนพยาบาลมา ปฐมพยาบาลได้");
    public static CastMember Ton { get; } = new(TonId, "พี่ต้น", "volunteer", "มีรถกระบะ ยกของไหว");
    public static CastMember Somchai { get; } = new(SomchaiId, "กำนันสมชาย", "kamnan", "กำนันตำบลตาดทอง");
    public static CastMember Nid { get; } = new(NidId, "เจ้าหน้าที่นิด", "officer", "ประจำ อบต. ตาดทอง และศูนย์ของจังหวัด");

    public static ImmutableArray<CastMember> Everyone { get; } = [Daeng, Kham, May, Ton, Somchai, Nid];

    /// <summary>Who sits in the village's LINE group.</summary>
    public static ImmutableArray<CastMember> InTatThong { get; } = [Daeng, Kham, Ton, Somchai];

    /// <summary>The village group's id.</summary>
    public static string TatThong => TatThongId;

    internal static void Enter(LinePlatform platform)
    {
        foreach (var member in Everyone)
        {
            var user = platform.AddUser(member.DisplayName, member.Id);
            user.Role = member.Role;
            user.Note = member.Note;
        }

        var village = platform.AddGroup(TatThongName, TatThongId, [.. InTatThong.Select(member => member.Id)]);
        village.BotIsMember = true;
    }
}
