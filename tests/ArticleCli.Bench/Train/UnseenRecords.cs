using ArticleCli.Model;
using ArticleCli.Read.Html.Select;
using ArticleCli.Write.Records;

namespace ArticleCli.Bench.Train;

/// <summary>Cross-validation through the whole program: every page converted with a model that has not seen its site, as records that the sets' own scorer reads.</summary>
internal static class UnseenRecords
{
    /// <summary>Writes a file <c>NAME.jsonl</c> for each set.</summary>
    /// <param name="folder">The sets.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="models">One a fold.</param>
    /// <param name="examples">Which fold a page is in; pages that were too long to be labelled were seen by no model.</param>
    public static void Write(string folder, string output, IReadOnlyList<BlockModel> models, IReadOnlyList<Example> examples)
    {
        Directory.CreateDirectory(output);
        var folds = examples.ToDictionary(static example => example.Id, static example => example.Fold, StringComparer.Ordinal);
        foreach (var name in (string[])["wcxb-dev", "traf-open"])
        {
            using var writer = new StreamWriter(Path.Combine(output, name + ".jsonl"));
            var records = Corpus.Pages(folder, name).AsParallel().AsOrdered()
                .Select(page => Convert(page, models[folds.GetValueOrDefault(page.Id)]));
            foreach (var record in records)
                writer.Write(record);
        }
    }

    private static string Convert(EvaluationPage page, BlockModel model)
    {
        using var line = new StringWriter();
        try
        {
            var result = ArticleConverter.Convert(new Source(page.Html) { Name = page.Id, Address = page.Address, Extension = "html" }, ConvertOptions.Default with { Model = model });
            RecordWriter.WriteLine(result, page.Id, WriteOptions.Default, line);
        }
        catch (ArticleException refusal)
        {
            RecordWriter.WriteError(page.Id, numericId: false, refusal.Code, refusal.Message, indented: false, line);
        }

        return line.ToString();
    }
}
