namespace ArticleCli.Refine.Languages;

/// <summary>Guesses the language of prose from its script, its commonest words and letters that few languages use.</summary>
internal static class LanguageDetector
{
    // More text doesn't change the answer.
    private const int Enough = 20_000;
    private static readonly LanguageWords Words = LanguageWords.Load();

    /// <summary>The language of a text.</summary>
    /// <param name="text">Prose, without furniture where possible.</param>
    /// <returns>BCP 47 tag (<c>en</c>, <c>uk</c>, <c>zh</c>), or null where there is too little to tell.</returns>
    public static string? Detect(string text)
    {
        var counts = Scripts.Count(text.AsSpan(0, Math.Min(text.Length, Enough)));
        return counts.Largest switch
        {
            Script.None => null,
            // Kana is proof: Chinese has none. A tenth of the characters, for Chinese texts with a Japanese name in them.
            Script.Han or Script.Kana => counts[Script.Kana] * 10 > counts[Script.Han] ? "ja" : "zh",
            Script.Hangul => "ko",
            Script.Thai => "th",
            Script.Hebrew => "he",
            Script.Greek => "el",
            Script.Devanagari => "hi",
            Script.Arabic => Arabic(text),
            _ => Words.Best(text.AsSpan(0, Math.Min(text.Length, Enough)), counts.Largest == Script.Cyrillic),
        };
    }

    // Persian has four letters of its own and its own kaf and yeh; Urdu, with other letters still, isn't ours.
    private static string Arabic(string text)
    {
        var persian = 0;
        var arabic = 0;
        var urdu = 0;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, Enough)))
        {
            persian += c is '\u067E' or '\u0686' or '\u0698' or '\u06AF' or '\u06A9' or '\u06CC' ? 1 : 0;
            arabic += c is '\u0629' or '\u0649' or '\u064A' or '\u0643' or '\u0625' or '\u0623' ? 1 : 0;
            urdu += c is '\u0679' or '\u0688' or '\u0691' or '\u06D2' or '\u06BA' or '\u06BE' ? 1 : 0;
        }

        return urdu > persian / 4 && urdu > 2 ? "ur" : persian > arabic ? "fa" : "ar";
    }
}
