namespace ArticleCli.Refine.Imprint;

/// <summary>One date found in a text, with its time and the label before it.</summary>
internal struct ScannedDate
{
    public RawDate Raw;
    public TimeOnly? Time;
    public bool Seconds;
    public TimeSpan? Offset;
    public bool SeasonalOffset;

    /// <summary><see cref="DateWordKind.Published"/>, <see cref="DateWordKind.Updated"/>, or null without a label.</summary>
    public DateWordKind? Label;

    /// <summary>Where it stands in the text.</summary>
    public int Start;

    public int End;

    /// <summary>Settles it.</summary>
    public readonly bool TryResolve(DateContext context, out ArticleDate date, out DateDoubt doubt)
    {
        if (!DateResolver.TryResolve(Raw, context, out date, out doubt))
            return false;
        if (Time is not { } time || !date.HasDay)
            return true;
        var offset = Offset;
        if (SeasonalOffset && Calendars.IsSummerTimeInUnitedStates(date.DayOnly))
            offset += TimeSpan.FromHours(1);
        date = date with { Precision = Seconds ? DatePrecision.Second : DatePrecision.Minute, Time = time, Offset = offset };
        return true;
    }
}

/// <summary>Walks a text's tokens and gathers its dates.</summary>
internal static class DateScan
{
    private const int LongestLine = 240;
    private const int ShortLine = 14;

    /// <summary>Gathers the dates of a text that is nothing but dates, times, zones, weekdays, labels and marks.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="context">What is known of it.</param>
    /// <returns>The dates; null where the text holds anything else, or no date.</returns>
    public static List<ScannedDate>? Whole(ReadOnlySpan<char> text, DateContext context)
    {
        if (text.Length > LongestLine || text.IsWhiteSpace())
            return null;
        var tokens = DateTokens.Read(text, 60);
        return new Walk(tokens, context).Whole() is { Count: > 0 } dates ? dates : null;
    }

    /// <summary>Gathers the dates within running text: full ones with a year, in words of the text's language or of English.</summary>
    /// <param name="text">The text.</param>
    /// <param name="context">What is known of it.</param>
    /// <param name="most">How many are wanted.</param>
    /// <returns>The dates in order.</returns>
    public static List<ScannedDate> Within(ReadOnlySpan<char> text, DateContext context, int most) =>
        new Walk(DateTokens.Read(text, 20_000), context).Within(most);

    private sealed class Walk(List<DateToken> tokens, DateContext context)
    {
        private readonly DateGrammar _dates = new(tokens, context.Primary);
        private readonly TimeGrammar _times = new(tokens, context.Primary);
        private readonly List<ScannedDate> _found = [];

        public List<ScannedDate>? Whole()
        {
            DateWordKind? label = null;
            ScannedDate pending = default;
            for (var at = 0; at < tokens.Count;)
            {
                if (TryTakeDate(ref at, ref label, ref pending) || TryTakeTime(ref at, ref pending) || TryTakeZone(ref at, ref pending))
                    continue;
                if (tokens[at].Means(DateWordKind.Updated) && !tokens[at].Means(DateWordKind.Published))
                    label = DateWordKind.Updated;
                else if (tokens[at].Means(DateWordKind.Published))
                    label = DateWordKind.Published;
                else if (TryTakeYear(at, label))
                    label = null;
                else if (!IsSmall(tokens[at]))
                    return null;
                at++;
            }

            return _found;
        }

        public List<ScannedDate> Within(int most)
        {
            for (var at = 0; at < tokens.Count && _found.Count < most;)
            {
                if (!_dates.TryDate(at, out var raw, out var next) || raw.Day < 1 && !raw.IsOpen || (raw.YearDigits != 4 && !IsShortDate(at, raw)) || !IsBelieved(at, raw))
                {
                    at++;
                    continue;
                }

                var date = new ScannedDate { Raw = raw, Start = tokens[at].Start, End = tokens[next - 1].End, Label = LabelBefore(at) };
                var after = next;
                while (after < tokens.Count && after < next + 3 && !tokens[after].IsNumber && IsSmall(tokens[after]) && !IsIsoMark(after))
                    after++;
                if (after < tokens.Count && _times.TryTime(after, out var time, out var seconds, out var end))
                {
                    (date.Time, date.Seconds, date.End) = (time, seconds, tokens[end - 1].End);
                    next = end;
                    if (_times.TryZone(next, out var offset, out var seasonal, out end))
                    {
                        (date.Offset, date.SeasonalOffset, date.End) = (offset, seasonal, tokens[end - 1].End);
                        next = end;
                    }
                }

                _found.Add(date);
                at = next;
            }

            return _found;
        }

        private bool TryTakeDate(ref int at, ref DateWordKind? label, ref ScannedDate pending)
        {
            if (!_dates.TryDate(at, out var raw, out var next))
                return false;
            var date = pending with { Raw = raw, Start = tokens[at].Start, End = tokens[next - 1].End, Label = label };
            if (tokens[at].Digits == 14)
                (date.Time, date.Seconds) = (Clock(tokens[at].Value % 1_000_000), true);
            _found.Add(date);
            pending = default;
            label = null;
            at = next;
            return true;
        }

        private bool TryTakeTime(ref int at, ref ScannedDate pending)
        {
            if (!_times.TryTime(at, out var time, out var seconds, out var next))
                return false;
            var hasOffset = _times.TryZone(next, out var offset, out var seasonal, out var after);
            if (hasOffset)
                next = after;
            var toLast = _found.Count > 0 && _found[^1].Time is null;
            var date = toLast ? _found[^1] : pending;
            if (date.Time is not null)
                return false;
            (date.Time, date.Seconds, date.Offset, date.SeasonalOffset) = (time, seconds, hasOffset ? offset : null, seasonal);
            if (toLast)
                _found[^1] = date;
            else
                pending = date;
            at = next;
            return true;
        }

        private bool TryTakeZone(ref int at, ref ScannedDate pending)
        {
            if (!tokens[at].Means(DateWordKind.Zone) && !tokens[at].Means(DateWordKind.ZoneUnitedStates))
                return false;
            var hasLast = _found.Count > 0 && _found[^1].Time is not null;
            if ((!hasLast && pending.Time is null) || !_times.TryZone(at, out var offset, out var seasonal, out var next))
                return false;
            var date = hasLast ? _found[^1] : pending;
            date.Offset ??= offset;
            date.SeasonalOffset |= seasonal;
            if (hasLast)
                _found[^1] = date;
            else
                pending = date;
            at = next;
            return true;
        }

        /// <summary>A year by itself: at the end of <c>Thu May 29 10:15:00 EDT 2025</c>, or alone behind a label.</summary>
        private bool TryTakeYear(int at, DateWordKind? label)
        {
            if (!_dates.TryYear(at, out var year))
                return false;
            if (_found.Count > 0)
            {
                var last = _found[^1];
                if (last.Raw.Year >= 0)
                    return false;
                (last.Raw.Year, last.Raw.YearDigits) = (year, 4);
                _found[^1] = last;
                return true;
            }

            if ((label is null && !context.Machine) || at != tokens.Count - 1)
                return false;
            _found.Add(new ScannedDate { Raw = new RawDate { Year = year, YearDigits = 4, Month = -1, Day = -1 }, Label = label, Start = tokens[at].Start, End = tokens[at].End });
            return true;
        }

        /// <summary>A date of two-digit parts in a line with nothing but short words round it: "31.10.23", "28.01.22 / 0 comments".</summary>
        private bool IsShortDate(int at, RawDate raw) => raw.YearDigits == 2 && raw.Separator is '.' or '/' && tokens[at].IsNumber && tokens.Count <= ShortLine;

        /// <summary>In running text a short name of another language may be an ordinary word (ago, out, mar).</summary>
        private bool IsBelieved(int at, RawDate raw) => raw.Language is null || raw.Language == context.Primary || raw.Language == "en" || context.Primary is null
            || tokens[at].End - tokens[at].Start > 3 || tokens[at].IsNumber;

        private DateWordKind? LabelBefore(int at)
        {
            for (var before = at - 1; before >= 0 && before >= at - 4; before--)
            {
                if (tokens[before].Means(DateWordKind.Updated) && !tokens[before].Means(DateWordKind.Published))
                    return DateWordKind.Updated;
                if (tokens[before].Means(DateWordKind.Published))
                    return DateWordKind.Published;
                if (!IsSmall(tokens[before]))
                    return null;
            }

            return null;
        }

        private bool IsIsoMark(int at) => tokens[at] is { IsWord: true, Glued: true } && tokens[at].End - tokens[at].Start == 1;

        private static bool IsSmall(DateToken token)
        {
            if (token.Mark != '\0')
                return token.Mark is not ('$' or '%' or '#' or '@' or '?' or '!' or '=' or '&' or '+' or '€' or '£');
            if (token.Meanings is null)
                return false;
            foreach (var meaning in token.Meanings)
            {
                if (meaning.Kind is DateWordKind.Filler or DateWordKind.Weekday or DateWordKind.HijriEra or DateWordKind.GregorianEra or DateWordKind.BuddhistEra
                    or DateWordKind.HourWord)
                    return true;
            }

            return false;
        }

        private static TimeOnly Clock(long digits) => digits / 10000 < 24 && digits / 100 % 100 < 60 && digits % 100 < 60
            ? new TimeOnly((int)(digits / 10000), (int)(digits / 100 % 100), (int)(digits % 100))
            : default;
    }
}
