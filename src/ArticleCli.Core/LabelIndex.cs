namespace ArticleCli;

/// <summary>Labels by their first letter: most texts that are asked whether they begin with one begin with none of their letters.</summary>
internal sealed class LabelIndex
{
    private const int Buckets = 128;

    private readonly string[][] _byFirst = new string[Buckets][];

    /// <summary>Sorts labels in.</summary>
    /// <param name="labels">In lower case; of two that begin alike the earlier comes first.</param>
    public LabelIndex(IEnumerable<string> labels)
    {
        Array.Fill(_byFirst, []);
        foreach (var label in labels)
            _byFirst[label[0] % Buckets] = [.. _byFirst[label[0] % Buckets], label];
    }

    /// <summary>The labels with which a text may begin, in any case; few that it does not.</summary>
    /// <param name="text">The text.</param>
    public ReadOnlySpan<string> For(ReadOnlySpan<char> text) => text.IsEmpty ? [] : _byFirst[char.ToLowerInvariant(text[0]) % Buckets];
}
