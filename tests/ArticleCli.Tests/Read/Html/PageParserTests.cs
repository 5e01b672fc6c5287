using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Tree;
using Tag = ArticleCli.Read.Html.Tag;

namespace ArticleCli.Tests.Read.Html;

public class PageParserTests
{
    private const int Many = 100_000;

    private static readonly string[] Pages =
    [
        "",
        "just text",
        "<!doctype html><html lang=en><head><title>A &amp; B</title><meta name=x content='y'></head><body class='c d'><p>One<p>Two</body></html>",
        "<p>a <b>b</b> <i>c</i>\n d<br>e</p>\n\n<ul><li>1<li>2<ul><li>3</ul></ul>",
        "<p>before<!-- comment -->after<!--[if IE]>x<![endif]-->&nbsp;&copy;&bogus; &#x1F600;</p>",
        "<b><p>crossed</b> formatting</p><a href=1>one<a href=2>two</a>",
        "<p><font color=a>x<p>y<p><i>z</font>w</i>",
        "<table><tr><td>cell<td>two<tr><th>h</table>after",
        "<table>text <div>moved <b>out</b></div><tr><td>in</td></tr> more </table> end",
        "<table><div><span attr='unterminated>",
        "<table><tr>x<td>y</td>z</tr><tbody><b>q<tr><td>r</table>",
        "<div><table><caption>c</caption><tr><td><table>inner<tr><td>i</table></table></div>",
        "<svg viewBox='0 0 1 1'><title>t</title><foreignObject><p>in</p></foreignObject><linearGradient id=g/></svg><math><mi>x</mi><annotation-xml encoding='text/html'><b>y</b></annotation-xml></math>",
        "<template><p>hidden<tr><td>x</template><noscript><img src=a></noscript>",
        "<script>if (a < b) document.write('<p>no</p>')</script><style>p > a {}</style><textarea>\n<b>raw</b></textarea><pre>\n line\n</pre>",
        "<select><option>a<option selected>b<optgroup label=c><option>d</select><button><button>x</button>",
        "<dl><dt>a<dd>b<dt>c</dl><h1>x<h2>y</h2></h1><form><form><input></form>",
        "<body a=1><body b=2 a=3><html x=y><p>x",
        "<frameset><frame src=a></frameset>",
        "<custom-tag data-x='1'><x:y>q</x:y></custom-tag></p></br><nobr>a<nobr>b",
        "a\0b\r\nc<p>\r\n d \t e</p><image src=x><isindex><plaintext>rest <b>of it",
        "<ruby>漢<rp>(<rt>kan<rp>)</ruby><details><summary>s</summary>d</details><p id=a id=b>dup",
    ];

    public static TheoryData<string> Samples => [.. Pages];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_page_is_the_same_tree_as_the_ordinary_DOM(string html) => Assert.Equal(Outline(Dom(html)), Outline(PageParser.Parse(html, new PageArrays())));

    [Theory]
    [InlineData("<template><td>x</template>y", "y")]
    [InlineData("<p><select><option><tr><template></template><p><td>y", "y")]
    [InlineData("<tr><td>x<p>y", "xy")]
    public void Cells_without_a_table_are_none(string html, string text) => Assert.Contains(text, Text(PageParser.Parse(html, new PageArrays())), StringComparison.Ordinal);

    [Fact]
    public void A_parser_that_is_used_again_remembers_nothing()
    {
        var arrays = new PageArrays();
        var once = Pages.Select(sample => Outline(PageParser.Parse(sample, arrays))).ToList();
        var again = Pages.Select(sample => Outline(PageParser.Parse(sample, arrays))).ToList();
        Assert.Equal(once, again);
    }

    [Fact]
    public void Element_flags_are_those_of_AngleSharp()
    {
        var document = new HtmlParser().ParseDocument("");
        string[] others = ["applet", "basefont", "bgsound", "keygen", "listing", "menuitem", "noembed", "noframes", "plaintext", "xmp", "isindex", "x-y"];
        foreach (var name in Enum.GetValues<Tag>().Select(Tags.Name).Where(name => name.Length > 0 && name[0] != '#').Concat(others))
            Assert.Equal((name, ((IConstructableNode)document.CreateElement(name)).Flags), (name, ElementFlags.Of(Tags.Find(name), name)));
        foreach (var name in new[] { "svg", "title", "desc", "style", "foreignObject", "g", "a" })
            Assert.Equal((name, ((IConstructableNode)document.CreateElement(NamespaceNames.SvgUri, name)).Flags), (name, ElementFlags.OfSvg(name)));
        foreach (var name in new[] { "math", "mi", "mn", "mo", "ms", "mtext", "annotation-xml", "mrow" })
            Assert.Equal((name, ((IConstructableNode)document.CreateElement(NamespaceNames.MathMlUri, name)).Flags), (name, ElementFlags.OfMath(name)));
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "div", "<div>" },
        { "li", "<ul><li>" },
        { "b", "<b>" },
        { "font", "<font size={i}>" },
        { "p b", "<p><b id=i{i}>x" },
        { "i div", "<i><div>x" },
        { "span", "<span>" },
        { "unknown", "<x-y>" },
        { "g", "<svg><g>" },
        { "td", "<table><tr><td>" },
        { "foster", "<table><div>x</div>" },
        { "foster texts", "<tr>x<b></b>" },
        { "unclosed and closed", "<x-y></em>" },
        { "crossed", "<b><p></b>" },
        { "body", "<body a{i}=1>" },
        { "comments", "a<!--b-->" },
        { "p", "</p>" },
        { "pre", "<pre>" },
        { "listing", "<listing></>" },
        { "template", "<template>" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_takes_linear_work_and_the_text_beside_it_stays(string name, string unit)
    {
        var html = new StringBuilder("<p>first words</p><table>".AsSpan(0, name.StartsWith("foster", StringComparison.Ordinal) ? 25 : 18).ToString());
        for (var i = 0; i < Many; i++)
            html.Append(unit.Replace("{i}", i.ToString(), StringComparison.Ordinal));
        html.Append("<p>last words</p>");

        var page = PageParser.Parse(html.ToString(), new PageArrays());

        Assert.InRange(page.Count, 3, 1_000_000);
        var text = Text(page);
        Assert.Contains("first words", text, StringComparison.Ordinal);
        Assert.Contains("last words", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_too_many_nodes_is_cut_and_says_so()
    {
        const int Most = 1_000;
        var html = "<p>first words</p>" + string.Concat(Enumerable.Repeat("<br>", Most));
        var page = PageParser.Parse(html, new PageArrays(), Most);
        Assert.True(page.IsCut);
        Assert.False(PageParser.Parse("<p>small</p>", new PageArrays()).IsCut);
    }

    [Fact]
    public void A_parse_can_be_called_off()
    {
        var html = string.Concat(Enumerable.Repeat("<p>x", 10_000));
        Assert.Throws<OperationCanceledException>(() => PageParser.Parse(html, new PageArrays(), new CancellationToken(canceled: true)));
        Assert.Equal(3, PageParser.Parse("", new PageArrays()).Count);
    }

    private static string Text(Page page)
    {
        var text = new StringBuilder();
        for (var node = 0; node < page.Count; node++)
            text.Append(page.Text(node));
        return text.ToString();
    }

    private static IElement Dom(string html) => new HtmlParser().ParseDocument(html).DocumentElement;

    private static string Outline(IElement root)
    {
        var text = new StringBuilder();
        Walk(root, 0);
        return text.ToString();

        void Walk(INode node, int depth)
        {
            if (node is IElement element)
            {
                text.Append(' ', depth).Append('<').Append(element.LocalName);
                foreach (var attribute in element.Attributes)
                    text.Append(' ').Append(attribute.LocalName).Append("='").Append(attribute.Value).Append('\'');
                text.Append(">\n");
                var parent = element is AngleSharp.Html.Dom.IHtmlTemplateElement template ? template.Content : (INode)element;
                var run = "";
                foreach (var child in parent.ChildNodes)
                {
                    if (child is IComment)
                        continue;
                    if (child is IText part)
                    {
                        run += part.Data;
                        continue;
                    }

                    Flush();
                    Walk(child, depth + 1);
                }

                Flush();

                void Flush()
                {
                    if (run.Length > 0)
                        text.Append(' ', depth + 1).Append('"').Append(run).Append("\"\n");
                    run = "";
                }
            }
        }
    }

    private static string Outline(Page page)
    {
        var text = new StringBuilder();
        for (var node = 0; node < page.Count; node++)
        {
            var depth = 0;
            for (var up = page.Parent(node); up >= 0; up = page.Parent(up))
            {
                depth++;
                Assert.True(page.End(node) <= page.End(up));
            }

            Assert.Equal(depth, page.Depth(node));
            text.Append(' ', depth);
            if (page.Tag(node) == Tag.Text)
            {
                text.Append('"').Append(page.Text(node)).Append("\"\n");
                continue;
            }

            text.Append('<').Append(page.Name(node));
            for (var i = 0; i < page.AttributeCount(node); i++)
                text.Append(' ').Append(page.AttributeName(node, i)).Append("='").Append(page.AttributeValue(node, i)).Append('\'');
            text.Append(">\n");
        }

        return text.ToString();
    }
}
