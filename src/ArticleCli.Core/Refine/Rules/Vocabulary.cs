namespace ArticleCli.Refine.Rules;

/// <summary>A rule of free word order, made ready for a language: which word groups it may be made of and which it needs.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Language">The language of its words.</param>
/// <param name="May">Payloads of the groups that it may be made of.</param>
/// <param name="Needs">Combinations; each is a list of sets of payloads, of each of which one must be found.</param>
internal sealed record Vocabulary(Rule Rule, string Language, PayloadSet May, IReadOnlyList<PayloadSet[]> Needs)
{
    /// <summary>Whether a line is made of these words and holds what is needed.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hits">The vocabulary in it.</param>
    /// <returns>Whether it is.</returns>
    public bool Makes(Reading line, VocabularyHits hits)
    {
        if (!IsPossible(hits))
            return false;
        hits.Found.Clear();
        var strangers = 0;
        for (var at = line.SkipSymbols(0); at < line.Tokens.Count; at = line.SkipSymbols(at))
        {
            var end = Longest(hits, at);
            // Numbers and addresses are neutral.
            if (end < 0 && line.Tokens[at].Kind == TokenKind.Word && ++strangers > Rule.Strangers)
                return false;
            at = Math.Max(at + 1, end);
        }

        return Satisfied(hits.Found);
    }

    /// <summary>Whether a line holds what is needed, among other words.</summary>
    /// <param name="hits">The vocabulary in it.</param>
    /// <returns>Whether it does.</returns>
    public bool Mentioned(VocabularyHits hits)
    {
        if (!IsPossible(hits))
            return false;
        hits.Found.Clear();
        for (var at = 0; at < hits.Tokens;)
            at = Math.Max(at + 1, Longest(hits, at));
        return Satisfied(hits.Found);
    }

    /// <summary>Something of each set of a combination stands somewhere in the line: most lines hold nothing of most rules.</summary>
    private bool IsPossible(VocabularyHits hits)
    {
        foreach (var needs in Needs)
        {
            if (hits.Hold(needs))
                return true;
        }

        return false;
    }

    private int Longest(VocabularyHits hits, int at)
    {
        var end = -1;
        foreach (ref readonly var hit in hits.At(at))
        {
            if (hit.End > end && May.Contains(hit.Payload))
                end = hit.End;
        }

        if (end < 0)
            return end;
        foreach (ref readonly var hit in hits.At(at))
        {
            if (hit.End == end && May.Contains(hit.Payload))
                hits.Found.Add((at, hit.Payload));
        }

        return end;
    }

    private bool Satisfied(List<(int At, int Payload)> found)
    {
        foreach (var needs in Needs)
        {
            // Each need takes a place of its own: "share share" wants two.
            var used = new HashSet<int>();
            if (needs.All(need => found.FindIndex(f => !used.Contains(f.At) && need.Contains(f.Payload)) is var i and >= 0 && used.Add(found[i].At)))
                return true;
        }

        return false;
    }
}
