namespace ArticleCli.Refine.Imprint;

/// <summary>The date and the country that an address tells.</summary>
internal static class AddressDate
{
    /// <summary>Finds <c>/2025/05/29/</c>, <c>/2025-05-29</c>, <c>/20250529</c> or <c>/2025/05/</c> in an address's path.</summary>
    /// <param name="address">The address, or null.</param>
    /// <param name="date">The date, of day or month precision.</param>
    /// <returns>True where the path holds one.</returns>
    public static bool TryFind(string? address, out ArticleDate date)
    {
        date = default;
        if (address is null)
            return false;
        var path = Path(address);
        for (var at = 0; at < path.Length; at++)
        {
            if (!char.IsAsciiDigit(path[at]) || (at > 0 && char.IsAsciiDigit(path[at - 1])))
                continue;
            if (TryYearFirst(path[at..], at == 0 ? '/' : path[at - 1], ref date) && date.HasDay)
                return true;
            if (TryDayFirst(path[at..], out var late))
            {
                date = late;
                return true;
            }
        }

        return date.Year != 0;
    }

    /// <summary>The country of an address's top-level domain where it settles how dates are written: two upper-case letters, or null.</summary>
    /// <param name="address">The address, or null.</param>
    /// <returns>The region.</returns>
    public static string? Region(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var domain = uri.Host[(uri.Host.LastIndexOf('.') + 1)..];
        return domain switch
        {
            "gov" or "mil" or "edu" or "us" => "US",
            "uk" => "GB",
            { Length: 2 } and not ("io" or "co" or "ai" or "tv" or "me" or "fm" or "ly" or "to" or "cc") => domain.ToUpperInvariant(),
            _ => null,
        };
    }

    private static ReadOnlySpan<char> Path(string address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        start = start < 0 ? 0 : address.IndexOf('/', start + 3);
        if (start < 0)
            return default;
        var path = address.AsSpan(start);
        var end = path.IndexOfAny('?', '#');
        return end < 0 ? path : path[..end];
    }

    private static bool TryYearFirst(ReadOnlySpan<char> path, char before, ref ArticleDate date)
    {
        var digits = Digits(path);
        if (digits == 4 && path.Length > 5 && path[4] == '/' && TryMonthName(path, ref date))
            return true;
        if (digits == 8 && TryMake(Value(path[..4]), Value(path[4..6]), Value(path[6..8]), ref date))
            return true;
        if (digits != 4 || path.Length < 7 || !IsSeparator(path[4]) || before is not ('/' or '-' or '_' or '.'))
            return false;
        var month = Digits(path[5..]);
        if (month is not (1 or 2) || path.Length <= 5 + month)
            return false;
        var rest = path[(5 + month)..];
        var day = Digits(rest[1..]);
        if (IsSeparator(rest[0]) && day is 1 or 2 && TryMake(Value(path[..4]), Value(path.Slice(5, month)), Value(rest.Slice(1, day)), ref date))
            return true;
        var (year, only) = (Value(path[..4]), Value(path.Slice(5, month)));
        if (path[4] == '/' && month == 2 && rest[0] == '/' && date.Year == 0 && year is >= 1990 and <= 2100 && only is >= 1 and <= 12)
            date = new ArticleDate(year, only, Precision: DatePrecision.Month);
        return date.Year != 0;
    }

    /// <summary>The month by its English name: <c>/2023/october/03/</c>.</summary>
    private static bool TryMonthName(ReadOnlySpan<char> path, ref ArticleDate date)
    {
        var rest = path[5..];
        var end = rest.IndexOf('/');
        if (end < 3 || end + 1 >= rest.Length || Digits(rest[(end + 1)..]) is not (1 or 2))
            return false;
        var day = Digits(rest[(end + 1)..]);
        var month = DateVocabulary.Find(Folding.Fold(rest[..end])) is { } meanings ? Array.Find(meanings, static meaning => meaning.Kind == DateWordKind.Month).Value : 0;
        return month is >= 1 and <= 12 && TryMake(Value(path[..4]), month, Value(rest.Slice(end + 1, day)), ref date);
    }

    private static bool TryDayFirst(ReadOnlySpan<char> path, out ArticleDate date)
    {
        date = default;
        if (path.Length < 10 || Digits(path) != 2 || path[2] is not ('-' or '.' or '_') || Digits(path[3..]) != 2 || path[5] != path[2] || Digits(path[6..]) != 4)
            return false;
        var (first, second) = (Value(path[..2]), Value(path[3..5]));
        return path[2] == '.' || first > 12 ? TryMake(Value(path[6..10]), second, first, ref date) : second > 12 && TryMake(Value(path[6..10]), first, second, ref date);
    }

    private static bool TryMake(int year, int month, int day, ref ArticleDate date)
    {
        if (year is < 1990 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new ArticleDate(year, month, day);
        return true;
    }

    private static bool IsSeparator(char character) => character is '/' or '-' or '_' or '.';

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static int Value(ReadOnlySpan<char> text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
