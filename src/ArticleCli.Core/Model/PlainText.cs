using System.Text;

namespace ArticleCli.Model;

/// <summary>The words of inlines, marks left out: what a reader would say aloud.</summary>
public static class PlainText
{
    /// <summary>The plain text of some inlines; a line break is a line feed, a picture is nothing.</summary>
    /// <param name="inlines">What to read.</param>
    /// <returns>The text.</returns>
    public static string Of(IReadOnlyList<Inline> inlines)
    {
        if (inlines is [Text only])
            return only.Value;
        var builder = new StringBuilder();
        Append(builder, inlines);
        return builder.ToString();
    }

    /// <summary>Appends the plain text of some inlines.</summary>
    /// <param name="builder">Where to.</param>
    /// <param name="inlines">What to read.</param>
    public static void Append(StringBuilder builder, IReadOnlyList<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
            Append(builder, inlines[i]);
    }

    private static void Append(StringBuilder builder, Inline inline)
    {
        switch (inline)
        {
            case Text text: builder.Append(text.Value); break;
            case CodeSpan code: builder.Append(code.Value); break;
            case MathSpan math: builder.Append(math.Tex); break;
            case LineBreak: builder.Append('\n'); break;
            case Emphasis e: Append(builder, e.Children); break;
            case Strong s: Append(builder, s.Children); break;
            case Strike s: Append(builder, s.Children); break;
            case Link l: Append(builder, l.Children); break;
            case Superscript s: Append(builder, s.Children); break;
            case Subscript s: Append(builder, s.Children); break;
            case Mark m: Append(builder, m.Children); break;
            case Insert i: Append(builder, i.Children); break;
            case Key k: Append(builder, k.Children); break;
            case Abbreviation a: Append(builder, a.Children); break;
            case Ruby r:
                Append(builder, r.Children);
                builder.Append('(').Append(r.Reading).Append(')');
                break;
            case FootnoteReference f: builder.Append('[').Append(f.Label).Append(']'); break;
            case Image: break;
            default: throw new InvalidOperationException($"no plain text for {inline.GetType().Name}");
        }
    }
}
