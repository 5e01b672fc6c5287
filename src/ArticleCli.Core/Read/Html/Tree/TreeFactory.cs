using System.Runtime.CompilerServices;
using AngleSharp;
using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace ArticleCli.Read.Html.Tree;

/// <summary>Makes light nodes for AngleSharp's tree builder.</summary>
internal sealed class TreeFactory(TreeArena arena) : IDomConstructionElementFactory<TreeDocument, TreeNode>
{
    private static readonly StringOrMemory[] Names = Tags.Table(static tag => new StringOrMemory(Tags.Name(tag)));

    public TreeNode Create(TreeDocument document, StringOrMemory localName, StringOrMemory prefix = default, NodeFlags flags = NodeFlags.None)
    {
        var name = localName.Memory.Span;
        var tag = Tags.Find(name);
        if (DropsNewLine(tag, name) && !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new OverworkException();
        return arena.NewElement(tag, tag == Tag.Unknown ? arena.ElementName(name) : Names[(int)tag], ElementFlags.Of(tag, name) | flags);
    }

    /// <summary>A line end behind its tag is no text. AngleSharp 1.10 looks for one by building what follows from within, past every guard: one such tag after the other, and each
    /// takes its share of the stack.</summary>
    public static bool DropsNewLine(Tag tag, ReadOnlySpan<char> name) => tag == Tag.Pre || (tag == Tag.Unknown && name is "listing");

    public TreeNode CreateUnknown(TreeDocument document, StringOrMemory tagName) => Create(document, tagName);

    public TreeNode CreateNoScript(TreeDocument document, bool scripting) =>
        Create(document, Names[(int)Tag.Noscript], default, scripting ? NodeFlags.LiteralText : NodeFlags.None);

    public IConstructableNode CreateDocumentType(
        TreeDocument document, StringOrMemory name, StringOrMemory publicIdentifier, StringOrMemory systemIdentifier) =>
        arena.NewElement(Tag.Unknown, "!doctype", NodeFlags.None);

    public IConstructableSvgElement CreateSvg(TreeDocument document, StringOrMemory name = default)
    {
        // Names inside a drawing mean other things than in HTML (title, a, style): only the root is a tag of its own.
        var local = name.Memory.Span;
        var tag = local is "svg" ? Tag.Svg : Tag.Unknown;
        return arena.Register(new SvgNode(arena), tag, arena.ElementName(local), ElementFlags.OfSvg(local));
    }

    public IConstructableMathElement CreateMath(TreeDocument document, StringOrMemory name = default)
    {
        var local = name.Memory.Span;
        return arena.Register(new MathNode(arena), Tags.Find(local), arena.ElementName(local), ElementFlags.OfMath(local));
    }

    public IConstructableMetaElement CreateMeta(TreeDocument document) => Register(new MetaNode(arena), Tag.Meta);

    public IConstructableScriptElement CreateScript(TreeDocument document, bool parserInserted, bool started) => Register(new ScriptNode(arena), Tag.Script);

    public IConstructableFrameElement CreateFrame(TreeDocument document) => Register(new FrameNode(arena), Tag.Frame);

    public IConstructableTemplateElement CreateTemplate(TreeDocument document) => Register(new TemplateNode(arena), Tag.Template);

    public IConstructableFormElement CreateForm(TreeDocument document) => Register(new FormNode(arena), Tag.Form);

    public TreeDocument CreateDocument(TextSource source, IBrowsingContext? context = null) => new(arena, source);

    private T Register<T>(T node, Tag tag)
        where T : TreeNode => arena.Register(node, tag, Names[(int)tag], ElementFlags.Of(tag, default));
}
