namespace ArticleCli.Commands;

/// <summary>What the program is asked to do.</summary>
internal enum Verb
{
    Convert,
    Explain,
    Rules,
    Completion,
    Help,
    Version,
}

/// <summary>One command beside the main form.</summary>
/// <param name="Verb">What it does.</param>
/// <param name="Name">As typed.</param>
/// <param name="Operand">What follows it, for help.</param>
/// <param name="Help">What it does: one sentence without a full stop.</param>
/// <param name="Choices">The only operands it takes, or none.</param>
/// <param name="More">What its own help says beside: lines.</param>
internal sealed record CommandRow(Verb Verb, string Name, string Operand, string Help, IReadOnlyList<string> Choices, IReadOnlyList<string> More)
{
    /// <summary>All commands.</summary>
    public static readonly IReadOnlyList<CommandRow> All =
    [
        new(Verb.Explain, "explain", "INPUT", "Show what was recognised, each value's source, and every block removed or changed with its rule", [],
        [
            "It writes to standard output. Of what it shows, --keep KIND brings back what a rule removed; what [select]",
            "left comes back with --select, --recall or --mode page.",
            "The options that say how an input is read and which text is wanted work here too (--url, --from, --mode, --keep, --rules…).",
        ]),
        new(Verb.Rules, "rules", "[--check]", "List the rules in force; --check runs every rule's own examples", [],
        [
            "A line for each: its id, the kind that --keep takes, the file that it stands in. --rules FILE adds your own.",
            "--check says which examples are wrong, and exits with 4 if any is.",
        ]),
        new(Verb.Completion, "completion", "SHELL", "Print the completion script of a shell: bash, zsh, fish or pwsh", ["bash", "zsh", "fish", "pwsh"],
        [
            "bash   source <(article completion bash)",
            "zsh    article completion zsh > ~/.zfunc/_article        # a folder of $fpath",
            "fish   article completion fish > ~/.config/fish/completions/article.fish",
            "pwsh   article completion pwsh | Out-String | Invoke-Expression",
        ]),
    ];
}

/// <summary>One call as an example, with what it does.</summary>
/// <param name="Call">The command line.</param>
/// <param name="Help">What it does.</param>
internal sealed record ExampleRow(string Call, string Help)
{
    /// <summary>The everyday calls, as help and manual show them.</summary>
    public static readonly IReadOnlyList<ExampleRow> All =
    [
        new("article https://example.org/2025/05/29/talks", "a page from the web to standard output"),
        new("article page.html > page.md", "a saved page; its address is found in it, or given with --url"),
        new("curl -s URL | article --url URL", "in a pipe"),
        new("pbpaste | article", "text someone copied"),
        new("article dump/ -O notes/", "a folder, mirrored, on all cores, resumable"),
        new("article -i urls.txt -O notes/ --wait 1", "a list of addresses, politely"),
        new("article feed.xml -f feed -O inbox/ --since 7d", "what is new in a feed"),
        new("article -f jsonl -t jsonl < pages.jsonl > articles.jsonl", "records in, records out, in order, on all cores"),
        new("article page.html -p title", "one field, for scripts"),
        new("article explain page.html", "why the result is what it is"),
    ];
}
