namespace ArticleCli.Refine.Rules;

/// <summary>Where in the text a line stands, seen from the prose.</summary>
[Flags]
public enum Zone
{
    /// <summary>Before the first prose block.</summary>
    Head = 1,

    /// <summary>Between two prose blocks.</summary>
    Mid = 2,

    /// <summary>After the last prose block.</summary>
    Tail = 4,

    /// <summary>Anywhere.</summary>
    Any = Head | Mid | Tail,
}
