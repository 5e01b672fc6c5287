using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Tests.Refine.Rules;

public class RuleBookTests
{
    [Fact]
    public void Every_example_of_every_rule_holds()
    {
        var faults = RuleBook.Default.Check();

        Assert.True(faults.Count == 0, string.Join('\n', faults.Select(f => $"{f.File}:{f.Line} {f.Rule}: '{f.Example}' {f.Problem}")));
    }

    [Fact]
    public void Rule_ids_are_unique() =>
        Assert.Empty(RuleBook.Default.Rules.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void A_users_rule_file_adds_a_rule()
    {
        var book = RuleBook.With([new RuleText("mine.yaml", """
            - id: mine
              kind: advertisement
              where: any
              shape: whole
              languages: { }
            """.Replace("languages: { }", "languages:\n    en: [my very own label]", StringComparison.Ordinal))]);

        var match = book.Match(new LineView("*** My very own label ***"), Zone.Mid, "en");

        Assert.Equal("mine", match?.Rule);
    }

    [Theory]
    [InlineData("READ MORE \".")]
    [InlineData("READ MORE ('")]
    [InlineData("SHARE THIS '#")]
    public void A_shouted_label_with_nothing_but_marks_behind_it_is_read(string line) =>
        Assert.All(RuleBook.Default.MatchAll(new LineView(line), Zone.Mid, "en"), static match => Assert.NotEmpty(match.Rule));

    [Theory]
    [InlineData("- id: a\n  kind: b\n  shape: whole\n  colour: red\n", "line 4", "no 'colour'")]
    [InlineData("- id: a\n  kind: b\n  shape: round\n", "line 3", "no shape 'round'")]
    [InlineData("- id: a\n  kind: b\n  shape: whole\n  languages:\n    en: [one (two]\n", "line 1", "bracket is never closed")]
    [InlineData("id: a\n", "line 1", "a list")]
    [InlineData("- id: a\n  kind: b\n  shape: whole\n  languages:\n    en: [a, b\n", "line 5", "never closed")]
    public void A_bad_rule_file_is_a_usage_error_with_file_and_line(string yaml, string line, string problem)
    {
        var error = Assert.Throws<ArticleException>(() => RuleBook.With([new RuleText("mine.yaml", yaml)]));

        Assert.Equal(FailureCause.Usage, error.Cause);
        Assert.Equal("usage-rules", error.Code);
        Assert.Contains("mine.yaml, " + line, error.Message, StringComparison.Ordinal);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    /// <summary>Found by a soak: a page may name any language, and rules compiled for each were kept for good.</summary>
    [Fact]
    public void Languages_without_rules_share_the_English_ones()
    {
        var book = RuleBook.With([new RuleText("mine.yaml", "- id: mine\n  kind: share\n  where: any\n  shape: whole\n  languages:\n    en: [tell the harbour master]\n  try: ['Tell the harbour master']\n  keep: ['Tell the harbour master to wait for us.']\n")]);
        var before = book.Compiled;
        foreach (var language in (string[])["qq", "xx-Latn", "tlh", "EN", "en-GB", "zz"])
            Assert.NotNull(book.Match(new LineView("Tell the harbour master"), Zone.Any, language));
        Assert.Equal(before + 1, book.Compiled);
    }
}
