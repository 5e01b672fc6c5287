using System.Text;
using ArticleCli.Commands;
using ArticleCli.Explain;
using ArticleCli.Model;
using ArticleCli.Write.Records;

namespace ArticleCli.Batch;

/// <summary>Prints an article as the job asks: in a format, as single fields, or explained.</summary>
/// <param name="job">What is asked.</param>
/// <param name="explainer">Explains, where that is asked; null otherwise.</param>
internal sealed class Printer(Job job, Explainer? explainer)
{
    /// <summary>Prints.</summary>
    /// <param name="result">The article.</param>
    /// <param name="source">What it was made of.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="numericId">The id was a JSON number.</param>
    /// <returns>The text, with a line feed at its end.</returns>
    public string Print(Result result, Source source, string id, bool numericId)
    {
        if (explainer is not null)
            return explainer.Explain(result, source, id);
        if (job.Properties.Count > 0)
            return Fields(result, id);
        using var text = new StringWriter();
        if (job.Writer.Name == "jsonl")
            RecordWriter.WriteLine(result, id, numericId, job.Write, text);
        else
            job.Writer.Write(result, id, job.Write, text);
        return text.ToString();
    }

    private string Fields(Result result, string id)
    {
        var text = new StringBuilder();
        foreach (var name in job.Properties)
        {
            // One line a value: a title's line break would make it two. Texts are the exception, being lines themselves.
            foreach (var value in RecordFields.Values(name, result, id, job.Write))
                text.Append(name is "markdown" or "text" ? value : value.ReplaceLineEndings(" ")).Append('\n');
        }

        return text.ToString();
    }
}
