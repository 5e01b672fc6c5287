namespace ArticleCli.Read.Html.Build.Elements;

/// <summary>Which row heads a table: the first, unless headings stand down the side.</summary>
internal static class TableHeader
{
    /// <summary>True where the first row is the header; false where the header is missing.</summary>
    public static bool IsFirstRow(Builder builder, TableSurvey survey)
    {
        if (survey.HeadRows > 0)
            return true;
        var page = builder.Page;
        var sided = 0;
        foreach (var row in survey.Rows)
        {
            var first = page.FirstElement(row);
            var second = page.NextElement(first);
            if (first < 0)
                continue;
            if (page.Tag(first) != Tag.Th || (second >= 0 && page.Tag(second) == Tag.Th))
                return true;
            sided++;
        }

        return sided == 0;
    }
}
