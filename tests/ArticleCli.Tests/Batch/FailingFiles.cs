using ArticleCli.Load.Files;

namespace ArticleCli.Tests.Batch;

/// <summary>A file system whose n-th call fails, whichever call that is.</summary>
internal sealed class FailingFiles(IFiles files, int failAt) : IFiles
{
    private int _calls;

    /// <summary>The call came, and failed.</summary>
    public bool Failed { get; private set; }

    public FileKind Kind(string path) => files.Kind(path);

    public Stream OpenRead(string path) => new FailingStream(this, Call(() => files.OpenRead(path)));

    public Stream Create(string path) => new FailingStream(this, Call(() => files.Create(path)));

    public Stream Append(string path) => new FailingStream(this, Call(() => files.Append(path)));

    public void Move(string from, string to, bool overwrite) => Call(() => files.Move(from, to, overwrite));

    public void Delete(string path) => Call(() => files.Delete(path));

    public void CreateDirectory(string path) => Call(() => files.CreateDirectory(path));

    public IReadOnlyList<FolderEntry> List(string folder) => Call(() => files.List(folder));

    private T Call<T>(Func<T> call)
    {
        Count();
        return call();
    }

    private void Call(Action call)
    {
        Count();
        call();
    }

    private void Count()
    {
        if (Interlocked.Increment(ref _calls) != failAt)
            return;
        Failed = true;
        throw new IOException("the disk says no");
    }

    /// <summary>Reads and writes count too; a write that fails leaves half of its bytes, as a full disk does.</summary>
    private sealed class FailingStream(FailingFiles owner, Stream inner) : Stream
    {
        public override bool CanRead => inner.CanRead;

        public override bool CanSeek => inner.CanSeek;

        public override bool CanWrite => inner.CanWrite;

        public override long Length => inner.Length;

        public override long Position { get => inner.Position; set => inner.Position = value; }

        public override void Flush() => inner.Flush();

        public override int Read(byte[] buffer, int offset, int count)
        {
            owner.Count();
            return inner.Read(buffer, offset, count);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            try
            {
                owner.Count();
            }
            catch (IOException)
            {
                inner.Write(buffer, offset, count / 2);
                throw;
            }

            inner.Write(buffer, offset, count);
        }

        public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

        public override void SetLength(long value) => inner.SetLength(value);

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
