namespace ArticleCli.Model;

/// <summary>A piece of running text.</summary>
public abstract record Inline;

/// <summary>Characters as the reader sees them: nothing escaped, white space collapsed.</summary>
/// <param name="Value">The text.</param>
public sealed record Text(string Value) : Inline;

/// <summary>Stress: italic.</summary>
/// <param name="Children">What is stressed.</param>
public sealed record Emphasis(IReadOnlyList<Inline> Children) : Inline;

/// <summary>Strong stress: bold.</summary>
/// <param name="Children">What is stressed.</param>
public sealed record Strong(IReadOnlyList<Inline> Children) : Inline;

/// <summary>Text that no longer holds.</summary>
/// <param name="Children">What is struck out.</param>
public sealed record Strike(IReadOnlyList<Inline> Children) : Inline;

/// <summary>Code within a line.</summary>
/// <param name="Value">The code.</param>
public sealed record CodeSpan(string Value) : Inline;

/// <summary>A link.</summary>
/// <param name="Address">Absolute, of an allowed scheme, or <c>#anchor</c> inside the document.</param>
/// <param name="Children">The link's text.</param>
/// <param name="Title">The title, or null.</param>
public sealed record Link(string Address, IReadOnlyList<Inline> Children, string? Title = null) : Inline;

/// <summary>A picture.</summary>
/// <param name="Address">Absolute, or a <c>data:</c> image.</param>
/// <param name="AlternativeText">What it shows; may be empty.</param>
/// <param name="Title">The title, or null.</param>
public sealed record Image(string Address, string AlternativeText, string? Title = null) : Inline;

/// <summary>A line break that the author set.</summary>
public sealed record LineBreak : Inline
{
    /// <summary>The only one needed.</summary>
    public static readonly LineBreak Instance = new();
}

/// <summary>A mark that points to a <see cref="Footnote"/>.</summary>
/// <param name="Label">The footnote's label.</param>
public sealed record FootnoteReference(string Label) : Inline;

/// <summary>Mathematics within a line.</summary>
/// <param name="Tex">LaTeX without delimiters.</param>
public sealed record MathSpan(string Tex) : Inline;

/// <summary>Raised text.</summary>
/// <param name="Children">What is raised.</param>
public sealed record Superscript(IReadOnlyList<Inline> Children) : Inline;

/// <summary>Lowered text.</summary>
/// <param name="Children">What is lowered.</param>
public sealed record Subscript(IReadOnlyList<Inline> Children) : Inline;

/// <summary>Highlighted text.</summary>
/// <param name="Children">What is highlighted.</param>
public sealed record Mark(IReadOnlyList<Inline> Children) : Inline;

/// <summary>Text that was added later.</summary>
/// <param name="Children">What was inserted.</param>
public sealed record Insert(IReadOnlyList<Inline> Children) : Inline;

/// <summary>A key or keys to press.</summary>
/// <param name="Children">The key's name.</param>
public sealed record Key(IReadOnlyList<Inline> Children) : Inline;

/// <summary>A short form.</summary>
/// <param name="Children">The short form.</param>
/// <param name="Title">What it stands for, or null.</param>
public sealed record Abbreviation(IReadOnlyList<Inline> Children, string? Title) : Inline;

/// <summary>Text with its reading above it.</summary>
/// <param name="Children">The text.</param>
/// <param name="Reading">The reading.</param>
public sealed record Ruby(IReadOnlyList<Inline> Children, string Reading) : Inline;
