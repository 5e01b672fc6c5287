using System.Diagnostics.CodeAnalysis;

namespace ArticleCli.Read.Html;

/// <summary>Values by the names of tags, attributes and classes, asked for with a span. Filled once, by whoever owns it.</summary>
/// <remarks>A type of our own is compiled ahead with its values; each of the framework's tables over them is some forty methods that a program which runs for half a second has to compile first.</remarks>
/// <typeparam name="TValue">What a name stands for.</typeparam>
internal sealed class NameTable<TValue>
{
    private string?[] _names = new string?[32];
    private TValue[] _values = new TValue[32];
    private int _count;

    /// <summary>Sets a name's value, in place of an earlier one.</summary>
    /// <param name="name">A name in its exact case.</param>
    public TValue this[string name]
    {
        set
        {
            if (2 * (_count + 1) > _names.Length)
                Grow();
            var slot = Slot(name);
            _count += _names[slot] is null ? 1 : 0;
            (_names[slot], _values[slot]) = (name, value);
        }
    }

    /// <summary>The value of a name.</summary>
    /// <param name="name">A name, compared letter for letter.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False where the table has no such name.</returns>
    public bool TryGetValue(ReadOnlySpan<char> name, [MaybeNullWhen(false)] out TValue value)
    {
        var slot = Slot(name);
        value = _values[slot];
        return _names[slot] is not null;
    }

    /// <summary>Where the name stands, or the free place where it would.</summary>
    private int Slot(ReadOnlySpan<char> name)
    {
        var hash = (uint)name.Length;
        foreach (var character in name)
            hash = (hash ^ character) * 0x01000193;
        var mask = _names.Length - 1;
        var slot = (int)(hash ^ (hash >> 15)) & mask;
        while (_names[slot] is { } taken && !name.SequenceEqual(taken))
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (names, values) = (_names, _values);
        _names = new string?[2 * names.Length];
        _values = new TValue[2 * values.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is not { } name)
                continue;
            var slot = Slot(name);
            (_names[slot], _values[slot]) = (name, values[i]);
        }
    }
}
