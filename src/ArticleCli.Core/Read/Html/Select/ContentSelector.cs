using System.Text;
using ArticleCli.Model;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Decides which part of a surveyed page is the article.</summary>
internal sealed class ContentSelector
{
    private readonly BlockJudge _judge = new();
    private readonly BlockDecoder _decoder = new();
    /// <summary>Chooses.</summary>
    /// <param name="survey">The page, measured.</param>
    /// <param name="leaning">Which way to lean in doubt.</param>
    /// <returns>The choice.</returns>
    public ContentChoice Choose(PageSurvey survey, Leaning leaning)
    {
        var blocks = survey.Blocks;
        var chosen = new bool[blocks.Length];
        var chances = _judge.Judge(survey, EmbeddedModel.Instance);
        var promise = _decoder.Choose(blocks, chances, leaning, chosen);
        LeaveCaptions(survey, chosen);
        var words = 0;
        for (var i = 0; i < blocks.Length; i++)
            words += chosen[i] ? blocks[i].WordCount : 0;
        return new ContentChoice(ChosenSpan.Select(survey, chosen), chosen, promise, words);
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

/// <summary>What was chosen of a page.</summary>
/// <param name="Selection">The nodes.</param>
/// <param name="Chosen">Which blocks.</param>
/// <param name="Promise">The F1 that the model expects of the choice, 0 to 1.</param>
/// <param name="Words">Words chosen.</param>
internal sealed record ContentChoice(Selection Selection, bool[] Chosen, float Promise, int Words)
{
    /// <summary>The chosen text, a block a line.</summary>
    public string Text(PageSurvey survey)
    {
        var text = new StringBuilder();
        for (var i = 0; i < Chosen.Length; i++)
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
