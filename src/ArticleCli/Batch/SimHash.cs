using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace ArticleCli.Batch;

/// <summary>Charikar's SimHash over runs of four words: texts that share most of them differ in few bits.</summary>
internal static class SimHash
{
    /// <summary>Bits in which the same article may differ: a changed byline or a cut last paragraph, not another story.</summary>
    public const int Near = 3;

    private const int Run = 4;

    /// <summary>The hash of a text.</summary>
    /// <param name="text">Plain text.</param>
    /// <returns>64 bits; 0 where the text has too few words to tell anything.</returns>
    public static ulong Of(string text)
    {
        Span<int> votes = stackalloc int[64];
        Span<int> starts = stackalloc int[Run];
        var words = 0;
        var i = 0;
        while (i < text.Length)
        {
            while (i < text.Length && !char.IsLetterOrDigit(text[i]))
                i++;
            if (i == text.Length)
                break;
            starts[words % Run] = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            words++;
            if (words >= Run)
                Vote(votes, text.AsSpan(starts[words % Run], i - starts[words % Run]));
        }

        // Below forty words single phrases decide, and different short notices look alike.
        if (words < 40)
            return 0;
        ulong hash = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            if (votes[bit] > 0)
                hash |= 1UL << bit;
        }

        return hash == 0 ? 1 : hash;
    }

    /// <summary>The bits in which two hashes differ.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    /// <returns>0 to 64.</returns>
    public static int Distance(ulong a, ulong b) => BitOperations.PopCount(a ^ b);

    private static void Vote(Span<int> votes, ReadOnlySpan<char> shingle)
    {
        var hash = XxHash3.HashToUInt64(MemoryMarshal.AsBytes(shingle));
        for (var bit = 0; bit < 64; bit++)
            votes[bit] += (int)((hash >> bit) & 1) * 2 - 1;
    }
}
