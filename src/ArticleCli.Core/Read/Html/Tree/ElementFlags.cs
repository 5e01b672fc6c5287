using AngleSharp.Dom;

namespace ArticleCli.Read.Html.Tree;

/// <summary>The flags by which AngleSharp's tree builder knows how an element behaves. A test compares every name with AngleSharp's own elements.</summary>
internal static class ElementFlags
{
    private static readonly (NodeFlags Flags, string Names)[] Rows =
    [
        (NodeFlags.HtmlFormatting, "a b big code em font i nobr s small strike strong tt u"),
        (NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd, "rb rp rt rtc"),
        (NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd | NodeFlags.HtmlSelectScoped, "optgroup option"),
        (NodeFlags.SelfClosing | NodeFlags.Special,
            "area base basefont bgsound br col embed frame hr img input keygen link menuitem meta param source track wbr"),
        (NodeFlags.Special,
            "address article aside blockquote button center colgroup details dir div dl fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head " +
            "header hgroup isindex listing main menu nav noscript output plaintext section select summary time title"),
        (NodeFlags.Special | NodeFlags.HtmlListScoped, "ol ul"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed, "body tr"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.HtmlTableSectionScoped, "tbody tfoot thead"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.ImpliedEnd, "dd dt li p"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped, "td th"),
        (NodeFlags.Special | NodeFlags.ImplicitlyClosed | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped, "html"),
        (NodeFlags.Special | NodeFlags.LineTolerance, "pre textarea"),
        (NodeFlags.Special | NodeFlags.LiteralText, "iframe noembed noframes script style xmp"),
        (NodeFlags.Special | NodeFlags.Scoped, "applet caption marquee object"),
        (NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTableSectionScoped | NodeFlags.HtmlTableScoped, "table template"),
    ];

    // As numbers: a table over a type of AngleSharp's would not be compiled ahead.
    private static readonly NameTable<int> ByName = Build();

    private static readonly NodeFlags[] ByTag = Tags.Table(static tag => OfName(Tags.Name(tag)));

    public static NodeFlags Of(Tag tag, ReadOnlySpan<char> name) => tag == Tag.Unknown ? OfName(name) : ByTag[(int)tag];

    public static NodeFlags OfSvg(ReadOnlySpan<char> name) => NodeFlags.SvgMember | name switch
    {
        "desc" or "foreignObject" or "title" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.HtmlTip,
        "style" => NodeFlags.Special,
        _ => NodeFlags.None,
    };

    public static NodeFlags OfMath(ReadOnlySpan<char> name) => NodeFlags.MathMember | name switch
    {
        "annotation-xml" => NodeFlags.Special | NodeFlags.Scoped,
        "mi" or "mn" or "mo" or "ms" or "mtext" => NodeFlags.Special | NodeFlags.Scoped | NodeFlags.MathTip,
        _ => NodeFlags.None,
    };

    private static NodeFlags OfName(ReadOnlySpan<char> name) => NodeFlags.HtmlMember | (ByName.TryGetValue(name, out var flags) ? (NodeFlags)flags : NodeFlags.None);

    private static NameTable<int> Build()
    {
        var table = new NameTable<int>();
        foreach (var (flags, names) in Rows)
        {
            foreach (var name in names.Split(' '))
                table[name] = (int)flags;
        }

        return table;
    }
}
