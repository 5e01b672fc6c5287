using ArticleCli.Commands;
using ArticleCli.Load.Decoding;
using ArticleCli.Load.Files;
using ArticleCli.Load.Http;
using ArticleCli.Load.Records;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>An input that was read and decoded.</summary>
/// <param name="Source">Its text and what is known of it.</param>
/// <param name="From">The reader's name, or <c>auto</c>.</param>
/// <param name="Hash">Of its bytes; empty where <c>-O</c> does not ask.</param>
/// <param name="Id">Its id.</param>
/// <param name="NumericId">The id was a JSON number.</param>
internal sealed record Loaded(Source Source, string From, string Hash, string Id, bool NumericId);

/// <summary>Planned inputs → decoded sources.</summary>
/// <param name="job">What is asked.</param>
/// <param name="context">What the run works with.</param>
internal sealed class Loader(Job job, RunContext context)
{
    private readonly InputReader _reader = new(context.Files, job.MaximumSize);

    /// <summary>Reads an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="fetched">What came back for it, if it is an address.</param>
    /// <param name="id">Its id as far as it is known, for the error record.</param>
    /// <param name="numericId">The id was a JSON number.</param>
    /// <returns>The source.</returns>
    /// <exception cref="ArticleException">It cannot be read.</exception>
    public Loaded Load(PlannedInput input, FetchOutcome? fetched, ref string id, ref bool numericId)
    {
        switch (input)
        {
            case FailedInput failed:
                throw failed.Exception;
            case RecordInput { TooLarge: true }:
                throw new ArticleException(FailureCause.Input, "input-too-large", $"line {id} is larger than the limit of {job.MaximumSize >> 10} KiB; raise it with --max-size");
            case RecordInput record:
                var parsed = InputRecord.Parse(record.Line, record.Number, out id, out numericId);
                return new Loaded(parsed.Source, parsed.Format, Hash(record.Line.Span), id, numericId);
            case FileInput file:
                return Decode(_reader.Read(file.Id), new DecodeHints { Name = file.Id, Address = job.Url, Extension = Ending(file.Id), Encoding = job.Encoding }, id);
            case StandardInput:
                using (var stream = context.OpenStandardInput())
                    return Decode(_reader.ReadAll(stream), new DecodeHints { Name = "-", Address = job.Url, Encoding = job.Encoding }, id);
            case AddressInput address:
                return FromWeb(address, fetched, id);
            default:
                throw new InvalidOperationException($"no loader for {input.GetType().Name}");
        }
    }

    private Loaded FromWeb(AddressInput address, FetchOutcome? fetched, string id)
    {
        if (fetched?.Page is { } page)
        {
            var loaded = Decode(page.Body, Hints(page), id);
            return loaded with { Hash = "", Source = loaded.Source with { Warnings = [.. page.Warnings, .. loaded.Source.Warnings] } };
        }

        var failure = fetched?.Failure ?? throw new InvalidOperationException("an address that was not fetched");
        if (address.Listed.Html is not { Length: > 0 } html || failure.Cause != FailureCause.Network)
            throw failure;
        var source = new Source(html)
        {
            Name = address.Address,
            Address = address.Address,
            MediaType = "text/html",
            Warnings = [new Warning("feed-text", $"the page cannot be had ({failure.Message}); this is the text that the feed carries")],
        };
        return new Loaded(source, job.Convert.From, "", id, false);
    }

    private DecodeHints Hints(Fetched page) => new()
    {
        Name = page.Address,
        Address = job.Url ?? page.FinalAddress,
        MediaType = page.MediaType,
        HttpCharset = page.Charset,
        Encoding = job.Encoding,
    };

    private Loaded Decode(byte[] bytes, DecodeHints hints, string id)
    {
        if (bytes.Length == 0)
            throw new ArticleException(FailureCause.NoArticle, "no-article-empty", "the input is empty; there is nothing to convert");
        var source = TextDecoder.Decode(bytes, hints);
        if (job.Convert.From == "auto")
            ForeignFormat.Refuse(source.Text);
        return new Loaded(source, job.Convert.From, Hash(bytes), id, false);
    }

    private string Hash(ReadOnlySpan<byte> bytes) => job.OutputDirectory is null ? "" : ContentHash.Of(bytes);

    private static string? Ending(string path) => Path.GetExtension(path) is { Length: > 1 } ending ? ending[1..].ToLowerInvariant() : null;
}
