using ArticleCli.Model;

namespace ArticleCli.Write.Records;

/// <summary>The values of a record that are worked out, not copied.</summary>
internal static class RecordFields
{
    /// <summary>The article's words for readers and indexes.</summary>
    /// <param name="result">The article.</param>
    /// <param name="options">How it is printed.</param>
    /// <returns>The text, without a line feed at its end.</returns>
    public static string Text(Result result, WriteOptions options)
    {
        foreach (var writer in Writers.All)
        {
            if (writer.Name != "text")
                continue;
            using var output = new StringWriter();
            writer.Write(result, "", options, output);
            return output.ToString().TrimEnd('\n');
        }

        return string.Join("\n\n", result.Document.Blocks.OfType<Paragraph>().Select(static p => PlainText.Of(p.Content)));
    }

    /// <summary>The number of words: runs without white space.</summary>
    /// <param name="text">What to count in.</param>
    /// <returns>How many.</returns>
    public static int Words(ReadOnlySpan<char> text)
    {
        var words = 0;
        var inside = false;
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c);
            if (!space && !inside)
                words++;
            inside = !space;
        }

        return words;
    }

    /// <summary>A kind as records name it.</summary>
    /// <param name="kind">What the page is.</param>
    /// <returns>The kind in lower case.</returns>
    public static string Kind(PageKind kind) => kind.ToString().ToLowerInvariant();
}
