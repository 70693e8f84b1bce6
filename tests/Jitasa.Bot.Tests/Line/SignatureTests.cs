using System.Text;
using Jitasa.Bot.Line;

namespace Jitasa.Bot.Tests.Line;

public sealed class SignatureTests
{
    private static readonly Signature Channel = new(new LineSettings { ChannelSecret = "0123456789abcdef0123456789abcdef" });

    [Theory]
    [InlineData("""{"destination":"U00000000000000000000000000000000","events":[]}""", "4RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4=")]
    [InlineData("""{"text":"ช่วยด้วย \uD83C\uDD98"}""", "S411doRPXjlW5+URxROdpFC+W60NT+scIBaLAnuwLMc=")]
    [InlineData("""{"text":"ช่วยด้วย 🆘"}""", "4Kb/qGeWR7OVRmhNO2Y7OITaxXI8hYB0gGTph3x6ro8=")]
    public void What_LINE_signed_fits_over_the_very_bytes(string body, string signature)
    {
        Assert.True(Channel.Fits(signature, Encoding.UTF8.GetBytes(body)));
        Assert.False(Channel.Fits(signature, Encoding.UTF8.GetBytes(body + " ")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("4RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4")]
    [InlineData("5RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4=")]
    [InlineData("4RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4= ")]
    [InlineData("นี่ไม่ใช่ลายเซ็น")]
    [InlineData("********************************************")]
    public void Anything_else_does_not(string? signature) =>
        Assert.False(Channel.Fits(signature, Encoding.UTF8.GetBytes("""{"destination":"U00000000000000000000000000000000","events":[]}""")));

    [Fact]
    public void Another_channels_secret_does_not()
    {
        var other = new Signature(new LineSettings { ChannelSecret = "0123456789abcdef0123456789abcdee" });

        Assert.False(other.Fits("4RuzQe5ynlcY/Q1UqnA2wWHpO3m0lBkZBamjQ2YJec4=", Encoding.UTF8.GetBytes("""{"destination":"U00000000000000000000000000000000","events":[]}""")));
    }
}
