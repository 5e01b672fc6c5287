using ArticleCli.Read.Html.Select;

namespace ArticleCli.Bench.Train;

/// <summary>All parts of a trained model.</summary>
internal sealed record TrainedModel(uint[] Keys, sbyte[] Values, LinearModel Names, LinearModel Words, List<Tree> Trees, int Forests);

/// <summary>Writes the model file that <see cref="ModelFile"/> reads; its layout is described there.</summary>
internal static class ModelWriter
{
    public static void Write(string path, TrainedModel model)
    {
        using var stream = File.Create(path);
        using var writer = new BinaryWriter(stream);
        ModelFile.WriteHeader(writer);
        writer.Write(model.Keys.Length);
        foreach (var key in model.Keys)
            writer.Write(key);
        foreach (var value in model.Values)
            writer.Write(value);
        WriteLinear(writer, model.Names);
        WriteLinear(writer, model.Words);
        WriteTrees(writer, model);
    }

    private static void WriteLinear(BinaryWriter writer, LinearModel linear)
    {
        writer.Write(linear.Weights.Length);
        writer.Write(linear.Scale);
        writer.Write(linear.Bias);
        foreach (var weight in linear.Weights)
            writer.Write(weight);
    }

    private static void WriteTrees(BinaryWriter writer, TrainedModel model)
    {
        var thresholds = model.Trees.SelectMany(static tree => tree.Features.Zip(tree.Thresholds)).Distinct().OrderBy(static pair => pair.First).ThenBy(static pair => pair.Second).ToArray();
        writer.Write(thresholds.Length);
        foreach (var (feature, threshold) in thresholds)
        {
            writer.Write((byte)feature);
            writer.Write(threshold);
        }

        var index = thresholds.Select(static (pair, i) => (pair, i)).ToDictionary(static entry => entry.pair, static entry => (ushort)entry.i);
        var scale = model.Trees.SelectMany(static tree => tree.Leaves).Max(Math.Abs) / short.MaxValue;
        writer.Write(scale);
        writer.Write(1f / model.Forests);
        writer.Write(model.Trees.Count);
        foreach (var tree in model.Trees)
        {
            writer.Write((byte)tree.Features.Length);
            for (var i = 0; i < tree.Features.Length; i++)
            {
                writer.Write(index[(tree.Features[i], tree.Thresholds[i])]);
                writer.Write((sbyte)tree.Left[i]);
                writer.Write((sbyte)tree.Right[i]);
            }

            foreach (var leaf in tree.Leaves)
                writer.Write((short)MathF.Round(leaf / scale));
        }
    }
}
