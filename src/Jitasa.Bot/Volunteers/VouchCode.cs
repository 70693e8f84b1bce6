using System.Security.Cryptography;

namespace Jitasa.Bot.Volunteers;

public static class VouchCode
{
    // Without 0/O and 1/I: it is read aloud over the telephone.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Letters, 6);
}
