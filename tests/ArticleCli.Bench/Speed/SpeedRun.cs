using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AngleSharp.Html.Parser;
using ArticleCli.Model;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Build;
using ArticleCli.Read.Html.Clues;
using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;
using ArticleCli.Read.Html.Verdict;
using ArticleCli.Refine;
using ArticleCli.Write;

namespace ArticleCli.Bench.Speed;

/// <summary><c>speed</c>: what a page costs, HTML to Markdown on one thread, as a multiple of AngleSharp's ordinary DOM parse of the same pages in the same run,
/// and every stage by itself. Figures only; nothing is asserted by the clock.</summary>
internal static class SpeedRun
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">The folder with the evaluation sets; how many pages (default 150); how many rounds (default 5).</param>
    public static int Run(string[] arguments)
    {
        var folder = arguments.Length > 0 ? arguments[0] : Path.Combine(RepositoryFolder.Path, "..", "shared", "eval");
        var count = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 150;
        var rounds = arguments.Length > 2 ? int.Parse(arguments[2], CultureInfo.InvariantCulture) : 5;
        var pages = Pages(folder, count);
        var parser = new HtmlParser();
        var arrays = new PageArrays();
        var survey = new PageSurvey();
        var judge = new BlockJudge();
        var decoder = new BlockDecoder();
        var selector = new ContentSelector();
        var markdown = Writers.All.Single(static writer => writer.Name == "md");
        (string Name, Action<Source> Work)[] rows =
        [
            ("AngleSharp, ordinary DOM", source => parser.ParseDocument(source.Text).Dispose()),
            ("parse", source => PageParser.Parse(source.Text, arrays)),
            ("parse + survey", source => survey.Measure(PageParser.Parse(source.Text, arrays), source.Address)),
            ("parse + survey + evidence", source => Completed(source).Judge(survey, EmbeddedModel.Instance)),
            ("parse + survey + select", source => selector.Choose(Surveyed(source), new SelectOptions())),
            ("parse + clues", source => ClueCollector.Collect(PageParser.Parse(source.Text, arrays))),
            ("parse + verdict", source => PageVerdict.Of(PageParser.Parse(source.Text, arrays), source.Address)),
            ("parse + survey + select + build", source => Build(source)),
            ("read", source => Attempt(() => HtmlReader.Read(source, ConvertOptions.Default, default))),
            ("read + refine", source => Attempt(() => ArticleConverter.Convert(source, ConvertOptions.Default))),
            ("html to Markdown", source => Attempt(() => Written(source))),
            ("SmartReader", source => new SmartReader.Reader("https://example.org/", source.Text).GetArticle()),
        ];

        var best = new double[rows.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < rows.Length; i++)
            {
                // SmartReader costs as much as all the rest together: two rounds, the second warm.
                if (rows[i].Name == "SmartReader" && round is not (0 or 1))
                    continue;
                var before = Environment.CpuUsage.TotalTime;
                foreach (var source in pages)
                    rows[i].Work(source);
                best[i] = Math.Min(best[i], (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }
        }

        Console.WriteLine($"{pages.Count} pages, {pages.Sum(static page => page.Text.Length) / 1e6:0.0} million characters, least CPU time of {rounds} rounds");
        for (var i = 0; i < rows.Length; i++)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows[i].Name,-34} {best[i] / pages.Count,7:0.00} ms a page  {best[i] / best[0],6:0.00}"));
        var whole = best[Array.FindIndex(rows, static row => row.Name == "html to Markdown")];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"html to Markdown: {whole / best[0]:0.00} ordinary parses (target 1.5), {best[^1] / whole:0.0} times as fast as SmartReader (target 12)"));
        return 0;

        BlockJudge Completed(Source source)
        {
            Surveyed(source);
            return judge;
        }

        PageSurvey Surveyed(Source source)
        {
            survey.Measure(PageParser.Parse(source.Text, arrays), source.Address);
            return survey;
        }

        string Written(Source source)
        {
            using var text = new StringWriter(CultureInfo.InvariantCulture);
            markdown.Write(ArticleConverter.Convert(source, ConvertOptions.Default), "-", WriteOptions.Default, text);
            return text.ToString();
        }

        void Build(Source source)
        {
            var choice = selector.Choose(Surveyed(source), new SelectOptions());
            DocumentBuilder.Build(survey.Page, choice.Selection, new BuildOptions { BaseAddress = source.Address });
        }
    }

    private static void Attempt(Func<object> work)
    {
        try
        {
            work();
        }
        catch (ArticleException)
        {
            // A page without an article costs what it costs.
            return;
        }
        catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            Console.Error.WriteLine(fault.Message);
        }
    }

    private static List<Source> Pages(string folder, int count)
    {
        using var process = Process.Start(new ProcessStartInfo("xz", ["-dc", Path.Combine(folder, "wcxb-dev.jsonl.xz")]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("xz did not start");
        var pages = new List<Source>();
        while (pages.Count < count && process.StandardOutput.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            pages.Add(new Source(record.RootElement.GetProperty("html").GetString()!)
            {
                Address = record.RootElement.TryGetProperty("url", out var url) ? url.GetString() : null,
                MediaType = "text/html",
            });
        }

        process.StandardOutput.Close();
        process.WaitForExit();
        return pages;
    }
}
