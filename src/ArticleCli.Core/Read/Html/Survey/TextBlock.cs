namespace ArticleCli.Read.Html.Survey;

/// <summary>Things without words of their own that part blocks.</summary>
[Flags]
internal enum Media : byte
{
    None = 0,
    Image = 1,
    Video = 2,
    Rule = 4,
    Control = 8,
}

/// <summary>A run of text directly under one block-level element: what is chosen or left as a whole.</summary>
internal struct TextBlock
{
    /// <summary>The block-level element around it.</summary>
    public int Owner;

    /// <summary>That element's place in the <see cref="ElementTable"/>.</summary>
    public int Element;

    /// <summary>First and last text node.</summary>
    public int FirstText;
    public int LastText;

    /// <summary>Its words in <see cref="BlockWalk.Words"/>.</summary>
    public int WordStart;
    public int WordCount;

    public int LinkWords;
    public int StopWords;
    public int SentenceEnds;

    /// <summary>2 a full stop or the like, 1 a colon, −1 an ellipsis, 0 anything else.</summary>
    public sbyte Ending;

    public bool HasCurrency;

    /// <summary>Words with a capital letter at their beginning.</summary>
    public int Capitals;

    public int Commas;
    public int Quotes;

    /// <summary>What stands without words between the block before and this one.</summary>
    public Media MediaBefore;

    /// <summary>Inline elements in it that carry evidence, in <see cref="BlockWalk.Inlines"/>.</summary>
    public int InlineStart;
    public int InlineCount;

    /// <summary>Of all its words; equal texts have equal hashes.</summary>
    public ulong TextHash;

    /// <summary>At least 20 words, a sentence's end, few links: running text.</summary>
    public readonly bool IsLong => WordCount >= 20 && SentenceEnds >= 1 && LinkWords < 0.35 * WordCount;

    public readonly float LinkShare => WordCount == 0 ? 0 : (float)LinkWords / WordCount;
}
