using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleCli.Model;
using ArticleCli.Write.Records;

namespace ArticleCli.Explain;

/// <summary><c>--report</c>: what <c>explain</c> says, as JSON lines: one for the article, one a clue, one a change, one a warning.</summary>
internal static class ReportWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The lines of one article.</summary>
    /// <param name="result">The article.</param>
    /// <param name="id">The input's id.</param>
    /// <returns>Lines with their ends.</returns>
    public static string Lines(Result result, string id)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using var json = new Utf8JsonWriter(buffer, Options);
        Line(json, buffer, id, "article", () =>
        {
            json.WriteString("format", result.Format);
            json.WriteString("kind", RecordFields.Kind(result.Kind));
            json.WriteNumber("confidence", Math.Round(result.Confidence, 3));
        });
        foreach (var clue in result.Clues)
        {
            Line(json, buffer, id, "clue", () =>
            {
                json.WriteString("field", clue.Field.ToString().ToLowerInvariant());
                json.WriteString("value", clue.Value);
                json.WriteString("origin", clue.Origin);
                json.WriteNumber("weight", Math.Round(clue.Weight, 3));
                json.WriteBoolean("chosen", clue.Chosen);
            });
        }

        foreach (var entry in result.Trace.Entries)
        {
            Line(json, buffer, id, entry.Action.ToString().ToLowerInvariant(), () =>
            {
                json.WriteString("rule", entry.Rule);
                json.WriteString("kind", entry.Kind);
                json.WriteString("text", entry.Text);
                if (entry.Replacement is not null)
                    json.WriteString(entry.Action == TraceAction.Moved ? "to" : "replacement", entry.Replacement);
            });
        }

        foreach (var warning in result.Warnings)
        {
            Line(json, buffer, id, "warning", () =>
            {
                json.WriteString("code", warning.Code);
                json.WriteString("message", warning.Message);
            });
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Line(Utf8JsonWriter json, ArrayBufferWriter<byte> buffer, string id, string what, Action body)
    {
        json.Reset();
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("what", what);
        body();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
    }
}
