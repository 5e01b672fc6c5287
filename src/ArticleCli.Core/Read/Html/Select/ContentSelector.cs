using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Decides which part of a surveyed page is the article.</summary>
internal sealed class ContentSelector
{
    private readonly BlockJudge _judge = new();
    private readonly BlockDecoder _decoder = new();

    // Menus and imprints around an empty middle: a few words are chosen, and the model does not believe in them. On wcxb-dev, cross-validated, eight pages:
    // six without any text in the truth, one of 462 words of which 10 were found, and one listing of which half was found (all +0.004 F1).
    private const int FewWords = 50;
    private const float LeastPromise = 0.35f;
    private const int WordsToJudge = 60;

    /// <summary>Chooses.</summary>
    /// <param name="survey">The page, measured.</param>
    /// <param name="options">What is wanted.</param>
    /// <returns>The choice.</returns>
    public ContentChoice Choose(PageSurvey survey, SelectOptions options)
    {
        var blocks = survey.Blocks;
        var chosen = new bool[blocks.Length];
        var chances = _judge.Judge(survey, options.Model ?? EmbeddedModel.Instance);
        var promise = _decoder.Choose(blocks, chances, options.Leaning, chosen);
        Rule(survey, options, chances, chosen);
        var words = 0;
        for (var i = 0; i < blocks.Length; i++)
            words += chosen[i] ? blocks[i].WordCount : 0;
        return new ContentChoice(ChosenSpan.Select(survey, chosen, options.IsProse), chosen, promise, words)
        {
            IsNothing = words < FewWords && promise < LeastPromise && survey.Elements.Sums.TotalWords >= WordsToJudge,
        };
    }

    /// <summary>The rules after the model.</summary>
    public static void Rule(PageSurvey survey, SelectOptions options, ReadOnlySpan<float> chances, Span<bool> chosen)
    {
        LeaveCaptions(survey, chosen);
        if (options.IsProse)
        {
            WholeUnits.Complete(survey, chosen);
            LoneHeadings.Leave(survey, chosen);
        }

        if (options.Comments && !options.IsThread)
            CommentSections.Add(survey, chosen);
        else if (!options.Comments && options.IsArticle)
            CommentSections.Leave(survey, chances, chosen);
    }

    /// <summary>A picture's caption is part of its figure: it comes with it, not on its own.</summary>
    private static void LeaveCaptions(PageSurvey survey, Span<bool> chosen)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            if (ChosenSpan.IsCaption(survey, i))
                chosen[i] = false;
        }
    }
}

/// <summary>What is wanted of a page.</summary>
internal sealed record SelectOptions
{
    /// <summary>Which way to lean in doubt.</summary>
    public Leaning Leaning { get; init; }

    /// <summary>Readers' comments too.</summary>
    public bool Comments { get; init; }

    /// <summary>Judges blocks in the embedded model's place; null for that one.</summary>
    public BlockModel? Model { get; init; }

    /// <summary>What the page's own marks say that it is; null where they say nothing.</summary>
    public PageKind? Kind { get; init; }

    /// <summary>The posts are the content.</summary>
    public bool IsThread => Kind == PageKind.Thread;

    /// <summary>An article, documentation, or a page that does not say: no list of cards, no goods, no posts.</summary>
    public bool IsProse => IsArticle || Kind == PageKind.Docs;

    /// <summary>Nothing speaks against an article.</summary>
    public bool IsArticle => Kind is null or PageKind.Article;
}

/// <summary>What was chosen of a page.</summary>
/// <param name="Selection">The nodes.</param>
/// <param name="Chosen">Which blocks.</param>
/// <param name="Promise">The F1 that the model expects of the choice, 0 to 1.</param>
/// <param name="Words">Words chosen.</param>
internal sealed record ContentChoice(Selection Selection, bool[] Chosen, float Promise, int Words)
{
    /// <summary>The page has words, and hardly one of them is thought to be an article's.</summary>
    public bool IsNothing { get; init; }

    /// <summary>The chosen text, a block a line.</summary>
    /// <param name="survey">The page, measured.</param>
    /// <param name="least">Characters that are enough: blocks before the last of so many are left out.</param>
    public string Text(PageSurvey survey, int least = int.MaxValue)
    {
        var first = Chosen.Length;

        // A word has a letter and something behind it.
        for (var characters = 0L; first > 0 && characters < least; first--)
            characters += Chosen[first - 1] ? survey.Blocks[first - 1].WordCount * 2 : 0;
        var text = new StringBuilder();
        for (var i = first; i < Chosen.Length; i++)
        {
            if (!Chosen[i])
                continue;
            if (text.Length > 0)
                text.Append('\n');
            VisibleText.Append(text, survey.Page, survey.Blocks[i]);
        }

        return text.ToString();
    }
}
