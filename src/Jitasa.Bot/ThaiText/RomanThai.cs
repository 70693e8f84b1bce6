using System.Text;

namespace Jitasa.Bot.ThaiText;

/// <summary>Thai written in Latin letters by ear, as on phones without a Thai keyboard: "phor mod sati" → พ่อหมดสติ.</summary>
internal static class RomanThai
{
    private const int LongestPhrase = 3;

    /// <summary>Words that no English sentence has; one of them must stand in the text.</summary>
    private static readonly Dictionary<string, string> Telling = Words(
        "ช่วย: chuai chuay chuey chuoy chuaiduai; ช่วยด้วย: chuaiduay chuayduay; ด้วย: duai duay duey doay; แม่: mae mair; พ่อ: phor phaw; ขอ: khor khaw kor; ข้าว: khao kao khaw; ข้าวสาร: khaosan khao-san; ต้องการ: tongkarn tongkan; "
        + "ต้องการ: tong_karn tong_kan; น้ำดื่ม: nam_duem nam_deum nam_duum namduem; ท่วม: tuam thuam tuem thuem; น้ำท่วม: namtuam namthuam; หายใจ: haijai hai_jai hai_chai; ไม่ออก: mai_ok mai_ork mai_awk; หมดสติ: mod_sati mot_sati modsati motsati; "
        + "ไฟไหม้: fai_mai faimai; ไม่มี: mai_mi mai_mee maimee maimi; ป่วย: puai puay puey puoy; โรงพยาบาล: rongphayaban rong_phayaban rong_payaban rongpayaban rong_pha_yaban; ครับ: krub krap khrap khrub krab khab; ค่ะ: kha ka kaa; "
        + "หน่อย: noi noy; เจ็บ: jep jeb chep; เลือด: lueat lueod luead luat; ออก: ork awk; ด่วน: duan duen; เตียง: tiang tieng; โควิด: khowit kowit; ติดโควิด: tid_covid tit_covid tid_kowit; ออกซิเจน: oksijen okxijen; "
        + "หิว: hiw hiu; หิวข้าว: hiw_khao hiu_khao hiwkhao; แล้ว: laew laeo leaw; จมน้ำ: jom_nam chom_nam jomnam; งูกัด: ngu_kat ngu_gat nguu_kat ngu_kad; งู: ngu nguu; ชัก: chak; ล้ม: lom; ตกน้ำ: tok_nam; อยากตาย: yak_tai yaak_tai yaktai; "
        + "ไม่รู้สึกตัว: mai_ru_suek_tua mai_roo_suek_tua mai_rusuektua; ยายล้ม: yai_lom; อยู่: yoo yuu; อยู่ที่: yoo_ti yu_thi yoo_thi; หมอ: mor; หาหมอ: ha_mor ha_mo; รถพยาบาล: rot_phayaban rot_payaban rotphayaban; ยาหมด: ya_mod ya_mot yaa_mod; "
        + "คน: khon; ผม: phom; หนู: nuu; ไม่ไหว: mai_wai; ปวด: puad puat; ขอยา: khor_ya khor_yaa kor_ya; สวัสดี: sawasdi; ขอบคุณ: kobkhun kobkun khobkhun; บ้าน: baan; ท้อง: thong");

    /// <summary>Words that may be English, or a name, elsewhere.</summary>
    private static readonly Dictionary<string, string> Others = Words(
        "น้ำ: nam naam; ไม่: mai; มี: mi mee; ไฟ: fai; บ้าน: ban; ยาย: yai; ตา: ta; ยา: ya yaa; รถ: rot rod; ไป: pai; มา: ma maa; ให้: hai; ไม่มี: mai_me; กิน: kin gin; นม: nom; ลูก: luk look; ติด: tid tit; ตาย: tai; หนัก: nak; เข้า: kao; สาร: san; ดื่ม: duem deum; "
        + "ตก: tok; กัด: kat gat; ออก: ok; ร้อน: ron; ไข้: khai; มาก: mak maak; เร็ว: reo rew; กับ: kap kab; และ: lae; ที่: ti thi; ใน: nai; สูง: sung; ถึง: thueng tueng; หัว: hua; อก: ok; ใจ: jai; ต้อง: tong; ของ: khong; นะ: na; คะ: ca; ตอนนี้: tonni ton_ni; วันนี้: wan_ni; พรุ่งนี้: prung_ni phrung_ni");

    private static readonly HashSet<string> Neutral = new(StringComparer.Ordinal) { "moo", "mu", "tambon", "amphoe", "amphur", "covid", "atk", "tel", "soi" };

    public static string? Read(string text)
    {
        if (text.Length < 4 || !LooksLatin(text))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var thai = new StringBuilder(text.Length);
        var (known, unknown, isTold, wasThai) = (0, 0, false, false);
        for (var i = 0; i < words.Length;)
        {
            var (read, taken, telling) = Longest(words, i);
            isTold |= telling;
            known += read is null ? 0 : taken;
            unknown += read is null && char.IsLetter(words[i][0]) && !Neutral.Contains(Plain(words[i])) ? 1 : 0;
            if (thai.Length > 0 && !(wasThai && read is not null))
                thai.Append(' ');
            thai.Append(read ?? words[i]);
            wasThai = read is not null && char.IsLetter(words[i + taken - 1][^1]);
            i += taken;
        }
        return isTold && known > unknown && (known > 1 || words.Length == 1) ? thai.ToString() : null;
    }

    private static (string? Thai, int Taken, bool IsTelling) Longest(string[] words, int from)
    {
        for (var count = Math.Min(LongestPhrase, words.Length - from); count > 0; count--)
        {
            var phrase = string.Join('_', words.Skip(from).Take(count).Select(Plain));
            if (Telling.TryGetValue(phrase, out var thai))
                return (thai, count, true);
            if (Others.TryGetValue(phrase, out thai))
                return (thai, count, false);
        }
        return (null, 1, false);
    }

    private static string Plain(string word) => word.Trim('.', ',', '!', '?').ToLowerInvariant();

    private static bool LooksLatin(string text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            if (ThaiScript.IsThai(letter))
                return false;
            letters += ThaiScript.IsLatin(letter) ? 1 : 0;
        }
        return letters > 3;
    }

    private static Dictionary<string, string> Words(string lines)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Split(';', StringSplitOptions.TrimEntries))
        {
            var (thai, romans) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var roman in romans.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.TryAdd(roman, thai);
        }
        return words;
    }
}
