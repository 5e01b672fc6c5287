using System.Buffers;
using ArticleCli.Model;

namespace ArticleCli.Batch;

/// <summary>Cuts a stream of records into lines, with memory for one line at a time.</summary>
/// <param name="stream">The records, UTF-8.</param>
/// <param name="maximum">The most bytes of one line; a longer one is told, not kept.</param>
internal sealed class RecordLines(Stream stream, long maximum)
{
    private byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;
    private bool _dropping;

    /// <summary>The next line that is not blank.</summary>
    /// <param name="line">Its bytes without line end; empty where it was too large.</param>
    /// <param name="number">Its number from 1, counted up by every line.</param>
    /// <param name="tooLarge">It was larger than the limit.</param>
    /// <returns>False at the end.</returns>
    public bool TryRead(out byte[] line, ref long number, out bool tooLarge)
    {
        var scanned = 0;
        while (true)
        {
            var newline = _buffer.AsSpan(_start + scanned, _end - _start - scanned).IndexOf((byte)'\n');
            if (newline < 0)
            {
                scanned = _end - _start;
                if (Fill(ref scanned))
                    continue;
                if (_end == _start && !_dropping)
                {
                    (line, tooLarge) = ([], false);
                    return false;
                }

                newline = 0;
            }

            var length = scanned + newline;
            var bytes = Trim(_buffer.AsSpan(_start, length), first: number == 0);
            _start = Math.Min(_start + length + 1, _end);
            scanned = 0;
            number++;
            tooLarge = _dropping || length > maximum;
            _dropping = false;
            if (bytes.IsEmpty && !tooLarge)
                continue;
            line = tooLarge ? [] : bytes.ToArray();
            return true;
        }
    }

    /// <summary>Reads more; where the line is over the limit, what was read of it is dropped.</summary>
    private bool Fill(ref int scanned)
    {
        if (scanned > maximum)
        {
            _dropping = true;
            (_start, _end, scanned) = (0, 0, 0);
        }

        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, Array.MaxLength));
        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> line, bool first)
    {
        if (first && line.StartsWith("\uFEFF"u8))
            line = line[3..];
        return line.Trim(" \t\r"u8);
    }
}
