using ArticleCli.Model;

namespace ArticleCli.Messages;

/// <summary>The exit codes: a contract with scripts that doesn't change.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A batch in which some inputs failed.</summary>
    public const int SomeFailed = 1;

    public const int Usage = 2;

    public const int NoArticle = 3;

    public const int Input = 4;

    public const int Network = 5;

    public const int Output = 6;

    /// <summary>A fault of the program (<c>EX_SOFTWARE</c> of sysexits.h).</summary>
    public const int Fault = 70;

    public const int Interrupted = 130;

    public const int Terminated = 143;

    /// <summary>The code of a cause, for a single input.</summary>
    /// <param name="cause">Why there is no result.</param>
    /// <returns>The exit code.</returns>
    public static int Of(FailureCause cause) => cause switch
    {
        FailureCause.Usage => Usage,
        FailureCause.NoArticle => NoArticle,
        FailureCause.Input => Input,
        FailureCause.Network => Network,
        FailureCause.Output => Output,
        _ => Fault,
    };
}
