namespace ArticleCli.Read.Html.Clues;

/// <summary>What a class or id name says of an element's text.</summary>
/// <param name="IsAuthor">It names authors.</param>
/// <param name="IsDate">It holds the date of publication.</param>
/// <param name="IsUpdated">It holds the date of a change.</param>
/// <param name="Weight">How far it is believed.</param>
/// <param name="Origin">For a person.</param>
internal readonly record struct ClassKind(bool IsAuthor, bool IsDate, bool IsUpdated, double Weight, string Origin);

/// <summary>Reads class and id names (measured on the WCXB dev split: author-name 0.81, author 0.73, byline 0.29 as a whole text, date 0.73).</summary>
internal static class ClassNames
{
    private static readonly string[] NotAuthor = ["bio", "avatar", "image", "img", "photo", "box", "info", "description", "title", "role", "job", "about", "social", "follow", "count", "icon", "thumb", "wrapper-all", "page", "date", "url", "link-list", "more", "email", "twitter"];

    private static readonly string[] NotDate = ["update", "candidate", "datepicker", "timeline", "validate", "consolidate", "mandate", "timer", "read", "reading", "runtime", "metadata", "event", "sometimes", "overtime"];

    /// <summary>What one name says.</summary>
    /// <param name="name">One class or id.</param>
    /// <returns>Its kind; all false where it says nothing.</returns>
    public static ClassKind Kind(ReadOnlySpan<char> name)
    {
        if (name.Equals("fn", StringComparison.OrdinalIgnoreCase))
            return new ClassKind(true, false, false, 0.78, "vcard fn");
        if (IsName(name))
            return new ClassKind(true, false, false, 0.81, "class author-name");
        if (name.Equals("creator", StringComparison.OrdinalIgnoreCase) || Has(name, "username") || Has(name, "user-name") || Has(name, "postername") || name.Equals("poster", StringComparison.OrdinalIgnoreCase))
            return new ClassKind(true, false, false, 0.5, "class username");
        if (IsAuthorsDate(name))
            return new ClassKind(false, true, false, 0.73, "class date");
        if ((Has(name, "author") || Has(name, "autor") || Has(name, "auteur") || Has(name, "writer")) && !HasAny(name, NotAuthor))
            return new ClassKind(true, false, false, 0.7, "class author");
        if ((Has(name, "byline") || Has(name, "by-line")) && !HasAny(name, NotAuthor))
            return new ClassKind(true, false, false, 0.6, "class byline");
        if (Has(name, "updated") || Has(name, "modified"))
            return new ClassKind(false, Has(name, "published"), true, 0.7, "class updated");
        if ((Has(name, "date") || Has(name, "publish") || Has(name, "posted") || Has(name, "submitted") || Has(name, "timestamp") || Has(name, "datum") || Has(name, "time") || Has(name, "created")) && !HasAny(name, NotDate))
            return new ClassKind(false, true, false, 0.73, "class date");
        return default;
    }

    /// <summary>The date in the author's element: author-date, author__meta-date.</summary>
    private static bool IsAuthorsDate(ReadOnlySpan<char> name) => Has(name, "author") && (name.EndsWith("date", StringComparison.OrdinalIgnoreCase) || name.EndsWith("time", StringComparison.OrdinalIgnoreCase));

    /// <summary>A name within the author's element: author-name, author__name, author-box__name, byline_name; not the name of a label, a box or an account.</summary>
    private static bool IsName(ReadOnlySpan<char> name)
    {
        var author = name.IndexOf("author", StringComparison.OrdinalIgnoreCase);
        if (author < 0)
            author = name.IndexOf("byline", StringComparison.OrdinalIgnoreCase);
        return author >= 0 && Has(name[author..], "name") && !Has(name, "label") && !Has(name, "username");
    }

    private static bool Has(ReadOnlySpan<char> name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool HasAny(ReadOnlySpan<char> name, string[] parts)
    {
        foreach (var part in parts)
        {
            if (Has(name, part))
                return true;
        }

        return false;
    }
}
