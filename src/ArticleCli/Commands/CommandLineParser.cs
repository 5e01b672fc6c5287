using System.CommandLine;
using System.CommandLine.Parsing;
using ArticleCli.Model;

namespace ArticleCli.Commands;

/// <summary>A command line as typed.</summary>
/// <param name="Verb">What is asked.</param>
/// <param name="Operands">Inputs, or the command's own operand.</param>
/// <param name="Options">The options.</param>
internal sealed record TypedCommandLine(Verb Verb, IReadOnlyList<string> Operands, TypedOptions Options)
{
    /// <summary>The command that was named, or null for the main form.</summary>
    public CommandRow? Command { get; init; }
}

/// <summary>Arguments → what was typed, by System.CommandLine over the option table.</summary>
internal static class CommandLineParser
{
    /// <summary>Parses the arguments; values are looked at later.</summary>
    /// <param name="arguments">As the system gave them.</param>
    /// <returns>What was typed.</returns>
    /// <exception cref="ArticleException">An unknown option, or a value that is missing.</exception>
    public static TypedCommandLine Parse(IReadOnlyList<string> arguments)
    {
        var declared = new Dictionary<string, Declared>(StringComparer.Ordinal);
        var root = new Command("article");
        foreach (var row in Commands.Options.All)
            Declare(root, row, declared);
        var operands = new List<Argument<string[]>> { AddOperands(root) };
        foreach (var row in CommandRow.All)
        {
            var command = new Command(row.Name);
            command.SetAction(static _ => 0);
            operands.Add(AddOperands(command));
            root.Subcommands.Add(command);
        }

        root.SetAction(static _ => 0);
        // No response files: '@handle.html' is a file's name here.
        var parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        RefuseSwitchValues(arguments, declared);
        var inputs = operands.SelectMany(o => parsed.GetResult(o)?.Tokens ?? []).Select(static t => t.Value).ToList();
        RefuseUnknown(parsed.Tokens, inputs, declared.Keys);
        if (parsed.Errors is [var error, ..])
            throw Usage("usage-option", MissingValue(parsed, declared) ?? error.Message);
        var options = Collect(parsed, declared);
        var named = CommandRow.All.FirstOrDefault(row => row.Name == parsed.CommandResult.Command.Name);
        var verb = named?.Verb ?? Verb.Convert;
        if (options.Is(Commands.Options.Help))
            verb = Verb.Help;
        else if (options.Is(Commands.Options.Version))
            verb = Verb.Version;
        return new TypedCommandLine(verb, inputs, options) { Command = named };
    }

    private static void Declare(Command root, OptionRow row, Dictionary<string, Declared> declared)
    {
        Add("--" + row.Name, row.Short is { } letter ? ["-" + letter] : [], true);
        if (row.IsNegatable)
            Add("--no-" + row.Name, [], false);

        void Add(string name, string[] aliases, bool on)
        {
            Option option = row.IsSwitch
                ? new Option<bool>(name, aliases) { Arity = ArgumentArity.Zero, Recursive = true }
                : new Option<string[]>(name, aliases) { Arity = ArgumentArity.OneOrMore, Recursive = true };
            root.Options.Add(option);
            declared[name] = new Declared(row, option, on);
            foreach (var alias in aliases)
                declared[alias] = new Declared(row, option, on);
        }
    }

    private static Argument<string[]> AddOperands(Command command)
    {
        var argument = new Argument<string[]>("INPUT") { Arity = ArgumentArity.ZeroOrMore };
        command.Arguments.Add(argument);
        return argument;
    }

    /// <summary>Walks the tokens in order, so that of <c>--dedupe --no-dedupe</c> the last counts.</summary>
    private static TypedOptions Collect(ParseResult parsed, Dictionary<string, Declared> declared)
    {
        var switches = new Dictionary<OptionRow, string>();
        var options = new TypedOptions();
        foreach (var token in parsed.Tokens)
        {
            if (token.Type == TokenType.Option && declared.TryGetValue(token.Value, out var entry) && entry.Row.IsSwitch)
                switches[entry.Row] = entry.On ? "true" : "false";
        }

        foreach (var (row, state) in switches)
            options.Offer(row, [state]);
        foreach (var (name, (row, option, _)) in declared)
        {
            if (!row.IsSwitch && name == "--" + row.Name && parsed.GetResult(option) is { Tokens.Count: > 0 } result)
                options.Offer(row, [.. result.Tokens.Select(static t => t.Value)]);
        }

        return options;
    }

    /// <summary>The parser takes an unknown option for an input; only after <c>--</c>, and for <c>-</c> itself, that is right.</summary>
    private static void RefuseUnknown(IReadOnlyList<Token> tokens, List<string> inputs, IEnumerable<string> known)
    {
        foreach (var token in tokens)
        {
            if (token.Type == TokenType.DoubleDash)
                return;
            if (token is { Type: TokenType.Argument, Value: ['-', _, ..] } && inputs.Contains(token.Value))
            {
                var name = token.Value.Split('=')[0];
                var near = Spelling.Nearest(name, known);
                throw Usage("usage-option", $"there is no option '{name}'; " + (near is null ? "see article --help, or write ./" + name + " for a file" : $"did you mean {near}?"));
            }
        }
    }

    private static void RefuseSwitchValues(IReadOnlyList<string> arguments, Dictionary<string, Declared> declared)
    {
        foreach (var argument in arguments)
        {
            if (argument == "--")
                return;
            var end = argument.IndexOf('=', StringComparison.Ordinal);
            if (end > 0 && argument.StartsWith("--", StringComparison.Ordinal) && declared.TryGetValue(argument[..end], out var entry) && entry.Row.IsSwitch)
                throw Usage("usage-value", $"{argument[..end]} takes no value; leave '{argument[end..]}' out" + (entry.Row.IsNegatable && entry.On ? $", or write --no-{entry.Row.Name}" : ""));
        }
    }

    private static string? MissingValue(ParseResult parsed, Dictionary<string, Declared> declared)
    {
        foreach (var (row, option, _) in declared.Values)
        {
            if (!row.IsSwitch && parsed.GetResult(option) is { Tokens.Count: 0, Implicit: false })
                return $"--{row.Name} needs a value: {row.Value}";
        }

        return null;
    }

    private static ArticleException Usage(string code, string message) => new(FailureCause.Usage, code, message);

    /// <summary>A row of the option table as the parser knows it.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Option">The parser's option.</param>
    /// <param name="On">False for <c>--no-…</c>.</param>
    private sealed record Declared(OptionRow Row, Option Option, bool On);
}
