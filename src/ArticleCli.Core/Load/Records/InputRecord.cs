using System.Text.Json;
using ArticleCli.Model;

namespace ArticleCli.Load.Records;

/// <summary>One line of a records file: <c>{"id","url","html"|"text"|"markdown"}</c>.</summary>
/// <param name="Id">The record's own id, or its line number.</param>
/// <param name="NumericId">The id was a JSON number and is written as one.</param>
/// <param name="Source">What is to be converted.</param>
/// <param name="Format">The reader that the record's field names: <c>html</c>, <c>text</c> or <c>md</c>.</param>
public sealed record InputRecord(string Id, bool NumericId, Source Source, string Format)
{
    /// <summary>Levels of nesting that a record may have.</summary>
    public const int MaximumDepth = 64;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaximumDepth };

    private static readonly (string Property, string Format, string Extension)[] Bodies =
        [("html", "html", "html"), ("markdown", "md", "md"), ("text", "text", "txt")];

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line's bytes, UTF-8, without its end.</param>
    /// <param name="number">The line's number, from 1: the id of a record without one.</param>
    /// <param name="id">The record's id as far as it could be read, for the error record.</param>
    /// <param name="numericId">The id was a JSON number.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArticleException">The line is no JSON object, or has nothing to convert.</exception>
    public static InputRecord Parse(ReadOnlyMemory<byte> line, long number, out string id, out bool numericId)
    {
        id = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        numericId = false;
        try
        {
            using var document = JsonDocument.Parse(line, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                throw Malformed($"line {id} is no JSON object; one record a line is wanted, with \"html\", \"text\" or \"markdown\"");
            ReadId(root, ref id, ref numericId);
            var address = Text(root, "url");
            foreach (var (property, format, extension) in Bodies)
            {
                if (Text(root, property) is { } body)
                    return new InputRecord(id, numericId, new Source(body) { Name = id, Address = address, Extension = extension }, format);
            }
        }
        catch (JsonException exception)
        {
            throw Malformed($"line {id} is no JSON ({Place(exception)}); one record a line is wanted", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw Malformed($"line {id} holds text that is not valid Unicode; save the file as UTF-8", exception);
        }

        throw Malformed("the record has no \"html\", \"text\" or \"markdown\" to convert");
    }

    private static void ReadId(JsonElement root, ref string id, ref bool numeric)
    {
        if (!root.TryGetProperty("id", out var value))
            return;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text)
            id = text;
        else if (value.ValueKind == JsonValueKind.Number)
            (id, numeric) = (value.GetRawText(), true);
    }

    private static string? Text(JsonElement root, string property) =>
        root.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Place(JsonException exception) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"byte {exception.BytePositionInLine ?? 0}");

    private static ArticleException Malformed(string message, Exception? inner = null) => new(FailureCause.Input, "input-record", message, inner);
}
