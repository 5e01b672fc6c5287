using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace ArticleCli.Tests.Commands;

/// <summary>The README lists every code that errors and warnings carry: scripts build on them.</summary>
public sealed partial class CodeListTests
{
    private const string Begin = "<!-- codes -->";
    private const string End = "<!-- /codes -->";

    [Fact]
    public void The_readme_lists_every_code()
    {
        var root = Path.GetFullPath(Path.Join(Path.GetDirectoryName(ThisFile()), "../../.."));
        var path = Path.Join(root, "README.md");
        var text = File.ReadAllText(path);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, "the README has lost the marks around its list of codes");
        var wanted = text[..begin] + Begin + "\n\n" + Render(Path.Join(root, "src")) + "\n" + text[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
            File.WriteAllText(path, wanted);
        else
            Assert.Equal(wanted, text);
    }

    private static string Render(string sources)
    {
        var errors = new SortedSet<string>(StringComparer.Ordinal);
        var warnings = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories))
        {
            if (file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) || Path.GetFileName(file) == "Options.cs")
                continue;
            var source = File.ReadAllText(file);
            errors.UnionWith(ErrorCode().Matches(source).Select(static m => m.Groups[1].Value));
            warnings.UnionWith(WarningCode().Matches(source).Select(static m => m.Groups[1].Value));
        }

        var list = new StringBuilder("| cause | codes |\n|---|---|\n");
        foreach (var cause in (string[])["usage", "no-article", "input", "network", "output"])
            list.Append("| ").Append(cause).Append(" | ").AppendJoin(' ', errors.Where(e => e.StartsWith(cause + "-", StringComparison.Ordinal)).Select(static e => $"`{e}`")).Append(" |\n");
        return list.Append("| fault | `fault` |\n| warnings | ").AppendJoin(' ', warnings.Select(static w => $"`{w}`")).Append(" |\n").ToString();
    }

    private static string ThisFile([CallerFilePath] string file = "") => file;

    [GeneratedRegex("\"((?:usage|no-article|input|network|output)-[a-z-]+)\"")]
    private static partial Regex ErrorCode();

    [GeneratedRegex("new (?:Model\\.)?Warning\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex WarningCode();
}
