using System.Globalization;

namespace ArticleCli.Bench.Quality;

/// <summary>One line of <c>floors.txt</c>: a figure that must not get worse.</summary>
/// <param name="Set">The evaluation set.</param>
/// <param name="Figure">The scorer's name for the figure.</param>
/// <param name="AtLeast">True where higher is better.</param>
/// <param name="Limit">The pinned value.</param>
internal sealed record Floor(string Set, string Figure, bool AtLeast, double Limit)
{
    public bool Holds(double value) => AtLeast ? value >= Limit : value <= Limit;

    public static IReadOnlyList<Floor> ReadAll(string path) =>
    [
        .. File.ReadLines(path)
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(static parts => new Floor(parts[0], parts[1], parts[2] == ">=", double.Parse(parts[3], CultureInfo.InvariantCulture))),
    ];
}
