namespace ArticleCli.Read.Html.Survey;

/// <summary>How the survey takes each element, and how likely it is to hold content.</summary>
internal static class BlockTags
{
    public const byte Block = 0;
    public const byte Inline = 1;
    public const byte Break = 2;

    /// <summary>Passed over with all it holds.</summary>
    public const byte Skipped = 3;

    /// <summary>From likeliest to hold content to least likely: one number a tag instead of a column a tag.</summary>
    private static readonly Tag[] ByLikelihood =
    [
        Tag.P, Tag.H2, Tag.H3, Tag.H1, Tag.Blockquote, Tag.Pre, Tag.H4, Tag.Dd, Tag.Dt, Tag.Td, Tag.Th, Tag.Figcaption, Tag.Li, Tag.H5, Tag.H6, Tag.Article, Tag.Main,
        Tag.Section, Tag.Summary, Tag.Details, Tag.Dl, Tag.Ol, Tag.Tr, Tag.Tbody, Tag.Thead, Tag.Table, Tag.Figure, Tag.Div, Tag.Center, Tag.Ul, Tag.Span, Tag.A, Tag.Header,
        Tag.Address, Tag.Body, Tag.Html, Tag.Unknown, Tag.Fieldset, Tag.Legend, Tag.Form, Tag.Label, Tag.Dialog, Tag.Button, Tag.Noscript, Tag.Footer, Tag.Aside, Tag.Nav,
    ];

    private static readonly byte[] Conducts = BuildConducts();
    private static readonly byte[] Ranks = BuildRanks();

    public static byte Of(Tag tag) => Conducts[(int)tag];

    /// <summary>What an element shows without words; hidden fields and the like included, it is their place that tells.</summary>
    public static Media MediaOf(Tag tag) => tag switch
    {
        Tag.Img => Media.Image,
        Tag.Iframe or Tag.Video => Media.Video,
        Tag.Hr => Media.Rule,
        Tag.Input or Tag.Button or Tag.Form => Media.Control,
        _ => Media.None,
    };

    /// <summary>0 for the likeliest; unlisted tags stand where a div stands.</summary>
    public static int Rank(Tag tag) => Ranks[(int)tag];

    public static int HeadingLevel(Tag tag) => tag is >= Tag.H1 and <= Tag.H6 ? tag - Tag.H1 + 1 : 0;

    private static byte[] BuildConducts()
    {
        var conducts = new byte[Enum.GetValues<Tag>().Length];
        Tag[] inline =
        [
            Tag.A, Tag.Abbr, Tag.B, Tag.Bdi, Tag.Bdo, Tag.Big, Tag.Cite, Tag.Code, Tag.Data, Tag.Del, Tag.Dfn, Tag.Em, Tag.Font, Tag.I, Tag.Img, Tag.Ins, Tag.Kbd,
            Tag.Label, Tag.Map, Tag.Mark, Tag.Meter, Tag.Nobr, Tag.Output, Tag.Picture, Tag.Progress, Tag.Q, Tag.Rb, Tag.Rp, Tag.Rt, Tag.Rtc, Tag.Ruby, Tag.S, Tag.Samp,
            Tag.Slot, Tag.Small, Tag.Source, Tag.Span, Tag.Strike, Tag.Strong, Tag.Sub, Tag.Sup, Tag.Time, Tag.Tt, Tag.U, Tag.Var, Tag.Wbr,
        ];
        Tag[] skipped =
        [
            Tag.Head, Tag.Script, Tag.Style, Tag.Template, Tag.Svg, Tag.Math, Tag.Iframe, Tag.Select, Tag.Textarea, Tag.Input, Tag.Object, Tag.Embed, Tag.Canvas,
            Tag.Audio, Tag.Video, Tag.Datalist, Tag.Title, Tag.Meta, Tag.Link, Tag.Param, Tag.Track, Tag.Area,
        ];
        foreach (var tag in inline)
            conducts[(int)tag] = Inline;
        foreach (var tag in skipped)
            conducts[(int)tag] = Skipped;
        conducts[(int)Tag.Br] = Break;
        return conducts;
    }

    private static byte[] BuildRanks()
    {
        var ranks = new byte[Enum.GetValues<Tag>().Length];
        Array.Fill(ranks, (byte)Array.IndexOf(ByLikelihood, Tag.Div));
        for (var i = 0; i < ByLikelihood.Length; i++)
            ranks[(int)ByLikelihood[i]] = (byte)i;
        return ranks;
    }
}
