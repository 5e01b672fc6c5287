using ArticleCli.Commands;

namespace ArticleCli.Batch;

/// <summary>Gives out the outputs' names, in input order: no two are one file on any system, and an input keeps the name it had.</summary>
internal sealed class NameBook
{
    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789abcdef");

    // Key of a name → the input that has it; a folder's is the empty text.
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _had = new(StringComparer.Ordinal);

    /// <summary>Starts with the names that earlier runs gave.</summary>
    /// <param name="entries">The manifest's.</param>
    public NameBook(IEnumerable<ManifestEntry> entries)
    {
        foreach (var entry in entries)
        {
            _had[entry.Input] = entry.Output;
            Take(entry.Output, entry.Input);
        }
    }

    /// <summary>The output's path of an input.</summary>
    /// <param name="input">The input's key.</param>
    /// <param name="wanted">The path that its template makes, without ending.</param>
    /// <param name="extension">The ending, without dot.</param>
    /// <returns>A free path below the output folder, with slashes and ending.</returns>
    public string Give(string input, string wanted, string extension)
    {
        wanted = AroundFiles(wanted);
        if (_had.TryGetValue(input, out var old) && IsVariant(old, wanted, extension))
            return old;
        foreach (var candidate in Candidates(wanted, input))
        {
            var path = candidate + "." + extension;
            if (!_taken.TryGetValue(Folding.Key(path), out var owner) || (owner == input && owner.Length > 0))
            {
                Take(path, input);
                return path;
            }
        }

        throw new InvalidOperationException("numbers do not end");
    }

    /// <summary>Another name than the one given, for <c>--on-exists rename</c>.</summary>
    /// <param name="input">The input's key.</param>
    /// <param name="wanted">The path that its template makes, without ending.</param>
    /// <param name="extension">The ending, without dot.</param>
    /// <param name="isFree">Nothing stands there.</param>
    /// <returns>A path that is free in the folder too.</returns>
    public string GiveOther(string input, string wanted, string extension, Func<string, bool> isFree)
    {
        foreach (var candidate in Candidates(AroundFiles(wanted), input))
        {
            var path = candidate + "." + extension;
            if (!_taken.ContainsKey(Folding.Key(path)) && isFree(path))
            {
                Take(path, input);
                _had[input] = path;
                return path;
            }
        }

        throw new InvalidOperationException("numbers do not end");
    }

    private static IEnumerable<string> Candidates(string wanted, string input)
    {
        yield return wanted;
        var name = wanted[(wanted.LastIndexOf('/') + 1)..];
        // A name that was cut says less than it should: its hash tells it apart better than a number.
        if (System.Text.Encoding.UTF8.GetByteCount(name) > FileNames.MaximumBytes - 4)
            yield return Cut(wanted, 9) + "-" + FileNames.Hash(input);
        for (var number = 2; ; number++)
        {
            var suffix = "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return Cut(wanted, suffix.Length) + suffix;
        }
    }

    /// <summary>Leaves room for a suffix.</summary>
    private static string Cut(string wanted, int room)
    {
        var slash = wanted.LastIndexOf('/') + 1;
        var name = wanted[slash..];
        while (System.Text.Encoding.UTF8.GetByteCount(name) > FileNames.MaximumBytes - room)
            name = name[..^(name.Length > 1 && char.IsLowSurrogate(name[^1]) ? 2 : 1)];
        return wanted[..slash] + name.TrimEnd(' ', '.');
    }

    /// <summary>The old name is one that this template could have led to.</summary>
    private static bool IsVariant(string old, string wanted, string extension)
    {
        if (!old.EndsWith("." + extension, StringComparison.Ordinal))
            return false;
        var stem = old[..^(extension.Length + 1)];
        if (stem == wanted)
            return true;
        var dash = stem.LastIndexOf('-');
        return dash > 0 && stem.AsSpan(dash + 1).IndexOfAnyExcept(Digits) < 0 && wanted.StartsWith(stem[..dash], StringComparison.Ordinal)
            && (stem[..dash] == wanted || System.Text.Encoding.UTF8.GetByteCount(wanted[(wanted.LastIndexOf('/') + 1)..]) > FileNames.MaximumBytes - 12);
    }

    /// <summary>A folder of a path whose name a file has already gets another name.</summary>
    private string AroundFiles(string wanted)
    {
        for (var slash = wanted.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = wanted.IndexOf('/', slash + 1))
        {
            var folder = wanted[..slash];
            var number = 2;
            while (_taken.TryGetValue(Folding.Key(folder), out var owner) && owner.Length > 0)
                folder = wanted[..slash] + "-" + (number++).ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (folder.Length != slash)
            {
                wanted = folder + wanted[slash..];
                slash = folder.Length;
            }
        }

        return wanted;
    }

    private void Take(string path, string input)
    {
        _taken[Folding.Key(path)] = input;
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
            _taken.TryAdd(Folding.Key(path[..slash]), "");
    }
}
