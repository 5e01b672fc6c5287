using ArticleCli.Messages;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Commands;

/// <summary><c>article rules</c>: the rules in force, or the check of their own examples.</summary>
internal static class RulesCommand
{
    /// <summary>Lists or checks the rules.</summary>
    /// <param name="job">What is asked.</param>
    /// <param name="messages">Where a person is told things.</param>
    /// <returns>The exit code.</returns>
    public static int Run(Job job, Messenger messages)
    {
        var book = RuleBook.With(job.Convert.Rules);
        using var output = Batch.StreamOutput.Standard(new Load.Files.DiskFiles());
        if (!job.Check)
        {
            output.Write(RuleList.Render(book));
            return ExitCode.Done;
        }

        var faults = book.Check();
        foreach (var fault in faults)
            messages.Failure($"{fault.File}:{fault.Line}", new Model.ArticleException(Model.FailureCause.Input, "input-rules", $"rule {fault.Rule}: {fault.Problem}: {fault.Example}"));
        output.Write(faults.Count == 0 ? "all examples are right\n" : $"{faults.Count} examples are wrong\n");
        return faults.Count == 0 ? ExitCode.Done : ExitCode.Input;
    }
}
