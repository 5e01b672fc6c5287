using System.Buffers;
using System.Text.Json;

namespace ArticleCli.Batch;

/// <summary>What was made of one input: a line of the manifest.</summary>
/// <param name="Input">The input's key: a file's path from the output folder, an address, a record's file and id.</param>
/// <param name="Output">The output's path below the folder, with slashes.</param>
/// <param name="InputHash">Of the input's bytes; empty where they can't be known without fetching.</param>
/// <param name="Options">Of the options that shape outputs.</param>
/// <param name="OutputHash">Of the output's bytes as we wrote them.</param>
internal sealed record ManifestEntry(string Input, string Output, string InputHash, string Options, string OutputHash)
{
    /// <summary>The article's canonical address, for <c>--dedupe</c>.</summary>
    public string? Address { get; init; }

    /// <summary>SimHash of its text, for <c>--dedupe</c>; 0 where there is too little text.</summary>
    public ulong SimHash { get; init; }

    /// <summary>Codes of its warnings, for <c>--fail-on-warning</c>.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Another entry says the same of the same input.</summary>
    /// <param name="other">The other entry.</param>
    /// <returns>True where writing it down again tells nothing new.</returns>
    public bool IsSame(ManifestEntry other) =>
        Input == other.Input && Output == other.Output && InputHash == other.InputHash && Options == other.Options && OutputHash == other.OutputHash;

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line's bytes.</param>
    /// <returns>The entry, or null where the line is torn or not ours.</returns>
    public static ManifestEntry? Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return null;
            if (Text(root, "input") is not { } input || Text(root, "output") is not { } output || Text(root, "out") is not { } hash)
                return null;
            return new ManifestEntry(input, output, Text(root, "in") ?? "", Text(root, "options") ?? "", hash)
            {
                Address = Text(root, "address"),
                SimHash = root.TryGetProperty("simhash", out var sim) && sim.ValueKind == JsonValueKind.String
                    && ulong.TryParse(sim.GetString(), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value) ? value : 0,
                Warnings = root.TryGetProperty("warnings", out var codes) && codes.ValueKind == JsonValueKind.Array
                    ? [.. codes.EnumerateArray().Where(static c => c.ValueKind == JsonValueKind.String).Select(static c => c.GetString() ?? "")]
                    : [],
            };
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are not UTF-8: torn.
            return null;
        }
    }

    /// <summary>The entry as a line with its end.</summary>
    /// <returns>UTF-8.</returns>
    public byte[] ToLine()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("input", Input);
            json.WriteString("output", Output);
            if (InputHash.Length > 0)
                json.WriteString("in", InputHash);
            json.WriteString("options", Options);
            json.WriteString("out", OutputHash);
            if (Address is not null)
                json.WriteString("address", Address);
            if (SimHash != 0)
                json.WriteString("simhash", SimHash.ToString("x16", null));
            if (Warnings.Count > 0)
            {
                json.WriteStartArray("warnings");
                foreach (var code in Warnings)
                    json.WriteStringValue(code);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
