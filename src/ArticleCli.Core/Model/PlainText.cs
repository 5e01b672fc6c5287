using System.Globalization;
using System.Runtime.CompilerServices;
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
        // Room on the stack, more from the pool: a paragraph is made a string of once.
        var text = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[512]);
        Append(ref text, inlines);
        return text.ToStringAndClear();
    }

    /// <summary>Appends the plain text of some inlines.</summary>
    /// <param name="builder">Where to.</param>
    /// <param name="inlines">What to read.</param>
    public static void Append(StringBuilder builder, IReadOnlyList<Inline> inlines)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append(Of(inlines));
    }

    private static void Append(ref DefaultInterpolatedStringHandler to, IReadOnlyList<Inline> inlines)
    {
        for (var i = 0; i < inlines.Count; i++)
            Append(ref to, inlines[i]);
    }

    private static void Append(ref DefaultInterpolatedStringHandler to, Inline inline)
    {
        switch (inline)
        {
            case Text text: to.AppendLiteral(text.Value); break;
            case CodeSpan code: to.AppendLiteral(code.Value); break;
            case MathSpan math: to.AppendLiteral(math.Tex); break;
            case LineBreak: to.AppendLiteral("\n"); break;
            case Emphasis e: Append(ref to, e.Children); break;
            case Strong s: Append(ref to, s.Children); break;
            case Strike s: Append(ref to, s.Children); break;
            case Link l: Append(ref to, l.Children); break;
            case Superscript s: Append(ref to, s.Children); break;
            case Subscript s: Append(ref to, s.Children); break;
            case Mark m: Append(ref to, m.Children); break;
            case Insert i: Append(ref to, i.Children); break;
            case Key k: Append(ref to, k.Children); break;
            case Abbreviation a: Append(ref to, a.Children); break;
            case Ruby r:
                Append(ref to, r.Children);
                to.AppendLiteral("(");
                to.AppendLiteral(r.Reading);
                to.AppendLiteral(")");
                break;
            case FootnoteReference f:
                to.AppendLiteral("[");
                to.AppendLiteral(f.Label);
                to.AppendLiteral("]");
                break;
            case Image: break;
            default: throw new InvalidOperationException($"no plain text for {inline.GetType().Name}");
        }
    }
}
