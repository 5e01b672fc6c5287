namespace ArticleCli.Refine.Imprint;

/// <summary>Language tags in their usual form (RFC 5646 §2.1.1): <c>en_us</c> → <c>en-US</c>.</summary>
internal static class LanguageTag
{
    /// <summary>A tag in its usual form, or null for anything else.</summary>
    /// <param name="value">A tag as pages write it.</param>
    /// <returns>Language, script and region.</returns>
    public static string? Normalise(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 35)
            return null;
        var parts = value.Trim().Split(',')[0].Split('.')[0].Split('-', '_');
        var language = parts[0].Trim().ToLowerInvariant();
        if (language.Length is < 2 or > 3 || language.AsSpan().ContainsAnyExceptInRange('a', 'z') || language is "und" or "mul" or "zxx" or "xx")
            return Names(language);
        var tag = language switch { "iw" => "he", "in" => "id", "eng" => "en", "deu" or "ger" => "de", "fra" or "fre" => "fr", "spa" => "es", _ => language };
        foreach (var part in parts.Skip(1))
        {
            if (part.Length == 4 && !part.All(char.IsAsciiLetter))
                tag += "-" + char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant();
            else if (part.Length == 2 && char.IsAsciiLetter(part[0]) && char.IsAsciiLetter(part[1]))
                return tag + "-" + part.ToUpperInvariant();
            else if (part.Length == 3 && !part.AsSpan().ContainsAnyExceptInRange('0', '9'))
                return tag + "-" + part;
            else
                break;
        }

        return tag;
    }

    private static string? Names(string name) => name switch
    {
        "english" => "en",
        "deutsch" or "german" => "de",
        "français" or "francais" or "french" => "fr",
        "español" or "espanol" or "spanish" => "es",
        "italiano" or "italian" => "it",
        "português" or "portuguese" => "pt",
        "nederlands" or "dutch" => "nl",
        "polski" or "polish" => "pl",
        "русский" or "russian" => "ru",
        "українська" or "ukrainian" => "uk",
        "svenska" or "swedish" => "sv",
        "čeština" or "czech" => "cs",
        "türkçe" or "turkish" => "tr",
        "japanese" or "日本語" => "ja",
        "chinese" or "中文" => "zh",
        "korean" or "한국어" => "ko",
        "arabic" or "العربية" => "ar",
        _ => null,
    };
}
