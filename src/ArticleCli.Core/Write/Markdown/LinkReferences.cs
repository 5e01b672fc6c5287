using System.Globalization;
using System.Text;

namespace ArticleCli.Write.Markdown;

/// <summary>The numbered addresses at a document's end, one for each target.</summary>
internal sealed class LinkReferences
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _targets = [];

    /// <summary>The label of a target as it is written behind a link's text.</summary>
    /// <param name="target">Destination and title in Markdown's form.</param>
    public string Label(string target)
    {
        if (!_numbers.TryGetValue(target, out var number))
        {
            _targets.Add(target);
            number = _targets.Count;
            _numbers.Add(target, number);
        }

        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>All definitions, one a line, or nothing.</summary>
    public string Definitions()
    {
        var builder = new StringBuilder();
        for (var i = 0; i < _targets.Count; i++)
            builder.Append(CultureInfo.InvariantCulture, $"[{i + 1}]: ").Append(_targets[i]).Append('\n');
        return builder.ToString();
    }
}
