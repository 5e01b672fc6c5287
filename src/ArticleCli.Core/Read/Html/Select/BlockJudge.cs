using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Gives each block of a surveyed page its chance of being content.</summary>
internal sealed class BlockJudge
{
    private readonly EvidenceScores _evidence = new();
    private readonly ContextFeatures _context = new();
    private readonly ExpectedScore _expected = new();
    private float[] _chances = [];

    /// <summary>Completes the features of a survey with what the model knows.</summary>
    public void Complete(PageSurvey survey, BlockModel model)
    {
        _evidence.Fill(survey, model);
        _context.Fill(survey, _expected);
    }

    /// <summary>The chances, one a block.</summary>
    public ReadOnlySpan<float> Judge(PageSurvey survey, BlockModel model)
    {
        Complete(survey, model);
        var count = survey.Blocks.Length;
        if (_chances.Length < count)
            _chances = new float[Math.Max(count, _chances.Length * 2)];
        var chances = _chances.AsSpan(0, count);
        model.Trees!.Score(survey.Features.All, FeatureMatrix.Columns, chances);
        foreach (ref var chance in chances)
            chance = 1 / (1 + MathF.Exp(-chance));
        return chances;
    }
}
