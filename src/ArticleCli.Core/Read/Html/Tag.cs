namespace ArticleCli.Read.Html;

/// <summary>Every element name that some part of the reader asks for, HTML then MathML. Names outside the list are <see cref="Unknown"/>.</summary>
internal enum Tag : byte
{
    /// <summary>Not an element: a run of text.</summary>
    Text,

    /// <summary>An element with a name of its own; <see cref="Page.Name"/> tells it.</summary>
    Unknown,

    A,
    Abbr,
    Address,
    Area,
    Article,
    Aside,
    Audio,
    B,
    Base,
    Bdi,
    Bdo,
    Big,
    Blockquote,
    Body,
    Br,
    Button,
    Canvas,
    Caption,
    Center,
    Cite,
    Code,
    Col,
    Colgroup,
    Data,
    Datalist,
    Dd,
    Del,
    Details,
    Dfn,
    Dialog,
    Dir,
    Div,
    Dl,
    Dt,
    Em,
    Embed,
    Fieldset,
    Figcaption,
    Figure,
    Font,
    Footer,
    Form,
    Frame,
    Frameset,
    H1,
    H2,
    H3,
    H4,
    H5,
    H6,
    Head,
    Header,
    Hgroup,
    Hr,
    Html,
    I,
    Iframe,
    Img,
    Input,
    Ins,
    Kbd,
    Label,
    Legend,
    Li,
    Link,
    Main,
    Map,
    Mark,
    Marquee,
    Menu,
    Meta,
    Meter,
    Nav,
    Nobr,
    Noscript,
    Object,
    Ol,
    Optgroup,
    Option,
    Output,
    P,
    Param,
    Picture,
    Pre,
    Progress,
    Q,
    Rb,
    Rp,
    Rt,
    Rtc,
    Ruby,
    S,
    Samp,
    Script,
    Search,
    Section,
    Select,
    Slot,
    Small,
    Source,
    Span,
    Strike,
    Strong,
    Style,
    Sub,
    Summary,
    Sup,
    Svg,
    Table,
    Tbody,
    Td,
    Template,
    Textarea,
    Tfoot,
    Th,
    Thead,
    Time,
    Title,
    Tr,
    Track,
    Tt,
    U,
    Ul,
    Var,
    Video,
    Wbr,
    Math,
    Annotation,
    AnnotationXml,
    Semantics,
    Mrow,
    Mi,
    Mn,
    Mo,
    Mtext,
    Mspace,
    MathString,
    Mfrac,
    Msqrt,
    Mroot,
    Msup,
    Msub,
    Msubsup,
    Munder,
    Mover,
    Munderover,
    Mtable,
    Mtr,
    Mtd,
    Mfenced,
    Menclose,
    Mphantom,
    Mpadded,
    Mstyle,
    Merror,
    Mmultiscripts,
    Mprescripts,
    MathNone,
}

/// <summary>Tags by name and back.</summary>
internal static class Tags
{
    private static readonly string[] Names =
    [
        "#text", "", "a", "abbr", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blockquote", "body", "br",
        "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog",
        "dir", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3",
        "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link",
        "main", "map", "mark", "marquee", "menu", "meta", "meter", "nav", "nobr", "noscript", "object", "ol", "optgroup", "option", "output", "p",
        "param", "picture", "pre", "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section", "select", "slot",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea",
        "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr", "math", "annotation", "annotation-xml",
        "semantics", "mrow", "mi", "mn", "mo", "mtext", "mspace", "ms", "mfrac", "msqrt", "mroot", "msup", "msub", "msubsup", "munder", "mover",
        "munderover", "mtable", "mtr", "mtd", "mfenced", "menclose", "mphantom", "mpadded", "mstyle", "merror", "mmultiscripts", "mprescripts",
        "none",
    ];

    private static readonly NameTable<Tag> ByName = Build();

    /// <summary>A tag's lower-case element name; empty for <see cref="Tag.Unknown"/>.</summary>
    public static string Name(Tag tag) => Names[(int)tag];

    /// <summary>The tag of a lower-case element name, or <see cref="Tag.Unknown"/>.</summary>
    public static Tag Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var tag) ? tag : Tag.Unknown;

    /// <summary>What each tag has, by its number.</summary>
    public static TValue[] Table<TValue>(Func<Tag, TValue> of)
    {
        var table = new TValue[Names.Length];
        for (var i = 0; i < table.Length; i++)
            table[i] = of((Tag)i);
        return table;
    }

    private static NameTable<Tag> Build()
    {
        var table = new NameTable<Tag>();
        for (var i = 2; i < Names.Length; i++)
            table[Names[i]] = (Tag)i;
        return table;
    }
}
