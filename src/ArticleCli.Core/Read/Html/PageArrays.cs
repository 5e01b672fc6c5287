namespace ArticleCli.Read.Html;

/// <summary>The arrays behind a <see cref="Page"/>; grown by the parser, reused from page to page by one thread.</summary>
internal sealed class PageArrays
{
    public int NodeCount;
    public Tag[] Tags = [];
    public int[] Parents = [];
    public int[] Ends = [];
    public short[] Depths = [];
    public int[] TextStarts = [];
    public int[] TextLengths = [];

    /// <summary>Only for elements that <see cref="Tag"/> does not know.</summary>
    public string?[] Names = [];

    /// <summary>One more than there are nodes.</summary>
    public int[] AttributeStarts = [0];
    public int AttributeCount;
    public string[] AttributeNames = [];
    public int[] ValueStarts = [];
    public int[] ValueLengths = [];
    public char[] Characters = [];
    public int CharacterCount;

    /// <summary>Makes room for nodes.</summary>
    public void Reserve(int nodes)
    {
        if (Tags.Length >= nodes)
            return;
        var size = Math.Max(nodes, Tags.Length * 2);
        Tags = new Tag[size];
        Parents = new int[size];
        Ends = new int[size];
        Depths = new short[size];
        TextStarts = new int[size];
        TextLengths = new int[size];
        Names = new string?[size];
        AttributeStarts = new int[size + 1];
    }

    /// <summary>Appends characters; answers where they begin.</summary>
    public int AddCharacters(ReadOnlySpan<char> characters)
    {
        var start = CharacterCount;
        if (Characters.Length - start < characters.Length)
            Array.Resize(ref Characters, Math.Max(Characters.Length * 2, start + characters.Length + 1024));
        characters.CopyTo(Characters.AsSpan(start));
        CharacterCount += characters.Length;
        return start;
    }

    /// <summary>Appends an attribute of the node that was added last.</summary>
    public void AddAttribute(string name, int start, int length)
    {
        if (AttributeCount == AttributeNames.Length)
        {
            var size = Math.Max(256, AttributeCount * 2);
            Array.Resize(ref AttributeNames, size);
            Array.Resize(ref ValueStarts, size);
            Array.Resize(ref ValueLengths, size);
        }

        AttributeNames[AttributeCount] = name;
        ValueStarts[AttributeCount] = start;
        ValueLengths[AttributeCount++] = length;
    }
}
