using System.Text;

namespace ArticleCli.Load.Lists;

/// <summary>Reads comma-separated values (RFC 4180): quoted fields may hold commas, line breaks and doubled quotes.</summary>
internal static class Csv
{
    /// <summary>The rows in order; blank lines are passed over.</summary>
    public static IEnumerable<IReadOnlyList<string>> Read(string text)
    {
        var row = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (quoted && i < text.Length)
            {
                if (c != '"') field.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"' && field.Length == 0)
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(field.ToString().TrimEnd('\r'));
                field.Clear();
                if (c == ',') continue;
                if (row is not [""]) yield return row;
                row = [];
                quoted = false;
            }
            else
            {
                field.Append(c);
            }
        }
    }
}
