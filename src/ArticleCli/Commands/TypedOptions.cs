using System.Globalization;
using ArticleCli.Model;

namespace ArticleCli.Commands;

/// <summary>Options as typed: texts, with where each came from. Nothing is opened or decided here.</summary>
internal sealed class TypedOptions
{
    private readonly Dictionary<OptionRow, Entry> _entries = [];

    /// <summary>Sets an option that nothing of higher rank has set: call for the command line first, then for each file.</summary>
    /// <param name="row">The option.</param>
    /// <param name="values">Its values as typed; <c>true</c> or <c>false</c> for a switch.</param>
    /// <param name="origin">The file that says so, for messages; null for the command line.</param>
    public void Offer(OptionRow row, IReadOnlyList<string> values, string? origin = null) => _entries.TryAdd(row, new Entry(values, origin));

    /// <summary>Somebody set this option.</summary>
    /// <param name="row">The option.</param>
    /// <returns>True where it has a value.</returns>
    public bool Has(OptionRow row) => _entries.ContainsKey(row);

    /// <summary>A switch's state.</summary>
    /// <param name="row">The switch.</param>
    /// <returns>True where it is on.</returns>
    public bool Is(OptionRow row) => Last(row) == "true";

    /// <summary>All values in the order given.</summary>
    /// <param name="row">The option.</param>
    /// <returns>The values, or none.</returns>
    public IReadOnlyList<string> All(OptionRow row) => _entries.TryGetValue(row, out var entry) ? entry.Values : [];

    /// <summary>The value that counts, or null.</summary>
    /// <param name="row">The option.</param>
    /// <returns>The last value given.</returns>
    public string? Last(OptionRow row) => All(row) is [.., var last] ? last : null;

    /// <summary>The position of the value among the row's choices.</summary>
    /// <param name="row">The option.</param>
    /// <returns>The index; that of the default where nothing was given.</returns>
    public int Choice(OptionRow row)
    {
        var value = Last(row) ?? row.Default;
        for (var i = 0; i < row.Choices.Count; i++)
        {
            if (row.Choices[i] == value)
                return i;
        }

        throw Wrong(row, $"has no value '{value}'; it takes {string.Join(", ", row.Choices)}");
    }

    /// <summary>A number between two bounds.</summary>
    /// <param name="row">The option.</param>
    /// <param name="otherwise">The value where nothing was given.</param>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest.</param>
    /// <returns>The number.</returns>
    public double Number(OptionRow row, double otherwise, double least, double most)
    {
        if (Last(row) is not { } text)
            return otherwise;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        throw Wrong(row, string.Create(CultureInfo.InvariantCulture, $"is '{text}'; it takes a number from {least} to {most}"));
    }

    /// <summary>A whole number between two bounds.</summary>
    /// <param name="row">The option.</param>
    /// <param name="otherwise">The value where nothing was given.</param>
    /// <param name="least">The smallest.</param>
    /// <param name="most">The largest.</param>
    /// <returns>The number.</returns>
    public int Whole(OptionRow row, int otherwise, int least, int most)
    {
        if (Last(row) is not { } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        throw Wrong(row, string.Create(CultureInfo.InvariantCulture, $"is '{text}'; it takes a whole number from {least} to {most}"));
    }

    /// <summary>A wrong value, as the user will read it.</summary>
    /// <param name="row">The option.</param>
    /// <param name="what">What is wrong and what to do.</param>
    /// <returns>The exception to throw.</returns>
    public ArticleException Wrong(OptionRow row, string what)
    {
        var origin = _entries.TryGetValue(row, out var entry) ? entry.Origin : null;
        return new ArticleException(FailureCause.Usage, "usage-value", origin is null ? $"--{row.Name} {what}" : $"'{row.Name}' in {origin} {what}");
    }

    /// <summary>The options that shape outputs, in one text: two runs with the same text write the same.</summary>
    /// <returns>One <c>name=value</c> a line.</returns>
    public string Fingerprint() => string.Join('\n', _entries
        .Where(static e => e.Key.ShapesOutput)
        .OrderBy(static e => e.Key.Name, StringComparer.Ordinal)
        .Select(static e => e.Key.Name + "=" + string.Join('\u001f', e.Value.Values)));

    private sealed record Entry(IReadOnlyList<string> Values, string? Origin);
}
