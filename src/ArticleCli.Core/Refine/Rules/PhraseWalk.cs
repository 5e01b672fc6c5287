using ArticleCli.Model;

namespace ArticleCli.Refine.Rules;

/// <summary>Walks a line down the tree of phrases. Symbols between words are passed over unless the phrase wants them.</summary>
internal ref struct PhraseWalk
{
    // A phrase with several open placeholders can branch; this bounds the work on lines that are made to branch.
    private const int Budget = 20_000;
    private readonly PhraseTree _tree;
    private readonly Reading _line;
    private readonly Stack<WalkPoint> _open;
    private int _spent;

    private PhraseWalk(PhraseTree tree, Reading line)
    {
        _tree = tree;
        _line = line;
        _open = line.Walk;
    }

    /// <summary>Finds all phrases of a root that begin at a token.</summary>
    /// <param name="tree">The phrases.</param>
    /// <param name="root">The root.</param>
    /// <param name="line">The line.</param>
    /// <param name="start">The token.</param>
    /// <param name="hits">Gets their ends.</param>
    /// <param name="depth">How many groups are open.</param>
    public static void Run(PhraseTree tree, int root, Reading line, int start, Rows<Hit> hits, int depth = 0)
    {
        // Most words begin no phrase.
        if (tree.Steps(root) is null && !Begins(tree, root, line, line.SkipSymbols(start)))
            return;
        var walk = new PhraseWalk(tree, line);
        // A group is walked while its phrase still is: what lies beneath is the phrase's.
        var beneath = walk._open.Count;
        walk._open.Push(new WalkPoint(root, start, null));
        while (walk._open.Count > beneath && walk._spent++ < Budget)
            walk.Step(hits, depth);
        while (walk._open.Count > beneath)
            walk._open.Pop();
    }

    private static bool Begins(PhraseTree tree, int root, Reading line, int token)
    {
        if (token >= line.Tokens.Count)
            return false;
        foreach (var word in line.Numbers(token))
        {
            if (tree.Next(root, word) >= 0)
                return true;
        }

        return false;
    }

    private static int FirstWithEnd(Rows<Hit> hits, int end)
    {
        var first = 0;
        while (hits[first].End != end)
            first++;
        return first;
    }

    private readonly void Step(Rows<Hit> hits, int depth)
    {
        var (node, at, captures) = _open.Pop();
        if (_tree.Ends(node) is { } ends)
        {
            foreach (var payload in ends)
                hits.Add(new Hit(at, payload, captures));
        }

        var next = _line.SkipSymbols(at);
        if (next < _line.Tokens.Count)
        {
            foreach (var word in _line.Numbers(next))
            {
                var child = _tree.Next(node, word);
                if (child >= 0)
                    _open.Push(new WalkPoint(child, next + 1, captures));
            }
        }

        if (_tree.Steps(node) is not { } steps)
            return;
        foreach (var (step, child) in steps)
            Place(step, child, at, next, captures, depth);
    }

    private readonly void Place(Step step, int child, int at, int next, Capture? captures, int depth)
    {
        if (step.Kind == StepKind.Nothing)
        {
            _open.Push(new WalkPoint(child, at, captures));
            return;
        }

        if (step.Kind == StepKind.Symbol)
        {
            for (var i = at; i < next; i++)
            {
                if (_line.Tokens[i].Symbol == step.Value)
                    _open.Push(new WalkPoint(child, i + 1, captures));
            }

            return;
        }

        if (next >= _line.Tokens.Count)
            return;
        if (step.Kind == StepKind.Group)
        {
            if (depth > 4)
                return;
            if (_tree.Steps(step.Value) is null && !Begins(_tree, step.Value, _line, next))
                return;
            var inner = new Rows<Hit>();
            Run(_tree, step.Value, _line, next, inner, depth + 1);
            for (var i = 0; i < inner.Count; i++)
            {
                if (FirstWithEnd(inner, inner[i].End) == i)
                    _open.Push(new WalkPoint(child, inner[i].End, captures));
            }
        }
        else if (step.Kind is StepKind.Name or StepKind.Site or StepKind.Text)
        {
            for (var end = next; Spans.Extend(_line, next, ref end, step.Kind);)
            {
                // One capital word is too little to be a person in a sentence.
                if (Spans.Holds(_line, next, end, step.Kind) && (step.Kind != StepKind.Name || end - next > 1 || !_line.Tokens[next].Capital))
                    _open.Push(new WalkPoint(child, end, new Capture(step.Kind, next, end, captures)));
            }
        }
        else if (_line.Tokens[next].Kind == KindOf(step.Kind))
        {
            var end = next + 1;
            _open.Push(new WalkPoint(child, end, new Capture(step.Kind, next, end, captures)));
            // "5–7 min": a range is one number.
            if (step.Kind == StepKind.Number && end + 1 < _line.Tokens.Count && _line.Tokens[end].Symbol == '-' && _line.Tokens[end + 1].Kind == TokenKind.Number)
                _open.Push(new WalkPoint(child, end + 2, new Capture(step.Kind, next, end, captures)));
        }
    }

    private static TokenKind KindOf(StepKind kind) => kind switch
    {
        StepKind.Number => TokenKind.Number,
        StepKind.Url => TokenKind.Url,
        StepKind.Email => TokenKind.Email,
        StepKind.Handle => TokenKind.Handle,
        _ => TokenKind.Hashtag,
    };
}

/// <summary>A place in the tree and in the line from which the walk goes on.</summary>
/// <param name="Node">The tree's node.</param>
/// <param name="At">The line's token.</param>
/// <param name="Captures">What stood for placeholders on the way, last first.</param>
internal readonly record struct WalkPoint(int Node, int At, Capture? Captures);
