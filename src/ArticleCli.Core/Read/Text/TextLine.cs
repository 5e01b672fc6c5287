using ArticleCli.Model;

namespace ArticleCli.Read.Text;

/// <summary>A physical line of scraped text, trimmed.</summary>
internal sealed class TextLine
{
    /// <summary>The line without white space at its ends; inside a fence, as it stands.</summary>
    public required string Text { get; init; }

    /// <summary>Columns of white space before it; an ideographic space counts two.</summary>
    public int Indent { get; init; }

    /// <summary>A tag said that a paragraph begins here.</summary>
    public bool StartsBlock { get; set; }

    /// <summary>A tag said that a line begins here: it is never joined to the line before.</summary>
    public bool AfterBreak { get; init; }

    /// <summary>Inside a code fence, fences included: verbatim.</summary>
    public bool IsFenced { get; init; }

    /// <summary>The fence that ends the code.</summary>
    public bool EndsFence { get; init; }

    /// <summary>Nothing but white space.</summary>
    public bool IsBlank => Text.Length == 0 && !IsFenced;

    /// <summary>Columns of the text, tags that were taken out included: it was wrapped with them.</summary>
    public int Columns => _columns ??= Letters.Columns(Text) + Taken;

    /// <summary>Characters (code points) of the text, tags that were taken out included: some programs wrap by these.</summary>
    public int Characters => _characters ??= Letters.Characters(Text) + Taken;

    /// <summary>Characters of tags that were taken out of the line.</summary>
    public int Taken { get; init; }

    private int? _columns;
    private int? _characters;
}
