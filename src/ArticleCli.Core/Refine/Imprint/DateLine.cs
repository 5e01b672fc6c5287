namespace ArticleCli.Refine.Imprint;

/// <summary>A line that holds nothing but one or two dates: <c>Published 29 May 2025 | Updated 30 May 2025, 10:15</c>.</summary>
/// <param name="Published">First publication, or null.</param>
/// <param name="Updated">Last change, or null.</param>
/// <param name="Doubt">Why a date of the line isn't believed.</param>
internal readonly record struct DateLine(ArticleDate? Published, ArticleDate? Updated, DateDoubt Doubt = DateDoubt.None)
{
    /// <summary>Reads a line; the later of two dates is the update where no label says otherwise.</summary>
    /// <param name="text">The whole line.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="line">What it says; with a doubt and no date where it is a date line that can't be believed.</param>
    /// <returns>True where the line is nothing but dates with their labels.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, DateContext context, out DateLine line)
    {
        line = DateReader.TryRead(text, context, out var date, out var doubt) ? new DateLine(date, null) : new DateLine(null, null, doubt);
        return line.Published is not null || doubt != DateDoubt.None;
    }
}
