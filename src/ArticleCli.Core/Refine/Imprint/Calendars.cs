namespace ArticleCli.Refine.Imprint;

/// <summary>Days of other calendars as Gregorian ones.</summary>
internal static class Calendars
{
    /// <summary>A day of the Iranian calendar.</summary>
    /// <remarks>The runtime's own calendar, whose new year follows the equinox as the Iranian law asks.</remarks>
    /// <param name="year">1300 to 1500.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <returns>The Gregorian day, or null where the calendar has no such day.</returns>
    public static DateOnly? FromJalali(int year, int month, int day)
    {
        var calendar = new System.Globalization.PersianCalendar();
        if (year is < 1300 or > 1500 || month is < 1 or > 12 || day < 1 || day > calendar.GetDaysInMonth(year, month))
            return null;
        return DateOnly.FromDateTime(calendar.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    /// <summary>True while the United States keep daylight saving time: second Sunday of March to first Sunday of November (Energy Policy Act of 2005).</summary>
    /// <param name="day">The day.</param>
    /// <returns>True in summer time.</returns>
    public static bool IsSummerTimeInUnitedStates(DateOnly day)
    {
        var begin = Sunday(day.Year, 3, 2);
        var end = Sunday(day.Year, 11, 1);
        return day >= begin && day < end;
    }

    private static DateOnly Sunday(int year, int month, int which)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + ((which - 1) * 7));
    }
}
