using ArticleCli.Model;
using ArticleCli.Read.Html.Clues;

namespace ArticleCli.Read.Html.Verdict;

/// <summary>What stands in front of an article, or in its place.</summary>
internal enum Barrier
{
    None,
    Consent,
    Bot,
    Shell,
    Login,
    Error,
}

/// <summary>What a page as a whole says of itself: whether an article can be in it, what kind of page it is, whether it is cut short.</summary>
internal sealed record PageVerdict
{
    // An article beside a wall has at least this many words.
    private const int ArticleWords = 60;

    private const int TailLength = 240;

    /// <summary>What stands in the article's place.</summary>
    public Barrier Barrier { get; init; }

    /// <summary>Evidence for the kind of page.</summary>
    public PageKindEvidence Kinds { get; init; } = new();

    /// <summary>The page says of itself that not everyone may read it.</summary>
    public bool IsForSubscribers { get; init; }

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address, or null.</param>
    /// <returns>The verdict.</returns>
    public static PageVerdict Of(Page page, string? address) => Of(page, address, JsonLd.Read(page));

    /// <summary>Looks at a page whose structured data has been read already.</summary>
    /// <param name="page">The page.</param>
    /// <param name="address">Its address, or null.</param>
    /// <param name="data">Its structured data.</param>
    /// <returns>The verdict.</returns>
    public static PageVerdict Of(Page page, string? address, JsonLd data)
    {
        var glance = PageGlance.At(page);
        return new PageVerdict
        {
            Barrier = Find(glance),
            Kinds = PageKindEvidence.Of(glance, address, data),
            IsForSubscribers = data.Things.Any(static thing => thing.TryGetProperty("isAccessibleForFree", out var free)
                && (free.ValueKind == System.Text.Json.JsonValueKind.False || string.Equals(JsonLd.Text(free), "false", StringComparison.OrdinalIgnoreCase))),
        };
    }

    /// <summary>How many characters of the article's end the verdict looks at: all of them only where a wall was seen.</summary>
    public int Asks => Barrier == Barrier.None ? TailLength + 1 : int.MaxValue;

    /// <summary>Decides once the article's text is known: a wall with nothing behind it is an error, a wall beside an article a warning.</summary>
    /// <param name="words">Words of the text that was found.</param>
    /// <param name="text">That text, or its last <see cref="Asks"/> characters.</param>
    /// <param name="kind">The kind of page, by its marks or by its structure.</param>
    /// <returns>Warnings: <c>wall</c>, <c>truncated</c>, <c>listing</c>.</returns>
    /// <exception cref="ArticleException">There is no article: <c>no-article-consent</c>, <c>-bot</c>, <c>-shell</c>, <c>-login</c>, <c>-error</c>.</exception>
    public IReadOnlyList<Warning> Judge(int words, string text, PageKind kind)
    {
        var warnings = new List<Warning>();
        if (Barrier != Barrier.None)
        {
            if (words < ArticleWords || IsWallText(text))
                throw Refusal();
            if (Barrier != Barrier.Shell)
                warnings.Add(new Warning("wall", $"the page shows {Name()} beside the text"));
        }

        if (IsCut(words, text))
            warnings.Add(new Warning("truncated", "the text breaks off where the page asks for a subscription or a click; the rest is not in the input"));
        if (kind is PageKind.Listing or PageKind.Collection)
            warnings.Add(new Warning("listing", "the page is a list of articles or goods, not one article"));
        return warnings;
    }

    private static Barrier Find(PageGlance glance)
    {
        if (glance.Words > PageGlance.MostWords)
            return Barrier.None;
        if (IsTitled("bot", glance) && (glance.Words < 120 || Holds("bot", glance)) || Holds("bot", glance) && (glance.Words < 200 || BarrierPhrases.CountIn("bot text", glance.Text) > 1))
            return Barrier.Bot;
        if (IsTitled("consent", glance) || BarrierPhrases.CountIn("consent text", glance.Text) is var consent && (consent > 1 || (consent == 1 && glance.Words < 200)))
            return Barrier.Consent;
        if (IsTitled("error", glance) && (glance.Words < 120 || BarrierPhrases.CountIn("error text", glance.Text) > 0)
            || (glance.Words < 150 && BarrierPhrases.CountIn("error text", glance.Text) > 1))
            return Barrier.Error;
        if ((IsTitled("login", glance) && (glance.HasPassword || glance.Words < 80)) || (BarrierPhrases.CountIn("login text", glance.Text) > 0 && glance.Words < 150))
            return Barrier.Login;
        if (glance.Words < 60 && glance.HasScript && (glance.HasRoot || BarrierPhrases.CountIn("shell text", glance.WithoutScript + " " + glance.Text) > 0))
            return Barrier.Shell;
        return BarrierPhrases.CountIn("shell text", glance.Text) > 0 && glance.Words < 100 ? Barrier.Shell : Barrier.None;
    }

    private static bool IsTitled(string barrier, PageGlance glance) =>
        BarrierPhrases.IsTitle(barrier + " title", glance.Title) || BarrierPhrases.IsTitle(barrier + " title", glance.Heading);

    private static bool Holds(string barrier, PageGlance glance)
    {
        if (BarrierPhrases.CountIn(barrier + " text", glance.Text) > 0)
            return true;
        foreach (var mark in BarrierPhrases.Of(barrier + " mark"))
        {
            if (glance.Words < 200 && glance.Marks.Contains(" " + mark, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The found text is the wall itself.</summary>
    private bool IsWallText(string text)
    {
        if (text.Length > 4000)
            return false;
        var lower = text.ToLowerInvariant();
        var name = Barrier.ToString().ToLowerInvariant();
        return BarrierPhrases.CountIn(name + " text", lower) > 0;
    }

    private bool IsCut(int words, string text)
    {
        if (IsForSubscribers && words < 250)
            return true;
        if (text.Length < 100)
            return false;
        var tail = text.AsSpan(Math.Max(0, text.Length - TailLength)).ToString().ToLowerInvariant();
        return BarrierPhrases.CountIn("truncated end", tail) > 0;
    }

    private ArticleException Refusal()
    {
        var (code, advice) = Barrier switch
        {
            Barrier.Consent => ("no-article-consent", "this is a consent wall, not an article; accept it in a browser and save the page, or pass your cookies with --cookies"),
            Barrier.Bot => ("no-article-bot", "this is a check for robots, not an article; open the page in a browser and save it"),
            Barrier.Shell => ("no-article-shell", "the page is empty without its scripts; save it from a browser after it has loaded, or use --render"),
            Barrier.Login => ("no-article-login", "this page asks for a login; sign in with a browser and save the page, or pass your cookies with --cookies"),
            _ => ("no-article-error", "this is an error page, not an article; check the address"),
        };
        return new ArticleException(FailureCause.NoArticle, code, advice);
    }

    private string Name() => Barrier switch
    {
        Barrier.Consent => "a consent wall",
        Barrier.Bot => "a check for robots",
        Barrier.Shell => "a request to switch scripts on",
        Barrier.Login => "a login",
        _ => "an error",
    };
}
