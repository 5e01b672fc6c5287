namespace ArticleCli.Read.Html.Survey;

/// <summary>Common function words, by the survey's word hash.</summary>
internal static class StopWords
{
    /// <summary>One bit a hash slot: says no to most words before the set is asked.</summary>
    private static readonly ulong[] Filter = new ulong[1024];

    private static readonly HashSet<uint> Hashes = Load();

    public static bool Contains(uint word)
    {
        var slot = Letters.Mix(word) & 0xFFFF;
        return (Filter[slot >> 6] >> (int)(slot & 63) & 1) != 0 && Hashes.Contains(word);
    }

    private static HashSet<uint> Load()
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream("Survey/stopwords.txt") ?? throw new InvalidOperationException("stopwords.txt is not embedded");
        using var reader = new StreamReader(stream);
        var set = new HashSet<uint>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var hash = Letters.Hash(word);
                set.Add(hash);
                var slot = Letters.Mix(hash) & 0xFFFF;
                Filter[slot >> 6] |= 1UL << (int)(slot & 63);
            }
        }

        return set;
    }
}
