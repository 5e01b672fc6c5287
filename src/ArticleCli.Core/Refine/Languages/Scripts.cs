namespace ArticleCli.Refine.Languages;

/// <summary>Scripts that tell languages apart.</summary>
internal enum Script
{
    /// <summary>No letters.</summary>
    None,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Arabic, also Persian and Urdu.</summary>
    Arabic,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Thai.</summary>
    Thai,

    /// <summary>Hangul.</summary>
    Hangul,

    /// <summary>Hiragana and katakana.</summary>
    Kana,

    /// <summary>Ideographs.</summary>
    Han,
}

/// <summary>How many letters of each script a text has.</summary>
internal sealed class Scripts
{
    private readonly int[] _counts = new int[(int)Script.Han + 1];

    /// <summary>The letters of a script.</summary>
    /// <param name="script">The script.</param>
    /// <returns>How many.</returns>
    public int this[Script script] => _counts[(int)script];

    /// <summary>The script with the most letters; ideographs and syllables count threefold, as they stand for more.</summary>
    public Script Largest { get; private init; }

    /// <summary>Counts a text's letters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The counts.</returns>
    public static Scripts Count(ReadOnlySpan<char> text)
    {
        var scripts = new Scripts();
        foreach (var c in text)
            scripts._counts[(int)Of(c)]++;
        var largest = Script.None;
        var most = 0;
        for (var script = Script.Latin; script <= Script.Han; script++)
        {
            var count = scripts[script] * (script >= Script.Hangul ? 3 : 1);
            if (count > most)
                (largest, most) = (script, count);
        }

        return new Scripts(scripts._counts) { Largest = most < 8 ? Script.None : largest };
    }

    private Scripts()
    {
    }

    private Scripts(int[] counts) => _counts = counts;

    private static Script Of(char c) => c switch
    {
        < '\u00C0' => char.IsAsciiLetter(c) ? Script.Latin : Script.None,
        < '\u0250' or >= '\u1E00' and <= '\u1EFF' => Script.Latin,
        >= '\u0370' and <= '\u03FF' => Script.Greek,
        >= '\u0400' and <= '\u052F' => Script.Cyrillic,
        >= '\u0590' and <= '\u05FF' => Script.Hebrew,
        >= '\u0600' and <= '\u06FF' or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' => Script.Arabic,
        >= '\u0900' and <= '\u097F' => Script.Devanagari,
        >= '\u0E00' and <= '\u0E7F' => Script.Thai,
        >= '\uAC00' and <= '\uD7A3' => Script.Hangul,
        >= '\u3041' and <= '\u30FF' => Script.Kana,
        >= '\u3400' and <= '\u9FFF' => Script.Han,
        _ => Script.None,
    };
}
