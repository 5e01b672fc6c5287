namespace ArticleCli.Write.Markdown.Inlines;

/// <summary>One way in which a literal character could be misread.</summary>
/// <param name="Character">The character.</param>
/// <param name="When">Whether it could be, where it stands.</param>
/// <param name="Reason">What it could be read as.</param>
internal sealed record UnsafeCharacter(char Character, Func<Spot, bool> When, string Reason);

/// <summary>The table of characters that are escaped by what stands beside them. What depends on a partner further on is in <see cref="PairedEscapes"/>. Nothing else escapes.</summary>
internal static class Escapes
{
    public static readonly IReadOnlyList<UnsafeCharacter> Rows =
    [
        new('*', static s => s.MayFlank(), "opens or closes emphasis"),
        new('_', static s => s.MayFlank(), "opens or closes emphasis"),
        new('*', static s => s.StartsLine && (s.IsMarkerEnd(1) || s.LineIsRule()), "begins a list item or is a rule"),
        new('_', static s => s.StartsLine && s.LineIsRule(), "is a rule"),
        new('-', static s => s.StartsLine && (s.IsMarkerEnd(1) || s.LineIsRule()), "begins a list item or is a rule"),
        new('-', static s => s.StartsLine && s.LineIs("-") && (s.ContinuesParagraph || s.Length() >= 3), "makes the line before it a heading, or begins front matter"),
        new('-', static s => s.Context.StartsItem && s.Index == 0 && s.LineIs("- "), "is a rule, together with the item's mark"),
        new('*', static s => s.Context.StartsItem && s.Index == 0 && s.LineIs("* "), "is a rule, together with the item's mark"),
        new('+', static s => s.StartsLine && s.IsMarkerEnd(1), "begins a list item"),
        new('+', static s => s.StartsLine && s.Context.StartsDocument && s.Index == 0 && s.LineIs("+"), "begins TOML front matter"),
        new('=', static s => s.StartsLine && s.ContinuesParagraph && s.LineIs("="), "makes the line before it a heading"),
        new('#', static s => s.StartsLine && s.Run('#') is var run && run <= 6 && s.IsMarkerEnd(run), "begins a heading"),
        new('#', static s => s.EndsHeading(), "closes the heading"),
        new('>', static s => s.StartsLine, "begins a quotation"),
        new('.', static s => s.EndsNumber(), "begins a numbered item"),
        new(')', static s => s.EndsNumber(), "begins a numbered item"),
        new('`', static s => s.StartsLine && s.Run('`') >= 3, "begins a block of code"),
        new('~', static s => s.StartsLine && s.Run('~') >= 3, "begins a block of code"),
        new('|', static s => s.LineIsTableRule(), "is the second row of a table"),
        new('-', static s => s.LineIsTableRule(), "is the second row of a table"),
        new(':', static s => s.LineIsTableRule(), "is the second row of a table"),
        new(':', static s => s.StartsLine && s.IsMarkerEnd(1), "begins a definition (Markdown Extra, Pandoc)"),
        new('~', static s => s.StartsLine && s.IsMarkerEnd(1), "begins a definition (Markdown Extra, Pandoc)"),
        new(':', static s => s.FollowsLeadingNote(), "makes the footnote's mark before it a definition"),
        new('(', static s => s.FollowsNote(), "makes the footnote's mark before it a link"),
        new('<', static s => s.Next is '/' or '!' or '?' || (s.NextIsSyntax && s.Next == '<') || char.IsAsciiLetter(s.Next), "begins a tag or an address"),
        new('&', static s => CharacterReference.Begins(s.Ahead(40)), "begins a character reference"),
        new('\\', static s => s.IsLast || s.NextIsBreak || CharacterClass.IsAsciiPunctuation(s.Next), "escapes what follows, or breaks the line"),
        new('!', static s => s.NextIsSyntax && s.Next == '[', "makes the link after it a picture"),
        new('[', static s => s.Item.Has(ItemFlags.InLabel), "begins a link within a link's text"),
        new(']', static s => s.Item.Has(ItemFlags.InLabel), "ends the link's text"),
        new('[', static s => s.Context.StartsItem && s.Index == 0 && s.IsBox(), "is the box of a task"),
        new('[', static s => s.Context.StartsQuote && s.Index == 0 && s.Next == '!', "begins a callout"),
        new('[', static s => s.IsObsidian && s.Next == '[', "begins a link of Obsidian"),
        new('=', static s => s.IsObsidian && (s.Next == '=' || s.Previous == '='), "highlights, in Obsidian"),
        new('%', static s => s.IsObsidian && s.Next == '%', "begins a comment of Obsidian"),
    ];

    /// <summary>The rows of each ASCII character.</summary>
    private static readonly UnsafeCharacter[][] ByCharacter =
        [.. Enumerable.Range(0, 128).Select(static c => Rows.Where(r => r.Character == c).ToArray())];

    /// <summary>Marks every literal character of a line of text that could be misread.</summary>
    public static void Mark(InlineBuffer buffer, InlineContext context)
    {
        var lineStart = 0;
        for (var i = 0; i < buffer.Count; i++)
        {
            ref var item = ref buffer[i];
            if (item.Kind == ItemKind.Break)
                lineStart = i + 1;
            if (item.Kind != ItemKind.Literal || char.IsAsciiLetterOrDigit(item.Char) || item.Char is ' ' or > '~')
                continue;
            if (!item.Has(ItemFlags.Escape) && ByCharacter[item.Char] is { Length: > 0 } rows && Matches(rows, new Spot(buffer, context, i, lineStart)))
                item.Flags |= ItemFlags.Escape;
        }
    }

    private static bool Matches(UnsafeCharacter[] rows, Spot spot)
    {
        foreach (var row in rows)
        {
            if (row.When(spot))
                return true;
        }

        return false;
    }
}
