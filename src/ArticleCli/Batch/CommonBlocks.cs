using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;
using ArticleCli.Explain;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary><c>--common-blocks</c>: a block that many pages of one host share is furniture, whatever it says.</summary>
internal sealed class CommonBlocks
{
    // Two pages may share a paragraph by chance or by quoting; at three, and a quarter of a host's pages, it is the site that speaks.
    private const int FewestPages = 3;
    private const int Share = 4;

    private readonly ConcurrentDictionary<string, HostBlocks> _hosts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Counts a page's blocks.</summary>
    /// <param name="result">The article.</param>
    /// <param name="address">The page's address, or null.</param>
    public void Count(Result result, string? address)
    {
        var host = _hosts.GetOrAdd(Host(result, address), static _ => new HostBlocks());
        var seen = result.Document.Blocks.Select(Hash).ToHashSet();
        lock (host)
        {
            host.Pages++;
            foreach (var hash in seen)
                host.Counts[hash] = host.Counts.GetValueOrDefault(hash) + 1;
        }
    }

    /// <summary>Takes the shared blocks out of an article; one that would lose more than half of its words is left alone: it is a copy, not furniture.</summary>
    /// <param name="result">The article.</param>
    /// <param name="address">The page's address, or null.</param>
    /// <returns>The article without them, the trace telling of each.</returns>
    public Result Remove(Result result, string? address)
    {
        if (!_hosts.TryGetValue(Host(result, address), out var host) || host.Pages < FewestPages)
            return result;
        var shared = result.Document.Blocks.Where(b => IsShared(host, Hash(b))).ToList();
        if (shared.Count == 0 || 2 * shared.Sum(Length) > result.Document.Blocks.Sum(Length))
            return result;
        foreach (var block in shared)
            result.Trace.Removed("common-blocks", "common", BlockText.Of(block).Text);
        return result with { Document = new Document([.. result.Document.Blocks.Except(shared, ReferenceEqualityComparer.Instance).Cast<Block>()]) };
    }

    private static bool IsShared(HostBlocks host, ulong hash) =>
        host.Counts.TryGetValue(hash, out var pages) && pages >= FewestPages && pages * Share >= host.Pages;

    private static int Length(Block block) => BlockText.Of(block).Text.Length;

    private static string Host(Result result, string? address) =>
        Uri.TryCreate(result.Metadata.Source ?? address, UriKind.Absolute, out var uri) ? uri.Host : "";

    /// <summary>Of the block's kind and words, white space and case aside.</summary>
    private static ulong Hash(Block block)
    {
        var text = new StringBuilder(block.GetType().Name).Append(' ');
        foreach (var c in Write.Text.PlainTextWriter.Write(new Document([block])))
        {
            if (!char.IsWhiteSpace(c))
                text.Append(char.ToLowerInvariant(c));
            else if (text[^1] != ' ')
                text.Append(' ');
        }

        return XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text.ToString().AsSpan()));
    }

    private sealed class HostBlocks
    {
        public Dictionary<ulong, int> Counts { get; } = [];

        public int Pages { get; set; }
    }
}
