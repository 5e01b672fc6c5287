using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html;

/// <summary>A page as its visible lines, as if someone had marked all and copied it.</summary>
internal static class VisibleText
{
    /// <summary>Flattens a page: a block a line, blank lines between all but list items and table cells.</summary>
    /// <param name="page">The page.</param>
    /// <param name="survey">Room for its measures.</param>
    /// <param name="trace">Blocks that nobody sees are written here.</param>
    public static string Of(Page page, PageSurvey survey, Trace? trace)
    {
        survey.Measure(page, null);
        var text = new StringBuilder();
        var blocks = survey.Blocks;
        var elements = survey.Elements.All;
        const Traits Unseen = Traits.Hidden | Traits.AriaHidden | Traits.ScreenReader;
        var last = -1;
        for (var i = 0; i < blocks.Length; i++)
        {
            if ((elements[blocks[i].Element].Traits & Unseen) != 0)
            {
                trace?.Removed("select", "hidden", Of(page, blocks[i]));
                continue;
            }

            if (last >= 0)
                text.Append(IsTight(elements[blocks[last].Element].Tag) && IsTight(elements[blocks[i].Element].Tag) ? "\n" : "\n\n");
            Append(text, page, blocks[i]);
            last = i;
        }

        return text.ToString();
    }

    private static string Of(Page page, in TextBlock block)
    {
        var text = new StringBuilder();
        Append(text, page, block);
        return text.ToString();
    }

    /// <summary>Appends a block's text, runs of white space as one space.</summary>
    public static void Append(StringBuilder text, Page page, in TextBlock block)
    {
        var space = false;
        var start = text.Length;
        for (var node = block.FirstText; node <= block.LastText; node++)
        {
            if (page.Tag(node) == Tag.Br)
                space = true;
            foreach (var c in page.Text(node))
            {
                if (char.IsWhiteSpace(c))
                {
                    space = true;
                    continue;
                }

                if (space && text.Length > start)
                    text.Append(' ');
                space = false;
                text.Append(c);
            }
        }
    }

    private static bool IsTight(Tag tag) => tag is Tag.Li or Tag.Td or Tag.Th or Tag.Dt or Tag.Dd;
}
