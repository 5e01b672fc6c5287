using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ArticleCli.Model;
using ArticleCli.Read.Markdown;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Tests.Properties;

/// <summary>The promises of the house, on every text fixture and sample.</summary>
public sealed partial class PromiseTests
{
    public static TheoryData<string> Names => Cases.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Our_Markdown_read_and_written_again_is_the_same(string name)
    {
        var body = MarkdownWriter.Write(Convert(name).Document, WriteOptions.Default);
        var again = MarkdownReader.Read(new Source(body) { Extension = "md" }, Cases.Options, CancellationToken.None);
        Assert.Equal(body, MarkdownWriter.Write(again.Document, WriteOptions.Default));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_of_the_input_is_in_the_output_or_the_trace(string name)
    {
        var result = Convert(name);
        var left = Words(Plain(File.ReadAllText(Cases.Named(name).Input)));
        foreach (var word in Words(Cases.Article(result)).Concat(result.Trace.Entries.SelectMany(static e => Words(e.Text))).Concat(result.Metadata.Authors.SelectMany(Words)))
            left.Remove(word);
        Assert.DoesNotContain(left, static w => w.Length > 1 || w[0] > '\u3000');
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_word_of_the_body_is_invented(string name)
    {
        var input = Words(Plain(File.ReadAllText(Cases.Named(name).Input))).ToHashSet();
        foreach (var block in Convert(name).Document.Blocks)
            Assert.DoesNotContain(Words(ArticleCli.Refine.BlockText.Of(block)), w => !input.Contains(w));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_culture_changes_nothing(string name)
    {
        var text = File.ReadAllText(Cases.Named(name).Input);
        var expected = Cases.Article(Cases.Convert(text));
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name2 in (string[])["tr-TR", "ar-SA", "de-DE", "th-TH"])
            {
                // The project runs with invariant globalisation, so the cultures' traps are set by hand.
                var culture = (CultureInfo)new CultureInfo(name2).Clone();
                culture.NumberFormat.NegativeSign = "−";
                culture.NumberFormat.NumberDecimalSeparator = ",";
                culture.NumberFormat.NumberGroupSeparator = ".";
                culture.DateTimeFormat.DateSeparator = "/";
                culture.DateTimeFormat.TimeSeparator = ".";
                CultureInfo.CurrentCulture = culture;
                Assert.Equal(expected, Cases.Article(Cases.Convert(text)));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_sentence_is_cut(string name)
    {
        // A removed line may not be the first half of what stays: what stays never begins in small letters where its paragraph began with a capital.
        var input = Plain(File.ReadAllText(Cases.Named(name).Input));
        foreach (var block in Convert(name).Document.Blocks.OfType<Paragraph>())
        {
            var text = PlainText.Of(block.Content);
            if (text.Length > 0 && char.IsLower(text[0]))
                Assert.Matches(@"(^|\n|[.!?:>]\s*|[-•*]\s+)" + Regex.Escape(text[..Math.Min(12, text.Length)]), input);
        }
    }

    [Fact]
    public void Page_mode_removes_nothing()
    {
        var text = File.ReadAllText(Cases.Named("samples/harbour").Input);
        var result = ArticleConverter.Convert(new Source(text) { Extension = "txt" }, Cases.Options with { Mode = ConvertMode.Page });
        Assert.Contains("ADVERTISEMENT", MarkdownWriter.Write(result.Document, WriteOptions.Default), StringComparison.Ordinal);
        Assert.Null(result.Metadata.Published);
    }

    [Fact]
    public void A_kind_that_is_kept_stays()
    {
        var text = File.ReadAllText(Cases.Named("samples/harbour").Input);
        var result = ArticleConverter.Convert(new Source(text) { Extension = "txt" }, Cases.Options with { Keep = new HashSet<string> { "related" } });
        Assert.Contains("The Ferry That Could Not Turn Round", MarkdownWriter.Write(result.Document, WriteOptions.Default), StringComparison.Ordinal);
    }

    private static Result Convert(string name) => Cases.Convert(File.ReadAllText(Cases.Named(name).Input));

    private static string Plain(string text) =>
        WebUtility.HtmlDecode(Invisible().Replace(Tags().Replace(Hyphens().Replace(text, ""), " "), ""));

    private static List<string> Words(string text) => [.. Word().Matches(Invisible().Replace(text, "")).Select(static m => m.Value.ToLowerInvariant())];

    /// <summary>Words; characters of scripts without spaces one by one.</summary>
    [GeneratedRegex(@"[\u2E80-\u9FFF\uFF00-\uFFEF]|[\p{L}\p{N}-[\u2E80-\u9FFF\uFF00-\uFFEF]]+")]
    private static partial Regex Word();

    /// <summary>A word that a line's end parted: together again it is the same word.</summary>
    [GeneratedRegex(@"(?<=\p{L})-\n(?=\p{Ll})")]
    private static partial Regex Hyphens();

    // A link's tag is a mark too; its address is not, and has to be somewhere.
    [GeneratedRegex("</?(?:p|br|strong|em|b|i|a)\\s*/?>|<a href=")]
    private static partial Regex Tags();

    [GeneratedRegex("[\u00AD\u200B\u2060\uFEFF]")]
    private static partial Regex Invisible();
}
