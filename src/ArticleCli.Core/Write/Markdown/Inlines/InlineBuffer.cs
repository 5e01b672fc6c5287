using System.Runtime.InteropServices;
using System.Text;

namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>What an <see cref="Item"/> of a line of text is.</summary>
internal enum ItemKind : byte
{
    /// <summary>A character that must read as itself.</summary>
    Literal,

    /// <summary>A character of Markdown's own: a bracket, a code span, an address.</summary>
    Syntax,

    /// <summary>The opening delimiter of a pair; its character is decided last.</summary>
    Open,

    /// <summary>The closing delimiter of a pair.</summary>
    Close,

    /// <summary>A hard line break.</summary>
    Break,

    /// <summary>A delimiter that was taken away; it goes with the next clean-up.</summary>
    Gone,
}

/// <summary>What is known of an item beside its kind.</summary>
[Flags]
internal enum ItemFlags : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A backslash is written before it.</summary>
    Escape = 1,

    /// <summary>It is written as a character reference.</summary>
    Reference = 2,

    /// <summary>It stands in a link's text or an image's alternative text.</summary>
    InLabel = 4,

    /// <summary>The bracket that begins a link's text.</summary>
    LinkStart = 8,

    /// <summary>The bracket that ends a link's text.</summary>
    LinkEnd = 16,

    /// <summary>The first character of a code span.</summary>
    CodeStart = 32,

    /// <summary>The last character of a code span, link or image.</summary>
    SyntaxEnd = 64,

    /// <summary>An angle bracket is written before it: a bare address begins that has to be fenced in.</summary>
    AddressStart = 128,

    /// <summary>An angle bracket is written after it.</summary>
    AddressEnd = 256,

    /// <summary>The first character of a link whose text is its address: it may stand bare where GitHub makes the same link of it.</summary>
    BareStart = 1024,

    /// <summary>The last character of such a link.</summary>
    BareEnd = 2048,

    /// <summary>A break that means a space: where a long line is wrapped.</summary>
    Soft = 512,

    /// <summary>A backslash stands before it so that no address is recognised around it.</summary>
    Unlinked = 4096,
}

/// <summary>One character of a paragraph on its way out.</summary>
internal struct Item
{
    public char Char;
    public ItemKind Kind;
    public ItemFlags Flags;
    public int Pair;

    public readonly bool IsDelimiter => Kind is ItemKind.Open or ItemKind.Close;

    public readonly bool Has(ItemFlags flag) => (Flags & flag) != 0;
}

/// <summary>Which emphasis a pair of delimiters stands for.</summary>
internal enum Mark : byte
{
    /// <summary>One asterisk.</summary>
    Emphasis,

    /// <summary>Two asterisks.</summary>
    Strong,

    /// <summary>Two tildes.</summary>
    Strike,

    /// <summary>Two equals signs, Obsidian only.</summary>
    Highlight,
}

/// <summary>A pair of delimiters.</summary>
internal struct Pair
{
    public Mark Mark;
    public char Char;

    public readonly int Length => Mark == Mark.Emphasis ? 1 : 2;

    /// <summary>The character that a mark is tried with first.</summary>
    public static char FirstChar(Mark mark) => mark switch { Mark.Strike => '~', Mark.Highlight => '=', _ => '*' };
}

/// <summary>The inline content of one block as a flat list of characters, each with its role. Escaping is decided on it last, with the final neighbours in view.</summary>
internal sealed class InlineBuffer
{
    private Item[] _items = new Item[256];

    public int Count { get; private set; }

    public List<Pair> Pairs { get; } = [];

    public Span<Item> Items => _items.AsSpan(0, Count);

    public ref Item this[int index] => ref _items[index];

    /// <summary>What the content stands in. In a cell breaks are written as tags, elsewhere as a backslash at the line's end.</summary>
    public Place Place { get; private set; }

    /// <summary>A link stands somewhere whose text is its address.</summary>
    public bool HasBareLinks { get; set; }

    /// <summary>Empties it for other content.</summary>
    public void Begin(Place place)
    {
        Place = place;
        Count = 0;
        HasBareLinks = false;
        Pairs.Clear();
    }

    public void Add(ItemKind kind, char value, int pair = -1, ItemFlags flags = ItemFlags.None)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, Count * 2);
        _items[Count++] = new Item { Kind = kind, Char = value, Pair = pair, Flags = flags };
    }

    public void AddRange(ItemKind kind, ReadOnlySpan<char> values, ItemFlags flags = ItemFlags.None)
    {
        if (Count + values.Length > _items.Length)
            Array.Resize(ref _items, Math.Max(_items.Length * 2, Count + values.Length));
        foreach (var value in values)
            _items[Count++] = new Item { Kind = kind, Char = value, Pair = -1, Flags = flags };
    }

    public int NewPair(Mark mark)
    {
        Pairs.Add(new Pair { Mark = mark, Char = Pair.FirstChar(mark) });
        return Pairs.Count - 1;
    }

    public void Truncate(int count) => Count = count;

    /// <summary>Takes back what was decided for neighbours that are others now: escapes, references, the characters of pairs.</summary>
    public void Forget()
    {
        foreach (ref var item in Items)
            item.Flags &= ~(ItemFlags.Escape | ItemFlags.Reference);
        foreach (ref var pair in CollectionsMarshal.AsSpan(Pairs))
            pair.Char = Pair.FirstChar(pair.Mark);
    }

    /// <summary>Moves the item at <paramref name="from"/> so that it stands at <paramref name="to"/>; those between make room.</summary>
    public void Move(int from, int to)
    {
        var item = _items[from];
        if (from < to)
            Array.Copy(_items, from + 1, _items, from, to - from);
        else
            Array.Copy(_items, to, _items, to + 1, from - to);
        _items[to] = item;
    }

    /// <summary>Takes out the delimiters of every pair that is marked as dropped, and those that are gone already.</summary>
    public void Drop(ReadOnlySpan<bool> dropped)
    {
        var to = 0;
        for (var i = 0; i < Count; i++)
        {
            if (_items[i].Kind != ItemKind.Gone && (!_items[i].IsDelimiter || dropped.IsEmpty || !dropped[_items[i].Pair]))
                _items[to++] = _items[i];
        }

        Count = to;
    }

    /// <summary>The character that Markdown sees at an item: delimiters have that of their pair.</summary>
    public char CharAt(int index) => _items[index].IsDelimiter ? Pairs[_items[index].Pair].Char : _items[index].Kind == ItemKind.Break ? '\n' : _items[index].Char;

    /// <summary>The first character that is written for an item, but for a backslash.</summary>
    public char WrittenAt(int index) => _items[index] switch
    {
        var item when item.Has(ItemFlags.AddressStart) => item.Kind == ItemKind.Literal ? '[' : '<',
        var item when item.Has(ItemFlags.Reference) => '&',
        _ => CharAt(index),
    };

    /// <summary>The class of what stands before an item, for the flanking rules.</summary>
    public Neighbour Before(int index)
    {
        do
            index--;
        while (index >= 0 && _items[index].Kind == ItemKind.Gone);
        return index >= 0 && _items[index].Kind == ItemKind.Break && Place == Place.Cell ? Neighbour.Punctuation : ClassAt(index, ItemFlags.AddressEnd);
    }

    /// <summary>The class of what stands at an item, seen from the left.</summary>
    public Neighbour After(int index)
    {
        while (index < Count && _items[index].Kind == ItemKind.Gone)
            index++;
        return index < Count && _items[index].Kind == ItemKind.Break ? Neighbour.Punctuation : ClassAt(index, ItemFlags.AddressStart);
    }

    /// <summary>The class of an item; a character reference is punctuation at both ends, an address that gets brackets at the end that is looked at.</summary>
    private Neighbour ClassAt(int index, ItemFlags bracket)
    {
        if (index < 0 || index >= Count)
            return Neighbour.Space;
        return _items[index].Has(bracket | ItemFlags.Reference) ? Neighbour.Punctuation : CharacterClass.Of(RuneAt(index));
    }

    /// <summary>The whole character (both halves of a surrogate pair) that an item belongs to.</summary>
    public Rune RuneAt(int index)
    {
        var value = CharAt(index);
        if (char.IsHighSurrogate(value) && index + 1 < Count)
            return Rune.TryCreate(value, _items[index + 1].Char, out var rune) ? rune : Rune.ReplacementChar;
        if (char.IsLowSurrogate(value) && index > 0)
            return Rune.TryCreate(_items[index - 1].Char, value, out var rune) ? rune : Rune.ReplacementChar;
        return new Rune(value);
    }
}
