using ArticleCli.Load.Files;

namespace ArticleCli.Batch;

/// <summary>
/// What earlier runs made of which input. A line is written <em>before</em> its output gets its name: after a kill, an output that is there
/// is known to be ours, and a line without its output costs one conversion.
/// </summary>
internal sealed class Manifest : IDisposable
{
    /// <summary>The file's name in the output folder.</summary>
    public const string Name = ".article-manifest.jsonl";

    private readonly IFiles _files;
    private readonly string _folder;
    private readonly Dictionary<string, ManifestEntry> _byInput = new(StringComparer.Ordinal);
    private readonly HashSet<(string Output, string Hash)> _written = [];
    private readonly Lock _gate = new();
    private Stream? _stream;
    private bool _torn;
    private int _lines;
    private int _new;

    private Manifest(IFiles files, string folder) => (_files, _folder) = (files, folder);

    /// <summary>The newest entry of each input.</summary>
    public IReadOnlyCollection<ManifestEntry> Entries => _byInput.Values;

    private string Location => Path.Join(_folder, Name);

    /// <summary>Reads the manifest of a folder; a missing one is empty.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The output folder.</param>
    /// <returns>The manifest.</returns>
    public static Manifest Load(IFiles files, string folder)
    {
        var manifest = new Manifest(files, folder);
        if (files.Kind(manifest.Location) == FileKind.Regular)
            manifest.ReadLines();
        return manifest;
    }

    /// <summary>What was made of an input, or null.</summary>
    /// <param name="input">The input's key.</param>
    /// <returns>Its entry.</returns>
    public ManifestEntry? Find(string input)
    {
        lock (_gate)
            return _byInput.GetValueOrDefault(input);
    }

    /// <summary>We wrote these bytes to this output once: whatever the last line says, a kill may have come between.</summary>
    /// <param name="output">The output's path below the folder.</param>
    /// <param name="hash">Of the bytes that stand there.</param>
    /// <returns>True where they are ours.</returns>
    public bool Wrote(string output, string hash)
    {
        lock (_gate)
            return _written.Contains((output, hash));
    }

    /// <summary>Writes an entry down, in one write.</summary>
    /// <param name="entry">What is made of an input.</param>
    public void Add(ManifestEntry entry)
    {
        lock (_gate)
        {
            _stream ??= _files.Append(Location);
            var line = entry.ToLine();
            if (_torn)
                line = [(byte)'\n', .. line];
            _torn = true;
            _stream.Write(line);
            _torn = false;
            _lines++;
            // What this run adds is not asked for again in it, and must not fill the memory of a long one.
            if (!_byInput.ContainsKey(entry.Input))
                _new++;
        }
    }

    /// <summary>Closes the file; where most of its lines are outdated, it is written anew.</summary>
    /// <param name="temporary">A path in the folder that is free.</param>
    public void Close(string temporary)
    {
        lock (_gate)
        {
            _stream?.Dispose();
            _stream = null;
            if (_lines <= (2 * (_byInput.Count + _new)) + 100)
                return;
            var whole = Load(_files, _folder);
            using (var compact = new BufferedStream(_files.Create(temporary), 1 << 16))
            {
                foreach (var entry in whole.Entries)
                    compact.Write(entry.ToLine());
            }

            _files.Move(temporary, Location, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _stream?.Dispose();

    private void ReadLines()
    {
        using var stream = _files.OpenRead(Location);
        var lines = new RecordLines(new EndWatch(stream, last => _torn = last != '\n'), 1 << 20);
        long number = 0;
        while (lines.TryRead(out var line, ref number, out _))
        {
            _lines++;
            if (ManifestEntry.Parse(line) is { } entry && StaysInside(entry.Output))
                Remember(entry);
        }
    }

    private void Remember(ManifestEntry entry)
    {
        _byInput[entry.Input] = entry;
        _written.Add((entry.Output, entry.OutputHash));
    }

    /// <summary>A manifest may have come with a stranger's folder: its paths lead nowhere else.</summary>
    private static bool StaysInside(string output) => output.Length > 0 && !Path.IsPathRooted(output) && !output.Split('/', '\\').Contains("..");

    /// <summary>Tells the last byte that was read: a kill may have left half a line, which the next one must not join.</summary>
    private sealed class EndWatch(Stream inner, Action<byte> last) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            if (read > 0)
                last(buffer[offset + read - 1]);
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
