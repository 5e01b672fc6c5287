namespace ArticleCli.Read.Html.Survey;

/// <summary>One row of features a block.</summary>
internal sealed class FeatureMatrix
{
    /// <summary>How many columns there are.</summary>
    public static readonly int Columns = Enum.GetValues<Feature>().Length;

    private float[] _values = [];

    public int Rows { get; private set; }

    /// <summary>Changes whenever a column is added, renamed or moved.</summary>
    public static uint NamesHash { get; } = Letters.Hash(string.Join(' ', Enum.GetNames<Feature>()));

    public Span<float> Row(int block) => _values.AsSpan(block * Columns, Columns);

    /// <summary>All rows, one behind the other.</summary>
    public ReadOnlySpan<float> All => _values.AsSpan(0, Rows * Columns);

    public void Begin(int rows)
    {
        Rows = rows;
        if (_values.Length < rows * Columns)
            _values = new float[Math.Max(rows * Columns, Math.Min(_values.Length * 2, 1 << 26))];
    }
}
