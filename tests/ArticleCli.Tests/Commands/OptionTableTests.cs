using System.Runtime.CompilerServices;
using ArticleCli.Commands;

namespace ArticleCli.Tests.Commands;

/// <summary>One list of options; everything that is made from it agrees.</summary>
public sealed class OptionTableTests
{
    [Fact]
    public void Every_option_says_what_it_does()
    {
        Assert.All(Options.All, static row =>
        {
            Assert.True(row.Help.Length > 8 && !row.Help.EndsWith('.'), row.Name);
            Assert.Contains("--" + row.Name, HelpText.Render(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Every_declared_option_is_in_the_list() =>
        Assert.Equal(typeof(Options).GetFields().Where(static f => f.FieldType == typeof(OptionRow)).Select(static f => ((OptionRow)f.GetValue(null)!).Name), Options.All.Select(static r => r.Name));

    [Fact]
    public void No_name_and_no_letter_is_used_twice()
    {
        Assert.Equal(Options.All.Count, Options.All.Select(static r => r.Name).Distinct().Count());
        var letters = Options.All.Where(static r => r.Short is not null).Select(static r => r.Short).ToList();
        Assert.Equal(letters.Count, letters.Distinct().Count());
    }

    [Fact]
    public void Defaults_are_among_the_choices() =>
        Assert.All(Options.All.Where(static r => r.Choices.Count > 0 && r.Default is not null), static r => Assert.Contains(r.Default, r.Choices));

    [Fact]
    public void The_readme_shows_this_table() => AssertFile("README.md", static text =>
    {
        var begin = text.IndexOf(ReadmeTable.Begin, StringComparison.Ordinal);
        var end = text.IndexOf(ReadmeTable.End, StringComparison.Ordinal);
        Assert.True(begin >= 0 && end > begin, "the README has lost the marks around its table of options");
        return text[..begin] + ReadmeTable.Begin + "\n\n" + ReadmeTable.Render() + "\n" + text[end..];
    });

    [Fact]
    public void The_manual_is_made_from_it() => AssertFile("docs/article.1", static _ => ManPage.Render());

    private static void AssertFile(string name, Func<string, string> renew)
    {
        var path = Path.Join(Root(), name);
        var text = File.Exists(path) ? File.ReadAllText(path) : "";
        var wanted = renew(text);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, wanted);
            return;
        }

        Assert.Equal(wanted, text);
    }

    private static string Root([CallerFilePath] string file = "") => Path.GetFullPath(Path.Join(Path.GetDirectoryName(file), "../../.."));
}
