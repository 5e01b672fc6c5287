using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>Where a token stands; the same name means another thing on the block than around it.</summary>
internal enum TokenRole
{
    Own = 1,
    Inline = 2,
    Around = 3,
    Heading = 4,
}

/// <summary>Log-odds that text is content, by token and role.</summary>
internal sealed class TokenTable
{
    /// <summary>Steps of a unit of log-odds in a signed byte.</summary>
    public const float Steps = 24;

    private readonly uint[] _keys;
    private readonly sbyte[] _values;

    /// <summary>Makes a table.</summary>
    /// <param name="keys">Keys, see <see cref="Key"/>.</param>
    /// <param name="values">Log-odds in <see cref="Steps"/>.</param>
    public TokenTable(ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> values)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _keys = new uint[size];
        _values = new sbyte[size];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Slot(keys[i]);
            _keys[slot] = keys[i];
            _values[slot] = values[i];
        }
    }

    /// <summary>Never 0, which marks a free slot.</summary>
    public static uint Key(TokenRole role, uint token) => Letters.Join((uint)role, token) | 1;

    /// <summary>A token's log-odds; 0 for one that was never learned.</summary>
    public float Of(TokenRole role, uint token) => _values[Slot(Key(role, token))] / Steps;

    private int Slot(uint key)
    {
        var mask = (uint)_keys.Length - 1;
        var slot = key >> 1 & mask;
        while (_keys[slot] != 0 && _keys[slot] != key)
            slot = (slot + 1) & mask;
        return (int)slot;
    }
}
