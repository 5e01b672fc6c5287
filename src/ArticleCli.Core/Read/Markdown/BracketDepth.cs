namespace ArticleCli.Read.Markdown;

/// <summary>Counts the brackets of a paragraph that are open. Each is a level of nesting to Markdig until its partner comes, or the paragraph's end.</summary>
internal struct BracketDepth
{
    /// <summary>Brackets beyond are none.</summary>
    public const int Most = 500;

    private int _open;
    private bool _escaped;

    /// <summary>Takes the paragraph's next character.</summary>
    /// <returns>How many are open after it.</returns>
    public int After(char character)
    {
        if (_escaped)
            _escaped = false;
        else if (character == '\\')
            _escaped = true;
        else if (character == '[')
            _open++;
        else if (character == ']')
            _open = Math.Max(0, _open - 1);
        return _open;
    }

    /// <summary>A bracket was none after all.</summary>
    public void TakeBack() => _open--;
}
