using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>Answers kept in a folder: one file each, its head as a line of JSON, then the body. Names are hashes and tell nothing; with other secrets a page is another page.</summary>
internal sealed class PageCache
{
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);
    private readonly string _folder;
    private readonly string _parts;

    /// <exception cref="ArticleException">The folder cannot be made (<c>output-cache</c>).</exception>
    public PageCache(string folder)
    {
        _folder = folder;
        _parts = Path.Combine(folder, "part");
        try
        {
            Directory.CreateDirectory(_parts);
            RemoveLeftParts();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ArticleException(FailureCause.Output, "output-cache", $"the cache folder {folder} cannot be made; choose another with --cache", failure);
        }
    }

    /// <summary>The cache could not be written; the pages are there all the same.</summary>
    public bool Failed { get; private set; }

    public static string KeyOf(Uri address, IReadOnlyList<(string Name, string Value)> headers)
    {
        var text = new StringBuilder(address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
        foreach (var (name, value) in headers)
        {
            if (!name.Equals("User-Agent", StringComparison.OrdinalIgnoreCase)) text.Append('\n').Append(name.ToLowerInvariant()).Append(':').Append(value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What is kept under a key; anything unreadable counts as not there.</summary>
    public CachedPage? Find(string key, Uri address)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(key));
            var headEnd = bytes.AsSpan().IndexOf((byte)'\n');
            if (headEnd < 0 || JsonSerializer.Deserialize(bytes.AsSpan(0, headEnd), CacheJson.Default.CacheHead) is not { } head) return null;
            var body = bytes[(headEnd + 1)..];
            if (body.Length != head.Length) return null;
            return new CachedPage(new Answer(address, head.Status) { Headers = head.Headers, Body = body, FromCache = true }, head.Stored);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public void Keep(string key, Answer answer, DateTimeOffset now)
    {
        if (!CachedPage.MayKeep(answer)) return;
        var path = PathOf(key);
        var part = Path.Combine(_parts, Guid.NewGuid().ToString("N"));
        try
        {
            Directory.CreateDirectory(_parts);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var file = new FileStream(part, FileMode.CreateNew))
            {
                file.Write(JsonSerializer.SerializeToUtf8Bytes(new CacheHead(answer.Status, now, answer.Body.Length, answer.Headers), CacheJson.Default.CacheHead));
                file.WriteByte((byte)'\n');
                file.Write(answer.Body);
            }

            File.Move(part, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What was begun goes at the next start.
            Failed = true;
        }
    }

    private void RemoveLeftParts()
    {
        foreach (var part in new DirectoryInfo(_parts).EnumerateFiles())
        {
            if (DateTime.UtcNow - part.LastWriteTimeUtc > LongestWrite) part.Delete();
        }
    }

    private string PathOf(string key) => Path.Combine(_folder, key[..2], key + ".page");
}

/// <summary>The first line of a kept answer.</summary>
internal sealed record CacheHead(int Status, DateTimeOffset Stored, int Length, IReadOnlyDictionary<string, string> Headers);

[JsonSerializable(typeof(CacheHead))]
internal sealed partial class CacheJson : JsonSerializerContext;
