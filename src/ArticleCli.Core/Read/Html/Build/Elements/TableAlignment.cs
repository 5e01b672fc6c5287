using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>How a table's columns are set: as the first row says, else as all cells that say something agree.</summary>
internal sealed class TableAlignment(int columns)
{
    private readonly ColumnAlignment[] _columns = new ColumnAlignment[columns];
    private readonly bool[] _disputed = new bool[columns];
    private readonly bool[] _settled = new bool[columns];

    public IReadOnlyList<ColumnAlignment> Columns => _columns;

    /// <summary>Takes note of a cell.</summary>
    public void Note(Page page, int row, int cell, int column, bool isFirst, bool hasContent)
    {
        if (_settled[column] || _disputed[column] || !hasContent)
            return;
        var said = Of(page, cell);
        if (said == ColumnAlignment.None)
            said = Of(page, row);
        if (isFirst && said != ColumnAlignment.None)
        {
            _columns[column] = said;
            _settled[column] = true;
        }
        else if (!isFirst && said != _columns[column])
        {
            _disputed[column] = _columns[column] != ColumnAlignment.None || said == ColumnAlignment.None;
            _columns[column] = _disputed[column] ? ColumnAlignment.None : said;
        }
    }

    private static ColumnAlignment Of(Page page, int node)
    {
        if (page.AttributeCount(node) == 0)
            return ColumnAlignment.None;
        var named = ColumnAlignment.None;
        if (page.TryGetAttribute(node, "style", out var style))
            named = Named(InlineStyle.Value(style, "text-align"));
        if (named == ColumnAlignment.None)
            named = Named(page.Attribute(node, "align"));
        if (named == ColumnAlignment.None)
            named = Named(page.Attribute(node, "data-align"));
        if (named != ColumnAlignment.None || !page.TryGetAttribute(node, "class", out var names))
            return named;
        foreach (var range in names.SplitAny(WhiteSpace.Collapsible))
        {
            var name = names[range];
            if (name.StartsWith("has-text-align-"))
                return Named(name["has-text-align-".Length..]);
            if (name.StartsWith("text-"))
                return Named(name["text-".Length..]);
            if (name.StartsWith("align-"))
                return Named(name["align-".Length..]);
        }

        return ColumnAlignment.None;
    }

    private static ColumnAlignment Named(ReadOnlySpan<char> value)
    {
        value = value.Trim();
        if (value.Equals("left", StringComparison.OrdinalIgnoreCase) || value is "start")
            return ColumnAlignment.Left;
        if (value.Equals("center", StringComparison.OrdinalIgnoreCase) || value is "centre")
            return ColumnAlignment.Center;
        return value.Equals("right", StringComparison.OrdinalIgnoreCase) || value is "end" ? ColumnAlignment.Right : ColumnAlignment.None;
    }
}
