namespace ArticleCli.Read.Html.Tree;

/// <summary>Copies a tree of light nodes into a page's arrays, in document order, without recursion.</summary>
internal sealed class PageFiller
{
    private readonly List<(TreeNode Node, int Index, int Next)> _path = [];
    private PageArrays _to = new();

    public Page Fill(TreeNode root, TreeArena arena, PageArrays arrays)
    {
        _to = arrays;
        arrays.NodeCount = arrays.AttributeCount = arrays.CharacterCount = 0;
        arrays.Reserve(arena.NodeCount + 1);
        AddElement(root, -1, 0, arena);
        _path.Clear();
        _path.Add((root, 0, 0));
        while (_path.Count > 0)
        {
            var (node, index, next) = _path[^1];
            var children = node.Children;
            if (next == children.Length)
            {
                arrays.Ends[index] = arrays.NodeCount;
                _path.RemoveAt(_path.Count - 1);
                continue;
            }

            _path[^1] = (node, index, next + 1);
            var child = children[next];
            if (child.Tag == Tag.Text)
            {
                AddText(child, index, joins: next > 0 && children[next - 1].Tag == Tag.Text);
                continue;
            }

            var at = AddElement(child, index, _path.Count, arena);
            if (child.Children.Length == 0)
                arrays.Ends[at] = arrays.NodeCount;
            else
                _path.Add((child, at, 0));
        }

        arrays.AttributeStarts[arrays.NodeCount] = arrays.AttributeCount;
        _to = new();
        return new Page(arrays) { IsCut = arena.IsFull };
    }

    private int AddElement(TreeNode element, int parent, int depth, TreeArena arena)
    {
        var at = Add(element.Tag, parent, depth);
        _to.Names[at] = element.Tag == Tag.Unknown ? element.LocalName.ToString() : null;
        var end = element.AttributeStart + element.AttributeCount;
        for (var i = element.AttributeStart; i < end; i++)
        {
            ref var attribute = ref arena.Attributes[i];

            // Copies of a formatting element share their values.
            if (attribute.Position < 0)
                attribute.Position = _to.AddCharacters(attribute.Value.Memory.Span);
            _to.AddAttribute(attribute.Name, attribute.Position, attribute.Value.Length);
        }

        return at;
    }

    private void AddText(TreeNode text, int parent, bool joins)
    {
        var at = joins ? _to.NodeCount - 1 : Add(Tag.Text, parent, _path.Count);
        var start = _to.AddCharacters(text.Characters.Span);
        if (!joins)
            _to.TextStarts[at] = start;
        _to.TextLengths[at] = start + text.Characters.Length - _to.TextStarts[at];
        _to.Ends[at] = _to.NodeCount;
    }

    private int Add(Tag tag, int parent, int depth)
    {
        var at = _to.NodeCount++;
        _to.Tags[at] = tag;
        _to.Parents[at] = parent;
        _to.Depths[at] = (short)Math.Min(depth, short.MaxValue);
        _to.Names[at] = null;
        _to.TextStarts[at] = 0;
        _to.TextLengths[at] = 0;
        _to.AttributeStarts[at] = _to.AttributeCount;
        return at;
    }
}
