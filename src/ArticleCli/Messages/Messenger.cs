using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ArticleCli.Model;

namespace ArticleCli.Messages;

/// <summary>Every word that a person is told beside the articles: one line a message, on standard error.</summary>
/// <param name="output">Standard error.</param>
/// <param name="style">How much is said, and in which form.</param>
/// <remarks>Safe for many threads.</remarks>
internal sealed class Messenger(TextWriter output, MessageStyle style)
{
    private readonly Lock _gate = new();

    /// <summary>How much is said, and in which form.</summary>
    public MessageStyle Style => style;

    /// <summary>Writes a line in place of standard error, while a progress bar holds the screen; null for none.</summary>
    public Action<string>? Write { get; set; }

    /// <summary>An input that failed.</summary>
    /// <param name="input">Which, or null where it is none.</param>
    /// <param name="exception">Why.</param>
    public void Failure(string? input, ArticleException exception)
    {
        Say("error", input, exception.Code, exception.Message);
        if (style.Verbose && exception.InnerException is { } inner)
            Trace(inner);
    }

    /// <summary>A fault of the program.</summary>
    /// <param name="input">The input in hand, or null.</param>
    /// <param name="exception">What was thrown.</param>
    public void Fault(string? input, Exception exception)
    {
        Say("error", input, "fault", $"this is a fault of the program ({exception.Message.TrimEnd('.')}); please report it with the input, -v shows where it happened");
        if (style.Verbose)
            Trace(exception);
    }

    /// <summary>Something the user should know of an article that is there all the same.</summary>
    /// <param name="input">Which.</param>
    /// <param name="warning">What.</param>
    public void Warning(string? input, Warning warning)
    {
        if (!style.Quiet)
            Say("warning", input, warning.Code, warning.Message);
    }

    /// <summary>A note that belongs to no input.</summary>
    /// <param name="input">The folder or file it is about, or null.</param>
    /// <param name="message">What.</param>
    public void Note(string? input, string message)
    {
        if (!style.Quiet)
            Say("note", input, null, message);
    }

    private void Say(string level, string? input, string? code, string message)
    {
        var line = style.Json ? Json(level, input, code, message) : Text(level, input, message);
        lock (_gate)
        {
            if (Write is { } write)
            {
                write(line);
                return;
            }

            output.Write(line);
            output.Flush();
        }
    }

    private string Text(string level, string? input, string message)
    {
        var line = new StringBuilder("article: ");
        if (input is not null)
            line.Append(Harmless.Short(input, 300)).Append(": ");
        var label = level == "warning" ? "warning: " : "";
        var (on, off) = !style.Color ? ("", "") : level switch
        {
            "error" => ("\u001b[31m", "\u001b[0m"),
            "warning" => ("\u001b[33m", "\u001b[0m"),
            _ => ("", ""),
        };
        return line.Append(on).Append(label).Append(Harmless.Short(message, 600)).Append(off).Append('\n').ToString();
    }

    private static string Json(string level, string? input, string? code, string message)
    {
        var buffer = new ArrayBufferWriter<byte>();
        // The default encoder writes everything outside ASCII as \uXXXX: nothing in it can act on a terminal.
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("level", level);
            if (input is not null)
                json.WriteString("input", input);
            if (code is not null)
                json.WriteString("code", code);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private void Trace(Exception exception)
    {
        foreach (var line in exception.ToString().Split('\n'))
            output.Write("  " + Harmless.Line(line.TrimEnd('\r')) + "\n");
        output.Flush();
    }
}

/// <summary>How much is said, and in which form.</summary>
internal sealed record MessageStyle
{
    /// <summary>Each message is a JSON object.</summary>
    public bool Json { get; init; }

    /// <summary>Errors only.</summary>
    public bool Quiet { get; init; }

    /// <summary>With stack traces.</summary>
    public bool Verbose { get; init; }

    /// <summary>With colours.</summary>
    public bool Color { get; init; }
}
