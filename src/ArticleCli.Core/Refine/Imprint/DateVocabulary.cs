using System.Collections.Frozen;
using System.Globalization;

namespace ArticleCli.Refine.Imprint;

/// <summary>What a word can mean in a date.</summary>
internal enum DateWordKind
{
    Month,
    Weekday,
    Filler,
    Ordinal,
    Morning,
    Afternoon,
    YearMark,
    MonthMark,
    DayMark,
    HourMark,
    MinuteMark,
    SecondMark,
    HourWord,
    HijriEra,
    GregorianEra,
    BuddhistEra,
    EraStart,
    Published,
    Updated,
    Zone,
    ZoneUnitedStates,
}

/// <summary>The calendars that newspapers print.</summary>
internal enum DateCalendar
{
    Gregorian,
    Jalali,
    Hijri,
    Buddhist,
}

/// <summary>One meaning of a word.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Month or weekday number, minutes of an offset, years to add for an era.</param>
/// <param name="Language">The language it belongs to, or <c>*</c>.</param>
/// <param name="Calendar">A month's calendar.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value, string Language, DateCalendar Calendar = DateCalendar.Gregorian);

/// <summary>The words of dates in all languages, read from <c>Words/dates.txt</c>.</summary>
internal static class DateVocabulary
{
    /// <summary>The longest phrase, in words.</summary>
    public const int LongestPhrase = 5;

    private static readonly FrozenDictionary<string, DateWord[]> Words = Load();

    private static readonly FrozenSet<string> PhraseStarts = Words.Keys.Where(static key => key.Contains(' ', StringComparison.Ordinal))
        .Select(static key => key[..key.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The meanings of a folded word or phrase; null for a word that no date has.</summary>
    public static DateWord[]? Find(string folded) => Words.GetValueOrDefault(folded);

    /// <summary>A phrase of several words may begin with this folded word.</summary>
    public static bool StartsPhrase(string folded) => PhraseStarts.Contains(folded);

    private static FrozenDictionary<string, DateWord[]> Load()
    {
        var words = new Dictionary<string, List<DateWord>>(StringComparer.Ordinal);
        foreach (var row in WordFile.Read("dates.txt"))
        {
            for (var i = 0; i < row.Items.Count; i++)
                Add(words, row, i);
        }

        return words.ToFrozenDictionary(static pair => pair.Key, static pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, List<DateWord>> words, WordRow row, int index)
    {
        var item = row.Items[index];
        var value = index + 1;
        var (kind, calendar) = Kind(row.Kind);
        if (kind is DateWordKind.Zone or DateWordKind.ZoneUnitedStates)
        {
            var equals = item.LastIndexOf('=');
            value = (int)TimeSpan.Parse(item[(equals + 1)..].TrimStart('+'), CultureInfo.InvariantCulture).TotalMinutes;
            item = item[..equals];
        }
        else if (kind == DateWordKind.EraStart)
        {
            value = row.Kind switch { "era-roc" => 1911, "era-reiwa" => 2018, "era-heisei" => 1988, _ => 1925 };
        }

        foreach (var form in item.Split('|'))
        {
            var folded = Folding.Fold(form);
            if (!words.TryGetValue(folded, out var meanings))
                words.Add(folded, meanings = []);
            meanings.Add(new DateWord(kind, value, row.Language, calendar));
        }
    }

    private static (DateWordKind Kind, DateCalendar Calendar) Kind(string name) => name switch
    {
        "months" => (DateWordKind.Month, DateCalendar.Gregorian),
        "jalali-months" => (DateWordKind.Month, DateCalendar.Jalali),
        "hijri-months" => (DateWordKind.Month, DateCalendar.Hijri),
        "weekdays" => (DateWordKind.Weekday, DateCalendar.Gregorian),
        "filler" => (DateWordKind.Filler, DateCalendar.Gregorian),
        "ordinals" => (DateWordKind.Ordinal, DateCalendar.Gregorian),
        "am" => (DateWordKind.Morning, DateCalendar.Gregorian),
        "pm" => (DateWordKind.Afternoon, DateCalendar.Gregorian),
        "year-mark" => (DateWordKind.YearMark, DateCalendar.Gregorian),
        "month-mark" => (DateWordKind.MonthMark, DateCalendar.Gregorian),
        "day-mark" => (DateWordKind.DayMark, DateCalendar.Gregorian),
        "hour-mark" => (DateWordKind.HourMark, DateCalendar.Gregorian),
        "minute-mark" => (DateWordKind.MinuteMark, DateCalendar.Gregorian),
        "second-mark" => (DateWordKind.SecondMark, DateCalendar.Gregorian),
        "hour-word" => (DateWordKind.HourWord, DateCalendar.Gregorian),
        "era-hijri" => (DateWordKind.HijriEra, DateCalendar.Hijri),
        "era-gregorian" => (DateWordKind.GregorianEra, DateCalendar.Gregorian),
        "era-buddhist" => (DateWordKind.BuddhistEra, DateCalendar.Buddhist),
        "era-roc" or "era-reiwa" or "era-heisei" or "era-showa" => (DateWordKind.EraStart, DateCalendar.Gregorian),
        "published" => (DateWordKind.Published, DateCalendar.Gregorian),
        "updated" => (DateWordKind.Updated, DateCalendar.Gregorian),
        "zones" => (DateWordKind.Zone, DateCalendar.Gregorian),
        "zones-us" => (DateWordKind.ZoneUnitedStates, DateCalendar.Gregorian),
        _ => throw new InvalidDataException($"dates.txt: unknown kind '{name}'"),
    };
}
