namespace ArticleCli;

/// <summary>A list of values that hands them out in place. For the tables that every page fills anew.</summary>
/// <remarks>Compiled ahead with its values, which the framework's list of a type of ours is not.</remarks>
/// <typeparam name="T">A value.</typeparam>
internal sealed class Rows<T>
    where T : struct
{
    private T[] _items = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>All of them, until the next is added.</summary>
    public Span<T> All => _items.AsSpan(0, Count);

    /// <summary>One of them, until the next is added.</summary>
    public ref T this[int index] => ref All[index];

    /// <summary>Adds one at the end.</summary>
    public void Add(in T item)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Math.Max(16, 2 * Count));
        _items[Count++] = item;
    }

    /// <summary>Forgets all; their room is kept.</summary>
    public void Clear() => Count = 0;
}
