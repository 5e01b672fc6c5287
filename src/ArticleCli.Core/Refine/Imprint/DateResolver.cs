namespace ArticleCli.Refine.Imprint;

/// <summary>Settles what the written form leaves open: calendar, century, which number is the month, the year that isn't said.</summary>
internal static class DateResolver
{
    private const int EarliestYear = 1990;

    /// <summary>Turns a written date into a Gregorian one.</summary>
    /// <param name="raw">As written.</param>
    /// <param name="context">What helps.</param>
    /// <param name="date">The date.</param>
    /// <param name="doubt">Why there is none.</param>
    /// <returns>True where there is one that can be believed.</returns>
    public static bool TryResolve(RawDate raw, DateContext context, out ArticleDate date, out DateDoubt doubt)
    {
        date = default;
        doubt = DateDoubt.None;
        if (raw.Calendar == DateCalendar.Hijri || IsHijriYear(raw, context))
        {
            doubt = DateDoubt.Hijri;
            return false;
        }

        if (raw.IsOpen && !TryOrder(ref raw, context, out doubt))
            return false;
        if (raw.Year < 0)
            return TryWithoutYear(raw, context, out date, out doubt);
        var year = Century(raw, context);
        if (IsJalaliYear(raw, context))
            return TryJalali(raw, year, out date);
        if (IsBuddhistYear(raw, context, year))
            year -= 543;
        if (!TryMake(year, raw, out date))
            return false;
        if ((year < EarliestYear && !context.Machine) || year > context.Today.Year + 1)
        {
            if (Confirms(context, date))
                return true;
            doubt = DateDoubt.Year;
            return false;
        }

        return true;
    }

    /// <summary>Day-month or month-day, only by evidence.</summary>
    private static bool TryOrder(ref RawDate raw, DateContext context, out DateDoubt doubt)
    {
        doubt = DateDoubt.None;
        var (first, second) = (raw.First, raw.Second);
        if (raw.YearDigits == 2 && IsYearFirst(raw, context))
        {
            raw = raw with { Year = first, YearDigits = 2, Month = second, Day = raw.Year, Separator = '\0' };
            return true;
        }

        var dayFirst = second is >= 1 and <= 12 && first is >= 1 and <= 31;
        var monthFirst = first is >= 1 and <= 12 && second is >= 1 and <= 31;
        if (!dayFirst && !monthFirst)
            return false;
        if (dayFirst && monthFirst && first != second && raw.Separator != '.')
        {
            var byDay = raw with { Month = second, Day = first, Separator = '\0' };
            var byMonth = raw with { Month = first, Day = second, Separator = '\0' };
            var (day, month) = (Confirms(context, byDay), Confirms(context, byMonth));
            if (day == month && Order(context) is { } order)
                (day, month) = (order, !order);
            if (day == month)
            {
                doubt = DateDoubt.DayOrMonth;
                return false;
            }

            raw = day ? byDay : byMonth;
            return true;
        }

        // Dots are day first; elsewhere the part over twelve is the day.
        raw = dayFirst && (raw.Separator == '.' || !monthFirst || first == second)
            ? raw with { Month = second, Day = first, Separator = '\0' }
            : raw with { Month = first, Day = second, Separator = '\0' };
        return raw.Month <= 12;
    }

    /// <summary>True where the language and country write the day first, false for the month, null where it isn't known.</summary>
    private static bool? Order(DateContext context)
    {
        if (context.Primary is not { } language)
            return null;
        if (language != "en")
            return true;
        var region = context.Language!.Length > 3 ? context.Language[3..].ToUpperInvariant() : "";
        if (region.Length == 0)
            region = AddressDate.Region(context.Address) ?? "";
        return region switch
        {
            "" => null,
            "US" or "PH" => false,
            _ => true,
        };
    }

    /// <summary>25.05.29 in Korean, Chinese and Japanese texts.</summary>
    private static bool IsYearFirst(RawDate raw, DateContext context) => context.Primary is "ko" or "zh" or "ja" && raw.Second is >= 1 and <= 12 && raw.Year is >= 1 and <= 31;

    private static int Century(RawDate raw, DateContext context)
    {
        if (raw.YearDigits != 2)
            return raw.Year;
        if (raw.Language == "th" || context.Primary == "th")
            return 2500 + raw.Year;
        var year = 2000 + raw.Year;
        return year > context.Today.Year + 1 ? year - 100 : year;
    }

    private static bool IsJalaliYear(RawDate raw, DateContext context) => raw.Calendar == DateCalendar.Jalali
        || (raw.Year is >= 1300 and <= 1500 && raw.YearDigits == 4 && raw.Language is null && (context.Primary == "fa" || (raw.PersianDigits && context.Primary != "ar")));

    private static bool IsHijriYear(RawDate raw, DateContext context) => raw.Year is >= 1400 and <= 1500 && raw.YearDigits == 4 && raw.Language is null && context.Primary == "ar";

    private static bool IsBuddhistYear(RawDate raw, DateContext context, int year) => year is >= 2400 and <= 2700
        && (raw.Language == "th" || context.Primary == "th" || raw.Calendar == DateCalendar.Buddhist);

    private static bool TryJalali(RawDate raw, int year, out ArticleDate date)
    {
        date = default;
        if (raw.Month < 1 || raw.Day < 1 || Calendars.FromJalali(year, raw.Month, raw.Day) is not { } day)
            return false;
        date = new ArticleDate(day.Year, day.Month, day.Day);
        return true;
    }

    private static bool TryWithoutYear(RawDate raw, DateContext context, out ArticleDate date, out DateDoubt doubt)
    {
        doubt = DateDoubt.NoYear;
        date = default;
        if (raw.Calendar != DateCalendar.Gregorian || raw.Month < 1 || raw.Day < 1)
            return false;
        var anchor = AddressDate.TryFind(context.Address, out var address) ? address : context.Others.Count > 0 ? context.Others[0] : default;
        if (anchor.Year == 0)
            return false;

        // Six months either way: a story of December 30 may stand under an address of January.
        var middle = anchor.HasDay ? anchor.DayOnly : new DateOnly(anchor.Year, anchor.Precision == DatePrecision.Month ? anchor.Month : 7, 1);
        for (var year = middle.Year - 1; year <= middle.Year + 1; year++)
        {
            if (raw.Day > DateTime.DaysInMonth(year, raw.Month) || Math.Abs(new DateOnly(year, raw.Month, raw.Day).DayNumber - middle.DayNumber) > 183)
                continue;
            date = new ArticleDate(year, raw.Month, raw.Day);
            doubt = DateDoubt.None;
            return true;
        }

        return false;
    }

    private static bool TryMake(int year, RawDate raw, out ArticleDate date)
    {
        date = default;
        if (year is < 1 or > 9998 || raw.Month > 12 || raw.Day > 31)
            return false;
        if (raw.Month < 1)
            date = new ArticleDate(year, Precision: DatePrecision.Year);
        else if (raw.Day < 1)
            date = new ArticleDate(year, raw.Month, Precision: DatePrecision.Month);
        else if (raw.Day <= DateTime.DaysInMonth(year, raw.Month))
            date = new ArticleDate(year, raw.Month, raw.Day);
        return date.Year != 0;
    }

    private static bool Confirms(DateContext context, RawDate raw) => TryMake(Century(raw, context), raw, out var date) && Confirms(context, date);

    private static bool Confirms(DateContext context, ArticleDate date)
    {
        if (AddressDate.TryFind(context.Address, out var address) && address.Precision >= DatePrecision.Month && address.AgreesWith(date))
            return true;
        foreach (var other in context.Others)
        {
            if (other.HasDay && other.AgreesWith(date))
                return true;
        }

        return false;
    }
}
