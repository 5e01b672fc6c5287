using ArticleCli.Read.Html.Build.Elements;

namespace ArticleCli.Read.Html.Build;

/// <summary>Builds one element and says at which node to go on.</summary>
internal delegate int ElementHandler(Builder builder, int node);

/// <summary>What is done with an element.</summary>
internal enum Treatment : byte
{
    /// <summary>Left out, with all it holds.</summary>
    Ignore,

    /// <summary>Its content stands in the line.</summary>
    Unwrap,

    /// <summary>Its content stands in blocks of its own.</summary>
    Block,

    /// <summary>Its content is formatted.</summary>
    Format,

    /// <summary>A handler knows.</summary>
    Handled,
}

/// <summary>One row of the table of elements.</summary>
internal readonly record struct ElementRow(Treatment Treatment, ElementHandler? Handler = null, FormatKind Format = default);

/// <summary>The table of elements: every element of HTML, the obsolete ones too, with what becomes of it.</summary>
internal static class ElementTable
{
    private static readonly ElementRow[] Rows = Fill();

    /// <summary>The row of a tag.</summary>
    public static ref readonly ElementRow Of(Tag tag) => ref Rows[(int)tag];

    private static ElementRow[] Fill()
    {
        var rows = new ElementRow[256];

        // Nothing that is read: machinery, form controls (a list finds its own check boxes), what only a script fills.
        Set(rows, new(Treatment.Ignore),
            Tag.Head, Tag.Title, Tag.Meta, Tag.Link, Tag.Base, Tag.Style, Tag.Template, Tag.Param, Tag.Source, Tag.Track, Tag.Col, Tag.Colgroup, Tag.Area,
            Tag.Svg, Tag.Canvas, Tag.Frame, Tag.Frameset, Tag.Input, Tag.Select, Tag.Option, Tag.Optgroup, Tag.Datalist, Tag.Textarea, Tag.Progress,
            Tag.Meter, Tag.Rp, Tag.Wbr, Tag.Annotation, Tag.AnnotationXml);

        // Lines without a mark of their own in Markdown.
        Set(rows, new(Treatment.Unwrap),
            Tag.Bdi, Tag.Bdo, Tag.Big, Tag.Data, Tag.Dfn, Tag.Label, Tag.Map, Tag.Nobr, Tag.Output, Tag.Picture, Tag.Rb, Tag.Rt, Tag.Rtc, Tag.Slot,
            Tag.Small, Tag.Time, Tag.U, Tag.Semantics, Tag.Mrow, Tag.Mi, Tag.Mn, Tag.Mo, Tag.Mtext, Tag.Mspace, Tag.MathString, Tag.Mfrac, Tag.Msqrt,
            Tag.Mroot, Tag.Msup, Tag.Msub, Tag.Msubsup, Tag.Munder, Tag.Mover, Tag.Munderover, Tag.Mtable, Tag.Mtr, Tag.Mtd, Tag.Mfenced, Tag.Menclose,
            Tag.Mphantom, Tag.Mpadded, Tag.Mstyle, Tag.Merror, Tag.Mmultiscripts, Tag.Mprescripts, Tag.MathNone);

        // Boxes; parts of tables and lists that lost theirs are boxes too.
        Set(rows, new(Treatment.Block),
            Tag.Html, Tag.Body, Tag.Address, Tag.Article, Tag.Aside, Tag.Center, Tag.Dialog, Tag.Fieldset, Tag.Figcaption, Tag.Footer, Tag.Form,
            Tag.Header, Tag.Hgroup, Tag.Legend, Tag.Main, Tag.Marquee, Tag.Nav, Tag.Search, Tag.Section, Tag.Summary, Tag.Caption, Tag.Tbody, Tag.Thead,
            Tag.Tfoot, Tag.Tr, Tag.Td, Tag.Th, Tag.Div);

        Set(rows, new(Treatment.Format, null, FormatKind.Emphasis), Tag.Cite, Tag.Var);
        Set(rows, new(Treatment.Format, null, FormatKind.Strike), Tag.Del, Tag.S, Tag.Strike);
        Set(rows, new(Treatment.Format, null, FormatKind.Mark), Tag.Mark);
        Set(rows, new(Treatment.Format, null, FormatKind.Insert), Tag.Ins);
        Set(rows, new(Treatment.Format, null, FormatKind.Key), Tag.Kbd);

        Handle(rows, StyledElement.Emphasis, Tag.Em, Tag.I);
        Handle(rows, StyledElement.Strong, Tag.B, Tag.Strong);
        Handle(rows, StyledElement.Span, Tag.Span, Tag.Font);
        Handle(rows, SuperscriptElement.Superscript, Tag.Sup);
        Handle(rows, SuperscriptElement.Subscript, Tag.Sub);
        Handle(rows, AbbreviationElement.Build, Tag.Abbr);
        Handle(rows, QuotationElement.Build, Tag.Q);
        Handle(rows, CodeSpanElement.Build, Tag.Code, Tag.Tt, Tag.Samp);
        Handle(rows, RubyElement.Build, Tag.Ruby);
        Handle(rows, LinkElement.Build, Tag.A);
        Handle(rows, BreakElement.Build, Tag.Br);
        Handle(rows, ImageElement.Build, Tag.Img);
        Handle(rows, NoscriptElement.Build, Tag.Noscript);
        Handle(rows, MathElement.Build, Tag.Math);
        Handle(rows, ScriptElement.Build, Tag.Script);
        Handle(rows, ButtonElement.Build, Tag.Button);
        Handle(rows, UnknownElement.Build, Tag.Unknown);

        Handle(rows, ParagraphElement.Build, Tag.P);
        Handle(rows, HeadingElement.Build, Tag.H1, Tag.H2, Tag.H3, Tag.H4, Tag.H5, Tag.H6);
        Handle(rows, ListElement.Build, Tag.Ul, Tag.Ol, Tag.Menu, Tag.Dir);
        Handle(rows, ListElement.Orphans, Tag.Li);
        Handle(rows, DefinitionsElement.Build, Tag.Dl);
        Handle(rows, DefinitionsElement.Orphans, Tag.Dt, Tag.Dd);
        Handle(rows, QuoteElement.Build, Tag.Blockquote);
        Handle(rows, CodeBlockElement.Build, Tag.Pre);
        Handle(rows, TableElement.Build, Tag.Table);
        Handle(rows, FigureElement.Build, Tag.Figure);
        Handle(rows, DetailsElement.Build, Tag.Details);
        Handle(rows, RuleElement.Build, Tag.Hr);
        Handle(rows, EmbedElement.Frame, Tag.Iframe);
        Handle(rows, EmbedElement.Media, Tag.Video, Tag.Audio);
        Handle(rows, EmbedElement.PlugIn, Tag.Object, Tag.Embed);
        return rows;
    }

    private static void Handle(ElementRow[] rows, ElementHandler handler, params ReadOnlySpan<Tag> tags) => Set(rows, new ElementRow(Treatment.Handled, handler), tags);

    private static void Set(ElementRow[] rows, ElementRow row, params ReadOnlySpan<Tag> tags)
    {
        foreach (var tag in tags)
            rows[(int)tag] = row;
    }
}
