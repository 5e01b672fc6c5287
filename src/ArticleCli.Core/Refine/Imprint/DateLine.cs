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
    public static bool TryRead(ReadOnlySpan<char> text, DateContext context, out DateLine line) => TryRead(DateScan.Whole(text, context), context, out line);

    /// <summary>Reads a line whose dates are found already.</summary>
    /// <param name="dates">What <see cref="DateScan.Whole"/> found.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="line">What it says.</param>
    /// <returns>True where the line is nothing but dates with their labels.</returns>
    public static bool TryRead(List<ScannedDate>? dates, DateContext context, out DateLine line)
    {
        line = default;
        if (dates is null)
            return false;
        var (published, updated, doubt) = ((ArticleDate?)null, (ArticleDate?)null, DateDoubt.None);
        foreach (var scanned in dates)
        {
            if (!scanned.TryResolve(context, out var date, out var why))
            {
                if (why == DateDoubt.None)
                    return false;
                doubt = why;
            }
            else if (scanned.Label == DateWordKind.Updated)
            {
                updated = date;
            }
            else if (published is null)
            {
                published = date;
            }
            else if (scanned.Label is null && !date.AgreesWith(published.Value))
            {
                updated ??= date;
            }
        }

        if (published is { HasDay: true } first && updated is { HasDay: true } second && second.DayOnly < first.DayOnly && dates.TrueForAll(static one => one.Label is null))
            (published, updated) = (updated, published);
        line = new DateLine(published, updated, published is null && updated is null ? doubt : DateDoubt.None);
        return published is not null || updated is not null || doubt != DateDoubt.None;
    }
}
