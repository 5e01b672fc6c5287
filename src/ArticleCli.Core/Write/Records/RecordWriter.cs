using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Write.Records;

/// <summary>Articles as JSON: one object each, on one line (<c>jsonl</c>) or indented (<c>json</c>).</summary>
public static class RecordWriter
{
    // Relaxed: letters of every script stand as themselves; controls are escaped all the same. The output is JSON, never pasted into HTML by us.
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = OneLine with { Indented = true, NewLine = "\n" };

    /// <summary>Writes a record on one line.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="options">How its Markdown is printed.</param>
    /// <param name="output">Where to.</param>
    public static void WriteLine(Result result, string id, WriteOptions options, TextWriter output) =>
        Write(output, OneLine, json => Article(json, result, id, false, options));

    /// <summary>Writes a record on one line, its id as the input record had it.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="numericId">The id is written as a number.</param>
    /// <param name="options">How its Markdown is printed.</param>
    /// <param name="output">Where to.</param>
    public static void WriteLine(Result result, string id, bool numericId, WriteOptions options, TextWriter output) =>
        Write(output, OneLine, json => Article(json, result, id, numericId, options));

    /// <summary>Writes a record over several lines.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id.</param>
    /// <param name="options">How its Markdown is printed.</param>
    /// <param name="output">Where to.</param>
    public static void WriteIndented(Result result, string id, WriteOptions options, TextWriter output) =>
        Write(output, Indented, json => Article(json, result, id, false, options));

    /// <summary>Writes the record that stands in place of an input that failed.</summary>
    /// <param name="id">The input's id.</param>
    /// <param name="numericId">The id is written as a number.</param>
    /// <param name="code">The error's code.</param>
    /// <param name="message">What happened.</param>
    /// <param name="indented">Over several lines.</param>
    /// <param name="output">Where to.</param>
    public static void WriteError(string id, bool numericId, string code, string message, bool indented, TextWriter output) =>
        Write(output, indented ? Indented : OneLine, json =>
        {
            json.WriteStartObject();
            WriteId(json, id, numericId);
            json.WriteStartObject("error");
            json.WriteString("code", code);
            Text(json, "message", message);
            json.WriteEndObject();
            json.WriteEndObject();
        });

    private static void Write(TextWriter output, JsonWriterOptions options, Action<Utf8JsonWriter> body)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, options))
            body(json);
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void Article(Utf8JsonWriter json, Result result, string id, bool numericId, WriteOptions options)
    {
        var metadata = result.Metadata;
        var text = RecordFields.Text(result, options);
        json.WriteStartObject();
        WriteId(json, id, numericId);
        Optional(json, "source", metadata.Source);
        Optional(json, "title", metadata.Title);
        Optional(json, "authors", metadata.Authors);
        Optional(json, "published", metadata.Published);
        Optional(json, "updated", metadata.Updated);
        Optional(json, "site", metadata.Site);
        Optional(json, "description", metadata.Description);
        Optional(json, "language", metadata.Language);
        Optional(json, "image", metadata.Image);
        Optional(json, "tags", metadata.Tags);
        Optional(json, "license", metadata.License);
        json.WriteString("kind", RecordFields.Kind(result.Kind));
        json.WriteNumber("confidence", Math.Round(result.Confidence, 3));
        json.WriteNumber("words", RecordFields.Words(text));
        if (result.Warnings.Count > 0)
        {
            json.WriteStartArray("warnings");
            foreach (var warning in result.Warnings)
            {
                json.WriteStartObject();
                json.WriteString("code", warning.Code);
                Text(json, "message", warning.Message);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        Text(json, "markdown", MarkdownWriter.Write(result.Document, options));
        Text(json, "text", text);
        json.WriteEndObject();
    }

    private static void WriteId(Utf8JsonWriter json, string id, bool numeric)
    {
        if (numeric)
        {
            json.WritePropertyName("id");
            json.WriteRawValue(id, skipInputValidation: true);
        }
        else
        {
            Text(json, "id", id);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            Text(json, name, value);
    }

    private static void Optional(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteRawValue(JsonText.Quote(value), skipInputValidation: true);
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(JsonText.Quote(value), skipInputValidation: true);
    }
}
