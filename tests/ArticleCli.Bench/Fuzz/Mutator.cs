using System.Text;

namespace ArticleCli.Bench.Fuzz;

/// <summary>Makes strange inputs out of ordinary ones. The same seed gives the same inputs.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> seeds)
{
    // Pieces that have broken parsers and writers of this kind: openers without closers, markers at a line's start, characters
    // that hide, turn or glue text.
    private static readonly string[] Pieces =
    [
        "<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "<b>", "</p>", "<table><tr><td>", "<svg><style>", "<math><mtext>", "<template>", "<noscript>",
        "<select><option>", "<a href=\"javascript:x\">", "<img src=x onerror=y>", "<pre>\n", "<li>", "<ul><ul>", "<dl><dt>", "<sup><a href=#fn1>1</a></sup>",
        "&amp;", "&#0;", "&#xD800;", "&lt;script&gt;", "&nbsp;", "\u0000", "\u001b[31m", "\u00ad", "\u200b", "\u200d", "\u202e", "\u2028", "\ufeff", "\ud83d", "\ude00",
        "*", "**", "***", "_", "__", "~~", "`", "``", "```\n", "~~~\n", "# ", "## ", "> ", ">>> ", "- ", "1. ", "1986. ", "+ ", "| a | b |\n|---|---|\n", "---\n", "===\n",
        "[", "](", "![", "[^1]", "[^1]: ", "](#)", "<https://x.example/>", "\\", "$", "$$\n", "\t", "    ", "\n\n", "\n", "\r\n", "\r", "  \n", ":", ": ", "\u3000", "。", "「", "」",
        "---\ntitle: x\n---\n", "Original url:\n\n<https://www.example.org/2025/05/29/x>", "Related article: [x](#)", "By A. B.", "May 29, 2025", "Ã¼", "â€œ",
    ];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder(seeds[_random.Next(seeds.Count)]);
        for (var rounds = _random.Next(1, 12); rounds > 0; rounds--)
            Change(text);
        return text.ToString();
    }

    /// <summary>Puts the sentence of the promises where nothing hides it: first in HTML, between two lines in text. Text that holds raw tags, and Markdown, may hide what follows.</summary>
    public string WithProse(string input, FuzzTarget target)
    {
        if (_random.Next(2) == 0)
            return input;
        if (target.Extension != "txt")
            return target.Visible() + input;
        var at = input.IndexOf('\n', _random.Next(input.Length + 1));
        return input.Insert(at < 0 || input.Contains('<', StringComparison.Ordinal) ? 0 : at, target.Visible());
    }

    private void Change(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        switch (_random.Next(7))
        {
            case 0:
                text.Insert(at, Pieces[_random.Next(Pieces.Length)]);
                break;
            case 1:
                text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[_random.Next(Pieces.Length)], _random.Next(2, 200))));
                break;
            case 2:
                text.Remove(at, Math.Min(_random.Next(1, 40), text.Length - at));
                break;
            case 3 when text.Length > 0:
                text[Math.Min(at, text.Length - 1)] = (char)_random.Next(0x10000);
                break;
            case 4:
                text.Length = at;
                break;
            case 5:
                Splice(text, at, seeds[_random.Next(seeds.Count)]);
                break;
            default:
                Splice(text, at, text.ToString());
                break;
        }
    }

    private void Splice(StringBuilder text, int at, string other)
    {
        if (other.Length == 0 || text.Length > 200_000)
            return;
        var from = _random.Next(other.Length);
        text.Insert(at, other.AsSpan(from, Math.Min(_random.Next(1, 400), other.Length - from)));
    }
}
