namespace ArticleCli.Refine.Rules;

/// <summary>All phrases of some languages as one tree of words: a line is walked down once, whatever their number.</summary>
internal sealed class PhraseTree(Lexicon lexicon)
{
    private readonly Dictionary<long, int> _words = [];
    private readonly List<List<(Step Step, int Child)>?> _steps = [];
    private readonly List<List<int>?> _ends = [];
    private readonly HashSet<int> _roots = [];
    private readonly Dictionary<int, Openings> _openings = [];

    /// <summary>Makes a new, empty root.</summary>
    /// <returns>Its node.</returns>
    public int AddRoot()
    {
        var root = AddNode();
        _roots.Add(root);
        return root;
    }

    /// <summary>Makes a new, empty root that is asked at every word of a text, and remembers how its phrases begin.</summary>
    /// <param name="openings">The beginnings.</param>
    /// <returns>Its node.</returns>
    public int AddRoot(Openings openings)
    {
        var root = AddRoot();
        _openings.Add(root, openings);
        return root;
    }

    /// <summary>Adds a phrase.</summary>
    /// <param name="root">The root to hang it on.</param>
    /// <param name="phrase">Its pieces.</param>
    /// <param name="payload">What its end stands for.</param>
    /// <param name="resolve">Turns a placeholder's name into a step.</param>
    public void Add(int root, IReadOnlyList<PhraseNode> phrase, int payload, Func<string, Step> resolve)
    {
        foreach (var node in Sequence([root], phrase, resolve))
        {
            // A phrase of optional pieces only would match everything.
            if (node == root)
                throw new FormatException("a phrase may not be empty");
            (_ends[node] ??= []).Add(payload);
        }
    }

    /// <summary>The node that a word leads to, or -1.</summary>
    /// <param name="node">From where.</param>
    /// <param name="word">The word's number.</param>
    /// <returns>The node.</returns>
    public int Next(int node, int word) => _words.GetValueOrDefault(((long)node << 32) | (uint)word, -1);

    /// <summary>The steps other than words that lead on from a node.</summary>
    /// <param name="node">From where.</param>
    /// <returns>Steps and where they lead, or null.</returns>
    public List<(Step Step, int Child)>? Steps(int node) => _steps[node];

    /// <summary>What ends at a node.</summary>
    /// <param name="node">The node.</param>
    /// <returns>The payloads, or null.</returns>
    public List<int>? Ends(int node) => _ends[node];

    /// <summary>Gives back room that growing lists took beyond what they hold: a set of rules is kept for every language that was met.</summary>
    public void Trim()
    {
        _words.TrimExcess();
        _steps.TrimExcess();
        _ends.TrimExcess();
        foreach (var steps in _steps)
            steps?.TrimExcess();
        foreach (var ends in _ends)
            ends?.TrimExcess();
    }

    private int AddNode()
    {
        _steps.Add(null);
        _ends.Add(null);
        return _steps.Count - 1;
    }

    private List<int> Sequence(List<int> from, IReadOnlyList<PhraseNode> phrase, Func<string, Step> resolve)
    {
        foreach (var piece in phrase)
        {
            var to = new List<int>();
            if (piece is PhraseNode.Choice choice)
            {
                foreach (var way in choice.Ways)
                    Merge(to, Sequence(from, way, resolve));
                if (choice.IsOptional)
                    Merge(to, from);
            }
            else
            {
                foreach (var node in from)
                    Merge(to, [Child(node, piece, resolve)]);
            }

            from = to.Count > 3 && !_roots.Overlaps(to) ? [Join(to)] : to;
        }

        return from;
    }

    // Choices meet again in one node: a phrase with many of them stays small.
    private int Join(List<int> nodes)
    {
        var join = AddNode();
        foreach (var node in nodes)
            (_steps[node] ??= []).Add((new Step(StepKind.Nothing), join));
        return join;
    }

    private static void Merge(List<int> into, List<int> nodes)
    {
        foreach (var node in nodes)
        {
            if (!into.Contains(node))
                into.Add(node);
        }
    }

    private int Child(int node, PhraseNode piece, Func<string, Step> resolve)
    {
        if (piece is PhraseNode.Word word)
        {
            var key = ((long)node << 32) | (uint)lexicon.Add(word.Letters, word.IsStem);
            if (!_words.TryGetValue(key, out var child))
                _words[key] = child = AddNode();
            if (_openings.TryGetValue(node, out var openings))
                openings.Add(word.Letters, word.IsStem);
            return child;
        }

        var step = piece switch
        {
            PhraseNode.Symbol symbol => new Step(StepKind.Symbol, symbol.Class),
            PhraseNode.Place place => resolve(place.Name),
            _ => throw new InvalidOperationException($"no step for {piece.GetType().Name}"),
        };
        var steps = _steps[node] ??= [];
        foreach (var (known, child) in steps)
        {
            if (known == step)
                return child;
        }

        var made = AddNode();
        steps.Add((step, made));
        return made;
    }
}
