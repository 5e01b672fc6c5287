namespace ArticleCli.Model;

/// <summary>An article's body: a tree of blocks, immutable after it is built.</summary>
/// <param name="Blocks">The body in reading order; footnotes stand last.</param>
public sealed record Document(IReadOnlyList<Block> Blocks)
{
    /// <summary>Levels of nesting that a tree may have; readers keep deeper content as text of the last level.</summary>
    public const int MaximumDepth = 64;

    /// <summary>A document without blocks.</summary>
    public static readonly Document Empty = new([]);
}
