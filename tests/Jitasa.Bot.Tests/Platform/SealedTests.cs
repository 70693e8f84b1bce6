using System.Security.Cryptography;
using System.Text;
using Jitasa.Bot.Platform;

namespace Jitasa.Bot.Tests.Platform;

public sealed class SealedTests
{
    private static readonly byte[] First = SHA256.HashData("first"u8);
    private static readonly byte[] Second = SHA256.HashData("second"u8);

    [Fact]
    public void What_was_sealed_opens_and_hides_the_words()
    {
        var box = new Sealed(new Dictionary<int, byte[]> { [1] = First });

        var closed = box.Seal("ยายอยู่บ้านเลขที่ 12")!;

        Assert.Equal("ยายอยู่บ้านเลขที่ 12", box.Open(closed));
        Assert.DoesNotContain("ยาย", Encoding.UTF8.GetString(closed), StringComparison.Ordinal);
        Assert.NotEqual(closed, box.Seal("ยายอยู่บ้านเลขที่ 12"));
    }

    [Fact]
    public void A_newer_key_seals_while_the_older_still_opens_and_phones_keep_their_hash()
    {
        var before = new Sealed(new Dictionary<int, byte[]> { [1] = First });
        var after = new Sealed(new Dictionary<int, byte[]> { [1] = First, [2] = Second });

        Assert.Equal("คำ", after.Open(before.Seal("คำ")));
        Assert.Equal(before.Hash("+66810001234"), after.Hash("+66810001234"));
        Assert.ThrowsAny<CryptographicException>(() => before.Open(after.Seal("คำ")));
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var box = new Sealed(new Dictionary<int, byte[]> { [1] = First });
        var closed = box.Seal("คำ")!;
        closed[^1] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => box.Open(closed));
    }
}
