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
        var votes = Read(table, context);
        DistrustBuilds(votes);
        if (context.IsThread && FirstPost(votes.Published, table) is var opening && opening != default)
            votes.Published.RemoveAll(vote => !vote.Date.AgreesWith(opening.Date));
        var first = Best(votes.Published, out var firstVotes);
        var last = Best(votes.Updated, out var lastVotes);
        if (first is null && votes.Doubt != DateDoubt.None)
            warnings.Add(new Warning("date", Say(votes.Doubt)));
        Mark(table, firstVotes);
        if (first is null && last is not null && context.LooksLikeArticle && lastVotes.Exists(vote => IsShown(table.All[vote.Index].Origin)))
        {
            Mark(table, lastVotes);
            return (last.Value.ToString(), last.Value.ToString());
        }

        if (last is { } change && first is { } begin && (change.HasDay && begin.HasDay && change.DayOnly < begin.DayOnly || change == begin)
            && !lastVotes.Exists(vote => table.All[vote.Index].Origin == ClueTable.FrontMatter))
            last = null;
        else
            Mark(table, lastVotes);
        return (first?.ToString(), last?.ToString());
    }

    /// <summary>Shown beside the title. Where a page shows no date but that of its last update, that is the date of the version at hand, and citation styles
    /// take it for the date of publication; so do 22 of 32 labels of the WCXB dev split.</summary>
    private static bool IsShown(string origin) => origin is "text near the title" or "class date" or "time element (updated)";

    private static Votes Read(ClueTable table, MetadataContext context)
    {
        var votes = new Votes();
        var sure = new List<ArticleDate>();

        // Twice: the second time numbers that are open either way may lean on dates that are not.
        for (var round = 0; round < 2; round++)
        {
            votes = new Votes();
            var reading = new DateContext { Language = context.Language, Address = context.Address, Today = context.Today, Others = [.. sure] };
            var machine = reading with { Machine = true };
            foreach (var index in table.Of(MetadataField.Published).Concat(table.Of(MetadataField.Updated)))
                Read(table, index, reading, machine, context, votes);
            if (round == 0 && !votes.IsOpen && votes.Doubt != DateDoubt.DayOrMonth)
                break;
            sure.AddRange(votes.Published.Concat(votes.Updated).Where(static vote => vote.Date.HasDay && !vote.IsOpen).Select(static vote => vote.Date));
        }

        // On a page that is no article the dates of its teasers stand near the title as well: one is believed where it is alone.
        if (votes.Published.Count == 0 && votes.Unsure.Count > 0 && votes.Unsure.TrueForAll(vote => vote.Date.AgreesWith(votes.Unsure[0].Date)))
            votes.Published.AddRange(votes.Unsure);
        return votes;
    }

    /// <summary>Reads one clue: a visible text as it stands, any other as text for machines.</summary>
    private static void Read(ClueTable table, int index, DateContext reading, DateContext machine, MetadataContext context, Votes votes)
    {
        var clue = table.All[index];
        var list = clue.Field == MetadataField.Updated ? votes.Updated : votes.Published;
        if (clue.Origin == "address")
        {
            if (AddressDate.TryFind(clue.Value, out var address))
                list.Add(new Vote(index, address, clue.Weight, "address"));
            return;
        }

        var family = ClueTable.Family(clue.Origin);
        var isText = family == "visible";
        var value = ClueTable.Clean(clue.Value);
        var whole = isText ? reading : machine;
        var dates = DateScan.Whole(value, whole);
        if (isText && !context.LooksLikeArticle)
        {
            if ((clue.Origin is "text near the title" or "class date" || IsLabelled(dates)) && DateReader.TryRead(dates, reading, out var alone, out _) && alone.HasDay && IsPlausible(alone))
                votes.Unsure.Add(new Vote(index, alone, clue.Weight, family));
            return;
        }

        var why = DateDoubt.None;
        if (DateReader.TryEpoch(value, whole, out var date) || DateReader.TryRead(dates, whole, out date, out why))
        {
            if (!IsPlausible(date))
                return;
            if (isText && DateLine.TryRead(dates, reading, out var line) && line.Published is null && Add(votes.Updated, index, line.Updated, clue, family))
                return;
            var isOpen = dates is [{ Raw.IsOpen: true }, ..];
            votes.IsOpen |= isOpen;
            list.Add(new Vote(index, date, clue.Weight, isText && IsLabelled(dates) ? "labelled" : family) { IsOpen = isOpen });
            return;
        }

        if (why != DateDoubt.None)
            votes.Doubt = why;
        if (isText)
        {
            if (!Find(index, value, clue, reading, votes) && why == DateDoubt.None)
                table.Drop(index);
        }
        else if (DateReader.TryFind(value, reading, out date) && IsPlausible(date))
            list.Add(new Vote(index, date, clue.Weight * 0.9, family));
    }

    /// <summary>A word such as Published stands before the date.</summary>
    private static bool IsLabelled(List<ScannedDate>? dates) => dates is [{ Label: DateWordKind.Published }, ..];

    /// <summary>Dates inside a text: a label before them tells which they are.</summary>
    private static bool Find(int index, string value, Clue clue, DateContext reading, Votes votes)
    {
        var found = 0;
        foreach (var scanned in DateScan.Within(value, reading, 4))
        {
            if (!scanned.TryResolve(reading, out var date, out _) || !IsPlausible(date))
                continue;
            var isUpdate = scanned.Label == DateWordKind.Updated;
            var weight = scanned.Label == DateWordKind.Published ? Math.Max(clue.Weight, 0.7) : value.Length > 120 ? clue.Weight * 0.5 : clue.Weight;
            if (found++ == 0 || isUpdate)
                (isUpdate ? votes.Updated : votes.Published).Add(new Vote(index, date, weight, "visible"));
        }

        return found > 0;
    }

    /// <summary>A site builder writes the day of its last run as day of publication and of change; the page itself then shows an earlier one.</summary>
    private static void DistrustBuilds(Votes votes)
    {
        for (var i = 0; i < votes.Published.Count; i++)
        {
            var vote = votes.Published[i];
            if (vote.Family is not ("json-ld" or "itemprop") || !votes.Updated.Exists(update => update.Family == vote.Family && Days(update, vote) is >= -1 and <= 1)
                || !votes.Published.Exists(shown => shown.Family is "visible" or "labelled" or "time" && shown.Weight >= 0.55 && Days(shown, vote) > 1))
            {
                continue;
            }

            votes.Published[i] = vote with { Weight = vote.Weight * 0.4 };
        }
    }

    /// <summary>Days from one vote's date to another's; 0 where either has no day.</summary>
    private static int Days(Vote from, Vote to) => from.Date.HasDay && to.Date.HasDay ? to.Date.DayOnly.DayNumber - from.Date.DayOnly.DayNumber : 0;

    /// <summary>The vote for the post that opens a thread: what the page says of itself, else the earliest of what stands first in its kind;
    /// the head of a page may show the last post's day, and later elements are other posts'.</summary>
    private static Vote FirstPost(List<Vote> votes, ClueTable table)
    {
        var said = votes.Find(static vote => vote.Family is "json-ld" or "social");
        if (said != default)
            return said;
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        var best = default(Vote);
        foreach (var vote in votes.OrderBy(vote => table.Place(vote.Index)))
        {
            if (vote.Weight >= 0.55 && vote.Date.HasDay && kinds.Add(table.All[vote.Index].Origin) && (best == default || vote.Date.DayOnly < best.Date.DayOnly))
                best = vote;
        }

        return best != default ? best : votes.FirstOrDefault();
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

    /// <summary>A clue's date.</summary>
    private readonly record struct Vote(int Index, ArticleDate Date, double Weight, string Family)
    {
        /// <summary>Day and month could be the other way round.</summary>
        public bool IsOpen { get; init; }
    }

    private sealed class Votes
    {
        public List<Vote> Published { get; } = [];

        public List<Vote> Updated { get; } = [];

        /// <summary>Dates of a page that may be a list of articles.</summary>
        public List<Vote> Unsure { get; } = [];

        public DateDoubt Doubt { get; set; }

        public bool IsOpen { get; set; }
    }
}
