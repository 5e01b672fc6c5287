using ArticleCli.Model;
using ArticleCli.Read.Markdown;
using ArticleCli.Write.Markdown;
using CsCheck;

namespace ArticleCli.Tests.Properties;

/// <summary>Texts put together at random from prose, furniture and noise.</summary>
public sealed class RandomTextTests
{
    private static readonly Gen<string> _word = Gen.Char["abcdefghijklmnoprstuvwzäéñčşøß"].Array[2, 9].Select(static c => new string(c));

    private static readonly Gen<string> _sentence = _word.Array[13, 24].Select(static w => char.ToUpperInvariant(w[0][0]) + string.Join(' ', w)[1..] + ".");

    private static readonly Gen<string> _furniture = OneOf(
        "Advertisement", "Share on Facebook", "Read more: Another Story of Ours", "Sign up for our newsletter", "(1/3)", "Tags: one, two", "© 2025 The Paper. All rights reserved.", "Home", "Menu", "Follow us", "5 min read",
        "Comments (3)", ">> Another Story of Ours", "[dead](#)", "Related stories\nOne Story\nAnother Story");

    private static readonly Gen<string> _noise = Gen.OneOf(
        Gen.String[Gen.Char["*_`[]()<>&#|-=~\\!:. \tabcÄß漢字ไทยשלום\u200B\u00AD"], 0, 40], OneOf("```", "---", "| a | b |", "| - | - |", "1. one", "* item", "> quote", "# Heading", "<p>text</p>", "&amp;lt;", "[a](b(c)", "\t\tx\ty"));

    private static readonly Gen<(string Text, List<string> Prose)> _article =
        Gen.Select(_sentence.List[3, 8], _furniture.List[0, 8], Gen.Int[0, 1_000_000]).Select(static (prose, furniture, seed) =>
        {
            var random = new Random(seed);
            var blocks = new List<string>(prose);
            foreach (var line in furniture)
                blocks.Insert(random.Next(blocks.Count + 1), line);
            return ("A Title That Stands Alone\n\n" + string.Join("\n\n", blocks) + "\n", prose);
        });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    [Fact]
    public void Prose_comes_through_whole_whatever_stands_around_it() => _article.Sample(
        static article =>
        {
            var body = MarkdownWriter.Write(Cases.Convert(article.Text).Document, WriteOptions.Default);
            return article.Prose.TrueForAll(p => body.Contains(p, StringComparison.Ordinal));
        },
        iter: 300);

    [Fact]
    public void Any_text_is_read_and_comes_back_the_same() => _noise.List[1, 20].Sample(
        static lines =>
        {
            var text = string.Join('\n', lines);
            if (text.All(static c => char.IsWhiteSpace(c) || c is '\u200B' or '\u00AD'))
                return true;
            var first = Body(text);
            var again = MarkdownReader.Read(new Source(first) { Extension = "md" }, Cases.Options, CancellationToken.None);
            return first == Body(text) && MarkdownWriter.Write(again.Document, WriteOptions.Default) == first;
        },
        iter: 2000);

    private static string Body(string text) => MarkdownWriter.Write(Cases.Convert(text).Document, WriteOptions.Default);
}
