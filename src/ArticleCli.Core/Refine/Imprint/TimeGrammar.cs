namespace ArticleCli.Refine.Imprint;

/// <summary>The written forms of a time of day and of a zone.</summary>
/// <param name="tokens">The text's tokens.</param>
/// <param name="language">Primary language subtag of the text, or null.</param>
internal sealed class TimeGrammar(List<DateToken> tokens, string? language)
{
    /// <summary>Reads the time that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="time">The time.</param>
    /// <param name="seconds">Seconds were given.</param>
    /// <param name="next">The first token after it.</param>
    /// <returns>True where one begins there.</returns>
    public bool TryTime(int at, out TimeOnly time, out bool seconds, out int next)
    {
        time = default;
        seconds = false;
        next = at;
        bool? afternoon = null;
        if (at < tokens.Count && TryHalf(at, out var early) && at + 1 < tokens.Count && tokens[at + 1].IsNumber)
        {
            afternoon = early;
            next++;
        }

        if (next < tokens.Count && !tokens[next].IsNumber && IsIsoMark(next))
            next++;
        if (next >= tokens.Count || !tokens[next].IsNumber)
            return false;
        var (hour, minute, second) = (tokens[next].Value, 0L, 0L);
        if (tokens[next].Digits is 4 or 6 && next > at && afternoon is null)
        {
            seconds = tokens[next].Digits == 6;
            (hour, minute, second) = seconds ? (hour / 10000, hour / 100 % 100, hour % 100) : (hour / 100, hour % 100, 0);
            next++;
        }
        else if (tokens[next].Digits > 2 || !TakeClock(ref next, ref minute, ref second, ref seconds, afternoon is not null))
        {
            return false;
        }

        afternoon ??= TakeHalf(ref next);
        if (afternoon == true && hour < 12)
            hour += 12;
        else if (afternoon == false && hour == 12)
            hour = 0;
        if (hour == 24 && minute == 0)
            hour = 0;
        if (hour > 23 || minute > 59 || second > 60)
            return false;
        time = new TimeOnly((int)hour, (int)minute, (int)Math.Min(second, 59));
        return true;
    }

    /// <summary>Reads the zone that begins at a token.</summary>
    /// <param name="at">The token.</param>
    /// <param name="offset">Its offset from UTC; for zones of the United States without season the winter one.</param>
    /// <param name="seasonal">The offset is an hour more in summer.</param>
    /// <param name="next">The first token after it.</param>
    /// <returns>True where one begins there.</returns>
    public bool TryZone(int at, out TimeSpan offset, out bool seasonal, out int next)
    {
        offset = default;
        seasonal = false;
        next = at + 1;
        if (at >= tokens.Count)
            return false;
        if (tokens[at].Mark is '+' or '-')
            return TryOffset(at, out offset, out next);
        if (tokens[at].Means(DateWordKind.ZoneUnitedStates, null, out var states))
        {
            (offset, seasonal) = (TimeSpan.FromMinutes(states.Value), true);
            return true;
        }

        if (!tokens[at].Means(DateWordKind.Zone, null, out var zone))
            return false;
        offset = TimeSpan.FromMinutes(zone.Value);
        if (zone.Value == 0 && next < tokens.Count && tokens[next].Mark is '+' or '-' && TryOffset(next, out var more, out var after))
            (offset, next) = (more, after);
        return true;
    }

    private bool TakeClock(ref int next, ref long minute, ref long second, ref bool seconds, bool hasHalf)
    {
        var after = next + 1;
        if (after >= tokens.Count)
            return false;
        if (tokens[after].Mark is ':' or '.' or '·' && IsPair(after + 1))
        {
            var mark = tokens[after].Mark;
            if (mark != ':' && !EndsTime(after + 2, next))
                return false;
            minute = tokens[after + 1].Value;
            next = after + 2;
            if (next + 1 < tokens.Count && tokens[next].Mark == mark && IsPair(next + 1))
            {
                (second, seconds) = (tokens[next + 1].Value, true);
                next += 2;
                if (next + 1 < tokens.Count && tokens[next].Mark is '.' or ',' && tokens[next].Glued && tokens[next + 1] is { IsNumber: true, Glued: true })
                    next += 2;
            }

            return true;
        }

        if (tokens[after].Means(DateWordKind.HourMark) || tokens[after].Means(DateWordKind.HourWord, language, out _))
        {
            next = after + 1;
            if (next < tokens.Count && tokens[next].Digits is 1 or 2 && (tokens[next].Glued || Means(next + 1, DateWordKind.MinuteMark)))
            {
                minute = tokens[next].Value;
                next++;
                if (Means(next, DateWordKind.MinuteMark))
                    next++;
                if (next + 1 < tokens.Count && tokens[next].IsNumber && Means(next + 1, DateWordKind.SecondMark))
                {
                    (second, seconds) = (tokens[next].Value, true);
                    next += 2;
                }
            }

            return true;
        }

        // "10 a.m." has no minutes.
        next = after;
        return !hasHalf && TryHalf(after, out _);
    }

    private bool? TakeHalf(ref int next)
    {
        var at = next;
        if (at < tokens.Count && tokens[at].Means(DateWordKind.Filler) && !TryHalf(at, out _))
            at++;
        if (at >= tokens.Count || !TryHalf(at, out var half))
            return null;
        next = at + 1;
        return half;
    }

    /// <summary>A time written with a full stop (19.49) must be told from a number by what follows or by a word for the hour before it.</summary>
    private bool EndsTime(int at, int hour) => at >= tokens.Count || TryHalf(at, out _) || tokens[at].Mark is ')' or '|' or ',' or ']'
        || tokens[at].Means(DateWordKind.Zone) || tokens[at].Means(DateWordKind.ZoneUnitedStates) || tokens[at].Means(DateWordKind.HourWord) || tokens[at].Means(DateWordKind.Filler)
        || (tokens[at].Mark == '.' && at == tokens.Count - 1) || (hour > 0 && tokens[hour - 1].Means(DateWordKind.Filler));

    private bool TryOffset(int at, out TimeSpan offset, out int next)
    {
        offset = default;
        next = at + 2;
        if (at + 1 >= tokens.Count || !tokens[at + 1].IsNumber || !tokens[at + 1].Glued)
            return false;
        var (hours, minutes) = (tokens[at + 1].Value, 0L);
        if (tokens[at + 1].Digits == 4)
            (hours, minutes) = (hours / 100, hours % 100);
        else if (tokens[at + 1].Digits > 2)
            return false;
        else if (at + 3 < tokens.Count && tokens[at + 2].Mark == ':' && IsPair(at + 3))
            (minutes, next) = (tokens[at + 3].Value, at + 4);
        else if (!tokens[at].Glued)
            return false;
        if (hours > 14 || minutes % 15 != 0 || minutes > 45)
            return false;
        offset = TimeSpan.FromMinutes((hours * 60) + minutes) * (tokens[at].Mark == '-' ? -1 : 1);
        return true;
    }

    private bool TryHalf(int at, out bool afternoon)
    {
        afternoon = at < tokens.Count && tokens[at].Means(DateWordKind.Afternoon);
        return afternoon || (at < tokens.Count && tokens[at].Means(DateWordKind.Morning));
    }

    private bool IsPair(int at) => at < tokens.Count && tokens[at].Digits == 2;

    /// <summary>The T between date and time.</summary>
    private bool IsIsoMark(int at) => tokens[at] is { IsWord: true, Glued: true } && tokens[at].End - tokens[at].Start == 1 && at + 1 < tokens.Count && tokens[at + 1].Glued;

    private bool Means(int at, DateWordKind kind) => at < tokens.Count && tokens[at].Means(kind);
}
