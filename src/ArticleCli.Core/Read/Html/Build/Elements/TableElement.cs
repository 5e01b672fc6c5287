using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>table</c>: a grid of cells; a listing of code; or a layout, whose cells are blocks like any other.</summary>
internal static class TableElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        if (builder.Flow.Shape != Shape.Blocks)
            return InLine(builder, node);
        builder.Flow.EndParagraph();
        var survey = TableSurvey.Of(builder, node);
        if (survey.IsCode)
            return CodeBlockElement.TableOfCode(builder, node);
        if (survey.IsLayout || !builder.Flow.CanNest)
            return builder.Block(node);
        if (TableGrid.Measure(builder, survey) is not { } size)
            return AsText(builder, node, survey);
        var table = TableGrid.Fill(builder, survey, size);
        if (table is not null)
            builder.Flow.Add(table);
        return page.End(node);
    }

    // Over the limits: a paragraph a row.
    private static int AsText(Builder builder, int node, TableSurvey survey)
    {
        if (survey.Caption >= 0)
            builder.Block(survey.Caption);
        foreach (var row in survey.Rows)
            Row(builder, row);
        return builder.Page.End(node);
    }

    private static void Row(Builder builder, int row)
    {
        var page = builder.Page;
        var scope = builder.Flow.Enter(Shape.Line);
        for (var cell = page.FirstChild(row); cell >= 0; cell = page.NextSibling(cell))
        {
            if (page.Tag(cell) == Tag.Text || !builder.Keeps(cell))
                continue;
            builder.Flow.Space();
            builder.Children(cell);
        }

        var line = builder.Flow.LeaveInlines(scope);
        if (line.Count > 0)
            builder.Flow.Add(new Paragraph(line));
    }

    // In a cell or a heading: a line a row.
    private static int InLine(Builder builder, int node)
    {
        var page = builder.Page;
        builder.Flow.EndParagraph();
        for (var at = node + 1; at < page.End(node);)
        {
            var tag = page.Tag(at);
            if (tag is Tag.Td or Tag.Th)
            {
                if (builder.Keeps(at))
                {
                    builder.Flow.Space();
                    builder.Children(at);
                    builder.Flow.Space();
                }

                at = page.End(at);
            }
            else if (tag is Tag.Tr or Tag.Tbody or Tag.Thead or Tag.Tfoot)
            {
                builder.Flow.EndParagraph();
                at++;
            }
            else
            {
                at = builder.Visit(at);
            }
        }

        builder.Flow.EndParagraph();
        return page.End(node);
    }
}
