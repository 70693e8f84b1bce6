using Jitasa.Bot.ThaiText;

namespace Jitasa.Bot.Tests.ThaiText;

/// <summary>Places as thumbs in a hurry write them, and places put right.</summary>
public sealed class PlaceSlipTests
{
    [Theory]
    [InlineData("อยู่หมุ่4 ต.ตาดทอง", "4|ตาดทอง||")]
    [InlineData("ตำบนตาดทอง", "|ตาดทอง||")]
    [InlineData("ตำบณตาดทอง หมูที่ 4", "4|ตาดทอง||")]
    [InlineData("ตาดทองม.4", "4|ตาดทอง||")]
    [InlineData("ตาดทองหมู่4", "4|ตาดทอง||")]
    [InlineData("อยุ่บ้านหมุ่4ตาดทองเด้อ", "4|ตาดทอง||")]
    [InlineData("อำเพอกุดชุม จังหวัตยโสธร", "||กุดชุม|ยโสธร")]
    [InlineData("ตำบล ตาดทอง หมู่ที4 อำเภอเมีอง จังหวัดยโสทร", "4|ตาดทอง|เมืองยโสธร|ยโสธร")]
    [InlineData("ม4 ต.ตาดทอง", "4|ตาดทอง||")]
    [InlineData("ขอหมู 3 กิโล ต.ตาดทอง", "|ตาดทอง||")]
    public void A_slip_in_the_words_of_an_address_loses_no_place(string text, string expected)
    {
        var place = Parsed.Message("แม่หมดสติ " + text).Place;

        Assert.Equal(expected, string.Join('|', place.Moo, place.Tambon, place.Amphoe, place.Province));
    }

    [Theory]
    [InlineData("ไม่ใช่หมู่ 5 หมู่ 6", "|6||")]
    [InlineData("หมู่ 5 ไม่ใช่ เป็นหมู่ 6", "|6||")]
    [InlineData("หมู่ 5 เอ๊ย หมู่ 6", "|6||")]
    [InlineData("ไม่ใช่ ต.สำราญ ต.เดิด", "||เดิด|")]
    [InlineData("ไม่ใช่ ต.เดิด เป็น ต.สิงห์", "||สิงห์|")]
    [InlineData("ไม่ใช่ อ.กุดชุม อ.ป่าติ้ว", "|||ป่าติ้ว")]
    [InlineData("ไม่ใช่ตาดทอง เดิด", "||เดิด|")]
    [InlineData("บ้านเลขที่ 5 ไม่ใช่ เป็น 15", "15|||")]
    [InlineData("ไม่ใช่บ้านเลขที่ 5 บ้านเลขที่ 15", "15|||")]
    [InlineData("not moo 5, moo 6", "|6||")]
    [InlineData("moo 5 no wait moo 6", "|6||")]
    [InlineData("sorry, moo 7", "|7||")]
    [InlineData("ไม่ใช่ หมู่ 5", "|5||")]
    [InlineData("หมู่ 7 ไม่ใช่หมู่ 6", "|7||")]
    [InlineData("แก้เป็นหมู่ 8", "|8||")]
    [InlineData("พิมพ์ผิด หมู่ 2", "|2||")]
    [InlineData("พิมพ์ผิดค่ะ บ้านเลขที่ 8", "8|||")]
    public void What_is_put_right_counts_and_what_was_wrong_does_not(string text, string expected)
    {
        var draft = Parsed.Message(text);

        Assert.Equal(expected, string.Join('|', draft.Place.HouseNo, draft.Place.Moo, draft.Place.Tambon, draft.Place.Amphoe));
        Assert.True(text.StartsWith("หมู่ 7", StringComparison.Ordinal) || draft.IsCorrection);
        Assert.NotEqual(Intent.CancelRequest, draft.Intent);
    }

    [Theory]
    [InlineData("ไม่ใช่ข้าวสาร ขอน้ำดื่ม", "น้ำดื่ม")]
    [InlineData("ไม่ใช่น้ำดื่ม 2 แพ็ค ขอข้าวสาร 2 ถุง", "ข้าวสาร")]
    [InlineData("ไม่ใช่แค่ข้าวสาร ขอน้ำดื่มด้วย", "ข้าวสาร,น้ำดื่ม")]
    public void Goods_put_right_are_the_last_ones(string text, string expected) => Assert.Equal(expected, string.Join(',', Parsed.Message(text).Items.Select(item => item.Name)));

    [Fact]
    public void A_slip_that_takes_the_whole_message_back_still_cancels() => Assert.Equal(Intent.CancelRequest, Parsed.Message("พิมพ์ผิดค่ะ ขอโทษ").Intent);
}
