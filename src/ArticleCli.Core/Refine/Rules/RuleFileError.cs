using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>A rule file that can't be read: a fault of the call.</summary>
internal static class RuleFileError
{
    /// <summary>The failure.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="problem">What is wrong, in words for a person.</param>
    /// <returns>What to throw.</returns>
    public static ArticleException At(string file, int line, string problem) =>
        new(FailureCause.Usage, "usage-rules", $"{file}, line {line}: {problem}");
}
