using ArticleCli.Model;

namespace ArticleCli.Explain;

/// <summary><c>article explain</c>: plain in a pipe, laid out and coloured on a terminal.</summary>
/// <param name="width">Columns of the terminal, or 0 for a pipe.</param>
/// <param name="color">Colours may be written.</param>
internal sealed class Explainer(int width, bool color)
{
    /// <summary>Explains a result.</summary>
    /// <param name="result">The article.</param>
    /// <param name="source">What it was made of.</param>
    /// <param name="id">The input's id.</param>
    /// <returns>The text, with a line feed at its end.</returns>
    public string Explain(Result result, Source source, string id)
    {
        var explanation = Explanation.Of(result, source, id);
        return width > 0 || color ? TerminalExplanation.Render(explanation, width > 0 ? width : 100, color) : PlainExplanation.Render(explanation);
    }
}
