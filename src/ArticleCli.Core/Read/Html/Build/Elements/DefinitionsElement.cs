using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>dl</c>: terms and what they mean, in boxes or not.</summary>
internal static class DefinitionsElement
{
    public static int Build(Builder builder, int node)
    {
        if (builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return builder.Block(node);
        builder.Flow.EndParagraph();
        var definitions = new DefinitionsUnderWay(builder);
        definitions.Collect(node + 1, builder.Page.End(node));
        definitions.Finish();
        return builder.Page.End(node);
    }

    /// <summary>Terms and descriptions without a list.</summary>
    public static int Orphans(Builder builder, int node)
    {
        if (builder.Flow.Shape != Shape.Blocks || !builder.Flow.CanNest)
            return builder.Block(node);
        var end = node;
        for (var at = node; at >= 0 && builder.Page.Tag(at) is Tag.Dt or Tag.Dd; at = builder.NextShown(at))
            end = builder.Page.End(at);
        builder.Flow.EndParagraph();
        var definitions = new DefinitionsUnderWay(builder);
        definitions.Collect(node, end);
        definitions.Finish();
        return end;
    }
}

/// <summary>A list of definitions as its entries are found.</summary>
internal sealed class DefinitionsUnderWay(Builder builder)
{
    private readonly List<Definition> _items = [];
    private List<IReadOnlyList<Inline>> _terms = [];
    private List<IReadOnlyList<Block>> _descriptions = [];

    public void Collect(int from, int to)
    {
        var page = builder.Page;
        for (var at = from; at < to; at = page.End(at))
        {
            var tag = page.Tag(at);
            if (tag == Tag.Text ? WhiteSpace.IsBlank(page.Text(at)) : !builder.Keeps(at) || ElementTable.Of(tag).Treatment == Treatment.Ignore)
                continue;
            if (tag == Tag.Dt)
                Term(at);
            else if (tag == Tag.Dd)
                Description(at + 1, page.End(at));
            else if (tag != Tag.Text && tag != Tag.Dl && (builder.Holds(at, Tag.Dt) || builder.Holds(at, Tag.Dd)))
                Collect(at + 1, page.End(at));
            else
                Description(at, page.End(at));
        }
    }

    /// <summary>Adds what was found to the document.</summary>
    public void Finish()
    {
        NextEntry();
        if (_items.Count == 1 && _items[0].Terms.Count == 0)
        {
            foreach (var description in _items[0].Descriptions)
            {
                foreach (var block in description)
                    builder.Flow.Add(block);
            }
        }
        else if (_items.Count > 0)
        {
            builder.Flow.Add(new Definitions(_items));
        }
    }

    private void Term(int node)
    {
        if (_descriptions.Count > 0)
            NextEntry();
        var line = builder.Inlines(node + 1, builder.Page.End(node), Shape.Line);
        if (line.Count > 0)
            _terms.Add(line);
    }

    private void Description(int from, int to)
    {
        var blocks = builder.Blocks(from, to);
        if (blocks.Count > 0)
            _descriptions.Add(blocks);
    }

    private void NextEntry()
    {
        if (_terms.Count + _descriptions.Count > 0)
            _items.Add(new Definition(_terms, _descriptions));
        _terms = [];
        _descriptions = [];
    }
}
