namespace ArticleCli.Refine.Imprint;

/// <summary>A date as it is written, before its calendar and the order of its numbers are settled.</summary>
internal record struct RawDate
{
    /// <summary>The year as written, or −1.</summary>
    public int Year;

    public int YearDigits;

    /// <summary>The month, or −1 where <see cref="First"/> and <see cref="Second"/> are open.</summary>
    public int Month;

    /// <summary>The day, or −1.</summary>
    public int Day;

    public DateCalendar Calendar;

    /// <summary>The language of the month's name, or null.</summary>
    public string? Language;

    /// <summary>Two numbers of which one is the month.</summary>
    public int First;

    public int Second;

    /// <summary>What parts the numbers.</summary>
    public char Separator;

    public bool PersianDigits;

    public readonly bool IsOpen => Separator != '\0';
}

/// <summary>The written forms of a date: which sequences of tokens are one.</summary>
/// <param name="tokens">The text's tokens.</param>
/// <param name="language">Primary language subtag of the text, or null.</param>
internal sealed class DateGrammar(List<DateToken> tokens, string? language)
{
    /// <summary>Reads the date that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="date">The date.</param>
    /// <param name="next">The first token after it.</param>
    /// <returns>True where one begins there.</returns>
    public bool TryDate(int at, out RawDate date, out int next)
    {
        date = new RawDate { Year = -1, Month = -1, Day = -1 };
        next = at;
        if (tokens[at].Means(DateWordKind.EraStart, null, out var era))
            return TryEra(at, era.Value, ref date, out next);
        if (tokens[at].Means(DateWordKind.Month, language, out var month))
            return TryMonthFirst(at, month, ref date, out next) && IsBelieved(date, tokens[at]);
        if (!tokens[at].IsNumber)
            return false;
        date.PersianDigits = tokens[at].PersianDigits;
        return TryCompact(at, ref date, out next) || TryMarked(at, ref date, out next) || TryNumeric(at, ref date, out next)
            || TryDayFirst(at, ref date, out next);
    }

    /// <summary>The year that stands alone at a token: four digits that could be a year.</summary>
    public bool TryYear(int at, out int year)
    {
        year = IsNumber(at, 4) ? (int)tokens[at].Value : -1;
        return year is >= 1300 and <= 2700;
    }

    private bool TryCompact(int at, ref RawDate date, out int next)
    {
        next = at + 1;
        var token = tokens[at];
        if (token.Digits is not (8 or 14))
            return false;
        var day = token.Digits == 14 ? token.Value / 1_000_000 : token.Value;
        (date.Year, date.YearDigits, date.Month, date.Day) = ((int)(day / 10000), 4, (int)(day / 100 % 100), (int)(day % 100));
        return date.Year is >= 1990 and < 2100 && date.Month is >= 1 and <= 12 && date.Day is >= 1 and <= 31;
    }

    /// <summary>令和7年5月29日, 民国114年5月29日.</summary>
    private bool TryEra(int at, int add, ref RawDate date, out int next)
    {
        next = at + 1;
        if (next + 1 >= tokens.Count)
            return false;
        var first = tokens[next].IsWord && tokens[next].Meanings is null;
        if (!first && (!tokens[next].IsNumber || tokens[next].Digits > 3))
            return false;
        if (!tokens[next + 1].Means(DateWordKind.YearMark))
            return false;
        date.Year = add + (first ? 1 : (int)tokens[next].Value);
        date.YearDigits = 4;
        next += 2;
        TakeMarkedMonthAndDay(ref date, ref next);
        return true;
    }

    /// <summary>2025年5月29日, 2025년 5월 29일, 5月29日.</summary>
    private bool TryMarked(int at, ref RawDate date, out int next)
    {
        next = at;
        if (at + 1 >= tokens.Count)
            return false;
        if (tokens[at + 1].Means(DateWordKind.YearMark) && tokens[at].Digits is 2 or 4)
        {
            (date.Year, date.YearDigits) = ((int)tokens[at].Value, tokens[at].Digits);
            next = at + 2;
        }

        TakeMarkedMonthAndDay(ref date, ref next);
        return next > at && (date.Year >= 0 || date.Day > 0);
    }

    private void TakeMarkedMonthAndDay(ref RawDate date, ref int next)
    {
        if (!IsMarked(next, DateWordKind.MonthMark) || tokens[next].Value is < 1 or > 12)
            return;
        date.Month = (int)tokens[next].Value;
        next += 2;
        if (!IsMarked(next, DateWordKind.DayMark) || tokens[next].Value is < 1 or > 31)
            return;
        date.Day = (int)tokens[next].Value;
        next += 2;
    }

    private bool IsMarked(int at, DateWordKind mark) => IsShortNumber(at) && at + 1 < tokens.Count && tokens[at + 1].Means(mark);

    /// <summary>2025-05-29, 29.05.2025, 05/29/25, 2025-05, 05/2025.</summary>
    private bool TryNumeric(int at, ref RawDate date, out int next)
    {
        next = at;
        if (!IsMark(at + 1, out var separator) || separator is not ('-' or '/' or '.' or '|') || at + 2 >= tokens.Count || !tokens[at + 2].IsNumber)
            return false;
        var (first, second) = (tokens[at], tokens[at + 2]);
        var hasThird = IsMark(at + 3, out var other) && other == separator && at + 4 < tokens.Count && tokens[at + 4].IsNumber
            && (separator == '.' || (tokens[at + 3].Glued && tokens[at + 4].Glued) || (!tokens[at + 3].Glued && !tokens[at + 4].Glued && !tokens[at + 1].Glued));
        if (first.Digits == 4 && second.Digits <= 2)
        {
            (date.Year, date.YearDigits, date.Month) = ((int)first.Value, 4, (int)second.Value);
            next = at + 3;
            if (hasThird && tokens[at + 4].Digits <= 2)
            {
                date.Day = (int)tokens[at + 4].Value;
                next = at + 5;
                SkipMark(ref next, '.', separator == '.');
            }

            return date.Month is >= 1 and <= 12 && date.Day is -1 or (>= 1 and <= 31) && (date.Day > 0 || separator != '.');
        }

        if (first.Digits <= 2 && second.Digits <= 2 && hasThird && tokens[at + 4].Digits is 2 or 4)
        {
            (date.First, date.Second, date.Separator) = ((int)first.Value, (int)second.Value, separator);
            (date.Year, date.YearDigits) = ((int)tokens[at + 4].Value, tokens[at + 4].Digits);
            next = at + 5;
            return true;
        }

        if (first.Digits <= 2 && second.Digits == 4 && separator != '-' && first.Value is >= 1 and <= 12 && second.Value is >= 1900 and < 2600)
        {
            (date.Month, date.Year, date.YearDigits) = ((int)first.Value, (int)second.Value, 4);
            next = at + 3;
            return true;
        }

        return false;
    }

    /// <summary>29 May 2025, 29. Mai 2025, 29 de mayo de 2025, 2025 May 29.</summary>
    private bool TryDayFirst(int at, ref RawDate date, out int next)
    {
        next = at + 1;
        var number = tokens[at];
        if (number.Digits == 4 && number.Value is >= 1300 and <= 2700)
        {
            SkipSmall(ref next, 2);
            return next < tokens.Count && tokens[next].Means(DateWordKind.Month, language, out var late) && TakeLateMonth(number, late, ref date, ref next);
        }

        if (number.Digits > 2 || number.Value is < 1 or > 31)
            return false;
        if (next < tokens.Count && tokens[next].Glued && tokens[next].Means(DateWordKind.Ordinal))
            next++;
        else if (IsMark(next, out var dash) && dash == '-' && next + 1 < tokens.Count && tokens[next + 1].Glued && tokens[next + 1].Means(DateWordKind.Ordinal))
            next += 2;
        SkipSmall(ref next, 3);
        if (next >= tokens.Count || !tokens[next].Means(DateWordKind.Month, language, out var month))
            return false;
        Take(month, ref date);
        date.Day = (int)number.Value;
        var word = tokens[next];
        next++;
        SkipTwin(month, ref next);
        TakeYear(ref date, ref next);
        return IsBelieved(date, word);
    }

    /// <summary>A short name of another language may be an ordinary word (ago, out, mar): then only a whole year makes it a month.</summary>
    private bool IsBelieved(RawDate date, DateToken word) => date.YearDigits == 4 || date.Language == language || date.Language == "en" || word.End - word.Start > 3;

    /// <summary>Steps over the month's second name in Arabic newspapers: تشرين الثاني / نوفمبر.</summary>
    private void SkipTwin(DateWord month, ref int next)
    {
        var at = next;
        SkipSmall(ref at, 1);
        if (at < tokens.Count && tokens[at].Means(DateWordKind.Month, month.Language, out var twin) && twin.Value == month.Value)
            next = at + 1;
    }

    private bool TakeLateMonth(DateToken year, DateWord month, ref RawDate date, ref int next)
    {
        Take(month, ref date);
        (date.Year, date.YearDigits) = ((int)year.Value, 4);
        next++;
        var before = next;
        SkipSmall(ref next, 2);
        if (IsShortNumber(next) && tokens[next].Value is >= 1 and <= 31 && !IsTime(next))
        {
            date.Day = (int)tokens[next].Value;
            next++;
        }
        else
        {
            next = before;
        }

        return true;
    }

    /// <summary>May 29, 2025, May 2025.</summary>
    private bool TryMonthFirst(int at, DateWord month, ref RawDate date, out int next)
    {
        next = at + 1;
        Take(month, ref date);
        SkipSmall(ref next, 2);
        if (TryYear(next, out var year))
        {
            (date.Year, date.YearDigits) = (year, 4);
            next++;
            return true;
        }

        if (!IsShortNumber(next) || tokens[next].Value is < 1 or > 31 || IsTime(next))
            return false;
        date.Day = (int)tokens[next].Value;
        next++;
        if (next < tokens.Count && tokens[next].Glued && tokens[next].Means(DateWordKind.Ordinal))
            next++;
        TakeYear(ref date, ref next);

        // "mar. 27 mai 2025": the word was a Tuesday.
        return date.Year >= 0 || next >= tokens.Count || !tokens[at].Means(DateWordKind.Weekday) || !tokens[next].Means(DateWordKind.Month);
    }

    private static void Take(DateWord month, ref RawDate date) => (date.Month, date.Calendar, date.Language) = (month.Value, month.Calendar, month.Language);

    private void TakeYear(ref RawDate date, ref int next)
    {
        var at = next;
        SkipSmall(ref at, 3);
        if (at >= tokens.Count)
            return;
        var bracketed = IsMark(at, out var mark) && mark is '\'' && at + 1 < tokens.Count;
        if (bracketed)
            at++;
        if (!TryYear(at, out var year))
        {
            var thai = date.Language == "th";
            var dashed = at == next + 1 && IsMark(next, out var dash) && dash is '-' or '/' or '.';
            var last = at == tokens.Count - 1 && at > 1;
            if (!IsNumber(at, 2) || IsTime(at) || (!bracketed && !thai && !dashed && !last))
                return;
            year = (int)tokens[at].Value;
        }

        (date.Year, date.YearDigits) = (year, tokens[at].Digits);
        next = at + 1;
    }

    /// <summary>Steps over commas, full stops, dashes and particles within a date.</summary>
    private void SkipSmall(ref int next, int most)
    {
        for (; most > 0 && next < tokens.Count; most--, next++)
        {
            if (!(tokens[next].Mark is ',' or '.' or '-' or '/' or '־') && !(tokens[next].Means(DateWordKind.Filler) || tokens[next].Means(DateWordKind.BuddhistEra)
                || tokens[next].Means(DateWordKind.GregorianEra)))
                return;
        }
    }

    private void SkipMark(ref int next, char mark, bool wanted)
    {
        if (wanted && IsMark(next, out var found) && found == mark)
            next++;
    }

    private bool IsTime(int at) => (IsMark(at + 1, out var mark) && mark == ':' && at + 2 < tokens.Count && tokens[at + 2].IsNumber)
        || (at + 1 < tokens.Count && (tokens[at + 1].Means(DateWordKind.HourMark) || tokens[at + 1].Means(DateWordKind.HourWord)));

    private bool IsNumber(int at, int digits) => at < tokens.Count && tokens[at].Digits == digits;

    private bool IsShortNumber(int at) => at < tokens.Count && tokens[at].Digits is 1 or 2;

    private bool IsMark(int at, out char mark)
    {
        mark = at < tokens.Count ? tokens[at].Mark : '\0';
        return mark != '\0';
    }
}
