namespace ArticleCli.Load.Unpacking;

/// <summary>Packed bytes, with a second piece behind them, for a decoder to read; remembers whether the decoder asked for more than there is.</summary>
internal sealed class PackedStream(ReadOnlyMemory<byte> first, ReadOnlyMemory<byte> second) : Stream
{
    private int _position;

    /// <summary>The decoder wanted more: for a format that knows its end, the bytes were cut short.</summary>
    public bool Overran { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var rest = _position < first.Length ? first.Span[_position..] : second.Span[(_position - first.Length)..];
        if (rest.IsEmpty) Overran |= !buffer.IsEmpty;
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
