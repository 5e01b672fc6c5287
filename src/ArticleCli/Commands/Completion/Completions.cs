using ArticleCli.Model;

namespace ArticleCli.Commands.Completion;

/// <summary>The table of shells whose completion scripts we print.</summary>
internal static class Completions
{
    /// <summary>The script of a shell.</summary>
    /// <param name="operands">What follows <c>completion</c>: one shell.</param>
    /// <returns>The script.</returns>
    /// <exception cref="ArticleException">There is no such shell here.</exception>
    public static string Of(IReadOnlyList<string> operands) => operands switch
    {
        ["bash"] => BashScript.Render(),
        ["zsh"] => ZshScript.Render(),
        ["fish"] => FishScript.Render(),
        ["pwsh"] => PowerShellScript.Render(),
        _ => throw new ArticleException(FailureCause.Usage, "usage-shell", "completion takes one shell: bash, zsh, fish or pwsh"),
    };

    /// <summary>All spellings of an option, its negation included.</summary>
    /// <param name="row">The option.</param>
    /// <returns><c>--dedupe --no-dedupe</c>.</returns>
    public static IEnumerable<string> Spellings(OptionRow row)
    {
        if (row.Short is { } letter)
            yield return "-" + letter;
        yield return "--" + row.Name;
        if (row.IsNegatable)
            yield return "--no-" + row.Name;
    }
}
