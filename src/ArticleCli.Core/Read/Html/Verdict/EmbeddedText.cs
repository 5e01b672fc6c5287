namespace ArticleCli.Read.Html.Verdict;

/// <summary>An article's text that a page carries in its data instead of its elements.</summary>
/// <param name="Content">HTML, or plain text with paragraphs parted by blank lines.</param>
/// <param name="IsHtml">It is HTML.</param>
/// <param name="Origin">Where it was found, for a person: <c>json-ld articleBody</c>, <c>Discourse posts</c>.</param>
/// <param name="Words">How many words it has.</param>
internal sealed record EmbeddedText(string Content, bool IsHtml, string Origin, int Words)
{
    /// <summary>Finds the longest text in a page's data.</summary>
    /// <param name="page">The page.</param>
    /// <returns>The text, or null.</returns>
    public static EmbeddedText? Find(Page page) => null;
}
