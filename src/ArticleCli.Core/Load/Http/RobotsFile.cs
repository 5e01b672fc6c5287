namespace ArticleCli.Load.Http;

/// <summary>The rules of one robots.txt for one robot (RFC 9309).</summary>
internal sealed class RobotsFile
{
    /// <summary>Bytes that are read of a file (section 2.5 asks for 500 KiB at least).</summary>
    public const int MaximumSize = 512 << 10;

    /// <summary>Nothing is forbidden.</summary>
    public static readonly RobotsFile AllowAll = new([]);

    /// <summary>Everything is.</summary>
    public static readonly RobotsFile RefuseAll = new([new RobotsRule(Allows: false, "/")]);

    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsFile(IReadOnlyList<RobotsRule> rules) => _rules = rules;

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="robot">Our product token; groups for it are joined, those for <c>*</c> count only if there is none.</param>
    public static RobotsFile Read(string text, string robot)
    {
        List<RobotsRule> named = [], general = [];
        bool isNamed = false, forNamed = false, forAll = false, inAgents = false;
        foreach (var range in text.AsSpan().TrimStart('\uFEFF').SplitAny('\r', '\n'))
        {
            var line = text.AsSpan().TrimStart('\uFEFF')[range];
            var comment = line.IndexOf('#');
            if (comment >= 0) line = line[..comment];
            var colon = line.IndexOf(':');
            if (colon < 0) continue;
            var key = line[..colon].Trim();
            var value = line[(colon + 1)..].Trim();
            if (key.Equals("user-agent", StringComparison.OrdinalIgnoreCase))
            {
                if (!inAgents) forNamed = forAll = false;
                inAgents = true;
                forAll |= value is "*";
                forNamed |= Token(value).Equals(robot, StringComparison.OrdinalIgnoreCase);
                isNamed |= forNamed;
            }
            else if (IsRule(key, out var allows))
            {
                inAgents = false;
                if (value.IsEmpty) continue;
                if (forNamed) named.Add(new RobotsRule(allows, value.ToString()));
                if (forAll) general.Add(new RobotsRule(allows, value.ToString()));
            }
        }

        return new RobotsFile(isNamed ? named : general);
    }

    /// <summary>Whether a page may be fetched: the longest matching rule decides, an allowing one among equals.</summary>
    /// <param name="pathAndQuery">The page's path with its query.</param>
    public bool Allows(string pathAndQuery)
    {
        if (pathAndQuery == "/robots.txt") return true;
        var path = RobotsRule.Normalise(pathAndQuery);
        var longest = -1;
        var allows = true;
        foreach (var rule in _rules)
        {
            if (rule.Length < longest || (rule.Length == longest && !rule.Allows) || !rule.Matches(path)) continue;
            longest = rule.Length;
            allows = rule.Allows;
        }

        return allows;
    }

    private static bool IsRule(ReadOnlySpan<char> key, out bool allows)
    {
        allows = key.Equals("allow", StringComparison.OrdinalIgnoreCase);
        return allows || key.Equals("disallow", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The product token at a value's start: <c>fish/1.0</c> means <c>fish</c>.</summary>
    private static ReadOnlySpan<char> Token(ReadOnlySpan<char> value)
    {
        var end = value.IndexOfAnyExcept(TokenLetters);
        return end < 0 ? value : value[..end];
    }

    private static readonly System.Buffers.SearchValues<char> TokenLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");
}
