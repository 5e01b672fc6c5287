using ArticleCli.Model;

namespace ArticleCli.Read.Html.Survey;

/// <summary>An element that holds at least one block.</summary>
internal struct Element
{
    public int Node;

    /// <summary>Place of the next such element around it; −1 for the outermost.</summary>
    public int Parent;
    public int Depth;
    public Tag Tag;

    /// <summary>The blocks inside: from the first up to, not including, the end.</summary>
    public int FirstBlock;
    public int EndBlock;

    /// <summary>Its own and those of all elements around it.</summary>
    public Traits Traits;
    public Traits OwnTraits;
    public int Profile;
    public uint Signature;

    /// <summary>Of the signatures from the root down to here.</summary>
    public uint Path;
}

/// <summary>The elements that hold blocks, in document order, and sums over blocks so that any element's share costs two subtractions.</summary>
internal sealed class ElementTable
{
    private readonly Rows<Element> _elements = new();
    private int[] _elementOf = [];

    public ReadOnlySpan<Element> All => _elements.All;

    public int Count => _elements.Count;

    public BlockSums Sums { get; } = new();

    /// <summary>An element's place by its node, −1 where it holds no block.</summary>
    public int PlaceOf(int node) => _elementOf[node];

    public void Fill(Page page, BlockWalk walk, EvidenceProfiles profiles)
    {
        _elements.Clear();
        if (_elementOf.Length < page.Count)
            _elementOf = new int[Math.Max(page.Count, _elementOf.Length * 2)];
        Array.Fill(_elementOf, -1, 0, page.Count);
        var blocks = walk.MutableBlocks;
        foreach (ref var block in blocks)
        {
            for (var node = block.Owner; node >= 0 && _elementOf[node] == -1; node = page.Parent(node))
                _elementOf[node] = -2;
        }

        for (var node = 0; node < page.Count; node++)
        {
            if (_elementOf[node] == -2)
                Add(page, node, profiles);
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            blocks[i].Element = _elementOf[blocks[i].Owner];
            ref var element = ref _elements.All[blocks[i].Element];
            if (element.EndBlock == 0)
                element.FirstBlock = i;
            element.EndBlock = i + 1;
        }

        var elements = _elements.All;
        for (var i = elements.Length - 1; i > 0; i--)
        {
            ref var parent = ref elements[elements[i].Parent];
            parent.FirstBlock = parent.EndBlock == 0 ? elements[i].FirstBlock : Math.Min(parent.FirstBlock, elements[i].FirstBlock);
            parent.EndBlock = Math.Max(parent.EndBlock, elements[i].EndBlock);
        }

        Sums.Fill(blocks, elements);
    }

    private void Add(Page page, int node, EvidenceProfiles profiles)
    {
        var parent = page.Parent(node) < 0 ? -1 : _elementOf[page.Parent(node)];
        var profile = profiles.Of(page, node);
        var said = profiles.All[profile];
        var around = parent < 0 ? default : _elements[parent];
        _elementOf[node] = _elements.Count;
        _elements.Add(new Element
        {
            Node = node,
            Parent = parent,
            Depth = parent < 0 ? 0 : around.Depth + 1,
            Tag = page.Tag(node),
            OwnTraits = said.Traits,
            Traits = around.Traits | said.Traits,
            Profile = profile,
            Signature = said.Signature,
            Path = Letters.Join(around.Path, said.Signature),
        });
    }
}

/// <summary>Running sums over a page's blocks: entry i holds the sum of the blocks before i.</summary>
internal sealed class BlockSums
{
    public int[] Words = [];
    public int[] LinkWords = [];
    public int[] StopWords = [];
    public int[] LongWords = [];
    public int[] LongBlocks = [];
    public int[] ParagraphWords = [];

    public int Count { get; private set; }

    public int TotalWords => Words[Count];

    public int TotalLongWords => LongWords[Count];

    public static int Over(int[] sums, int first, int end) => sums[end] - sums[first];

    public static float Share(int part, int whole) => whole == 0 ? 0 : (float)part / whole;

    public void Fill(ReadOnlySpan<TextBlock> blocks, ReadOnlySpan<Element> elements)
    {
        Count = blocks.Length;
        if (Words.Length <= Count)
        {
            var size = Math.Max(Count + 1, Words.Length * 2);
            Words = new int[size];
            LinkWords = new int[size];
            StopWords = new int[size];
            LongWords = new int[size];
            LongBlocks = new int[size];
            ParagraphWords = new int[size];
        }

        for (var i = 0; i < blocks.Length; i++)
        {
            ref readonly var block = ref blocks[i];
            Words[i + 1] = Words[i] + block.WordCount;
            LinkWords[i + 1] = LinkWords[i] + block.LinkWords;
            StopWords[i + 1] = StopWords[i] + block.StopWords;
            LongWords[i + 1] = LongWords[i] + (block.IsLong ? block.WordCount : 0);
            LongBlocks[i + 1] = LongBlocks[i] + (block.IsLong ? 1 : 0);
            ParagraphWords[i + 1] = ParagraphWords[i] + (elements[block.Element].Tag == Tag.P ? block.WordCount : 0);
        }
    }
}
