using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using ArticleCli.Read.Html;
using ArticleCli.Read.Html.Survey;
using ArticleCli.Read.Html.Verdict;
using PageKind = ArticleCli.Model.PageKind;

namespace ArticleCli.Bench.Train;

/// <summary>A page of an evaluation set, surveyed, with what its truth holds.</summary>
internal sealed class Example
{
    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>Sites are hashed into 20 groups; a site is never split.</summary>
    public required int Group { get; init; }

    public required string? Address { get; init; }

    public required PageSurvey Survey { get; init; }

    /// <summary>The truth's words, hashed as the survey hashes a page's.</summary>
    public required uint[] Truth { get; init; }

    /// <summary>For each word of the truth, the line on which it stands.</summary>
    public required int[] Lines { get; init; }

    /// <summary>What the page's own marks say that it is.</summary>
    public PageKind? Kind { get; init; }

    /// <summary>Pieces that must be in the text and pieces that must not, where that is all the truth says.</summary>
    public uint[][] With { get; init; } = [];

    /// <inheritdoc cref="With"/>
    public uint[][] Without { get; init; } = [];

    /// <summary>The truth is a whole text.</summary>
    public bool IsWhole => With.Length == 0;

    /// <summary>What each block counts beside one of a whole truth.</summary>
    public float[]? Trust { get; set; }

    /// <summary>Words that the text has, as far as is known.</summary>
    public float TruthWords { get; set; }

    /// <summary>Share of each block's words that the truth holds in order.</summary>
    public float[] Labels { get; set; } = [];

    public int Fold => Group % 5;
}

/// <summary>A page of an evaluation set as it stands there.</summary>
internal sealed record EvaluationPage(string Id, string? Address, string Html);

/// <summary>Reads evaluation sets.</summary>
internal static class Corpus
{
    public const int Groups = 20;

    public static List<Example> Read(string folder, string name)
    {
        var truths = ReadTruths(Path.Combine(folder, $"{name}.truth.jsonl.gz"));
        return [.. Pages(folder, name).Select(page => Survey(page, truths[page.Id]))];
    }

    /// <summary>The pages of a set, one after the other.</summary>
    public static IEnumerable<EvaluationPage> Pages(string folder, string name)
    {
        using var process = Process.Start(new ProcessStartInfo("xz", ["-dc", Path.Combine(folder, $"{name}.jsonl.xz")]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("xz did not start");
        while (process.StandardOutput.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            yield return new EvaluationPage(
                record.RootElement.GetProperty("id").GetString()!,
                record.RootElement.TryGetProperty("url", out var url) ? url.GetString() : null,
                record.RootElement.GetProperty("html").GetString()!);
        }

        process.WaitForExit();
    }

    /// <summary>The group of a page's site.</summary>
    public static int Group(EvaluationPage page) => (int)(Letters.Mix(Letters.Hash(Site(page.Address) ?? page.Id)) % Groups);

    private static Example Survey(EvaluationPage page, (string Type, string Text, uint[][] With, uint[][] Without) truth)
    {
        var survey = new PageSurvey();
        survey.Measure(PageParser.Parse(page.Html, new PageArrays()), page.Address);
        var (words, lines) = Words(truth.Text);
        return new Example
        {
            Id = page.Id,
            Type = truth.Type,
            Group = Group(page),
            Address = page.Address,
            Survey = survey,
            Truth = words,
            TruthWords = words.Length,
            Lines = lines,
            Kind = PageVerdict.Of(survey.Page, page.Address).Kinds.Best,
            With = truth.With,
            Without = truth.Without,
        };
    }

    private static string? Site(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var parts = uri.Host.Split('.');
        var kept = parts.Length > 2 && parts[^2].Length <= 3 && parts[^1].Length == 2 ? 3 : 2;
        return string.Join('.', parts[^Math.Min(kept, parts.Length)..]);
    }

    private static Dictionary<string, (string Type, string Text, uint[][] With, uint[][] Without)> ReadTruths(string path)
    {
        var truths = new Dictionary<string, (string, string, uint[][], uint[][])>(StringComparer.Ordinal);
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var record = JsonDocument.Parse(line);
            var root = record.RootElement;
            var type = root.TryGetProperty("type", out var named) ? named.GetString() ?? "?" : "?";
            var whole = root.TryGetProperty("text", out var text);
            truths.Add(
                root.GetProperty("id").GetString()!,
                (type, whole ? text.GetString() ?? "" : "", whole ? [] : Pieces(root, "with"), whole ? [] : Pieces(root, "without")));
        }

        return truths;
    }

    private static uint[][] Pieces(JsonElement root, string name) =>
        root.TryGetProperty(name, out var pieces) && pieces.ValueKind == JsonValueKind.Array
            ? [.. pieces.EnumerateArray().Select(static piece => Words(piece.GetString()!).Words).Where(static words => words.Length > 0)]
            : [];

    private static (uint[] Words, int[] Lines) Words(string text)
    {
        var (words, lines) = (new List<uint>(), new List<int>());
        var (hash, inWord, line) = (Letters.Seed, false, 0);
        foreach (var c in text + "\n")
        {
            var letter = Letters.Word(c);
            if (letter != 0)
            {
                hash = Letters.Add(hash, letter);
                inWord = true;
                continue;
            }

            if (inWord)
            {
                words.Add(hash);
                lines.Add(line);
                (hash, inWord) = (Letters.Seed, false);
            }

            if (c == '\n')
                line++;
        }

        return ([.. words], [.. lines]);
    }
}
