namespace ArticleCli.Read.Markdown;

/// <summary>Finds the brackets that nothing closes, in paragraphs that have them by the hundred: each would be one more level for Markdig, and with them all hidden the links between them stay links.</summary>
internal static class LoneBrackets
{
    // A quarter of what a paragraph may hold, so that text between them can nest as deep as elsewhere.
    private const int MostInParagraph = Crowd.MostBrackets / 4;

    /// <summary>Where the lone brackets of crowded paragraphs stand, in order.</summary>
    public static List<int> Find(string text)
    {
        var found = new List<int>();
        if (text.AsSpan().Count('[') <= MostInParagraph)
            return found;
        var open = new List<int>();
        var lineIsBlank = true;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' when lineIsBlank:
                    EndParagraph(open, found);
                    break;
                case '\\' when i + 1 < text.Length && text[i + 1] != '\n':
                    lineIsBlank = false;
                    i++;
                    continue;
                case '[':
                    open.Add(i);
                    break;
                case ']' when open.Count > 0:
                    open.RemoveAt(open.Count - 1);
                    break;
            }

            lineIsBlank = text[i] == '\n' || (lineIsBlank && (text[i] == '>' || char.IsWhiteSpace(text[i])));
        }

        EndParagraph(open, found);
        return found;
    }

    private static void EndParagraph(List<int> open, List<int> found)
    {
        if (open.Count > MostInParagraph)
            found.AddRange(open);
        open.Clear();
    }
}
