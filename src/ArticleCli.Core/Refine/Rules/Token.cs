namespace ArticleCli.Refine.Rules;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>Letters; a single character in scripts without spaces.</summary>
    Word,

    /// <summary>Digits with points or commas between them.</summary>
    Number,

    /// <summary>An address, with or without scheme.</summary>
    Url,

    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary><c>@name</c>.</summary>
    Handle,

    /// <summary><c>#topic</c>.</summary>
    Hashtag,

    /// <summary>Any other visible character.</summary>
    Symbol,
}

/// <summary>A piece of a line.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>Where its folded letters begin in the folded text.</summary>
    public int FoldStart { get; init; }

    /// <summary>How many they are.</summary>
    public int FoldLength { get; init; }

    /// <summary>A symbol's class (all dashes are one), else NUL.</summary>
    public char Symbol { get; init; }

    /// <summary>It begins with a capital letter.</summary>
    public bool Capital { get; init; }

    /// <summary>It has a lower-case letter.</summary>
    public bool Lower { get; init; }

    /// <summary>Its script has no spaces: it counts a third of a word.</summary>
    public bool Wide { get; init; }

    /// <summary>White space or the line's begin stands before it.</summary>
    public bool Spaced { get; init; }
}
