namespace ArticleCli.Model;

/// <summary>An article's body: a tree of blocks, immutable after it is built.</summary>
/// <param name="Blocks">The body in reading order; footnotes stand last.</param>
public sealed record Document(IReadOnlyList<Block> Blocks)
{
    /// <summary>Levels of nesting that a tree may have; readers keep deeper content as text of the last level.</summary>
    public const int MaximumDepth = 64;

    /// <summary>Levels of containers that readers build, all the same number, so that each can read what another read and the writer wrote. The rest of the depth is left for what
    /// a block holds itself: a cell, a caption, a callout's title.</summary>
    public const int MaximumNesting = MaximumDepth - 4;

    /// <summary>A document without blocks.</summary>
    public static readonly Document Empty = new([]);
}
