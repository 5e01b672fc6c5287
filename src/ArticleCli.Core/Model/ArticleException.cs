namespace ArticleCli.Model;

/// <summary>Why there is no result; each is an exit code of the program.</summary>
public enum FailureCause
{
    /// <summary>The call is wrong (exit 2).</summary>
    Usage,

    /// <summary>The input holds no article (exit 3).</summary>
    NoArticle,

    /// <summary>The input is missing, unreadable, malformed or over a limit (exit 4).</summary>
    Input,

    /// <summary>The network said no (exit 5).</summary>
    Network,

    /// <summary>The output cannot be written (exit 6).</summary>
    Output,

    /// <summary>A fault of the program (exit 70).</summary>
    Fault,
}

/// <summary>An input that gives no article, with the reason in words for a person.</summary>
/// <param name="cause">The kind of failure.</param>
/// <param name="code">Kebab-case code that begins with the cause: <c>no-article-consent</c>, <c>network-status</c>, <c>input-too-large</c>.</param>
/// <param name="message">What happened and what to do, one line: <c>this is a consent wall, not an article; save the page after accepting</c>.</param>
/// <param name="inner">What led to it, or null.</param>
public sealed class ArticleException(FailureCause cause, string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>The kind of failure.</summary>
    public FailureCause Cause { get; } = cause;

    /// <summary>Kebab-case code, beginning with the cause's name.</summary>
    public string Code { get; } = code;
}
