using System.Runtime.InteropServices;
using ArticleCli.Model;

namespace ArticleCli.Read.Html.Survey;

/// <summary>Things that are alike: siblings of one make (cards), blocks at the same path, blocks in elements of one make.</summary>
internal struct Group
{
    public int Count;
    public int Words;
    public int LinkWords;
    public int StopWords;
}

/// <summary>Finds what repeats on a page.</summary>
internal sealed class Repeats
{
    private readonly Dictionary<ulong, int> _cardKeys = [];
    private readonly Dictionary<uint, int> _pathKeys = [];
    private readonly Dictionary<uint, int> _kindKeys = [];
    private readonly Rows<Group> _cards = new();
    private readonly Rows<Group> _paths = new();
    private readonly Rows<Group> _kinds = new();
    private int[] _groupOf = [];

    public ReadOnlySpan<Group> Cards => _cards.All;

    public ReadOnlySpan<Group> Paths => _paths.All;

    public ReadOnlySpan<Group> Kinds => _kinds.All;

    /// <summary>By element: the nearest element, itself or around it, that is a card among others; −1 for none.</summary>
    public int[] Card { get; private set; } = [];

    /// <summary>By element: the next such element around <see cref="Card"/>.</summary>
    public int[] OuterCard { get; private set; } = [];

    /// <summary>By element: its place among its fellow cards.</summary>
    public int[] Place { get; private set; } = [];

    /// <summary>By block.</summary>
    public int[] PathOf { get; private set; } = [];

    /// <inheritdoc cref="PathOf"/>
    public int[] KindOf { get; private set; } = [];

    /// <summary>The group of a card.</summary>
    public int GroupOf(int card) => _groupOf[card];

    public void Find(ReadOnlySpan<TextBlock> blocks, ElementTable table)
    {
        var elements = table.All;
        FindCards(elements, table.Sums);
        _pathKeys.Clear();
        _kindKeys.Clear();
        _paths.Clear();
        _kinds.Clear();
        if (PathOf.Length < blocks.Length)
        {
            PathOf = new int[Math.Max(blocks.Length, PathOf.Length * 2)];
            KindOf = new int[PathOf.Length];
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            PathOf[i] = AddTo(_pathKeys, _paths, elements[blocks[i].Element].Path, blocks[i]);
            KindOf[i] = AddTo(_kindKeys, _kinds, elements[blocks[i].Element].Signature, blocks[i]);
        }
    }

    private static int AddTo(Dictionary<uint, int> keys, Rows<Group> groups, uint key, in TextBlock block)
    {
        ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, key, out var known);
        if (!known)
        {
            at = groups.Count;
            groups.Add(default);
        }

        ref var group = ref groups.All[at];
        group.Count++;
        group.Words += block.WordCount;
        group.LinkWords += block.LinkWords;
        group.StopWords += block.StopWords;
        return at;
    }

    private void FindCards(ReadOnlySpan<Element> elements, BlockSums sums)
    {
        _cardKeys.Clear();
        _cards.Clear();
        if (Card.Length < elements.Length)
        {
            var size = Math.Max(elements.Length, Card.Length * 2);
            Card = new int[size];
            OuterCard = new int[size];
            Place = new int[size];
            _groupOf = new int[size];
        }

        for (var i = 0; i < elements.Length; i++)
        {
            ref readonly var element = ref elements[i];
            ref var at = ref CollectionsMarshal.GetValueRefOrAddDefault(_cardKeys, ((ulong)(uint)element.Parent << 32) | element.Signature, out var known);
            if (!known)
            {
                at = _cards.Count;
                _cards.Add(default);
            }

            ref var group = ref _cards.All[at];
            Place[i] = group.Count++;
            group.Words += BlockSums.Over(sums.Words, element.FirstBlock, element.EndBlock);
            group.LinkWords += BlockSums.Over(sums.LinkWords, element.FirstBlock, element.EndBlock);
            _groupOf[i] = at;
        }

        for (var i = 0; i < elements.Length; i++)
        {
            var parent = elements[i].Parent;
            var (card, outer) = parent < 0 ? (-1, -1) : (Card[parent], OuterCard[parent]);
            (Card[i], OuterCard[i]) = _cards[_groupOf[i]].Count >= 2 ? (i, card) : (card, outer);
        }
    }
}
