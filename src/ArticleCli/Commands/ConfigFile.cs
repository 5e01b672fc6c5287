using ArticleCli.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ArticleCli.Commands;

/// <summary>Reads <c>article.yaml</c>: a flat mapping whose keys are the options' long names.</summary>
internal static class ConfigFile
{
    /// <summary>The file's name.</summary>
    public const string Name = "article.yaml";

    private const int MaximumBytes = 64 << 10;

    /// <summary>Adds the options of the configuration files that apply, the nearest first.</summary>
    /// <param name="typed">The options of the command line; gains the files'.</param>
    /// <param name="inputs">The inputs as given.</param>
    /// <exception cref="ArticleException">A file is malformed, or sets what it may not.</exception>
    public static void Apply(TypedOptions typed, IReadOnlyList<string> inputs)
    {
        if (typed.Last(Options.Config) is { } named)
        {
            if (!File.Exists(named))
                throw new ArticleException(FailureCause.Input, "input-config", $"the configuration file '{named}' is not there; check --config");
            Read(typed, named, trusted: true);
            return;
        }

        if (Nearest(inputs) is { } found)
            Read(typed, found, trusted: false);
        if (UsersOwn() is { } own && File.Exists(own))
            Read(typed, own, trusted: true);
    }

    /// <summary>Where the user's own file stands.</summary>
    /// <returns>Its path, or null where there is no such folder.</returns>
    public static string? UsersOwn()
    {
        var folder = Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } xdg
            ? xdg
            : Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData);
        return folder.Length == 0 ? null : Path.Combine(folder, "article", Name);
    }

    private static string? Nearest(IReadOnlyList<string> inputs)
    {
        var start = inputs.FirstOrDefault(static i => i.Length > 0 && i != "-" && !i.Contains("://", StringComparison.Ordinal));
        var folder = start is null ? Directory.GetCurrentDirectory() : Directory.Exists(start) ? Path.GetFullPath(start) : Path.GetDirectoryName(Path.GetFullPath(start));
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, Name);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    private static void Read(TypedOptions typed, string path, bool trusted)
    {
        try
        {
            if (new FileInfo(path).Length > MaximumBytes)
                throw Malformed(path, "is larger than 64 KiB; it takes a few lines 'option: value'");
            using var reader = new StreamReader(path);
            foreach (var (key, values) in Pairs(new Parser(reader), path))
                Set(typed, path, trusted, key, values);
        }
        catch (YamlException exception)
        {
            throw Malformed(path, $"is no YAML (line {exception.Start.Line}); it takes lines 'option: value'", exception);
        }
        catch (InvalidOperationException exception)
        {
            // YamlDotNet 18 reports some sequences without an end this way.
            throw Malformed(path, "is no YAML; it takes lines 'option: value'", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException(FailureCause.Input, "input-config", $"the configuration file '{path}' cannot be read; check its permissions", exception);
        }
    }

    private static IEnumerable<(string Key, List<string> Values)> Pairs(Parser parser, string path)
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
            yield break;
        if (parser.TryConsume<Scalar>(out var only) && only.Value.Length == 0)
            yield break;
        if (!parser.TryConsume<MappingStart>(out _))
            throw Malformed(path, "is no mapping; it takes lines 'option: value'");
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
                throw Malformed(path, $"has a key that is no word (line {parser.Current?.Start.Line})");
            var values = new List<string>();
            if (parser.TryConsume<Scalar>(out var value))
            {
                values.Add(value.Value);
            }
            else if (parser.TryConsume<SequenceStart>(out _))
            {
                while (!parser.TryConsume<SequenceEnd>(out _))
                    values.Add(parser.TryConsume<Scalar>(out var item) ? item.Value : throw Malformed(path, $"'{key.Value}' takes a value or a list of values"));
            }
            else
            {
                throw Malformed(path, $"'{key.Value}' takes a value or a list of values");
            }

            yield return (key.Value, values);
        }
    }

    private static void Set(TypedOptions typed, string path, bool trusted, string key, List<string> values)
    {
        if (Options.Find(key) is not { Reach: not OptionReach.CommandLine } row)
        {
            var near = Spelling.Nearest(key, Options.All.Where(static r => r.Reach != OptionReach.CommandLine).Select(static r => r.Name));
            throw Malformed(path, $"has no option '{key}'; " + (near is null ? "keys are the long names of options" : $"did you mean '{near}'?"));
        }

        if (!trusted && row.Reach == OptionReach.Trusted)
        {
            throw Malformed(path, $"sets '{key}', which a file beside the input may not (it may have come with the pages); use --{key}, or --config {Name}");
        }

        if (row.IsSwitch)
            values = [Switch(path, key, values)];
        else if (!row.Repeatable && values.Count != 1)
            throw Malformed(path, $"'{key}' takes one value");
        if (row.IsPath)
            values = values.ConvertAll(v => Resolve(path, key, v, trusted));
        typed.Offer(row, values, path);
    }

    private static string Switch(string path, string key, List<string> values) => values is [var value]
        ? value.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => "true",
            "false" or "no" or "off" => "false",
            _ => throw Malformed(path, $"'{key}' takes true or false"),
        }
        : throw Malformed(path, $"'{key}' takes true or false");

    /// <summary>Paths count from the file's own folder; a file that was found beside the input names nothing outside it.</summary>
    private static string Resolve(string path, string key, string value, bool trusted)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/";
        if (value.Length == 0 || value.Contains('\0', StringComparison.Ordinal))
            throw Malformed(path, $"'{key}' takes a path");
        var full = Path.GetFullPath(value, folder);
        if (!trusted && !full.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw Malformed(path, $"'{key}' leads out of its own folder, which a file beside the input may not; use --{key}");
        return full;
    }

    private static ArticleException Malformed(string path, string what, Exception? inner = null) =>
        new(FailureCause.Usage, "usage-config", $"the configuration file '{path}' {what}", inner);
}
