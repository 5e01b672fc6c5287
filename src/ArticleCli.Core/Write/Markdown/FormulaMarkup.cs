using System.Buffers;

namespace ArticleCli.Write.Markdown;

/// <summary>What a renderer that knows no mathematics reads between the dollar signs: Markdown. No escape is possible there, so a formula that would be a tag, a
/// comment, a link to a scheme or the other end of a span of code is written as code instead (reliability, promise 1).</summary>
internal static class FormulaMarkup
{
    // What may stand before the beginning of a block on its line: the marks of other blocks.
    private static readonly SearchValues<char> BlockMarks = SearchValues.Create(" \t>-+*.)0123456789");

    private static readonly SearchValues<char> EndsValue = SearchValues.Create(" \t\n\"'=<>`");

    /// <summary>A formula within a line; an address in it would reach beyond its end.</summary>
    public static bool IsIn(ReadOnlySpan<char> tex) =>
        tex.Contains('`') || tex.Contains("://", StringComparison.Ordinal) || tex.Contains("www.", StringComparison.OrdinalIgnoreCase) || HoldsTag(tex) || HoldsLink(tex);

    /// <summary>A formula on lines of its own, each of which could begin a block.</summary>
    public static bool IsInBlock(ReadOnlySpan<char> tex)
    {
        foreach (var range in tex.Split('\n'))
        {
            var line = tex[range];
            var start = line.IndexOfAnyExcept(BlockMarks);
            if (start < 0)
                continue;
            line = line[start..];
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal)
                || (line.Length > 1 && line[0] == '<' && (line[1] is '/' or '!' or '?' || char.IsAsciiLetter(line[1])))
                || (line[0] == '[' && line.Contains("]:", StringComparison.Ordinal)))
                return true;
        }

        return HoldsTag(tex) || HoldsLink(tex);
    }

    /// <summary>A link whose address may have a scheme, spelt out or with a character reference for its colon.</summary>
    private static bool HoldsLink(ReadOnlySpan<char> tex)
    {
        var at = tex.IndexOf("](", StringComparison.Ordinal);
        return at >= 0 && tex[at..].ContainsAny(':', '&');
    }

    private static bool HoldsTag(ReadOnlySpan<char> tex)
    {
        for (var at = tex.IndexOf('<'); at >= 0 && at + 1 < tex.Length;)
        {
            tex = tex[(at + 1)..];
            if (tex[0] is '!' or '?' || (tex[0] == '/' && tex.Length > 1 && char.IsAsciiLetter(tex[1])) || IsTag(tex))
                return true;
            at = tex.IndexOf('<');
        }

        return false;
    }

    /// <summary>The inside of a tag or of an address in angle brackets, by the grammar of CommonMark 6.5 and 6.6. One that is not closed here counts only in a value: the dollar
    /// sign after the formula can stand nowhere else in a tag.</summary>
    private static bool IsTag(ReadOnlySpan<char> tex)
    {
        if (!char.IsAsciiLetter(tex[0]))
            return false;
        var at = 1;
        while (at < tex.Length && (char.IsAsciiLetterOrDigit(tex[at]) || tex[at] is '-' or '+' or '.'))
            at++;
        if (at < tex.Length && tex[at] == ':')
            return tex[at..].IndexOfAny('>', ' ', '<') is var end && end > 0 && tex[at + end] == '>';
        while (true)
        {
            var spaced = SkipSpace(tex, ref at);
            if (at == tex.Length)
                return false;
            if (tex[at] == '>' || (tex[at] == '/' && at + 1 < tex.Length && tex[at + 1] == '>'))
                return true;
            if (!spaced || !(char.IsAsciiLetter(tex[at]) || tex[at] is '_' or ':'))
                return false;
            while (at < tex.Length && (char.IsAsciiLetterOrDigit(tex[at]) || tex[at] is '_' or ':' or '.' or '-'))
                at++;
            var name = at;
            SkipSpace(tex, ref at);
            if (at == tex.Length || tex[at] != '=')
            {
                at = name;
                continue;
            }

            at++;
            SkipSpace(tex, ref at);
            if (at == tex.Length)
                return true;
            var length = tex[at] is '"' or '\'' ? tex[(at + 1)..].IndexOf(tex[at]) + 2 : tex[at..].IndexOfAny(EndsValue);
            if (length < 0 || (length == 1 && tex[at] is '"' or '\''))
                return true;
            if (length == 0)
                return false;
            at += length;
        }
    }

    private static bool SkipSpace(ReadOnlySpan<char> tex, ref int at)
    {
        var start = at;
        while (at < tex.Length && tex[at] is ' ' or '\t' or '\n')
            at++;
        return at > start;
    }
}
