namespace ArticleCli.Refine.Rules;

/// <summary>Punctuation that does the same job is one symbol.</summary>
internal static class SymbolClass
{
    /// <summary>The symbol that stands for a character.</summary>
    /// <param name="c">A visible character that is no letter or digit.</param>
    /// <returns>Its class.</returns>
    public static char Of(char c) => c switch
    {
        '\uFF1A' or '\uFE55' or '\u2236' => ':',
        '\u060C' or '\u3001' or '\uFF0C' or '\uFF64' or ';' or '\uFF1B' or '\u061B' => ',',
        '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2212' or '\u2015' or '\u301C' => '-',
        '\u203A' or '\u2192' or '\u25B6' or '\u25BA' or '\u25B8' or '\u276F' or '\u25BB' or '\u27A1' or '\u00BB' or '\uFF1E' => '>',
        '\u2190' or '\u2039' or '\u25C0' or '\u25C4' or '\u00AB' => '<',
        '\uFF5C' or '\u00B7' or '\u2022' or '\u30FB' or '\u2502' or '\u2219' or '\u22C5' => '|',
        '\uFF0F' => '/',
        '\u3002' or '\u0964' or '\uFF0E' or '\u06D4' => '.',
        '\uFF01' => '!',
        '\uFF1F' or '\u061F' => '?',
        '\u3010' or '\uFF08' or '[' or '\u3014' or '\u3008' or '\uFF3B' => '(',
        '\u3011' or '\uFF09' or ']' or '\u3015' or '\u3009' or '\uFF3D' => ')',
        '\u201C' or '\u201D' or '\u201E' or '\u2033' or '\uFF02' or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u300A' or '\u300B' => '"',
        '\u2018' or '\u2019' or '\u201A' or '`' => '\'',
        _ => c,
    };
}
