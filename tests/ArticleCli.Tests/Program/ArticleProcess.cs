using System.Diagnostics;
using System.Text;

namespace ArticleCli.Tests.Program;

/// <summary>Starts the program as its users do: another process, its streams, its exit code.</summary>
internal static class ArticleProcess
{
    /// <summary>The built program beside this test.</summary>
    public static string Path { get; } = System.IO.Path.Join(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "article.exe" : "article");

    /// <summary>Runs it to its end.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="input">Standard input; null for none.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What came of it.</returns>
    public static Run Start(string folder, string? input, params string[] arguments) => Start(folder, input, new Dictionary<string, string>(), arguments);

    /// <summary>Runs it to its end with variables in its environment.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="input">Standard input; null for none.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What came of it.</returns>
    public static Run Start(string folder, string? input, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var process = Begin(folder, variables, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.BaseStream.Write(Encoding.UTF8.GetBytes(input ?? ""));
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program may end without reading its input.
        }

        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "the program does not end: article " + string.Join(' ', arguments));
        return new Run(process.ExitCode, output.Result, errors.Result);
    }

    /// <summary>Starts it and lets it run.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>The process.</returns>
    public static Process Begin(string folder, params string[] arguments) => Begin(folder, new Dictionary<string, string>(), arguments);

    private static bool InterruptIsIgnored { get; } = OperatingSystem.IsLinux()
        && File.ReadLines("/proc/self/status").FirstOrDefault(static line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 0b10) != 0;

    private static Process Begin(string folder, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        // A parent that ignores SIGINT (a script's background job) hands that down; the tests of signals need the ordinary behaviour.
        var start = new ProcessStartInfo(InterruptIsIgnored ? "env" : Path, InterruptIsIgnored ? ["--default-signal=INT", Path, .. arguments] : arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        // The user's own configuration must not reach the tests.
        start.Environment["XDG_CONFIG_HOME"] = System.IO.Path.Join(folder, ".no-config");
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("the program does not start");
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record Run(int Code, string Output, string Errors);

/// <summary>A folder for one test, gone after it.</summary>
internal sealed class TestFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("article-test-").FullName;

    /// <summary>A path in it.</summary>
    public string this[string name] => System.IO.Path.Join(Path, name);

    /// <summary>Writes a file.</summary>
    public string Write(string name, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name]) ?? Path);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>The files below a folder, manifests aside, sorted.</summary>
    public IReadOnlyList<string> Files(string below) => !Directory.Exists(this[below])
        ? []
        : [.. Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories).Select(f => System.IO.Path.GetRelativePath(this[below], f).Replace('\\', '/')).Where(static f => f != ".article-manifest.jsonl").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>Small articles to convert.</summary>
internal static class Pages
{
    /// <summary>A page with a headline of its own and enough prose to be an article.</summary>
    public static string Html(string title = "The ferry keeps its winter timetable") => $"""
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>
        <body><article><h1>{title}</h1>
        <p>The ferry across the sound will keep its winter timetable until the end of April, the harbour office said on Monday, since the new landing stage is not ready and the old one may carry one boat at a time. ({title})</p>
        <p>Passengers who travel to work by the early boat had asked for an earlier change, and the office answered that it would look at the question again when the ice has gone from the inner harbour.</p>
        </article></body></html>
        """;

    /// <summary>The same as someone would copy it.</summary>
    public const string Text = "The ferry keeps its winter timetable\n\nThe ferry across the sound will keep its winter timetable until the end of April, the harbour office said on Monday.\n\nPassengers who travel to work by the early boat had asked for an earlier change.\n";

    /// <summary>A record.</summary>
    public static string Record(string id, string title) => System.Text.Json.JsonSerializer.Serialize(new { id, url = "https://example.org/" + id, html = Html(title) });
}
