namespace ArticleCli.Refine.Sites;

/// <summary>Names of well-known publishers by host.</summary>
internal static class SiteTable
{
    /// <summary>The publication's name.</summary>
    /// <param name="host">A host, with or without <c>www.</c>.</param>
    /// <returns>The name, or null for an unknown host.</returns>
    public static string? Find(string host) => null;
}
