using System.Globalization;

namespace ArticleCli.Refine.Imprint;

/// <summary>Reads dates and times in the forms and languages that articles use.</summary>
internal static class DateReader
{
    /// <summary>Reads a text that is nothing but a date, with labels (<c>Published:</c>), weekday, time and zone as they come.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="date">The date.</param>
    /// <returns>True where the whole text is one date that can be believed.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, DateContext context, out ArticleDate date) => TryRead(text, context, out date, out _);

    /// <summary>Reads a text that is nothing but a date, and says why it gives none though it looks like one.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="date">The date.</param>
    /// <param name="doubt">Why there is none; <see cref="DateDoubt.None"/> where the text doesn't look like a date.</param>
    /// <returns>True where the whole text is one date that can be believed; a pair of two calendars is one.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, DateContext context, out ArticleDate date, out DateDoubt doubt)
    {
        doubt = DateDoubt.None;
        return TryEpoch(text, context, out date) || TryRead(DateScan.Whole(text, context), context, out date, out doubt);
    }

    /// <summary>Settles the dates of a text that is nothing but dates, and says why it gives none.</summary>
    /// <param name="dates">What <see cref="DateScan.Whole"/> found.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="date">The date.</param>
    /// <param name="doubt">Why there is none.</param>
    /// <returns>True where they are one date that can be believed.</returns>
    public static bool TryRead(List<ScannedDate>? dates, DateContext context, out ArticleDate date, out DateDoubt doubt)
    {
        date = default;
        doubt = DateDoubt.None;
        if (dates is null)
            return false;
        var found = false;
        foreach (var scanned in dates)
        {
            if (!scanned.TryResolve(context, out var one, out var why))
            {
                doubt = why == DateDoubt.None ? doubt : why;
                if (why == DateDoubt.None)
                    return false;
                continue;
            }

            if (found && !one.AgreesWith(date))
                return false;
            if (!found || one.Precision > date.Precision)
                date = one;
            found = true;
        }

        if (found)
            doubt = DateDoubt.None;
        return found;
    }

    /// <summary>Finds the first date in running text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="date">The date.</param>
    /// <returns>True where one was found.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, DateContext context, out ArticleDate date) => TryFind(text, context, out date, out _);

    /// <summary>Finds the first date in running text, with its place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What helps where the text leaves it open.</param>
    /// <param name="date">The date: a full day with its year.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>True where one was found.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, DateContext context, out ArticleDate date, out Range place)
    {
        foreach (var scanned in DateScan.Within(text, context, 8))
        {
            if (!scanned.TryResolve(context, out date, out _))
                continue;
            place = scanned.Start..scanned.End;
            return true;
        }

        date = default;
        place = default;
        return false;
    }

    /// <summary>Seconds or milliseconds since 1970, as some pages' data have them.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="context">What is known of it: only a text for machines is read so.</param>
    /// <param name="date">The date.</param>
    /// <returns>True where it is a moment that can be believed.</returns>
    public static bool TryEpoch(ReadOnlySpan<char> text, DateContext context, out ArticleDate date)
    {
        date = default;
        text = text.Trim();
        if (!context.Machine || text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return false;
        if (text.Length == 13)
            seconds /= 1000;
        var moment = DateTimeOffset.FromUnixTimeSeconds(seconds);
        if (moment.Year < 1990 || moment.Year > context.Today.Year + 1)
            return false;
        date = new ArticleDate(moment.Year, moment.Month, moment.Day, DatePrecision.Second) { Time = TimeOnly.FromDateTime(moment.DateTime), Offset = TimeSpan.Zero };
        return true;
    }
}
