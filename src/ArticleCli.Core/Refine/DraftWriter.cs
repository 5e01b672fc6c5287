using ArticleCli.Model;
using Break = ArticleCli.Model.Rule;

namespace ArticleCli.Refine;

/// <summary>Makes a document of what is left of a draft.</summary>
internal static class DraftWriter
{
    /// <summary>The refined document.</summary>
    /// <param name="draft">The draft.</param>
    public static Document Write(Draft draft)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < draft.Lines.Count; i++)
        {
            var line = draft.Lines[i];
            if (!line.IsThere)
                continue;
            switch (line)
            {
                case { Kind: LineKind.Text, Fate: Fate.Caption }: i = AddCaption(draft, blocks, i); break;
                case { Kind: LineKind.Text }: i = AddParagraph(draft, blocks, i); break;
                case { Kind: LineKind.Heading }: blocks.Add(((Heading)draft.Document.Blocks[line.Block]) with { Content = line.Content }); break;
                case { Kind: LineKind.Break }:
                    // Breaks part prose from prose; those that parted furniture from prose go with the furniture.
                    if (blocks.Count > 0 && blocks[^1] is not Break && i < draft.LastProse)
                        blocks.Add(Break.Instance);
                    break;
                default: blocks.Add(draft.Document.Blocks[line.Block]); break;
            }
        }

        while (blocks is [.., Break])
            blocks.RemoveAt(blocks.Count - 1);
        return new Document(blocks);
    }

    private static int AddParagraph(Draft draft, List<Block> blocks, int at)
    {
        var first = draft.Lines[at];
        var content = new List<Inline>();
        var last = at;
        for (var i = at; i < draft.Lines.Count && draft.Lines[i].Block == first.Block; i++)
        {
            var line = draft.Lines[i];
            if (line.Fate is Fate.Caption)
                break;
            last = i;
            if (!line.IsThere || line.Content.Count == 0)
                continue;
            if (content.Count > 0)
                content.Add(LineBreak.Instance);
            content.AddRange(line.Content);
        }

        if (content.Count > 0)
            blocks.Add(first.Role switch { LineRole.Section => new Heading(2, content), LineRole.Question => new Paragraph([new Strong(content)]), _ => new Paragraph(content) });
        return last;
    }

    private static int AddCaption(Draft draft, List<Block> blocks, int at)
    {
        var content = new List<Inline>(draft.Lines[at].Content);
        var last = at;
        for (var i = at + 1; i < draft.Lines.Count && (draft.Lines[i].Fate == Fate.CaptionEnd || !draft.Lines[i].IsThere); i++)
        {
            if (draft.Lines[i].Fate != Fate.CaptionEnd)
                continue;
            content.Add(new Text(" "));
            content.AddRange(draft.Lines[i].Content);
            last = i;
        }

        blocks.Add(new Caption(content));
        return last;
    }
}
