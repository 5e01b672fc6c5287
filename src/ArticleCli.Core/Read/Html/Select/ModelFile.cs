using System.Runtime.InteropServices;
using System.Text;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Read.Html.Select;

/// <summary>The trained model as a file. Little-endian throughout:
/// magic "ABM1", hash of the feature names;
/// token table: count, keys (32 bits each, ascending), values (a signed byte each);
/// two linear models: count, scale, bias, weights (a signed byte each);
/// trees: count of thresholds, each with its feature (a byte) and value; scale of leaves; factor of the sum; count of trees, and of each
/// the number of inner nodes (a byte), its nodes (threshold's number, left, right: a signed byte each, below 0 the complement of a leaf) and its leaves (16 bits each).</summary>
internal static class ModelFile
{
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("ABM1");

    public static void WriteHeader(BinaryWriter writer)
    {
        writer.Write(Magic);
        writer.Write(FeatureMatrix.NamesHash);
    }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">It is none, or was trained on other features.</exception>
    public static BlockModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.ASCII, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
            throw new InvalidDataException("not a block model");
        if (reader.ReadUInt32() != FeatureMatrix.NamesHash)
            throw new InvalidDataException("the block model was trained on other features; run the bench's train");
        var tokens = ReadTokens(reader);
        var names = ReadLinear(reader);
        var words = ReadLinear(reader);
        return new BlockModel(tokens, names, words, new Forest(ReadTrees(reader)));
    }

    private static TokenTable ReadTokens(BinaryReader reader)
    {
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.ReadUInt32();
        return new TokenTable(keys, ReadSigned(reader, keys.Length));
    }

    private static LinearModel ReadLinear(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var (scale, bias) = (reader.ReadSingle(), reader.ReadSingle());
        return new LinearModel(ReadSigned(reader, count), scale, bias);
    }

    private static sbyte[] ReadSigned(BinaryReader reader, int count)
    {
        var values = new sbyte[count];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    private static List<Tree> ReadTrees(BinaryReader reader)
    {
        var thresholds = new (byte Feature, float Value)[reader.ReadInt32()];
        for (var i = 0; i < thresholds.Length; i++)
            thresholds[i] = (reader.ReadByte(), reader.ReadSingle());
        var scale = reader.ReadSingle() * reader.ReadSingle();
        var trees = new List<Tree>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            int nodes = reader.ReadByte();
            var tree = new Tree(new ushort[nodes], new float[nodes], new int[nodes], new int[nodes], new float[nodes + 1]);
            for (var i = 0; i < nodes; i++)
            {
                (tree.Features[i], tree.Thresholds[i]) = thresholds[reader.ReadUInt16()];
                tree.Left[i] = reader.ReadSByte();
                tree.Right[i] = reader.ReadSByte();
            }

            for (var i = 0; i <= nodes; i++)
                tree.Leaves[i] = reader.ReadInt16() * scale;
            trees.Add(tree);
        }

        return trees;
    }
}
