using System.Globalization;
using ArticleCli.Batch;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using ArticleCli.Refine;
using ArticleCli.Write;
using ArticleCli.Write.Records;

namespace ArticleCli.Commands;

/// <summary>As typed → as meant. Values are checked here, and rule files read; nothing else is opened.</summary>
/// <param name="typed">What was typed, configuration files included.</param>
/// <param name="clock">What time it is.</param>
internal sealed class JobMaker(TypedOptions typed, TimeProvider clock)
{
    /// <summary>Makes the job.</summary>
    /// <param name="verb">What is asked.</param>
    /// <param name="inputs">The inputs as given.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ArticleException">A value is wrong, or two options exclude each other.</exception>
    public Job Make(Verb verb, IReadOnlyList<string> inputs)
    {
        Filled(inputs);
        var job = new Job
        {
            Verb = verb,
            Inputs = inputs,
            InputLists = typed.All(Options.InputList),
            From = Options.From.Choices[typed.Choice(Options.From)],
            Url = Url(),
            Encoding = typed.Last(Options.Encoding),
            Writer = Writers.All[typed.Choice(Options.To)],
            Output = typed.Last(Options.Output) is { } output and not "-" ? output : null,
            OutputDirectory = typed.Last(Options.OutputDir),
            NameTemplate = typed.Last(Options.Name),
            Properties = Properties(),
            OnExists = (OnExists)typed.Choice(Options.OnExists),
            DryRun = typed.Is(Options.DryRun),
            Convert = ConvertOptions(verb),
            Write = WriteOptions(),
            Images = (ImageHandling)typed.Choice(Options.Images),
            MinimumConfidence = typed.Number(Options.MinConfidence, 0, 0, 1),
            MaximumSize = Size(),
            Fetch = FetchOptions(),
            Robots = typed.Has(Options.Robots) ? typed.Choice(Options.Robots) == 0 : null,
            Render = typed.Is(Options.Render),
            Browser = typed.Last(Options.Browser),
            Jobs = typed.Whole(Options.Jobs, Math.Min(Environment.ProcessorCount, 256), 1, 256),
            Dedupe = typed.Is(Options.Dedupe),
            CommonBlocks = typed.Is(Options.CommonBlocks),
            Since = typed.Last(Options.Since) is { } since ? Load.Lists.Since.Read(since, clock.GetUtcNow()) : null,
            Maximum = typed.Whole(Options.Max, 50_000, 1, int.MaxValue),
            MaximumGiven = typed.Has(Options.Max),
            FailOnWarning = typed.Is(Options.FailOnWarning),
            Report = typed.Last(Options.Report),
            JsonMessages = typed.Choice(Options.Errors) == 1,
            Progress = (When)typed.Choice(Options.Progress),
            Quiet = typed.Is(Options.Quiet),
            Verbose = typed.Is(Options.Verbose),
            Color = (When)typed.Choice(Options.Color),
            Check = typed.Is(Options.Check),
            Fingerprint = typed.Fingerprint(),
        };
        Agree(job);
        return job;
    }

    private static void Agree(Job job)
    {
        if (job.Output is not null && job.OutputDirectory is not null)
            throw Usage("usage-output", "-o names a file and -O a folder; give one of them");
        if (job.Images == ImageHandling.Download && job.Output is null && job.OutputDirectory is null)
            throw Usage("usage-images", "--images download needs -o FILE or -O DIR to put the pictures beside");
        if (job.NameTemplate is { } template)
        {
            if (job.OutputDirectory is null)
                throw Usage("usage-name", "--name needs -O DIR; for one file use -o FILE");
            NameTemplate.Parse(template);
        }

        if (job.Check && job.Verb != Verb.Rules)
            throw Usage("usage-option", "--check belongs to the rules command: article rules --check");
    }

    private ConvertOptions ConvertOptions(Verb verb)
    {
        if (typed.Is(Options.Precision) && typed.Is(Options.Recall))
            throw Usage("usage-leaning", "--precision and --recall exclude each other; give one of them");
        var reader = Options.From.Choices[typed.Choice(Options.From)];
        RuleText[] rules = [.. typed.All(Options.Rules).Select(ReadRules)];
        return new ConvertOptions
        {
            From = reader is "jsonl" or "feed" or "sitemap" ? "auto" : reader,
            Mode = (ConvertMode)typed.Choice(Options.Mode),
            Leaning = typed.Is(Options.Precision) ? Leaning.Precision : typed.Is(Options.Recall) ? Leaning.Recall : Leaning.Balanced,
            Comments = typed.Is(Options.Comments),
            Select = typed.Last(Options.Select),
            Exclude = typed.Last(Options.Exclude),
            Language = Language(),
            Keep = Kept(rules),
            Rules = rules,
            TraceFurniture = verb == Verb.Explain || typed.Has(Options.Report),
            Today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
        };
    }

    private HashSet<string> Kept(RuleText[] rules)
    {
        var kept = typed.All(Options.Keep).SelectMany(Parts).ToHashSet(StringComparer.Ordinal);
        if (kept.Count == 0)
            return kept;
        var known = RemovalKinds.Known(rules);
        foreach (var kind in kept)
        {
            if (!known.Contains(kind))
                throw typed.Wrong(Options.Keep, $"has no kind '{kind}'; " + (Spelling.Nearest(kind, known) is { } near ? $"did you mean {near}?" : $"it takes {string.Join(", ", known)}"));
        }

        return kept;
    }

    private WriteOptions WriteOptions() => new()
    {
        Dialect = (MarkdownDialect)typed.Choice(Options.Dialect),
        Links = (LinkStyle)typed.Choice(Options.Links),
        Images = (ImageHandling)typed.Choice(Options.Images) == ImageHandling.Drop ? ImageStyle.Drop : ImageStyle.Keep,
        Wrap = typed.Last(Options.Wrap) is "none" ? 0 : typed.Whole(Options.Wrap, 0, 20, 10_000),
        TitleHeading = typed.Is(Options.TitleHeading),
        FrontMatter = typed.Choice(Options.FrontMatter) == 0,
    };

    private FetchOptions FetchOptions() => new()
    {
        Timeout = TimeSpan.FromSeconds(typed.Number(Options.Timeout, 60, 0.1, 86_400)),
        Retries = typed.Whole(Options.Retry, 2, 0, 100),
        Wait = TimeSpan.FromSeconds(typed.Number(Options.Wait, 0, 0, 86_400)),
        CacheDirectory = typed.Last(Options.Cache),
        Offline = typed.Is(Options.Offline),
        Archived = typed.Is(Options.Archived),
        UserAgent = typed.Last(Options.UserAgent),
        Headers = typed.All(Options.Header),
        CookieFile = typed.Last(Options.Cookies),
        Insecure = typed.Is(Options.Insecure),
        AllowedHosts = typed.All(Options.AllowHost),
        MaximumSize = Size(),
    };

    private string? Url()
    {
        if (typed.Last(Options.Url) is not { } url)
            return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Host.Length > 0)
            return url;
        throw typed.Wrong(Options.Url, $"is '{url}'; it takes an address with http:// or https://");
    }

    private string? Language()
    {
        if (typed.Last(Options.Language) is not { } tag)
            return null;
        var right = tag.Length is > 1 and <= 35 && char.IsAsciiLetter(tag[0]) && tag.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');
        return right ? tag : throw typed.Wrong(Options.Language, $"is '{tag}'; it takes a language tag such as en, de or pt-BR");
    }

    private IReadOnlyList<string> Properties()
    {
        var names = typed.All(Options.Property).SelectMany(Parts).ToList();
        foreach (var name in names)
        {
            if (!RecordFields.Names.Contains(name))
                throw typed.Wrong(Options.Property, $"has no field '{name}'; there are {string.Join(", ", RecordFields.Names)}");
        }

        return names;
    }

    private long Size()
    {
        if (typed.Last(Options.MaxSize) is not { } text)
            return 64L << 20;
        var (digits, shift) = text switch
        {
            [.. var head, 'K' or 'k'] => (head, 10),
            [.. var head, 'M' or 'm'] => (head, 20),
            [.. var head, 'G' or 'g'] => (head, 30),
            _ => (text, 0),
        };
        if (long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= int.MaxValue >> shift)
            return number << shift;
        throw typed.Wrong(Options.MaxSize, $"is '{text}'; it takes bytes below 2G, as in 500000, 64M or 1G");
    }

    private RuleText ReadRules(string path)
    {
        try
        {
            return new RuleText(path, File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException(FailureCause.Input, "input-rules", $"the rule file '{path}' cannot be read; check the path and its permissions", exception);
        }
    }

    /// <summary>An empty name is a variable that a script forgot to set, and names nothing.</summary>
    private void Filled(IReadOnlyList<string> inputs)
    {
        if (inputs.Contains(""))
            throw Usage("usage-input", "an input is empty; give a file, a folder or an address");
        foreach (var row in Options.All)
        {
            if (row.IsPath && typed.All(row).Contains(""))
                throw typed.Wrong(row, "is empty; give a path");
        }
    }

    private static IEnumerable<string> Parts(string value) => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static ArticleException Usage(string code, string message) => new(FailureCause.Usage, code, message);
}
