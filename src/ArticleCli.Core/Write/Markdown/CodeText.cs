using ArticleCli.Model;

namespace ArticleCli.Write.Markdown;

/// <summary>The text of code: its runs of backticks, its lines.</summary>
internal static class CodeText
{
    /// <summary>The length of the shortest run of backticks that the code does not hold.</summary>
    public static int ShortestRunNotIn(ReadOnlySpan<char> code)
    {
        var seen = new HashSet<int>();
        ForEachRun(code, run => seen.Add(run));
        var length = 1;
        while (seen.Contains(length))
            length++;
        return length;
    }

    /// <summary>The length of the longest run of backticks.</summary>
    public static int LongestRun(ReadOnlySpan<char> code)
    {
        var longest = 0;
        ForEachRun(code, run => longest = Math.Max(longest, run));
        return longest;
    }

    /// <summary>A formula that can stand between dollar signs.</summary>
    public static bool CanBeMath(string tex) =>
        tex.Length > 0 && tex[^1] != '\\' && !tex.Contains('$', StringComparison.Ordinal) && !FormulaMarkup.IsIn(tex);

    /// <summary>A formula that can stand on lines of its own between pairs of them.</summary>
    public static bool CanBeMathBlock(string tex) => !tex.Contains("$$", StringComparison.Ordinal) && !FormulaMarkup.IsInBlock(tex);

    /// <summary>A formula of its own as it is written, empty where it says nothing.</summary>
    public static string Formula(string tex) => Clean(tex).Trim('\n', ' ');

    /// <summary>A language as it can stand behind a fence.</summary>
    public static string Language(string language) =>
        string.Concat(language.Where(static c => c > ' ' && !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('`' or '\\' or '&' or '<' or '>')));

    /// <summary>Code in the language of formulas, which every reader of Markdown takes for one.</summary>
    public static bool IsFormula(CodeBlock code) => code.Language is { } language && Language(language) == "math";

    /// <summary>Code on one line: line ends and tabs become spaces, control characters go.</summary>
    public static string Line(ReadOnlySpan<char> code)
    {
        if (!code.ContainsAnyInRange('\0', '\u001F') && !code.ContainsAnyInRange('\u007F', '\u009F') && !code.ContainsAnyInRange('\uD800', '\uDFFF'))
            return code.ToString();
        return Clean(code.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' '));
    }

    /// <summary>Code without control characters but line feeds and tabs, and without halves of surrogate pairs.</summary>
    public static string Clean(string code)
    {
        var span = code.AsSpan();
        if (!span.ContainsAnyInRange('\0', '\u0008') && !span.ContainsAnyInRange('\u000B', '\u001F')
            && !span.ContainsAnyInRange('\u007F', '\u009F') && !span.ContainsAnyInRange('\uD800', '\uDFFF'))
            return code;
        var builder = new System.Text.StringBuilder(code.Length);
        foreach (var rune in code.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !System.Text.Rune.IsControl(rune))
                builder.Append(rune);
        }

        return builder.ToString();
    }

    private static void ForEachRun(ReadOnlySpan<char> code, Action<int> see)
    {
        var run = 0;
        foreach (var c in code)
        {
            if (c == '`')
            {
                run++;
                continue;
            }

            if (run > 0)
                see(run);
            run = 0;
        }

        if (run > 0)
            see(run);
    }
}
