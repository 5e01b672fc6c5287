using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Text;

namespace ArticleCli.Read.Html.Tree;

/// <summary>The document above the root element: what the tree builder asks for, and nothing of scripts, loading or manifests.</summary>
internal sealed class TreeDocument(TreeArena arena, TextSource source) : TreeNode(arena), IConstructableDocument
{
    public TextSource Source { get; } = source;

    public IDisposable? Builder { get; set; }

    public QuirksMode QuirksMode { get; set; }

    public bool IsLoading => false;

    /// <summary>The <c>html</c> element, or null before the first tag.</summary>
    public TreeNode? Root { get; private set; }

    public IConstructableElement? Head
    {
        get
        {
            if (Root is null)
                return null;
            foreach (var child in Root.Children)
            {
                if (child.Tag == Tag.Head)
                    return child;
            }

            return null;
        }
    }

    IConstructableElement IConstructableDocument.DocumentElement => Root!;

    /// <summary>Takes the root. What arrives after it was to be moved out of a table: the generic builder of AngleSharp 1.10 knows a table by the class of its
    /// own DOM only and falls back on the document. It goes where HTML's "appropriate place for inserting a node" is: in front of the innermost open table.</summary>
    public override void AddNode(IConstructableNode node)
    {
        var element = (TreeNode)node;
        if (Root is null)
        {
            base.AddNode(node);
            if (element.Tag == Tag.Html)
                Root = element;
            return;
        }

        switch (Arena.OpenTable)
        {
            case { Tag: Tag.Table, ParentNode: { } parent } table:
                parent.InsertBefore(table, element);
                break;
            case { Tag: Tag.Template } template:
                template.AddNode(element);
                break;
            default:
                Root.AddNode(element);
                break;
        }
    }

    public void PerformMicrotaskCheckpoint()
    {
    }

    public void ProvideStableState()
    {
    }

    public void TrackError(Exception exception)
    {
    }

    public Task WaitForReadyAsync(CancellationToken cancelToken) => Task.CompletedTask;

    public Task FinishLoadingAsync() => Task.CompletedTask;

    public void ApplyManifest()
    {
    }
}
