using ArticleCli.Batch;
using ArticleCli.Load.Files;
using ArticleCli.Load.Http;
using ArticleCli.Messages;
using ArticleCli.Model;

namespace ArticleCli.Commands;

/// <summary>From arguments to an exit code: the program's outermost frame.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="arguments">As the system gave them.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments)
    {
        using var signals = new Signals();
        // Until the options are known, messages follow the bare arguments: a wrong option is told in the form that was asked for.
        var messages = new Messenger(Console.Error, new MessageStyle { Json = AsksForJson(arguments), Color = Terminal.Colors(When.Auto, Console.IsErrorRedirected) });
        try
        {
            var typed = CommandLineParser.Parse(arguments);
            if (typed.Verb is Verb.Help or Verb.Version || IsIdle(typed))
                return Print(typed.Verb == Verb.Version ? HelpText.Version() : typed.Command is { } command ? HelpText.Render(command) : HelpText.Render());
            if (typed.Verb == Verb.Completion)
                return Print(Completion.Completions.Of(typed.Operands));
            RefuseMistypedCommand(typed);
            ConfigFile.Apply(typed.Options, typed.Operands);
            var job = new JobMaker(typed.Options, TimeProvider.System).Make(typed.Verb, typed.Operands is [] && typed.Options.All(Options.InputList) is [] ? ["-"] : typed.Operands);
            messages = new Messenger(Console.Error, new MessageStyle
            {
                Json = job.JsonMessages,
                Quiet = job.Quiet,
                Verbose = job.Verbose,
                Color = Terminal.Colors(job.Color, Console.IsErrorRedirected),
            });
            return job.Verb == Verb.Rules ? RulesCommand.Run(job, messages) : Convert(job, messages, signals.Token);
        }
        catch (ClosedPipeException)
        {
            return ExitCode.Done;
        }
        catch (OperationCanceledException) when (signals.Code != 0)
        {
            messages.Note(null, "stopped; outputs that are there are whole, run it again to go on");
            return signals.Code;
        }
        catch (ArticleException exception)
        {
            messages.Failure(null, exception);
            return ExitCode.Of(exception.Cause);
        }
#pragma warning disable CA1031 // The outermost frame: whatever is left is a fault of the program, told in a line.
        catch (Exception exception)
        {
            messages.Fault(null, exception);
            return ExitCode.Fault;
        }
#pragma warning restore CA1031
    }

    /// <summary>"article explian page.html": not the name of a file, and nearly that of a command.</summary>
    private static void RefuseMistypedCommand(TypedCommandLine typed)
    {
        if (typed.Command is null && typed.Operands is [var first, _, ..] && !Path.Exists(first) && Spelling.Nearest(first, CommandRow.All.Select(static row => row.Name)) is { } near)
            throw new ArticleException(FailureCause.Usage, "usage-command", $"there is neither a command nor a file '{first}'; did you mean article {near}?");
    }

    private static int Convert(Job job, Messenger messages, CancellationToken cancellation)
    {
        var planner = new Planner(job, new RunContext(new DiskFiles(), messages, Console.OpenStandardInput, () => new Fetcher(job.Fetch)), []);
        planner.Check();
        var fetch = job.Fetch with { Robots = job.Robots ?? planner.ManyAddresses };
        using var context = new RunContext(new DiskFiles(), messages, Console.OpenStandardInput, () => new Fetcher(fetch));
        // A wrong header or cookie file is the command line's fault, not that of each address: looked at before the first.
        if (planner.HasAddresses)
            _ = context.Network;
        return new Session(job with { Fetch = fetch }, context).Run(cancellation);
    }

    /// <summary>Called with nothing to do, by a person: help is what they need.</summary>
    private static bool IsIdle(TypedCommandLine typed) =>
        typed.Verb is Verb.Convert or Verb.Explain && typed.Operands is [] && typed.Options.All(Options.InputList) is [] && !Console.IsInputRedirected;

    private static int Print(string text)
    {
        using var output = StreamOutput.Standard(new DiskFiles());
        output.Write(text);
        return ExitCode.Done;
    }

    private static bool AsksForJson(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--errors=json" || (arguments[i] == "--errors" && i + 1 < arguments.Count && arguments[i + 1] == "json"))
                return true;
        }

        return false;
    }
}
