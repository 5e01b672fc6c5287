using ArticleCli.Model;

namespace ArticleCli.Refine.Imprint;

/// <summary>Chooses the dates of publication and of the last change: the day that most independent clues share, as it stands in the value's own offset.</summary>
internal static class DateChoice
{
    /// <summary>Chooses among the date clues.</summary>
    /// <param name="table">The clues.</param>
    /// <param name="context">What is known of the input.</param>
    /// <param name="warnings">Where doubts go.</param>
    /// <returns>Published and updated, ISO 8601, or null.</returns>
    public static (string? Published, string? Updated) Choose(ClueTable table, MetadataContext context, List<Warning> warnings)
    {
        var (published, updated, doubt) = Read(table, context);
        var first = Best(published, out var firstVotes);
        var last = Best(updated, out var lastVotes);
        if (first is null && doubt != DateDoubt.None)
            warnings.Add(new Warning("date", Say(doubt)));
        Mark(table, firstVotes);
        if (last is { } change && first is { } begin && (change.HasDay && begin.HasDay && change.DayOnly < begin.DayOnly || change == begin))
            last = null;
        else
            Mark(table, lastVotes);
        return (first?.ToString(), last?.ToString());
    }

    private static (List<Vote> Published, List<Vote> Updated, DateDoubt Doubt) Read(ClueTable table, MetadataContext context)
    {
        var (published, updated, doubt) = (new List<Vote>(), new List<Vote>(), DateDoubt.None);
        var sure = new List<ArticleDate>();

        // Twice: the second time numbers that are open either way may lean on dates that are not.
        for (var round = 0; round < 2; round++)
        {
            published.Clear();
            updated.Clear();
            doubt = DateDoubt.None;
            var reading = new DateContext { Language = context.Language, Address = context.Address, Today = context.Today, Others = [.. sure] };
            foreach (var index in table.Of(MetadataField.Published).Concat(table.Of(MetadataField.Updated)))
                Read(table, index, reading, context, published, updated, ref doubt);
            if (doubt != DateDoubt.DayOrMonth)
                break;
            sure.AddRange(published.Concat(updated).Where(static vote => vote.Date.HasDay).Select(static vote => vote.Date));
        }

        return (published, updated, doubt);
    }

    private static void Read(ClueTable table, int index, DateContext reading, MetadataContext context, List<Vote> published, List<Vote> updated, ref DateDoubt doubt)
    {
        var clue = table.All[index];
        var votes = clue.Field == MetadataField.Updated ? updated : published;
        if (clue.Origin == "address")
        {
            if (AddressDate.TryFind(clue.Value, out var address))
                votes.Add(new Vote(index, address, clue.Weight, "address"));
            return;
        }

        var family = ClueTable.Family(clue.Origin);
        var isText = family == "visible";
        if (isText && !context.LooksLikeArticle)
            return;
        var value = ClueTable.Clean(clue.Value);
        if (DateReader.TryRead(value, reading with { Machine = !isText }, out var date, out var why))
        {
            if (IsPlausible(date) && !(isText && DateLine.TryRead(value, reading, out var line) && line.Published is null && Add(updated, index, line.Updated, clue, family)))
                votes.Add(new Vote(index, date, clue.Weight, family));
            return;
        }

        if (why != DateDoubt.None)
            doubt = why;
        if (isText)
        {
            if (!Find(index, value, clue, reading, published, updated) && why == DateDoubt.None)
                table.Drop(index);
        }
        else if (DateReader.TryFind(value, reading, out date) && IsPlausible(date))
            votes.Add(new Vote(index, date, clue.Weight * 0.9, family));
    }

    /// <summary>Dates inside a text: a label before them tells which they are.</summary>
    private static bool Find(int index, string value, Clue clue, DateContext reading, List<Vote> published, List<Vote> updated)
    {
        var found = 0;
        foreach (var scanned in DateScan.Within(value, reading, 4))
        {
            if (!scanned.TryResolve(reading, out var date, out _) || !IsPlausible(date))
                continue;
            var isUpdate = scanned.Label == DateWordKind.Updated;
            var weight = scanned.Label == DateWordKind.Published ? Math.Max(clue.Weight, 0.7) : value.Length > 120 ? clue.Weight * 0.5 : clue.Weight;
            if (found++ == 0 || isUpdate)
                (isUpdate ? updated : published).Add(new Vote(index, date, weight, "visible"));
        }

        return found > 0;
    }

    private static bool Add(List<Vote> votes, int index, ArticleDate? date, Clue clue, string family)
    {
        if (date is { } found)
            votes.Add(new Vote(index, found, clue.Weight, family));
        return date is not null;
    }

    /// <summary>Epoch zero and the year one are fillers of software.</summary>
    private static bool IsPlausible(ArticleDate date) => date.Year > 1800 && date is not { Year: 1970, Month: 1, Day: 1 };

    private static ArticleDate? Best(List<Vote> votes, out List<Vote> supporting)
    {
        supporting = [];
        var bestScore = 0.0;
        foreach (var candidate in votes)
        {
            var families = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var other in votes)
            {
                if (other.Date.AgreesWith(candidate.Date))
                    families[other.Family] = Math.Max(families.GetValueOrDefault(other.Family), other.Date.HasDay ? other.Weight : other.Weight * 0.3);
            }

            var score = families.Values.Sum() + (candidate.Weight * 0.05) + (candidate.Date.HasDay ? 0 : -0.7);
            if (score <= bestScore && supporting.Count > 0)
                continue;
            bestScore = score;
            supporting = votes.FindAll(other => other.Date.AgreesWith(candidate.Date) && other.Date.HasDay == candidate.Date.HasDay);
        }

        // The same day in several forms: the one that says most, its zone first.
        return supporting.Count == 0 ? null
            : supporting.OrderByDescending(static vote => vote.Date.Offset is not null).ThenByDescending(static vote => vote.Date.Precision).ThenByDescending(static vote => vote.Weight).First().Date;
    }

    private static void Mark(ClueTable table, List<Vote> votes)
    {
        foreach (var vote in votes)
            table.Choose(vote.Index);
    }

    private static string Say(DateDoubt doubt) => doubt switch
    {
        DateDoubt.DayOrMonth => "a date can be read as day-month or month-day and nothing else on the page tells which; give --language (en-US, en-GB) or --url",
        DateDoubt.Hijri => "the only date is of the Hijri calendar, whose tables differ by a day; no date is given",
        DateDoubt.NoYear => "the only date has no year, and nothing else tells it; give --url",
        _ => "the only date lies outside 1990 to next year, and nothing confirms it",
    };

    private readonly record struct Vote(int Index, ArticleDate Date, double Weight, string Family);
}
