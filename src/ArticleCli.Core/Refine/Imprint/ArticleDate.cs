using System.Globalization;

namespace ArticleCli.Refine.Imprint;

/// <summary>How much of a date was given.</summary>
internal enum DatePrecision
{
    Year,
    Month,
    Day,
    Minute,
    Second,
}

/// <summary>A date as an article states it: its own calendar day, never shifted to another zone.</summary>
/// <param name="Year">Gregorian year.</param>
/// <param name="Month">1 to 12; 1 where it isn't given.</param>
/// <param name="Day">1 to 31; 1 where it isn't given.</param>
/// <param name="Precision">What was given.</param>
internal readonly record struct ArticleDate(int Year, int Month = 1, int Day = 1, DatePrecision Precision = DatePrecision.Day)
{
    /// <summary>Local time of day, to the second.</summary>
    public TimeOnly Time { get; init; }

    /// <summary>The offset from UTC that was given, or null.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>A full day is known.</summary>
    public bool HasDay => Precision >= DatePrecision.Day;

    /// <summary>The calendar day; the first of what isn't known.</summary>
    public DateOnly DayOnly => new(Year, Month, Day);

    /// <summary>True where both name the same day, as far as both know.</summary>
    public bool AgreesWith(ArticleDate other) =>
        Year == other.Year
        && (Precision == DatePrecision.Year || other.Precision == DatePrecision.Year
            || (Month == other.Month && (Precision == DatePrecision.Month || other.Precision == DatePrecision.Month || Day == other.Day)));

    /// <summary>ISO 8601 with the precision and offset that were given.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        var text = Precision switch
        {
            DatePrecision.Year => Year.ToString("0000", culture),
            DatePrecision.Month => string.Create(culture, $"{Year:0000}-{Month:00}"),
            DatePrecision.Day => string.Create(culture, $"{Year:0000}-{Month:00}-{Day:00}"),
            _ => string.Create(culture, $"{Year:0000}-{Month:00}-{Day:00}T{Time.Hour:00}:{Time.Minute:00}:{Time.Second:00}"),
        };
        return Precision < DatePrecision.Minute || Offset is not { } offset ? text
            : offset == TimeSpan.Zero ? text + "Z"
            : string.Create(culture, $"{text}{(offset < TimeSpan.Zero ? '-' : '+')}{Math.Abs(offset.Hours):00}:{Math.Abs(offset.Minutes):00}");
    }
}
