namespace ArticleCli.Refine.Rules;

/// <summary>A piece of a phrase.</summary>
internal abstract record PhraseNode
{
    /// <summary>A word.</summary>
    /// <param name="Letters">Its folded letters.</param>
    /// <param name="IsStem">Whether any ending may follow.</param>
    internal sealed record Word(string Letters, bool IsStem) : PhraseNode;

    /// <summary>A symbol that must stand there.</summary>
    /// <param name="Class">Its class.</param>
    internal sealed record Symbol(char Class) : PhraseNode;

    /// <summary>A placeholder, or the name of a group or vocabulary.</summary>
    /// <param name="Name">What stands between the braces.</param>
    internal sealed record Place(string Name) : PhraseNode;

    /// <summary>One of several, or none of them.</summary>
    /// <param name="Ways">The choices.</param>
    /// <param name="IsOptional">Whether none will do.</param>
    internal sealed record Choice(IReadOnlyList<IReadOnlyList<PhraseNode>> Ways, bool IsOptional) : PhraseNode;
}
