using System.Text;
using ArticleCli.Load.Records;
using ArticleCli.Model;
using ArticleCli.Write;
using ArticleCli.Write.Records;

namespace ArticleCli.Commands;

/// <summary>The smallest program that runs the stages; the option table takes its place.</summary>
internal static class FirstProgram
{
    public static int Run(string[] args)
    {
        var options = ConvertOptions.Default;
        var inputs = new List<string>();
        string? url = null;
        string? output = null;
        var to = "md";
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "-f" or "--from": options = options with { From = args[++i] }; break;
                case "-t" or "--to": to = args[++i]; break;
                case "-u" or "--url": url = args[++i]; break;
                case "-o" or "--output": output = args[++i]; break;
                case "-l" or "--language": options = options with { Language = args[++i] }; break;
                case "--mode": options = options with { Mode = Enum.Parse<ConvertMode>(args[++i], ignoreCase: true) }; break;
                case "--keep": options = options with { Keep = args[++i].Split(',').ToHashSet(StringComparer.Ordinal) }; break;
                case "--comments": options = options with { Comments = true }; break;
                default: inputs.Add(args[i]); break;
            }
        }

        var writer = Writers.All.FirstOrDefault(w => w.Name == to);
        if (writer is null)
        {
            Console.Error.WriteLine($"article: there is no output format '{to}'");
            return 2;
        }

        using var stream = output is null or "-" ? Console.OpenStandardOutput() : File.Create(output);
        using var text = new StreamWriter(stream, new UTF8Encoding(false));
        try
        {
            if (options.From == "jsonl")
            {
                using var records = Open(inputs is [] ? "-" : inputs[0]);
                return Records(records, options, text);
            }

            foreach (var input in inputs is [] ? ["-"] : inputs)
            {
                using var bytes = Open(input);
                using var decoded = new StreamReader(bytes);
                var source = new Source(decoded.ReadToEnd()) { Name = input, Address = url, Extension = Path.GetExtension(input).TrimStart('.') is { Length: > 0 } e ? e : null };
                writer.Write(ArticleConverter.Convert(source, options), input, WriteOptions.Default, text);
            }

            return 0;
        }
        catch (ArticleException exception)
        {
            Console.Error.WriteLine($"article: {string.Join(' ', inputs)}: {exception.Message}");
            return exception.Cause switch
            {
                FailureCause.Usage => 2,
                FailureCause.NoArticle => 3,
                FailureCause.Input => 4,
                FailureCause.Network => 5,
                FailureCause.Output => 6,
                _ => 70,
            };
        }
    }

    private static Stream Open(string input) => input == "-" ? Console.OpenStandardInput() : File.OpenRead(input);

    private static int Records(Stream input, ConvertOptions options, TextWriter output)
    {
        var failed = false;
        foreach (var (line, error) in Lines(input).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(l => Record(l.Bytes, l.Number, options)))
        {
            failed |= error;
            output.Write(line);
        }

        return failed ? 1 : 0;
    }

    private static (string Line, bool Error) Record(byte[] bytes, long number, ConvertOptions options)
    {
        using var line = new StringWriter();
        var id = "";
        var numeric = false;
        try
        {
            var record = InputRecord.Parse(bytes, number, out id, out numeric);
            RecordWriter.WriteLine(ArticleConverter.Convert(record.Source, options with { From = record.Format }), id, numeric, WriteOptions.Default, line);
            return (line.ToString(), false);
        }
        catch (ArticleException exception)
        {
            RecordWriter.WriteError(id, numeric, exception.Code, exception.Message, false, line);
            return (line.ToString(), true);
        }
    }

    private static IEnumerable<(byte[] Bytes, long Number)> Lines(Stream input)
    {
        using var reader = new StreamReader(input);
        long number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return (Encoding.UTF8.GetBytes(line), number);
        }
    }
}
