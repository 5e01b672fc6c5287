namespace ArticleCli.Refine.Rules;

/// <summary>A set of small numbers: payloads of word groups.</summary>
internal sealed class PayloadSet
{
    private ulong[] _bits = [];

    /// <summary>Nothing is in it.</summary>
    public bool IsEmpty => !_bits.AsSpan().ContainsAnyExcept(0UL);

    /// <summary>Adds a number.</summary>
    public void Add(int payload)
    {
        if (payload >> 6 >= _bits.Length)
            Array.Resize(ref _bits, (payload >> 6) + 1);
        _bits[payload >> 6] |= 1UL << (payload & 63);
    }

    /// <summary>Adds all of another set.</summary>
    public void Add(PayloadSet other)
    {
        if (other._bits.Length > _bits.Length)
            Array.Resize(ref _bits, other._bits.Length);
        for (var i = 0; i < other._bits.Length; i++)
            _bits[i] |= other._bits[i];
    }

    /// <summary>Takes all out.</summary>
    public void Clear() => Array.Clear(_bits);

    /// <summary>A number is in it.</summary>
    public bool Contains(int payload) => payload >> 6 < _bits.Length && (_bits[payload >> 6] & (1UL << (payload & 63))) != 0;

    /// <summary>Some number is in both.</summary>
    public bool Overlaps(PayloadSet other)
    {
        for (var i = 0; i < Math.Min(_bits.Length, other._bits.Length); i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
                return true;
        }

        return false;
    }
}
