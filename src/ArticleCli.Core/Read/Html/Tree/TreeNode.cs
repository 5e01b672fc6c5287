using System.Collections;
using System.Runtime.InteropServices;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace ArticleCli.Read.Html.Tree;

/// <summary>A node as light as AngleSharp's tree builder allows: an element, or a run of text. Pooled, so everything is set anew by <see cref="Reset"/>.</summary>
/// <remarks>Texts and attribute values are slices of the tokenizer's buffer and die with it.</remarks>
internal class TreeNode(TreeArena arena) : IConstructableElement, IConstructableNodeList, IConstructableNamedNodeMap
{
    private TreeNode[] _children = [];
    private int _first;
    private int _count;
    private StringOrMemory _name;

    protected TreeArena Arena => arena;

    public Tag Tag { get; private set; }

    public NodeFlags Flags { get; private set; }

    public TreeNode? ParentNode { get; private set; }

    /// <summary>A text node's characters.</summary>
    public ReadOnlyMemory<char> Characters { get; private set; }

    public int AttributeStart { get; private set; }

    public int AttributeCount { get; private set; }

    public StringOrMemory NodeName => _name;

    public StringOrMemory LocalName => _name;

    public StringOrMemory Prefix => default;

    public StringOrMemory NamespaceUri =>
        (Flags & NodeFlags.SvgMember) != 0 ? NamespaceNames.SvgUri : (Flags & NodeFlags.MathMember) != 0 ? NamespaceNames.MathMlUri : NamespaceNames.HtmlUri;

    public IConstructableNamedNodeMap Attributes => this;

    public ISourceReference? SourceReference { get; set; }

    public IConstructableNodeList ChildNodes => this;

    IConstructableNode? IConstructableNode.Parent
    {
        get => ParentNode;
        set => ParentNode = (TreeNode?)value;
    }

    int IConstructableNodeList.Length => _count;

    int IConstructableNamedNodeMap.Length => AttributeCount;

    public ReadOnlySpan<TreeNode> Children => _children.AsSpan(_first, _count);

    IConstructableNode IConstructableNodeList.this[int index]
    {
        get
        {
            // The builder looks for a table among its siblings for each thing that it moves out of it: a linear search that must not add up.
            arena.CountLookUp();
            return _children[_first + index];
        }
    }

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] =>
        Find(name) is var at and >= 0 ? new Attribute(arena.Attributes[at].Name, arena.Attributes[at].Value) : null;

    public void Reset(Tag tag, StringOrMemory name, NodeFlags flags)
    {
        Tag = tag;
        _name = name;
        Flags = flags;
        ParentNode = null;
        Characters = default;
        AttributeStart = 0;
        AttributeCount = 0;
        _first = 0;
        _count = 0;
    }

    public void RemoveFromParent() => ParentNode?.RemoveChild(this);

    public void RemoveChild(IConstructableNode childNode)
    {
        // What is moved is nearly always the last child: search from the end.
        for (var i = _first + _count - 1; i >= _first; i--)
        {
            if (ReferenceEquals(_children[i], childNode))
            {
                RemoveNode(i - _first, childNode);
                return;
            }

            arena.CountLookUp();
        }
    }

    public void RemoveNode(int idx, IConstructableNode childNode)
    {
        ((TreeNode)childNode).ParentNode = null;
        _count--;
        if (idx == 0)
            _first = _count == 0 ? 0 : _first + 1;
        else
            Array.Copy(_children, _first + idx + 1, _children, _first + idx, _count - idx);
    }

    public void InsertNode(int idx, IConstructableNode childNode)
    {
        MakeRoom();
        var child = (TreeNode)childNode;
        child.ParentNode = this;
        Array.Copy(_children, _first + idx, _children, _first + idx + 1, _count - idx);
        _children[_first + idx] = child;
        _count++;
    }

    public virtual void AddNode(IConstructableNode node)
    {
        MakeRoom();
        var child = (TreeNode)node;
        child.ParentNode = this;
        _children[_first + _count++] = child;
    }

    public void AppendText(StringOrMemory text, bool emitWhiteSpaceOnly = false) => InsertText(_count, text, emitWhiteSpaceOnly);

    // White space between inlines is text like any other; the generic path asks to drop it.
    public void InsertText(int idx, StringOrMemory text, bool emitWhiteSpaceOnly = false)
    {
        if (text.Length == 0)
            return;
        if (idx > 0 && _children[_first + idx - 1] is { Tag: Tag.Text } before && before.TryExtend(text.Memory))
            return;
        var node = arena.NewText();
        node.Characters = text.Memory;
        InsertNode(idx, node);
    }

    public void SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => SetOwnAttribute(name, value);

    public void SetOwnAttribute(StringOrMemory name, StringOrMemory value)
    {
        var at = Find(name);
        if (at >= 0)
        {
            arena.Attributes[at].Value = value;
            return;
        }

        if (AttributeCount >= TreeArena.MaximumAttributes)
            return;
        AttributeStart = arena.Move(AttributeStart, AttributeCount);
        arena.AddAttribute(name, value);
        AttributeCount++;
    }

    public StringOrMemory GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        Find(localName) is var at and >= 0 ? arena.Attributes[at].Value : StringOrMemory.Empty;

    public void SetAttributes(StructAttributes tagAttributes)
    {
        // A second body tag adds what the first one lacks.
        var room = TreeArena.MaximumAttributes - AttributeCount;
        AttributeStart = AttributeCount == 0 ? arena.AttributeCount : arena.Move(AttributeStart, AttributeCount);
        var count = Math.Min(tagAttributes.Count, room);
        for (var i = 0; i < count; i++)
        {
            var attribute = tagAttributes[i];
            arena.AddAttribute(attribute.Name, attribute.Value);
        }

        AttributeCount += count;
    }

    public bool HasAttribute(StringOrMemory name) => Find(name) >= 0;

    public bool SameAs(IConstructableNamedNodeMap? attributes)
    {
        if (attributes is not TreeNode other || other.AttributeCount != AttributeCount)
            return false;
        for (var i = AttributeStart; i < AttributeStart + AttributeCount; i++)
        {
            var at = other.Find(arena.Attributes[i].Name);
            if (at < 0 || !arena.Attributes[at].Value.Memory.Span.SequenceEqual(arena.Attributes[i].Value.Memory.Span))
                return false;
        }

        return true;
    }

    // The builder calls this when it closes an element.
    public void SetupElement()
    {
        if (Tag is Tag.Table or Tag.Template)
            arena.CloseTable(this);
    }

    public void AddComment(ref StructHtmlToken token)
    {
    }

    public IConstructableNode ShallowCopy()
    {
        var copy = arena.NewElement(Tag, _name, Flags);

        // Formatting that is reopened for every block may be copied often: what carries a whole bag of attributes leaves them behind.
        if (AttributeCount <= TreeArena.MaximumCopiedAttributes)
        {
            copy.AttributeStart = AttributeStart;
            copy.AttributeCount = AttributeCount;
        }

        return copy;
    }

    public void Clear() => _count = _first = 0;

    public IEnumerator<IConstructableNode> GetEnumerator()
    {
        for (var i = 0; i < _count; i++)
            yield return _children[_first + i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Puts a node in front of one of this element's children.</summary>
    public void InsertBefore(TreeNode child, TreeNode node)
    {
        var index = _count;
        while (index > 0 && !ReferenceEquals(_children[_first + index - 1], child))
        {
            index--;
            arena.CountLookUp();
        }

        InsertNode(Math.Max(0, index - 1), node);
    }

    private int Find(StringOrMemory name)
    {
        var attributes = arena.Attributes.AsSpan(AttributeStart, AttributeCount);
        var wanted = name.Memory.Span;
        for (var i = 0; i < attributes.Length; i++)
        {
            if (wanted.SequenceEqual(attributes[i].Name))
                return AttributeStart + i;
        }

        return -1;
    }

    private void MakeRoom()
    {
        if (_first + _count < _children.Length)
            return;
        if (_first > _count)
        {
            Array.Copy(_children, _first, _children, 0, _count);
            _first = 0;
            return;
        }

        Array.Resize(ref _children, Math.Max(4, _children.Length * 2));
    }

    /// <summary>Joins a text that lies just behind this one in the tokenizer's buffer.</summary>
    private bool TryExtend(ReadOnlyMemory<char> next)
    {
        if (!MemoryMarshal.TryGetArray(Characters, out var here) || !MemoryMarshal.TryGetArray(next, out var there))
            return false;
        if (!ReferenceEquals(here.Array, there.Array) || here.Offset + here.Count != there.Offset)
            return false;
        Characters = here.Array.AsMemory(here.Offset, here.Count + there.Count);
        return true;
    }

    private sealed class Attribute(StringOrMemory name, StringOrMemory value) : IConstructableAttr
    {
        public StringOrMemory Name { get; } = name;

        public StringOrMemory Value { get; set; } = value;
    }
}

/// <summary>The tree builder tells these apart by their type.</summary>
internal sealed class FormNode(TreeArena arena) : TreeNode(arena), IConstructableFormElement;

/// <inheritdoc cref="FormNode"/>
internal sealed class FrameNode(TreeArena arena) : TreeNode(arena), IConstructableFrameElement;

/// <inheritdoc cref="FormNode"/>
internal sealed class SvgNode(TreeArena arena) : TreeNode(arena), IConstructableSvgElement;

/// <inheritdoc cref="FormNode"/>
internal sealed class MathNode(TreeArena arena) : TreeNode(arena), IConstructableMathElement;

/// <inheritdoc cref="FormNode"/>
internal sealed class MetaNode(TreeArena arena) : TreeNode(arena), IConstructableMetaElement
{
    public void Handle()
    {
    }
}

/// <inheritdoc cref="FormNode"/>
internal sealed class TemplateNode(TreeArena arena) : TreeNode(arena), IConstructableTemplateElement
{
    public void PopulateFragment()
    {
    }
}

/// <inheritdoc cref="FormNode"/>
internal sealed class ScriptNode(TreeArena arena) : TreeNode(arena), IConstructableScriptElement
{
    public Task RunAsync(CancellationToken cancel) => Task.CompletedTask;

    public bool Prepare(IConstructableDocument document) => false;
}
