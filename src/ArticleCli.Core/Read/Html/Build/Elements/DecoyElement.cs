namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Text that nobody sees on the page and nothing on it unfolds: traps for copiers, words for search engines, orders to language models.
/// Most hidden text of articles is real (panels, answers, "read more": 53,000 of the 54,000 hidden words in the truth of wcxb-dev), so anything that speaks for a way to it keeps it.</summary>
internal static class DecoyElement
{
    /// <summary>A part of the article as large as this is shown by a script, or the page would be empty.</summary>
    private const double LargeShare = 0.4;

    /// <summary>How far up a class name may say what the element is.</summary>
    private const int Levels = 3;

    private static readonly string[] Unfolding =
        [.. DataFile.Rows("Build/unfolding.txt").SelectMany(static row => row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>Leaves a decoy out.</summary>
    /// <returns>The node to go on with; −1 where the element is none.</returns>
    public static int Build(Builder builder, int node, Tag tag) =>
        !builder.KeepHidden && IsHidden(builder.Page, node, tag) && !MayUnfold(builder, node, tag) && !IsLarge(builder, node)
            ? builder.Drop(node, "hidden-text", "hidden")
            : -1;

    private static bool IsHidden(Page page, int node, Tag tag)
    {
        if (page.TryGetAttribute(node, "hidden", out var hidden))
            return hidden is not "until-found";
        if (!page.TryGetAttribute(node, "style", out var style))
            return false;
        if (InlineStyle.Value(style, "display").StartsWith("none", StringComparison.OrdinalIgnoreCase))
            return true;

        // Off the screen, or without height. A box may have no font size of its own (an old cure for gaps between its children), and a negative indent replaces a heading by its picture.
        return (InlineStyle.Value(style, "position") is "absolute" or "fixed" && (IsFarAway(InlineStyle.Value(style, "left")) || IsFarAway(InlineStyle.Value(style, "top"))))
            || (tag is Tag.P or Tag.Span && InlineStyle.Value(style, "font-size") is "0" or "0px");
    }

    private static bool IsFarAway(ReadOnlySpan<char> length) => length.Length >= 5 && length[0] == '-' && !length[1..4].ContainsAnyExceptInRange('0', '9');

    private static bool MayUnfold(Builder builder, int node, Tag tag)
    {
        var page = builder.Page;
        var isBox = tag is Tag.Div or Tag.Section or Tag.Article or Tag.Aside;
        if (page.HasAttribute(node, "id") || page.HasAttribute(node, "role") || page.HasAttribute(node, "aria-labelledby") || (isBox && page.HasAttribute(node, "class")))
            return true;
        if (!isBox && tag is not (Tag.P or Tag.Span or Tag.Li or Tag.Ul or Tag.Ol or Tag.A or Tag.Em or Tag.Strong or Tag.B or Tag.I or Tag.Small or Tag.Font))
            return true;
        var (before, after) = (builder.PreviousShown(node), builder.NextShown(node));
        return IsSwitch(page, before) || IsSwitch(page, after) || IsSeries(page, before) || IsSeries(page, after) || IsArranged(page, node) || SaysSo(page, node);
    }

    /// <summary>A button or a heading that a click unfolds.</summary>
    private static bool IsSwitch(Page page, int node)
    {
        if (node < 0)
            return false;
        if (page.Tag(node) is Tag.Button or Tag.Summary or Tag.Label or Tag.Dt or (>= Tag.H1 and <= Tag.H6))
            return true;
        return page.Attribute(node, "role") is "button" or "tab" || page.HasAttribute(node, "onclick") || page.HasAttribute(node, "aria-expanded")
            || (page.Tag(node) == Tag.A && page.Attribute(node, "href") is var address && (address.IsEmpty || address[0] == '#' || address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A formula, a heading, or several paragraphs: text that was arranged to be read.</summary>
    private static bool IsArranged(Page page, int node)
    {
        var paragraphs = 0;
        for (var at = node + 1; at < page.End(node); at++)
        {
            var tag = page.Tag(at);
            paragraphs += tag == Tag.P ? 1 : 0;
            if (paragraphs > 1 || tag is Tag.Math or (>= Tag.H1 and <= Tag.H6))
                return true;
        }

        return false;
    }

    /// <summary>Another hidden text beside it: the rest of an article that a meter or a "read more" holds back, paragraph for paragraph.</summary>
    private static bool IsSeries(Page page, int node) => node >= 0 && page.Tag(node) is Tag.P or Tag.Li or Tag.Div && IsHidden(page, node, page.Tag(node));

    private static bool SaysSo(Page page, int node)
    {
        for (var level = 0; level < Levels && node >= 0; level++, node = page.Parent(node))
        {
            if (page.Tag(node) is Tag.Body or Tag.Html or Tag.Article or Tag.Main)
                return false;
            var names = page.Attribute(node, "class");
            foreach (var word in Unfolding)
            {
                if (names.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    private static bool IsLarge(Builder builder, int node)
    {
        var (inside, all) = (0, 0);
        var end = builder.Page.End(node);
        for (var at = 0; at < builder.Page.Count; at++)
        {
            if (builder.Page.Tag(at) != Tag.Text || !builder.Keeps(at))
                continue;
            var length = builder.Page.Text(at).Length;
            all += length;
            inside += at >= node && at < end ? length : 0;
        }

        return inside >= LargeShare * all;
    }
}
