using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html.Build;
using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html;

/// <summary>What of a page is not in the article, block by block, for the trace.</summary>
internal static class Furniture
{
    private static readonly (Traits Traits, string Kind)[] Kinds =
    [
        (Traits.Nav, "navigation"),
        (Traits.Footer, "footer"),
        (Traits.Dialog, "dialog"),
        (Traits.Form, "form"),
        (Traits.Button, "button"),
        (Traits.Aside, "aside"),
        (Traits.Hidden | Traits.AriaHidden | Traits.ScreenReader, "hidden"),
        (Traits.Header, "header"),
    ];

    /// <summary>Writes down every block that was left out and every node that the builder dropped.</summary>
    public static Trace Trace(PageSurvey survey, ContentChoice choice, IReadOnlyList<DroppedNode> dropped)
    {
        var trace = new Trace();
        var text = new StringBuilder();
        for (var i = 0; i < survey.Blocks.Length; i++)
        {
            if (choice.Chosen[i] || choice.Selection.Keeps(survey.Blocks[i].FirstText))
                continue;
            text.Clear();
            VisibleText.Append(text, survey.Page, survey.Blocks[i]);
            trace.Removed("select", KindOf(survey.Elements.All[survey.Blocks[i].Element].Traits), text.ToString());
        }

        AddDropped(trace, survey.Page, dropped);
        return trace;
    }

    /// <summary>Writes down what the builder dropped from a page that nothing was chosen from.</summary>
    public static Trace Trace(Page page, IReadOnlyList<DroppedNode> dropped)
    {
        var trace = new Trace();
        AddDropped(trace, page, dropped);
        return trace;
    }

    private static void AddDropped(Trace trace, Page page, IReadOnlyList<DroppedNode> dropped)
    {
        var text = new StringBuilder();
        foreach (var (node, rule, kind, length) in dropped)
        {
            text.Clear();
            for (var inside = node; inside < page.End(node); inside++)
                text.Append(page.Text(inside));
            if (page.Tag(node) == Tag.Img)
                text.Append(page.Attribute(node, "alt"));
            text.Length = length ?? text.Length;
            trace.Removed(rule, kind, text.ToString().Trim());
        }
    }

    private static string KindOf(Traits traits)
    {
        foreach (var (wanted, kind) in Kinds)
        {
            if ((traits & wanted) != 0)
                return kind;
        }

        return "furniture";
    }
}
