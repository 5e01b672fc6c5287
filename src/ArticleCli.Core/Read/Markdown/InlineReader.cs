using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using MI = Markdig.Syntax.Inlines;

namespace ArticleCli.Read.Markdown;

/// <summary>Turns Markdig's inlines into ours. Raw tags that mean something become what they mean, other tags of HTML go, and what only looks like a tag stays text.</summary>
internal sealed class InlineReader(References references, string? baseAddress)
{
    // Beyond this depth only the text is kept; the model's promise is that everything after may recurse.
    private const int Deepest = 48;

    private readonly Uri? _base = Uri.TryCreate(baseAddress, UriKind.Absolute, out var known) ? known : null;

    /// <summary>The state of the task's box that was met, if any.</summary>
    public bool? Checked { get; private set; }

    /// <summary>Inside a table's cell the border's backslash belongs to the table, in code too (GFM 4.10).</summary>
    public bool InCell { get; set; }

    /// <summary>The next soft line break is kept as a break: it ends the line of a callout's mark.</summary>
    public bool KeepFirstBreak { get; set; }

    public IReadOnlyList<Inline> Read(MI.ContainerInline? container)
    {
        Checked = null;
        var inlines = container is null ? [] : Read(container, 0);
        KeepFirstBreak = false;
        return inlines;
    }

    private IReadOnlyList<Inline> Read(MI.ContainerInline container, int depth)
    {
        var frames = new Frames(references);
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Add(frames, inline, depth);
        return frames.Finish();
    }

    private void Add(Frames frames, MI.Inline inline, int depth)
    {
        switch (inline)
        {
            case MI.LiteralInline literal: frames.AddText(literal.Content.AsSpan()); break;
            case MI.HtmlEntityInline entity: frames.AddText(entity.Transcoded.AsSpan()); break;
            case MI.LineBreakInline { IsHard: true }: frames.Add(LineBreak.Instance); break;
            case MI.LineBreakInline when KeepFirstBreak:
                frames.Add(LineBreak.Instance);
                KeepFirstBreak = false;
                break;
            case MI.LineBreakInline: frames.AddText(" "); break;
            case MI.CodeInline code: frames.Add(new CodeSpan(Unescape(references.Restore(code.Content)))); break;
            case MathInline math: frames.Add(new MathSpan(Unescape(references.Restore(math.Content.ToString())).Trim())); break;
            case MI.AutolinkInline auto: frames.Add(new Link(auto.IsEmail ? "mailto:" + auto.Url : references.Restore(auto.Url), [new Model.Text(references.Restore(auto.Url))])); break;
            case MI.EmphasisInline emphasis: AddEmphasis(frames, emphasis, depth); break;
            case MI.LinkInline { IsImage: true } image: AddImage(frames, image); break;
            case MI.LinkInline link: AddLink(frames, link, depth); break;
            case FootnoteLink { IsBackLink: true }: break;
            case FootnoteLink note: frames.Add(new FootnoteReference(references.NoteLabel(note.Footnote))); break;
            case TaskList { PreviousSibling: null } task when depth == 0 && task.Parent is { ParentBlock: Markdig.Syntax.ParagraphBlock { Parent: Markdig.Syntax.ListItemBlock item } block } && item[0] == block: Checked = task.Checked; break;
            case TaskList task: frames.AddText(references.Text.AsSpan(task.Span.Start, "[x]".Length)); break;
            case MI.HtmlInline html: AddTag(frames, references.Restore(html.Tag)); break;
            case MI.DelimiterInline delimiter:
                frames.AddText(delimiter.ToLiteral());

                // A bracket without a partner holds all that follows it and is no depth of the document's.
                AddAll(frames, delimiter, depth - 1);
                break;
            case MI.ContainerInline other: AddAll(frames, other, depth); break;
            default: frames.AddText(inline.ToString()); break;
        }
    }

    private void AddAll(Frames frames, MI.ContainerInline container, int depth)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Add(frames, inline, depth + 1);
    }

    private void AddEmphasis(Frames frames, MI.EmphasisInline emphasis, int depth)
    {
        if (depth >= Deepest)
        {
            AddAll(frames, emphasis, depth);
            return;
        }

        var children = Read(emphasis, depth + 1);
        frames.Add(emphasis.DelimiterChar == '~' ? new Strike(children) : emphasis.DelimiterCount >= 2 ? new Strong(children) : new Emphasis(children));
    }

    private void AddLink(Frames frames, MI.LinkInline link, int depth)
    {
        var children = Read(link, Math.Min(depth + 1, Deepest));
        if (SafeAddress.Link(Resolve(references.Decode(link.Url ?? ""))) is { } address)
            frames.Add(new Link(address, children, Title(link.Title)));
        else
            frames.AddRange(children);
    }

    private void AddImage(Frames frames, MI.LinkInline image)
    {
        var alternative = Alternative(Read(image, Deepest));
        if (SafeAddress.Picture(Resolve(references.Decode(image.Url ?? ""))) is { } address)
            frames.Add(new Image(address, alternative, Title(image.Title)));
        else
            frames.AddText(alternative);
    }

    /// <summary>The text of an image's description; a picture in it speaks by its own.</summary>
    private static string Alternative(IReadOnlyList<Inline> inlines) =>
        string.Concat(inlines.Select(static i => i is Image image ? image.AlternativeText : i is Link link ? Alternative(link.Children) : PlainText.Of([i])));

    private void AddTag(Frames frames, string source)
    {
        var tag = RawTag.Parse(source);
        switch (tag.Name)
        {
            case "": break;
            case "br": frames.Add(LineBreak.Instance); break;
            case "wbr": break;
            case "img":
                if (!tag.Closes && SafeAddress.Picture(Resolve(tag.Attributes.GetValueOrDefault("src", ""))) is { } picture)
                    frames.Add(new Image(picture, tag.Attributes.GetValueOrDefault("alt", ""), Title(tag.Attributes.GetValueOrDefault("title"))));
                break;
            case "a":
                if (tag.Closes)
                    frames.Close(tag.Name);
                else if (SafeAddress.Link(Resolve(tag.Attributes.GetValueOrDefault("href", ""))) is { } address)
                    frames.Open(tag.Name, children => new Link(address, children, Title(tag.Attributes.GetValueOrDefault("title"))));
                break;
            default:
                if (Meaning(tag) is { } make)
                    frames.Toggle(tag, make);
                else if (Tags.Find(tag.Name) == Tag.Unknown)
                    frames.AddText(source);
                break;
        }
    }

    private static Func<IReadOnlyList<Inline>, Inline>? Meaning(RawTag tag) => tag.Name switch
    {
        "em" or "i" or "cite" or "dfn" or "var" => static c => new Emphasis(c),
        "strong" or "b" => static c => new Strong(c),
        "del" or "s" or "strike" => static c => new Strike(c),
        "sup" => static c => new Superscript(c),
        "sub" => static c => new Subscript(c),
        "mark" => static c => new Mark(c),
        "ins" => static c => new Insert(c),
        "kbd" => static c => new Key(c),
        "code" or "samp" or "tt" => static c => new CodeSpan(PlainText.Of(c)),
        "abbr" => c => new Abbreviation(c, tag.Attributes.GetValueOrDefault("title")),
        _ => null,
    };

    private string? Title(string? title) => string.IsNullOrWhiteSpace(title) ? null : references.Decode(title);

    private string Unescape(string code) => InCell ? code.Replace("\\|", "|", StringComparison.Ordinal) : code;

    private string Resolve(string address) => RelativeAddress.Resolve(address, _base);

    /// <summary>The inlines of one container, with the raw tags that are open in it.</summary>
    private sealed class Frames(References references)
    {
        private readonly List<(string Name, Func<IReadOnlyList<Inline>, Inline> Make, List<Inline> Outer)> _open = [];
        private readonly StringBuilder _text = new();
        private List<Inline> _inlines = [];

        public void AddText(ReadOnlySpan<char> text) => _text.Append(text);

        public void Add(Inline inline)
        {
            EndText();
            _inlines.Add(inline);
        }

        public void AddRange(IReadOnlyList<Inline> inlines)
        {
            EndText();
            _inlines.AddRange(inlines);
        }

        public void Toggle(RawTag tag, Func<IReadOnlyList<Inline>, Inline> make)
        {
            if (tag.Closes)
                Close(tag.Name);
            else
                Open(tag.Name, make);
        }

        public void Open(string name, Func<IReadOnlyList<Inline>, Inline> make)
        {
            if (_open.Count >= Deepest)
                return;
            EndText();
            _open.Add((name, make, _inlines));
            _inlines = [];
        }

        public void Close(string name)
        {
            EndText();
            var at = _open.FindLastIndex(f => f.Name == name);
            if (at < 0)
                return;
            while (_open.Count > at + 1)
                Unwrap();
            var (_, make, outer) = _open[at];
            outer.Add(make(_inlines));
            _inlines = outer;
            _open.RemoveAt(at);
        }

        public IReadOnlyList<Inline> Finish()
        {
            EndText();
            while (_open.Count > 0)
                Unwrap();
            return _inlines;
        }

        private void Unwrap()
        {
            _open[^1].Outer.AddRange(_inlines);
            _inlines = _open[^1].Outer;
            _open.RemoveAt(_open.Count - 1);
        }

        private void EndText()
        {
            if (_text.Length > 0)
                _inlines.Add(new Model.Text(references.Decode(_text.ToString())));
            _text.Clear();
        }
    }
}
