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
    /// <returns>True where the whole text is one date that can be believed.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, DateContext context, out ArticleDate date, out DateDoubt doubt)
    {
        doubt = DateDoubt.None;
        text = text.Trim();
        date = default;
        if (text.Length < 10 || !DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var day))
            return false;
        date = new ArticleDate(day.Year, day.Month, day.Day);
        return true;
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
    /// <param name="date">The date.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>True where one was found.</returns>
    public static bool TryFind(ReadOnlySpan<char> text, DateContext context, out ArticleDate date, out Range place)
    {
        for (var start = 0; start + 10 <= text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || !TryRead(text.Slice(start, 10), context, out date))
                continue;
            place = start..(start + 10);
            return true;
        }

        date = default;
        place = default;
        return false;
    }
}
