namespace ArticleCli.Model;

/// <summary>Something the user should know about a result that is there all the same.</summary>
/// <param name="Code">Kebab-case word, listed in the README: <c>truncated</c>, <c>listing</c>, <c>encoding</c>, <c>lost-text</c>…</param>
/// <param name="Message">One plain sentence without a full stop.</param>
public sealed record Warning(string Code, string Message);
