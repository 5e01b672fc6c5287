namespace ArticleCli.Bench.Fuzz;

/// <summary>Makes a finding small: takes pieces out, halves first, single characters last, while it still fails.</summary>
internal static class Reducer
{
    private const int MostTries = 3_000;

    /// <summary>Reduces one input.</summary>
    /// <param name="input">What fails.</param>
    /// <param name="fails">Whether a smaller one fails in the same way.</param>
    /// <returns>The smallest that was found.</returns>
    public static string Reduce(string input, Func<string, bool> fails)
    {
        var tries = 0;
        var size = input.Length / 2;
        while (size > 0 && tries < MostTries)
        {
            var before = input.Length;
            for (var at = 0; at < input.Length && tries < MostTries;)
            {
                var without = input.Remove(at, Math.Min(size, input.Length - at));
                tries++;
                if (fails(without))
                    input = without;
                else
                    at += size;
            }

            if (size > 1 || input.Length == before)
                size /= 2;
        }

        return input;
    }
}
