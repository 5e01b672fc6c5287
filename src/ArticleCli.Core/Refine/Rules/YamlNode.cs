namespace ArticleCli.Refine.Rules;

/// <summary>A node of a rule file.</summary>
/// <param name="Line">Its line, from 1.</param>
internal abstract record YamlNode(int Line)
{
    /// <summary>A text.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Value">The text.</param>
    internal sealed record Scalar(int Line, string Value) : YamlNode(Line);

    /// <summary>A list.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Items">Its items.</param>
    internal sealed record Sequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line);

    /// <summary>A map, in the file's order.</summary>
    /// <param name="Line">Its line.</param>
    /// <param name="Entries">Key and value.</param>
    internal sealed record Mapping(int Line, IReadOnlyList<(string Key, YamlNode Value)> Entries) : YamlNode(Line);
}
