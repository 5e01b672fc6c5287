namespace ArticleCli.Batch;

/// <summary>Articles that came before in a run: by canonical address, or by nearly the same text.</summary>
internal sealed class Duplicates
{
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);

    // Two hashes that differ in at most three bits are equal in one of four 16-bit parts: only those are compared.
    private readonly Dictionary<(int Part, ushort Bits), List<ulong>> _parts = [];

    /// <summary>Looks an article up, and remembers it where it is new.</summary>
    /// <param name="address">Its canonical address, or null.</param>
    /// <param name="simHash">SimHash of its text; 0 for none.</param>
    /// <returns>True where it came before.</returns>
    public bool IsDuplicate(string? address, ulong simHash)
    {
        if (address is not null && _addresses.Contains(Canonical(address)))
            return true;
        if (simHash != 0 && IsNear(simHash))
            return true;
        Add(address, simHash);
        return false;
    }

    /// <summary>Remembers an article.</summary>
    /// <param name="address">Its canonical address, or null.</param>
    /// <param name="simHash">SimHash of its text; 0 for none.</param>
    public void Add(string? address, ulong simHash)
    {
        if (address is not null)
            _addresses.Add(Canonical(address));
        if (simHash == 0)
            return;
        for (var part = 0; part < 4; part++)
        {
            var bits = (ushort)(simHash >> (16 * part));
            if (!_parts.TryGetValue((part, bits), out var list))
                _parts[(part, bits)] = list = [];
            list.Add(simHash);
        }
    }

    private bool IsNear(ulong simHash)
    {
        for (var part = 0; part < 4; part++)
        {
            if (!_parts.TryGetValue((part, (ushort)(simHash >> (16 * part))), out var list))
                continue;
            foreach (var other in list)
            {
                if (SimHash.Distance(simHash, other) <= SimHash.Near)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Scheme, <c>www.</c>, a last slash and the fragment make no other article.</summary>
    private static string Canonical(string address)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var text = (hash < 0 ? address : address[..hash]).TrimEnd('/');
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
            text = text[(scheme + 3)..];
        return text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;
    }
}
