using Jitasa.Bot.Tests.Support;

namespace Jitasa.Bot.Tests.Stories;

/// <summary>Stories in which พี่ต้น, or น้องเมย์, comes to help ป้าแดง.</summary>
public abstract class HelperStory : Story
{
    protected const string Home = "บ้านเลขที่ 12 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร";

    /// <summary>The time in which words are gathered for the other side, and a moment.</summary>
    protected static readonly TimeSpan Batch = TimeSpan.FromSeconds(31);

    protected async Task TonSignsUpAsync()
    {
        await Ton.SaysAsync("สมัครอาสา");
        await Ton.SaysAsync("กู้ภัย ยกของ ขับกระบะ ไปได้ 20 กม. ว่างทุกวัน");
        await Ton.SharesAsync(15.7741, 104.2051);
    }

    protected async Task MaySignsUpAsync()
    {
        await May.SaysAsync("สมัครอาสา");
        await May.SaysAsync("เป็นนักศึกษา ทำอาหารได้ มีมอเตอร์ไซค์ ไปได้ 20 กม. ว่างทุกวัน");
        await May.SharesAsync(15.7741, 104.2052);
        May.IsTold("เข้าเวรอยู่");
        May.Remember();
    }

    protected async Task DaengAsksAsync(string phone = " โทร 0810001234")
    {
        await Daeng.SaysAsync($"ขอข้าวสาร 3 คน {Home}{phone}");
        if (phone.Length == 0)
            await Daeng.SaysAsync("ข้าม");
        await Daeng.TapsAsync("ยินยอม");
    }

    protected async Task TonTakesCaseOfDaengAsync(string phone = " โทร 0810001234")
    {
        await TonSignsUpAsync();
        await DaengAsksAsync(phone);
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Forget();
    }

    /// <summary>Whom the desk's news and calls about ตาดทอง come to.</summary>
    protected Task NidSitsAtTheDeskAsync() => GrantAsync(Nid, "local_officer", "350103");

    protected async Task TonTakesCaseOfKhamTooAsync()
    {
        await KhamAsksAsync();
        await Ton.TapsAsync("✋ รับงานนี้");
        Ton.IsTold("คุณรับเรื่องนี้แล้ว");
        Forget();
    }

    protected async Task KhamAsksAsync()
    {
        await Kham.SaysAsync("ขอยาความดัน บ้านเลขที่ 99 หมู่ 4 ต.ตาดทอง อ.เมืองยโสธร โทร 0810009999");
        await Kham.TapsAsync("ยินยอม");
    }

    protected void Forget()
    {
        foreach (var one in new[] { Daeng, Kham, May, Ton, Somchai, Nid })
            one.Remember();
    }

    protected Task GrantAsync(Actor official, string role, string area) => App.CommandAsync("grant", role, "--line-user", official.Id, "--area", area);

    protected Task<T> OneAsync<T>(string sql) => App.Database.ScalarAsync<T>(sql);

    protected Task<long> CountAsync(string what) => App.Database.ScalarAsync<long>("SELECT count(*) FROM " + what);
}
