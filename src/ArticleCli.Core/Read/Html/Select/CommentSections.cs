using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Readers' comments below an article. In a thread the posts are the content, whatever their elements are called.</summary>
internal static class CommentSections
{
    /// <summary>Text outside comments from which on a page is an article with comments, not a page of them.</summary>
    private const int ArticleWords = 100;

    /// <summary>Where the model is as sure as this of all the comments, they are a thread's posts that nothing else gives away.</summary>
    private const float SureOfPosts = 0.92f;

    /// <summary>Beside a thread's posts stands other text that the model is not sure of; of an article it is surer. Decides one or two of the 1,497 pages.</summary>
    private const float SureOfArticle = 0.6f;

    /// <summary>Not "reply": forums that no mark gives away call their posts so.</summary>
    private static readonly HashSet<uint> Names =
        new[] { "comment", "comments", "commentlist", "respond", "disqus", "kommentar", "kommentare", "comentarios", "commentaires", "commenti", "reacties" }
            .Select(static name => Letters.Join('w', Letters.Hash(name))).ToHashSet();

    /// <summary>Takes comments out of a choice, where there is an article beside them (articles +0.002 F1 cross-validated, all +0.001).</summary>
    /// <param name="survey">The page.</param>
    /// <param name="chances">One a block.</param>
    /// <param name="chosen">The choice.</param>
    public static void Leave(PageSurvey survey, ReadOnlySpan<float> chances, Span<bool> chosen)
    {
        var inComments = Find(survey);
        var (others, comments, article, expected) = (0, 0, 0.0, 0.0);
        for (var i = 0; i < chosen.Length; i++)
        {
            var words = chosen[i] ? survey.Blocks[i].WordCount : 0;
            others += inComments[i] ? 0 : words;
            comments += inComments[i] ? words : 0;
            article += inComments[i] ? 0 : words * chances[i];
            expected += inComments[i] ? words * chances[i] : 0;
        }

        if (others < ArticleWords || article < SureOfArticle * others || expected > SureOfPosts * comments)
            return;
        for (var i = 0; i < chosen.Length; i++)
            chosen[i] &= !inComments[i];
    }

    /// <summary>Adds the comments' own words: running text in comment sections, not their buttons and forms.</summary>
    /// <param name="survey">The page.</param>
    /// <param name="chosen">The choice.</param>
    public static void Add(PageSurvey survey, Span<bool> chosen)
    {
        var comments = Find(survey);
        const Traits Tools = Traits.Form | Traits.Button | Traits.Nav | Traits.Label;
        for (var i = 0; i < chosen.Length; i++)
        {
            ref readonly var block = ref survey.Blocks[i];
            ref readonly var element = ref survey.Elements.All[block.Element];
            chosen[i] |= comments[i] && (element.Traits & Tools) == 0 && IsProse(element.Tag) && block.WordCount >= 3 && block.LinkShare < 0.5f;
        }
    }

    private static bool IsProse(Tag tag) => tag is Tag.P or Tag.Div or Tag.Li or Tag.Blockquote or Tag.Td or Tag.Dd or Tag.Section or Tag.Article;

    /// <summary>Which blocks stand in comment sections.</summary>
    private static bool[] Find(PageSurvey survey)
    {
        var profiles = survey.Profiles.All;
        var named = new bool[profiles.Length];
        for (var i = 0; i < profiles.Length; i++)
        {
            foreach (var token in survey.Profiles.Tokens(i))
                named[i] |= Names.Contains(token);
        }

        var elements = survey.Elements.All;
        var inside = new bool[elements.Length];
        for (var i = 0; i < elements.Length; i++)
        {
            // The page as a whole may be named after its comments ("comments-open" on the body): only a part of it counts.
            var parent = elements[i].Parent;
            inside[i] = (parent >= 0 && inside[parent]) || (named[elements[i].Profile] && elements[i].Depth >= 2 && elements[i].EndBlock - elements[i].FirstBlock < 0.9 * survey.Blocks.Length);
        }

        var found = new bool[survey.Blocks.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = inside[survey.Blocks[i].Element];
        return found;
    }
}
