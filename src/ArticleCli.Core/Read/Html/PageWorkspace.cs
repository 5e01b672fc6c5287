using System.Collections.Concurrent;
using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html;

/// <summary>All that one page needs at a time, kept for the next: arrays, survey, selector. Renting saves a page's worth of allocations; it holds no result.</summary>
internal sealed class PageWorkspace
{
    /// <summary>A workspace that grew beyond this many characters is left to the collector.</summary>
    private const int LargestKept = 2_000_000;

    private static readonly ConcurrentBag<PageWorkspace> Idle = [];

    public PageArrays Arrays { get; } = new();

    public PageSurvey Survey { get; } = new();

    public ContentSelector Selector { get; } = new();

    public static PageWorkspace Rent() => Idle.TryTake(out var workspace) ? workspace : new PageWorkspace();

    public static void Return(PageWorkspace workspace)
    {
        if (workspace.Arrays.Characters.Length <= LargestKept)
            Idle.Add(workspace);
    }
}
