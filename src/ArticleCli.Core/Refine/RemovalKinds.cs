using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>The kinds of removals that <see cref="ConvertOptions.Keep"/> can undo.</summary>
public static class RemovalKinds
{
    /// <summary>Kinds that are found by where a line stands, not by a rule file; <c>hidden</c> is text that a page does not show.</summary>
    private static readonly string[] OutsideRules = ["all", "breadcrumb", "byline", "date", "hidden", "navigation", "page-number", "related", "source", "tags", "title"];

    /// <summary>All kinds, in ordinal order.</summary>
    /// <param name="files">The users' own rule files: each may name kinds of its own.</param>
    /// <returns>Their names, as the trace has them, and <c>all</c>.</returns>
    /// <exception cref="ArticleException">A file is no rule file.</exception>
    public static IReadOnlyList<string> Known(IReadOnlyList<RuleText> files) =>
        [.. RuleBook.With(files).Rules.Where(static rule => rule.Shape != RuleShape.Word && !rule.Stays).Select(static rule => rule.Kind).Concat(OutsideRules).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
