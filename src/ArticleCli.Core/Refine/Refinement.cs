namespace ArticleCli.Refine;

/// <summary>One step of the way from a read document to an article.</summary>
/// <param name="Id">Kebab-case name, as the trace and <c>explain</c> show it.</param>
/// <param name="OnPages">It also fits web pages, whose furniture the reader left out by structure.</param>
/// <param name="Apply">Does it.</param>
internal sealed record Refinement(string Id, bool OnPages, Action<Draft> Apply);
