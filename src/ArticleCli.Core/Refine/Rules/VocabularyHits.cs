using System.Runtime.InteropServices;
using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>The vocabulary phrases that begin at each token of a line.</summary>
internal sealed class VocabularyHits
{
    private readonly Rows<Hit> _hits = new();
    private readonly List<int> _starts = [];
    private readonly PayloadSet _present = new();

    /// <summary>The line's tokens.</summary>
    public int Tokens => _starts.Count - 1;

    /// <summary>Room for the places that a rule takes.</summary>
    public List<(int At, int Payload)> Found { get; } = [];

    /// <summary>Looks a line through.</summary>
    /// <param name="tree">The phrases.</param>
    /// <param name="root">The vocabulary's root.</param>
    /// <param name="openings">How its phrases begin.</param>
    /// <param name="line">The line.</param>
    public void Read(PhraseTree tree, int root, Openings openings, Reading line)
    {
        var isWords = tree.Steps(root) is null;
        _hits.Clear();
        _starts.Clear();
        _present.Clear();
        var tokens = CollectionsMarshal.AsSpan(line.Tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            _starts.Add(_hits.Count);
            if (tokens[i].Kind == TokenKind.Symbol || (isWords && tokens[i].Kind == TokenKind.Word && !openings.May(line.Letters(tokens[i]))))
                continue;
            PhraseWalk.Run(tree, root, line, i, _hits);
        }

        _starts.Add(_hits.Count);
        foreach (ref readonly var hit in _hits.All)
            _present.Add(hit.Payload);
    }

    /// <summary>No phrase of the vocabulary stands in the line.</summary>
    public bool IsEmpty => _hits.Count == 0;

    /// <summary>The phrases that begin at a token.</summary>
    /// <param name="token">The token.</param>
    public ReadOnlySpan<Hit> At(int token) => _hits.All[_starts[token].._starts[token + 1]];

    /// <summary>One of each of these stands in the line.</summary>
    /// <param name="needs">Payloads of groups.</param>
    public bool Hold(PayloadSet[] needs)
    {
        foreach (var payloads in needs)
        {
            if (!_present.Overlaps(payloads))
                return false;
        }

        return true;
    }
}
