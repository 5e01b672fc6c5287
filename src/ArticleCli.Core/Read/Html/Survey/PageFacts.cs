namespace ArticleCli.Read.Html.Survey;

/// <summary>What a page's head and its elements tell of the page as a whole.</summary>
internal sealed class PageFacts
{
    private readonly int[] _tags = new int[Enum.GetValues<Tag>().Length];

    /// <summary>Word hashes of the title element, the shared title and the description.</summary>
    public WordSet Title { get; } = new();

    public WordSet SharedTitle { get; } = new();

    /// <summary>Word hashes of what the page says of itself in its head.</summary>
    public WordSet Description { get; } = new();

    public int DescriptionWords { get; private set; }

    /// <summary>Hyphens in the last segment of the address: an article's is made of its headline.</summary>
    public int AddressHyphens { get; private set; }

    /// <summary>How many elements of a tag there are.</summary>
    public int Count(Tag tag) => _tags[(int)tag];

    public void Read(Page page, string? address)
    {
        Array.Clear(_tags);
        Title.Clear();
        SharedTitle.Clear();
        Description.Clear();
        DescriptionWords = 0;
        for (var node = 0; node < page.Count; node++)
        {
            var tag = page.Tag(node);
            _tags[(int)tag]++;
            if (tag == Tag.Title && Title.Count == 0 && page.FirstChild(node) is > 0 and var text)
                AddWords(page.Text(text), Title);
            else if (tag == Tag.Meta)
                ReadMeta(page, node);
        }

        AddressHyphens = HyphensOf(address);
    }

    private static int HyphensOf(string? address)
    {
        if (address is null)
            return 0;
        var path = address.AsSpan();
        var cut = path.IndexOfAny('?', '#');
        path = (cut < 0 ? path : path[..cut]).TrimEnd('/');
        return path[(path.LastIndexOf('/') + 1)..].Count('-');
    }

    private static void AddWords(ReadOnlySpan<char> text, WordSet words)
    {
        var (hash, inWord) = (Letters.Seed, false);
        foreach (var c in text)
        {
            var letter = Letters.Word(c);
            if (letter != 0)
            {
                hash = Letters.Add(hash, letter);
                inWord = true;
            }
            else if (inWord)
            {
                words.Add(hash);
                (hash, inWord) = (Letters.Seed, false);
            }
        }

        if (inWord)
            words.Add(hash);
    }

    private void ReadMeta(Page page, int node)
    {
        var name = page.TryGetAttribute(node, "property", out var property) ? property : page.Attribute(node, "name");
        if (name is "og:title" && SharedTitle.Count == 0)
            AddWords(page.Attribute(node, "content"), SharedTitle);
        else if (name is "description" or "og:description")
        {
            var content = page.Attribute(node, "content");
            AddWords(content, Description);
            if (DescriptionWords == 0)
                DescriptionWords = content.Count(' ') + 1;
        }
    }
}
