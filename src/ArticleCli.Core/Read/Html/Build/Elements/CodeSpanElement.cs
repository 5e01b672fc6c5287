using System.Text;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>code</c>, <c>tt</c>, <c>samp</c>: code within the line. Links in it stay links; lines in it make it a block where it stands alone.</summary>
internal static class CodeSpanElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        var end = page.End(node);
        if (end == node + 2 && page.Tag(node + 1) == Tag.Text)
        {
            if (builder.Keeps(node + 1))
                Add(builder, page.Text(node + 1));
            return end;
        }

        if (builder.Holds(node, Tag.Pre) || builder.Holds(node, Tag.Code))
            return builder.Children(node);
        if (builder.Holds(node, Tag.Br) && StandsAlone(builder, node))
        {
            builder.Flow.Add(new CodeBlock(CodeText.Of(builder, node), CodeLanguage.Of(builder, node)));
            return end;
        }

        var code = new StringBuilder();
        for (var at = node + 1; at < end;)
        {
            var tag = page.Tag(at);
            if (tag == Tag.Text)
            {
                if (builder.Keeps(at))
                    code.Append(page.Text(at));
                at++;
            }
            else if (!builder.Keeps(at) || (ElementTable.Of(tag).Treatment == Treatment.Ignore && tag != Tag.Wbr) || tag == Tag.Script)
            {
                at = page.End(at);
            }
            else if (tag is Tag.A or Tag.Img)
            {
                Add(builder, code.ToString());
                code.Clear();
                at = tag == Tag.A ? Link(builder, at) : builder.Visit(at);
            }
            else
            {
                if (tag is Tag.Br or Tag.P or Tag.Div)
                    code.Append(' ');
                at++;
            }
        }

        Add(builder, code.ToString());
        return end;
    }

    private static int Link(Builder builder, int node)
    {
        var page = builder.Page;
        var opened = page.TryGetAttribute(node, "href", out var reference) && builder.Addresses.Resolve(reference) is { } address
            && (address[0] != '#' || builder.Anchors?.Has(address.AsSpan(1)) != false) && builder.Flow.Open(FormatKind.Link, address);
        Add(builder, builder.PlainText(node));
        if (opened)
            builder.Flow.Close();
        return page.End(node);
    }

    // White space at the edges stands outside, as a browser's collapsing shows it; a no-break space is part of the code.
    private static void Add(Builder builder, ReadOnlySpan<char> code)
    {
        if (code.IsEmpty)
            return;
        if (WhiteSpace.IsCollapsible(code[0]))
            builder.Flow.Space();
        var collapsed = WhiteSpace.Collapsed(code);
        if (collapsed.Length == 0)
            return;
        builder.Flow.Add(new CodeSpan(collapsed));
        if (WhiteSpace.IsCollapsible(code[^1]))
            builder.Flow.Space();
    }

    // The only content of its paragraph.
    private static bool StandsAlone(Builder builder, int node)
    {
        var parent = builder.Page.Tag(builder.Page.Parent(node));
        return builder.Flow.Shape == Shape.Blocks && parent is Tag.P or Tag.Div or Tag.Body or Tag.Article or Tag.Section or Tag.Blockquote or Tag.Li
            && builder.Flow.AtLineStart && !builder.Flow.HasContent && builder.NextShown(node) < 0 && builder.PreviousShown(node) < 0;
    }
}
