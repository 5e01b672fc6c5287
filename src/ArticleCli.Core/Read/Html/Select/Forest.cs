namespace ArticleCli.Read.Html.Select;

/// <summary>Boosted trees. A node sends a row left where its feature is at most the threshold.</summary>
internal sealed class Forest
{
    private readonly int[] _roots;
    private readonly ushort[] _features;
    private readonly float[] _thresholds;

    /// <summary>The child's node, or the complement of a leaf's number.</summary>
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly float[] _leaves;

    /// <summary>Takes in trees.</summary>
    /// <param name="trees">The trees.</param>
    public Forest(IReadOnlyList<Tree> trees)
    {
        _roots = new int[trees.Count];
        var nodes = trees.Sum(static tree => tree.Features.Length);
        _features = new ushort[nodes];
        _thresholds = new float[nodes];
        _left = new int[nodes];
        _right = new int[nodes];
        _leaves = new float[trees.Sum(static tree => tree.Leaves.Length)];
        var (node, leaf) = (0, 0);
        for (var t = 0; t < trees.Count; t++)
        {
            var tree = trees[t];
            _roots[t] = tree.Features.Length == 0 ? ~leaf : node;
            for (var i = 0; i < tree.Features.Length; i++)
            {
                _features[node + i] = tree.Features[i];
                _thresholds[node + i] = tree.Thresholds[i];
                _left[node + i] = tree.Left[i] < 0 ? tree.Left[i] - leaf : tree.Left[i] + node;
                _right[node + i] = tree.Right[i] < 0 ? tree.Right[i] - leaf : tree.Right[i] + node;
            }

            tree.Leaves.CopyTo(_leaves, leaf);
            node += tree.Features.Length;
            leaf += tree.Leaves.Length;
        }
    }

    /// <summary>Several forests as one that scores their mean.</summary>
    /// <param name="forests">The trees of each.</param>
    public static Forest Mean(IReadOnlyList<IReadOnlyList<Tree>> forests) =>
        new([.. forests.SelectMany(static trees => trees).Select(tree => tree with { Leaves = [.. tree.Leaves.Select(leaf => leaf / forests.Count)] })]);

    /// <summary>The sum over all trees: log-odds.</summary>
    public float Score(ReadOnlySpan<float> row)
    {
        var sum = 0f;
        foreach (var root in _roots)
        {
            var node = root;
            while (node >= 0)
                node = row[_features[node]] <= _thresholds[node] ? _left[node] : _right[node];
            sum += _leaves[~node];
        }

        return sum;
    }
}

/// <summary>One tree: inner nodes in arrays, children below 0 are leaves by their complement.</summary>
/// <param name="Features">Column that a node asks for.</param>
/// <param name="Thresholds">Up to which it sends left.</param>
/// <param name="Left">Left children.</param>
/// <param name="Right">Right children.</param>
/// <param name="Leaves">Log-odds that a leaf adds.</param>
internal sealed record Tree(ushort[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves);
