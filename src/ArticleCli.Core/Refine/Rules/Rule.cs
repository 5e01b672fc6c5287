namespace ArticleCli.Refine.Rules;

/// <summary>One rule of a rule file.</summary>
/// <param name="Id">Unique name, kebab case.</param>
/// <param name="Kind">The kind of artefact.</param>
/// <param name="Where">The zones where it holds.</param>
/// <param name="Shape">The form of line that it recognises.</param>
public sealed record Rule(string Id, string Kind, Zone Where, RuleShape Shape)
{
    /// <summary>Why it is there, or null.</summary>
    public string? Note { get; init; }

    /// <summary>The file that it comes from.</summary>
    public string File { get; init; } = "";

    /// <summary>Its first line in that file, from 1.</summary>
    public int Line { get; init; }

    /// <summary>Lines that it must recognise; <c> // </c> stands for the next line.</summary>
    public IReadOnlyList<string> Try { get; init; } = [];

    /// <summary>Lines that must stay.</summary>
    public IReadOnlyList<string> Keep { get; init; } = [];

    /// <summary>The languages that it has phrases for; <c>*</c> is every language.</summary>
    public IReadOnlyCollection<string> Languages => Groups.Keys;

    /// <summary>Language → group → phrases; a plain list is the group with the empty name.</summary>
    internal Dictionary<string, Dictionary<string, string[]>> Groups { get; init; } = [];

    /// <summary>Combinations of groups, any one of which must be present: <c>subscribe newsletter</c>.</summary>
    internal IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Vocabularies that <see cref="RuleShape.MadeOf"/> may also be made of.</summary>
    internal IReadOnlyList<string> May { get; init; } = [];

    /// <summary>Neighbours that go with the line.</summary>
    internal Takes Takes { get; init; }

    /// <summary>The label holds without a separator after it.</summary>
    internal bool Bare { get; init; }

    /// <summary>The label holds alone on its line.</summary>
    internal bool Alone { get; init; }

    /// <summary>The line is the editor's and stays.</summary>
    internal bool Stays { get; init; }

    /// <summary>So short or common a word that only capitals, brackets or dashes make it a label.</summary>
    internal bool Marked { get; init; }

    /// <summary>Most words of a line (ideographs count a third); 0 is the shape's own limit.</summary>
    internal int Most { get; init; }

    /// <summary>Words outside the vocabulary that <see cref="RuleShape.MadeOf"/> puts up with.</summary>
    internal int Strangers { get; init; }

    /// <summary>Regular expression where <c>(?&lt;phrase&gt;)</c> stands for the list, or null.</summary>
    internal string? Pattern { get; init; }
}
