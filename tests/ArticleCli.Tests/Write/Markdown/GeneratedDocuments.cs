using ArticleCli.Model;
using CsCheck;

namespace ArticleCli.Tests.Write.Markdown;

/// <summary>Documents made of the characters that Markdown trips over, in every mark of the model.</summary>
internal static class GeneratedDocuments
{
    private static readonly string[] Pieces =
    [
        "a", "b", "word", "Two words", "1", "42", " ", "  ", "*", "**", "***", "_", "__", "`", "``", "```", "~", "~~", "[", "]", "](", "(", ")", "!", "![",
        "<", "<b>", "</i>", "<!--", "&", "&amp;", "&copy", "&#65;", "\\", "\\*", "$", "$5", "#", "##", "# ", "- ", "+ ", "* ", "1. ", "12) ", "> ", "|", " | ",
        "---", "- - -", "===", "=", "-", ":", ": ", ":--", "é", "中文", "「", "」", "。", "，", "€", "™", "🎉", "\u00A0", "\u3000", " http://e.org/a_b ", " https://e.org/(x), ", " www.e.org/x ",
        " a@e.org ", "^", "[x] ", "[ ]", "[^1]", "[^1]:", "[a]: b", "[!NOTE]", "+++", "{", "}", "%", "==", "—", "“", "”", "'", "\"", ".", ",", "?", "سلام", "שלום", "हि", "ไทย", "\n", "\t",
    ];

    private static readonly Gen<string> Text = OneOf(Pieces).Array[1, 6].Select(static p => string.Concat(p));

    private static readonly Gen<string> Word = OneOf("x", "a b", "c`d", "e\\f", "g|h", "``", "*i*", "$j$", "<k>", "&amp;");

    private static readonly Gen<string> Address =
        OneOf("https://e.org/", "https://e.org/a_b*c*", "https://e.org/(x)", "https://e.org/x)y", "/rel?a=1&copy;=2", "#anchor", "mailto:a@e.org", "https://e.org/a b|c`d\"e<f>\\*");

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Inline> InlineOf(int depth)
    {
        var text = Text.Select(static t => (Inline)new ArticleCli.Model.Text(t));
        var leaf = Gen.Frequency(
            (8, text),
            (1, Word.Select(static w => (Inline)new CodeSpan(w))),
            (1, OneOf("x^2", "\\alpha", "a|b", "\\{x\\}").Select(static t => (Inline)new MathSpan(t))),
            (1, Gen.Select(Address, Text, static (a, t) => (Inline)new Image(a, t, null))),
            (1, Gen.Const((Inline)LineBreak.Instance)),
            (1, OneOf("1", "2").Select(static l => (Inline)new FootnoteReference(l))));
        if (depth == 0)
            return leaf;
        var children = InlineOf(depth - 1).Array[1, 3];
        return Gen.Frequency(
            (6, leaf),
            (2, children.Select(static c => (Inline)new Emphasis(c))),
            (2, children.Select(static c => (Inline)new Strong(c))),
            (1, children.Select(static c => (Inline)new Strike(c))),
            (1, Gen.Select(Address, children, OneOf<string?>(null, "t", "a \"b\" \\c &amp;"), static (a, c, t) => (Inline)new Link(a, c, t))),
            (1, children.Select(static c => (Inline)new Superscript(c))),
            (1, children.Select(static c => (Inline)new Key(c))));
    }

    public static Gen<IReadOnlyList<Inline>> Content { get; } = InlineOf(1).Array[1, 4].Select(static c => (IReadOnlyList<Inline>)c);

    /// <summary>A document of a single paragraph.</summary>
    public static Gen<Document> Paragraphs { get; } = Content.Select(static c => new Document([new Paragraph(c)]));
}
