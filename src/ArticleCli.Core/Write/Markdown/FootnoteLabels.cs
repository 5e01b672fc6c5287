using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Write.Markdown;

/// <summary>The footnotes of a document that can be pointed to: defined once and referred to at least once. Renderers drop the others with their text, so those are written as paragraphs.</summary>
internal sealed class FootnoteLabels
{
    private readonly Dictionary<string, Footnote> _defined = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _referred = new(StringComparer.OrdinalIgnoreCase);

    private readonly WriteOptions _options;

    private FootnoteLabels(WriteOptions options)
    {
        _options = options;
    }

    public bool HasMath { get; private set; }

    public static FootnoteLabels Of(Document document, WriteOptions options)
    {
        var labels = new FootnoteLabels(options);
        new ModelWalker
        {
            OnBlock = labels.See,
            OnInline = labels.See,
        }.Walk(document.Blocks);
        return labels;
    }

    /// <summary>A label that can stand between <c>[^</c> and <c>]</c>.</summary>
    public static string Clean(string label)
    {
        var builder = new StringBuilder(label.Length);
        foreach (var c in label)
        {
            if (c > ' ' && c is not ('[' or ']' or '\\' or '^' or '|' or '`' or '<' or '>' or '&' or '*' or '~' or '$') && !char.IsControl(c) && !char.IsWhiteSpace(c))
                builder.Append(c);
        }

        return builder.Length == 0 ? "note" : builder.ToString();
    }

    public bool IsLive(string label) => _defined.ContainsKey(Clean(label)) && _referred.Contains(Clean(label));

    public bool IsLive(Footnote note) => _defined.TryGetValue(Clean(note.Label), out var first) && ReferenceEquals(first, note) && _referred.Contains(Clean(note.Label));

    /// <summary>For a renderer without footnotes a label and a colon define where a link goes, and that is what stands behind them, be it on the next line: a fence of code, whose
    /// lines would be Markdown then, or an address that must not be one (reliability, promise 1). After a blank line nothing is defined.</summary>
    public static bool IsTarget(IReadOnlyList<Block> note)
    {
        if (note is not [Paragraph paragraph, ..])
            return note is [CodeBlock or MathBlock, ..];

        // What is raised here is written in raised characters, and read as such.
        var text = Levels.Level(PlainText.Of(paragraph.Content)).AsSpan().TrimStart();
        return !SafeAddress.Scheme(text).IsEmpty && SafeAddress.Link(text.ToString()) is null;
    }

    private void See(Block block)
    {
        // A note of nothing visible would be a label with nothing behind it.
        if (block is Footnote note && Visibility.AnyShows(note.Children, _options))
            _defined.TryAdd(Clean(note.Label), note);
        else if ((block is MathBlock formula ? formula.Tex : block is CodeBlock code && CodeText.IsFormula(code) ? code.Text : null) is { } tex
            && CodeText.Formula(tex) is { Length: > 0 } clean && CodeText.CanBeMathBlock(clean))
            HasMath = true;
    }

    private void See(Inline inline)
    {
        if (inline is FootnoteReference reference)
            _referred.Add(Clean(reference.Label));
        else if (inline is MathSpan math && CodeText.CanBeMath(math.Tex.Trim()))
            HasMath = true;
    }
}
