using ArticleCli.Model;

namespace ArticleCli.Read.Html.Build;

/// <summary>What came of a page.</summary>
/// <param name="Document">The page's chosen part as a document.</param>
/// <param name="Dropped">Visible pieces that have no place in the document, in page order.</param>
internal sealed record BuildOutput(Document Document, IReadOnlyList<DroppedNode> Dropped);

/// <summary>A subtree that was left out on purpose, for the trace; its text is read from the page only when somebody asks.</summary>
/// <param name="Node">The subtree's node.</param>
/// <param name="Rule">The rule's id, kebab case.</param>
/// <param name="Kind">The kind of artefact.</param>
/// <param name="Length">How many of a text's first characters; null for all that it holds.</param>
internal readonly record struct DroppedNode(int Node, string Rule, string Kind, int? Length = null);
