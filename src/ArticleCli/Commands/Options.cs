using ArticleCli.Read;
using ArticleCli.Write;

namespace ArticleCli.Commands;

/// <summary>The table of options. A row here is an option everywhere: parser, configuration files, help, completion, manual page.</summary>
internal static class Options
{
    public static readonly OptionRow From = new("from", 'f', OptionGroup.Input, "What the inputs are")
    {
        Value = "FORMAT",
        Choices = ["auto", .. Readers.All.Select(static r => r.Name), "jsonl", "feed", "sitemap"],
        Default = "auto",
        ShapesOutput = true,
    };

    public static readonly OptionRow InputList = new("input-list", 'i', OptionGroup.Input, "Read inputs from a file, one a line; an output name may follow after a tab")
    {
        Value = "FILE",
        Repeatable = true,
        IsPath = true,
        Reach = OptionReach.Trusted,
    };

    public static readonly OptionRow Url = new("url", 'u', OptionGroup.Input, "The address that the input came from") { Value = "URL", ShapesOutput = true };

    public static readonly OptionRow Encoding = new("encoding", 'E', OptionGroup.Input, "Read bytes in this encoding instead of finding it out") { Value = "NAME", ShapesOutput = true };

    public static readonly OptionRow Language = new("language", 'l', OptionGroup.Input, "The text's language, instead of finding it out (en, pt-BR)") { Value = "TAG", ShapesOutput = true };

    public static readonly OptionRow To = new("to", 't', OptionGroup.Output, "What is written")
    {
        Value = "FORMAT",
        Choices = [.. Writers.All.Select(static w => w.Name)],
        Default = "md",
        ShapesOutput = true,
    };

    public static readonly OptionRow Output = new("output", 'o', OptionGroup.Output, "Write to this file (- is standard output)") { Value = "FILE", IsPath = true, Reach = OptionReach.Trusted };

    public static readonly OptionRow OutputDir = new("output-dir", 'O', OptionGroup.Output, "Write one file an article into this folder, mirroring folders") { Value = "DIR", IsPath = true };

    public static readonly OptionRow Name = new("name", null, OptionGroup.Output, "Name files in the output folder: {stem} {slug} {date} {title} {host} {path} {id} {hash} {n}")
    {
        Value = "TEMPLATE",
    };

    public static readonly OptionRow Property = new("property", 'p', OptionGroup.Output, "Print only these fields of the record, one line a value (title,published)") { Value = "NAME", Repeatable = true };

    public static readonly OptionRow OnExists = new("on-exists", null, OptionGroup.Output, "What happens to a file that is there already")
    {
        Value = "ACTION",
        Choices = ["update", "skip", "overwrite", "rename"],
        Default = "update",
    };

    public static readonly OptionRow DryRun = new("dry-run", 'n', OptionGroup.Output, "Say what would be written, and write nothing");

    public static readonly OptionRow Mode = new("mode", null, OptionGroup.Content, "Find the article, convert the whole page, or read the page's visible lines as text")
    {
        Value = "MODE",
        Choices = ["article", "page", "text"],
        Default = "article",
        ShapesOutput = true,
    };

    public static readonly OptionRow Precision = new("precision", null, OptionGroup.Content, "Rather leave text out than take too much") { ShapesOutput = true };

    public static readonly OptionRow Recall = new("recall", null, OptionGroup.Content, "Rather take too much than leave text out") { ShapesOutput = true };

    public static readonly OptionRow Comments = new("comments", null, OptionGroup.Content, "Keep readers' comments") { ShapesOutput = true };

    public static readonly OptionRow Select = new("select", null, OptionGroup.Content, "The article is what this CSS selector matches") { Value = "CSS", ShapesOutput = true };

    public static readonly OptionRow Exclude = new("exclude", null, OptionGroup.Content, "Leave out what this CSS selector matches") { Value = "CSS", ShapesOutput = true };

    public static readonly OptionRow Keep = new("keep", null, OptionGroup.Content, "Undo kinds of removals, as explain names them (related,share; all)")
    {
        Value = "KIND",
        Repeatable = true,
        ShapesOutput = true,
    };

    public static readonly OptionRow Rules = new("rules", null, OptionGroup.Content, "Use the rules of this YAML file too")
    {
        Value = "FILE",
        Repeatable = true,
        IsPath = true,
        ShapesOutput = true,
    };

    public static readonly OptionRow MinConfidence = new("min-confidence", null, OptionGroup.Content, "Below this confidence (0 to 1) there is no article here")
    {
        Value = "N",
        Default = "0",
        ShapesOutput = true,
    };

    public static readonly OptionRow Dialect = new("dialect", null, OptionGroup.Markdown, "Which Markdown is written")
    {
        Value = "NAME",
        Choices = ["gfm", "commonmark", "obsidian"],
        Default = "gfm",
        ShapesOutput = true,
    };

    public static readonly OptionRow Links = new("links", null, OptionGroup.Markdown, "Links as links, as their text, or as references at the end")
    {
        Value = "STYLE",
        Choices = ["keep", "text", "ref"],
        Default = "keep",
        ShapesOutput = true,
    };

    public static readonly OptionRow Images = new("images", null, OptionGroup.Markdown, "Pictures as links, not at all, inside the file, or downloaded beside it")
    {
        Value = "STYLE",
        Choices = ["keep", "drop", "inline", "download"],
        Default = "keep",
        ShapesOutput = true,
    };

    public static readonly OptionRow Wrap = new("wrap", null, OptionGroup.Markdown, "Wrap paragraphs at this column (none: one line a paragraph)") { Value = "N", Default = "none", ShapesOutput = true };

    public static readonly OptionRow TitleHeading = new("h1", null, OptionGroup.Markdown, "Repeat the title as a first heading") { ShapesOutput = true };

    public static readonly OptionRow FrontMatter = new("front-matter", null, OptionGroup.Markdown, "How the metadata stands before the text")
    {
        Value = "FORM",
        Choices = ["yaml", "none"],
        Default = "yaml",
        ShapesOutput = true,
    };

    public static readonly OptionRow Timeout = new("timeout", null, OptionGroup.Fetching, "Seconds that one try may take") { Value = "S", Default = "60" };

    public static readonly OptionRow Retry = new("retry", null, OptionGroup.Fetching, "Further tries after the first, where a retry can help") { Value = "N", Default = "2" };

    public static readonly OptionRow Wait = new("wait", null, OptionGroup.Fetching, "Seconds between two requests to one host") { Value = "S", Default = "0" };

    public static readonly OptionRow Robots = new("robots", null, OptionGroup.Fetching, "Obey robots.txt (on for lists, feeds, sitemaps and several addresses; off for one typed address)")
    {
        Value = "on|off",
        Choices = ["on", "off"],
    };

    public static readonly OptionRow Cache = new("cache", null, OptionGroup.Fetching, "Keep answers in this folder and ask servers only for what changed") { Value = "DIR", IsPath = true, Reach = OptionReach.Trusted };

    public static readonly OptionRow Offline = new("offline", null, OptionGroup.Fetching, "Use the cache alone, open no connection");

    public static readonly OptionRow Archived = new("archived", null, OptionGroup.Fetching, "Where a page is gone, take the web archive's copy");

    public static readonly OptionRow Render = new("render", null, OptionGroup.Fetching, "Let an installed Chromium run the page's scripts first") { Reach = OptionReach.Trusted };

    public static readonly OptionRow Browser = new("browser", null, OptionGroup.Fetching, "The browser that --render starts") { Value = "PATH", Reach = OptionReach.Trusted };

    public static readonly OptionRow UserAgent = new("user-agent", 'A', OptionGroup.Fetching, "Name this program to servers") { Value = "TEXT" };

    public static readonly OptionRow Header = new("header", 'H', OptionGroup.Fetching, "Send this header to the addresses given, and to no other host") { Value = "LINE", Repeatable = true, Reach = OptionReach.Trusted };

    public static readonly OptionRow Cookies = new("cookies", 'b', OptionGroup.Fetching, "Send the cookies of this file (Netscape format), each to its own host") { Value = "FILE", IsPath = true, Reach = OptionReach.Trusted };

    public static readonly OptionRow Insecure = new("insecure", 'k', OptionGroup.Fetching, "Accept certificates that can't be checked") { Reach = OptionReach.Trusted };

    public static readonly OptionRow AllowHost = new("allow-host", null, OptionGroup.Fetching, "Permit this host of a private network, and nothing beside it")
    {
        Value = "HOST[:PORT]",
        Repeatable = true,
        Reach = OptionReach.Trusted,
    };

    public static readonly OptionRow MaxSize = new("max-size", null, OptionGroup.Fetching, "Largest input, after decompression (K, M, G)") { Value = "N", Default = "64M" };

    public static readonly OptionRow Jobs = new("jobs", 'j', OptionGroup.Batch, "Conversions at once") { Value = "N", Default = "the number of cores" };

    public static readonly OptionRow Dedupe = new("dedupe", null, OptionGroup.Batch, "Leave out articles that came before: same canonical address, or nearly the same text");

    public static readonly OptionRow CommonBlocks = new("common-blocks", null, OptionGroup.Batch, "Take out blocks that repeat across the pages of one host") { ShapesOutput = true };

    public static readonly OptionRow Since = new("since", null, OptionGroup.Batch, "Only articles of a feed or sitemap from this day on (2025-05-29, or 7d, 12h, 4w)") { Value = "DATE" };

    public static readonly OptionRow Max = new("max", null, OptionGroup.Batch, "At most this many inputs") { Value = "N", Default = "50000" };

    public static readonly OptionRow FailOnWarning = new("fail-on-warning", null, OptionGroup.Batch, "A warning counts as a failure");

    public static readonly OptionRow Report = new("report", null, OptionGroup.Telling, "Write what was removed, moved and changed to this file, as JSON lines") { Value = "FILE", IsPath = true, Reach = OptionReach.Trusted };

    public static readonly OptionRow Errors = new("errors", null, OptionGroup.Telling, "Messages as lines or as JSON objects") { Value = "FORM", Choices = ["text", "json"], Default = "text" };

    public static readonly OptionRow Progress = new("progress", null, OptionGroup.Telling, "Show a progress bar") { Value = "WHEN", Choices = ["auto", "always", "never"], Default = "auto" };

    public static readonly OptionRow Quiet = new("quiet", 'q', OptionGroup.Telling, "Errors only: no warnings, progress or summary");

    public static readonly OptionRow Verbose = new("verbose", 'v', OptionGroup.Telling, "Say more; with a fault of the program, where it happened");

    public static readonly OptionRow Color = new("color", null, OptionGroup.Telling, "Use colours") { Value = "WHEN", Choices = ["auto", "always", "never"], Default = "auto" };

    public static readonly OptionRow Config = new("config", null, OptionGroup.Telling, "Read options from this file instead of looking for an article.yaml")
    {
        Value = "FILE",
        IsPath = true,
        Reach = OptionReach.CommandLine,
    };

    public static readonly OptionRow Check = new("check", null, OptionGroup.Telling, "With rules: run every rule's own examples") { Reach = OptionReach.CommandLine };

    public static readonly OptionRow Help = new("help", 'h', OptionGroup.Telling, "Print this") { Reach = OptionReach.CommandLine };

    public static readonly OptionRow Version = new("version", 'V', OptionGroup.Telling, "Print the version") { Reach = OptionReach.CommandLine };

    /// <summary>All of them, in the order of help.</summary>
    public static readonly IReadOnlyList<OptionRow> All =
    [
        From, InputList, Url, Encoding, Language,
        To, Output, OutputDir, Name, Property, OnExists, DryRun,
        Mode, Precision, Recall, Comments, Select, Exclude, Keep, Rules, MinConfidence,
        Dialect, Links, Images, Wrap, TitleHeading, FrontMatter,
        Timeout, Retry, Wait, Robots, Cache, Offline, Archived, Render, Browser, UserAgent, Header, Cookies, Insecure, AllowHost, MaxSize,
        Jobs, Dedupe, CommonBlocks, Since, Max, FailOnWarning,
        Report, Errors, Progress, Quiet, Verbose, Color, Config, Check, Help, Version,
    ];

    /// <summary>The option of this long name, or null.</summary>
    /// <param name="name">Without dashes.</param>
    /// <returns>Its row.</returns>
    public static OptionRow? Find(string name) => All.FirstOrDefault(row => row.Name == name);
}
