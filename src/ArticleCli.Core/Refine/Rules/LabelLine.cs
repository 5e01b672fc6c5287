namespace ArticleCli.Refine.Rules;

/// <summary>A label, its separator, and what follows.</summary>
internal static class LabelLine
{
    /// <summary>The match, if what follows the label is what the rule says.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="hit">The label's end.</param>
    /// <param name="line">The line.</param>
    /// <param name="view">The line's links and neighbours.</param>
    /// <returns>The match, or null.</returns>
    public static RuleMatch? Match(Rule rule, in Hit hit, Reading line, in LineView view)
    {
        var start = Separator(line, hit.End, out var isParted);
        var first = line.SkipSymbols(0);
        // A label may be a symbol: ©.
        var label = line.Text[line.Tokens[first < hit.End ? first : 0].Start..line.Tokens[hit.End - 1].End];
        var match = new RuleMatch(rule.Id, rule.Kind, rule.Shape)
        {
            Stays = rule.Stays,
            Takes = rule.Takes,
            Label = label,
            Name = Capture.Text(hit.Captures, StepKind.Name, line),
            Site = Capture.Text(hit.Captures, StepKind.Site, line),
            Number = Capture.Text(hit.Captures, StepKind.Number, line),
        };
        if (start == line.Tokens.Count)
            return Marks.IsQuoted(line) ? null : Alone(match, rule, view);
        var from = line.Tokens[start].Start;
        var rest = Rest(view.Text, line, from);
        if (!isParted && line.Tokens[start].Kind != TokenKind.Hashtag && !view.EndsInLink && !IsShouted(line, hit.End) && !rule.Bare)
            return null;
        return Follows(match with { Rest = rest }, rule, line, start, view);
    }

    private static RuleMatch? Alone(RuleMatch match, Rule rule, in LineView view)
    {
        if (rule.Shape == RuleShape.LabelUrl)
        {
            if (view.OnlyLink && view.Addresses is [var address])
                return match with { Address = address };
            return Addresses.Only(view.Next) is { } next ? match with { Address = next, AddressOnNextLine = true, Takes = Takes.Next } : null;
        }

        // "Read more than signs while you wait." is a sentence, whatever it begins with.
        return rule.Alone && (rule.Shape is not (RuleShape.LabelHeadline or RuleShape.Label) || view.Text.AsSpan().TrimEnd() is not [.., '.' or '。' or '।' or '!']) ? match with { Shape = RuleShape.Label } : null;
    }

    private static RuleMatch? Follows(RuleMatch match, Rule rule, Reading line, int start, in LineView view)
    {
        double words = 0;
        for (var i = start; i < line.Tokens.Count; i++)
            words += line.Tokens[i].Kind == TokenKind.Symbol ? 0 : line.Tokens[i].Wide ? 1.0 / 3 : 1;
        var isStopped = Marks.EndsInStop(match.Rest);
        switch (rule.Shape)
        {
            case RuleShape.LabelUrl:
                if (line.Tokens[line.SkipSymbols(start) is var s && s < line.Tokens.Count ? s : start].Kind == TokenKind.Url && words <= 3)
                    return match with { Address = Addresses.First(match.Rest) };
                return view.EndsInLink && view.Addresses is [.., var last] ? match with { Address = last } : null;
            case RuleShape.LabelHeadline:
                return words <= 25 && (view.EndsInLink || !isStopped) ? match : null;
            case RuleShape.LabelList:
                return words <= 40 && !isStopped && IsList(match.Rest) ? match : null;
            case RuleShape.LabelName:
                return words <= 16 && IsNames(line, start) ? match : null;
            case RuleShape.LabelRest:
                return words <= (rule.Most > 0 ? rule.Most : 16) ? match : null;
            case RuleShape.Label:
                return null;
            case RuleShape.LabelSentence:
                // "Update: 18.07.2024 12:29" is a date line, no note of the editor's.
                return line.Tokens.Skip(start).Sum(static t => t.Kind != TokenKind.Word ? 0 : t.Wide ? 1.0 / 3 : 1) >= 3 ? match : null;
            default:
                return match;
        }
    }

    // Symbols between label and rest. A dash parts only where a space stands beside it; a closing bracket only where the label stands in brackets.
    private static int Separator(Reading line, int at, out bool isParted)
    {
        isParted = false;
        var opened = line.Tokens[0].Symbol == '(';
        while (at < line.Tokens.Count && line.Tokens[at].Kind == TokenKind.Symbol)
        {
            var token = line.Tokens[at];
            var isLast = at + 1 == line.Tokens.Count;
            if (!isLast && token.Symbol is '"' or '(' or '<' or '\'' or '#')
                break;
            isParted |= token.Symbol switch
            {
                ':' or '>' or '|' or '/' or '=' => true,
                '-' => token.Spaced || (!isLast && line.Tokens[at + 1].Spaced),
                ')' => opened,
                _ => false,
            };
            at++;
        }

        return at;
    }

    private static string Rest(string text, Reading line, int from)
    {
        var rest = text[from..].TrimEnd();
        return line.Tokens[0].Symbol == '(' && rest.Length > 1 && SymbolClass.Of(rest[^1]) == ')' && !rest.AsSpan().ContainsAny("([（【") ? rest[..^1].TrimEnd() : rest;
    }

    // "READ MORE The headline": a label in capitals before words that aren't.
    private static bool IsShouted(Reading line, int end)
    {
        var isCased = false;
        for (var i = 0; i < end; i++)
        {
            if (line.Tokens[i].Lower)
                return false;
            isCased |= line.Tokens[i].Capital;
        }

        var next = line.SkipSymbols(end);
        return isCased && next < line.Tokens.Count && line.Tokens[next] is { Capital: true } or { Kind: TokenKind.Number } && line.Tokens.Skip(end).Any(static t => t.Lower);
    }

    // Comma-separated short parts, hashtags, or one short topic.
    private static bool IsList(string rest)
    {
        var parts = 0;
        foreach (var range in rest.AsSpan().SplitAny(",،、，;；|·•#/"))
        {
            var part = rest.AsSpan(range).Trim();
            if (part.IsEmpty)
                continue;
            parts++;
            var words = 1;
            var wide = 0;
            foreach (var c in part)
            {
                words += char.IsWhiteSpace(c) ? 1 : 0;
                wide += Folding.IsWide(c) ? 1 : 0;
            }

            if (words > 5 || (wide > 0 ? wide > 24 : part.Length > 50))
                return false;
        }

        return parts > 0;
    }

    // A name to the end, or to what parts name and role, place or address.
    private static bool IsNames(Reading line, int start)
    {
        start = line.SkipSymbols(start);
        if (start == line.Tokens.Count)
            return false;
        for (var end = start; Spans.Extend(line, start, ref end, StepKind.Name);)
        {
            if (!Spans.Holds(line, start, end, StepKind.Name))
                continue;
            if (end == line.Tokens.Count || line.Tokens[end].Kind is TokenKind.Email or TokenKind.Handle || line.SkipSymbols(end) == line.Tokens.Count)
                return true;
            if (line.Tokens[end].Symbol is ',' or '|' or '(' or '-' or '/' or '<' or '>')
                return true;
        }

        return false;
    }
}
