using ArticleCli.Model;
using ArticleCli.Refine.Rules;

namespace ArticleCli.Refine;

/// <summary>The line that says where the text came from: a label and an address, on one line or two, at either end.</summary>
internal static class SourceTrailer
{
    /// <summary>Lines from either end in which the address is looked for.</summary>
    private const int Reach = 25;

    /// <summary>Moves the address into the metadata.</summary>
    /// <param name="draft">The draft.</param>
    public static void Apply(Draft draft)
    {
        for (var i = draft.Lines.Count - 1; i >= 0; i--)
        {
            if (i >= Reach && i < draft.Lines.Count - Reach)
                continue;
            var line = draft.Lines[i];
            if (!line.IsOpen || !line.IsWords || line.Text.Length > 3000)
                continue;
            var match = draft.Matches(line, i < Reach && i < draft.Lines.Count / 2 ? Zone.Head : Zone.Tail).FirstOrDefault(static m => m.Kind == "source");
            if (match is { Stays: false, Address: { } address })
                Take(draft, line, Fullest(line, address), match.Rule, match.AddressOnNextLine);
            else if (AddressAtEnd(draft, line) is { } found)
                Take(draft, line, found, "source-address", false);
        }
    }

    /// <summary>Where the line names the host and the address, the address.</summary>
    private static string Fullest(Line line, string address) =>
        WebAddresses.IsAddress(address) ? address : line.View(null).Addresses.FirstOrDefault(static a => WebAddresses.IsAddress(a)) ?? (LastWord(line.Text) is { } last && WebAddresses.IsAddress(last) ? last : address);

    private static void Take(Draft draft, Line line, string address, string rule, bool next)
    {
        var clean = TrackingParameters.Strip(address.Trim().Trim('<', '>'));
        draft.AddClue(MetadataField.Source, clean, "source line", 0.9);
        draft.Address ??= clean;
        if (!draft.Move(line, rule, "source", MetadataField.Source))
            return;
        draft.Ended.Add(line.Index);
        if (next && line.Index + 1 < draft.Lines.Count)
        {
            draft.Move(draft.Lines[line.Index + 1], rule, "source", MetadataField.Source);
            draft.Ended.Add(line.Index + 1);
        }
    }

    /// <summary>
    /// Without a known label: the text's last line (or the one before) is an address alone, or a short label and an address; the label may stand on the line before.
    /// </summary>
    private static string? AddressAtEnd(Draft draft, Line line)
    {
        var last = draft.Lines.Count - 1;
        if (line.Index < last - 1 || line.Index <= draft.FirstProse || line.Kind != LineKind.Text || line.Text[0] == '[')
            return null;
        var addresses = line.View(null).Addresses;
        var address = addresses.Count == 1 ? addresses[0] : LastWord(line.Text);
        if (address is null || !WebAddresses.IsAddress(address))
            return null;
        var label = line.Text.Replace(address, "", StringComparison.Ordinal).Trim('<', '>', ' ');
        if (label.Length == 0)
            return line.Index == last ? address : null;
        // "More on this in our guide: https://…" is the author's: the label must be short and end as labels do, or the address's words be the title's.
        var words = Letters.Words(label);
        if (words <= 12 && WebAddresses.Host(address) is { } host && label.Contains(host, StringComparison.OrdinalIgnoreCase))
            return address;
        return words <= 6 && !Letters.EndsSentence(label) && (label[^1] is ':' or '：' || words <= 3 || IsTitle(draft, address)) ? address : null;
    }

    private static bool IsTitle(Draft draft, string address) => draft.Title is { } title && Titles.Similarity(WebAddresses.Slug(address), title) > 0.7;

    private static string? LastWord(string text)
    {
        var space = text.LastIndexOfAny([' ', '\t', '：', ':', '　']);
        var scheme = text.LastIndexOf("http", StringComparison.OrdinalIgnoreCase);
        return scheme >= 0 && (scheme == 0 || scheme > space || text[scheme - 1] is '：' or '　' or ':' or '<' or ' ') ? text[scheme..].TrimEnd('>') : null;
    }
}
