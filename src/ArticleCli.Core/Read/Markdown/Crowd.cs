namespace ArticleCli.Read.Markdown;

/// <summary>Counts what costs Markdig more than linear time in one paragraph: brackets that are open, each a level of nesting until its partner comes, and delimiters of emphasis.</summary>
internal struct Crowd
{
    public const int MostBrackets = 500;

    /// <summary>Markdig calls a paragraph of 11,800 too deep, one of 8,000 not.</summary>
    public const int MostEmphasis = 8_000;

    private int _brackets;
    private int _emphasis;
    private bool _escaped;

    /// <summary>Takes the paragraph's next character.</summary>
    /// <returns>False where it is a mark too many; it is not counted then.</returns>
    public bool Takes(char character)
    {
        if (_escaped)
        {
            _escaped = false;
            return true;
        }

        switch (character)
        {
            case '\\':
                _escaped = true;
                return true;
            case ']':
                _brackets = Math.Max(0, _brackets - 1);
                return true;
            case '[':
                return TakesOne(ref _brackets, MostBrackets);
            case '*' or '_':
                return TakesOne(ref _emphasis, MostEmphasis);
            default:
                return true;
        }
    }

    private static bool TakesOne(ref int count, int most)
    {
        if (count == most)
            return false;
        count++;
        return true;
    }
}
