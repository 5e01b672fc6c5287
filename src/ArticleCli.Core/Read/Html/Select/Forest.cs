using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ArticleCli.Read.Html.Select;

/// <summary>Boosted trees. A node sends a row left where its feature is at most the threshold.</summary>
/// <remarks>
/// Not walked from the root, where the processor guesses wrongly at every second node, but asked feature by feature, eight rows at once (QuickScorer,
/// Lucchese et al., SIGIR 2015): each node that sends a row right strikes out the leaves on its left; of those that are left the first is the row's. A quarter of the time.
/// </remarks>
internal sealed class Forest
{
    /// <summary>A tree's leaves are the bits of a word.</summary>
    private const int MostLeaves = 32;

    private readonly int _trees;

    /// <summary>The columns that are asked for, and where the nodes of each end.</summary>
    private readonly List<(int Feature, int End)> _features = [];

    /// <summary>All inner nodes, by feature and then by threshold.</summary>
    private readonly Node[] _nodes;

    /// <summary>From left to right, <see cref="MostLeaves"/> places a tree.</summary>
    private readonly float[] _leaves;

    /// <summary>Takes in trees.</summary>
    /// <param name="trees">The trees.</param>
    /// <exception cref="InvalidDataException">A tree has too many leaves.</exception>
    public Forest(IReadOnlyList<Tree> trees)
    {
        _trees = trees.Count;
        _leaves = new float[trees.Count * MostLeaves];
        var nodes = new List<Node>();
        for (var t = 0; t < trees.Count; t++)
        {
            if (trees[t].Leaves.Length > MostLeaves)
                throw new InvalidDataException($"a tree of the model has {trees[t].Leaves.Length} leaves; {MostLeaves} are the most");
            var leaf = 0;
            Add(nodes, trees[t], t, trees[t].Features.Length == 0 ? ~0 : 0, ref leaf);
        }

        _nodes = [.. nodes];
        Array.Sort(_nodes, static (a, b) => a.Feature != b.Feature ? a.Feature - b.Feature : a.Threshold.CompareTo(b.Threshold));
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (i + 1 == _nodes.Length || _nodes[i + 1].Feature != _nodes[i].Feature)
                _features.Add((_nodes[i].Feature, i + 1));
        }
    }

    /// <summary>Several forests as one that scores their mean.</summary>
    /// <param name="forests">The trees of each.</param>
    public static Forest Mean(IReadOnlyList<IReadOnlyList<Tree>> forests) =>
        new([.. forests.SelectMany(static trees => trees).Select(tree => tree with { Leaves = [.. tree.Leaves.Select(leaf => leaf / forests.Count)] })]);

    /// <summary>The sum over all trees for each row: log-odds.</summary>
    /// <param name="rows">The rows, one behind the other.</param>
    /// <param name="columns">Length of a row.</param>
    /// <param name="scores">Gets one a row.</param>
    public void Score(ReadOnlySpan<float> rows, int columns, Span<float> scores)
    {
        var alive = new Vector256<uint>[_trees];
        for (var first = 0; first < scores.Length; first += Vector256<float>.Count)
        {
            alive.AsSpan().Fill(Vector256<uint>.AllBitsSet);
            Strike(rows, columns, first, alive);
            Sum(alive, scores[first..]);
        }
    }

    /// <summary>Strikes out the leaves that eight rows can't reach.</summary>
    private void Strike(ReadOnlySpan<float> rows, int columns, int first, Span<Vector256<uint>> alive)
    {
        // Behind the last row it stands in for those that are missing.
        var last = (rows.Length / columns) - 1;
        var start = 0;
        Span<int> places = stackalloc int[Vector256<float>.Count];
        for (var lane = 0; lane < places.Length; lane++)
            places[lane] = Math.Min(first + lane, last) * columns;
        foreach (var (feature, end) in _features)
        {
            var values = Vector256.Create(
                rows[places[0] + feature], rows[places[1] + feature], rows[places[2] + feature], rows[places[3] + feature],
                rows[places[4] + feature], rows[places[5] + feature], rows[places[6] + feature], rows[places[7] + feature]);
            foreach (ref readonly var node in _nodes.AsSpan(start..end))
            {
                var left = Vector256.LessThanOrEqual(values, Vector256.Create(node.Threshold)).AsUInt32();
                // Thresholds rise: where all eight go left, they do so at every node after it.
                if (left == Vector256<uint>.AllBitsSet)
                    break;
                alive[node.Tree] &= left | Vector256.Create(node.Right);
            }

            start = end;
        }
    }

    private void Sum(ReadOnlySpan<Vector256<uint>> alive, Span<float> scores)
    {
        // Tree by tree, so that eight sums grow side by side, each in the trees' order.
        Span<float> sums = stackalloc float[Vector256<float>.Count];
        sums.Clear();
        var left = MemoryMarshal.Cast<Vector256<uint>, uint>(alive);
        for (var t = 0; t < _trees; t++)
        {
            var leaves = _leaves.AsSpan(t * MostLeaves, MostLeaves);
            var lanes = left.Slice(t * Vector256<float>.Count, Vector256<float>.Count);
            for (var lane = 0; lane < lanes.Length; lane++)
                sums[lane] += leaves[BitOperations.TrailingZeroCount(lanes[lane])];
        }

        sums[..Math.Min(scores.Length, sums.Length)].CopyTo(scores);
    }

    /// <summary>Adds a node and all beneath it; leaves are numbered from left to right.</summary>
    private void Add(List<Node> nodes, Tree tree, int number, int node, ref int leaf)
    {
        if (node < 0)
        {
            _leaves[(number * MostLeaves) + leaf++] = tree.Leaves[~node];
            return;
        }

        var first = leaf;
        Add(nodes, tree, number, tree.Left[node], ref leaf);
        var struck = (uint)(((1UL << leaf) - 1) ^ ((1UL << first) - 1));
        nodes.Add(new Node(tree.Thresholds[node], ~struck, tree.Features[node], (ushort)number));
        Add(nodes, tree, number, tree.Right[node], ref leaf);
    }

    /// <summary>An inner node.</summary>
    /// <param name="Threshold">Up to which it sends left.</param>
    /// <param name="Right">The leaves that a row sent right may still reach.</param>
    /// <param name="Feature">The column that it asks for.</param>
    /// <param name="Tree">Its tree.</param>
    private readonly record struct Node(float Threshold, uint Right, ushort Feature, ushort Tree);
}

/// <summary>One tree: inner nodes in arrays, children below 0 are leaves by their complement.</summary>
/// <param name="Features">Column that a node asks for.</param>
/// <param name="Thresholds">Up to which it sends left.</param>
/// <param name="Left">Left children.</param>
/// <param name="Right">Right children.</param>
/// <param name="Leaves">Log-odds that a leaf adds.</param>
internal sealed record Tree(ushort[] Features, float[] Thresholds, int[] Left, int[] Right, float[] Leaves);
