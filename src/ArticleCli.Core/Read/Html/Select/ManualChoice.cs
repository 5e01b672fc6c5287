using ArticleCli.Model;
using ArticleCli.Read.Html.Css;

namespace ArticleCli.Read.Html.Select;

/// <summary>What the user says is the article, or is not: <c>--select</c> and <c>--exclude</c>.</summary>
internal static class ManualChoice
{
    /// <summary>Everything inside the elements that a selector names.</summary>
    /// <exception cref="ArticleException">The selector is wrong or matches nothing (<c>usage-select</c>).</exception>
    public static Selection Select(Page page, string selector)
    {
        var kept = new bool[page.Count];
        Mark(page, selector, kept, true);
        return new Selection(page, kept);
    }

    /// <summary>A selection without the elements that a selector names; null stands for the whole page.</summary>
    /// <exception cref="ArticleException">The selector is wrong or matches nothing (<c>usage-select</c>).</exception>
    public static Selection Exclude(Page page, Selection? selection, string selector)
    {
        var kept = new bool[page.Count];
        for (var node = 0; node < kept.Length; node++)
            kept[node] = page.FirstChild(node) < 0 && (selection is null || selection.Keeps(node));
        Mark(page, selector, kept, false);
        return new Selection(page, kept);
    }

    private static void Mark(Page page, string selector, bool[] kept, bool value)
    {
        var found = SelectorReader.Read(selector).Find(page);
        if (found.Count == 0)
            throw new ArticleException(FailureCause.Usage, "usage-select", $"nothing on the page matches '{selector}'");
        foreach (var node in found)
            Array.Fill(kept, value, node, page.End(node) - node);
    }
}
