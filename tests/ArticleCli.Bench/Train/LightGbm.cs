using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ArticleCli.Read.Html.Select;

namespace ArticleCli.Bench.Train;

/// <summary>Boosted trees by LightGBM's native library, through its C interface.</summary>
internal static partial class LightGbm
{
    private const string Library = "lib_lightgbm";

    /// <summary>Trains trees.</summary>
    /// <param name="values">Rows of features, one after the other.</param>
    /// <param name="columns">Features a row.</param>
    /// <param name="labels">One a row, 0 to 1.</param>
    /// <param name="weights">One a row.</param>
    /// <param name="parameters">LightGBM's own.</param>
    /// <param name="rounds">How many trees.</param>
    public static List<Tree> Train(float[] values, int columns, float[] labels, float[] weights, string parameters, int rounds)
    {
        Check(CreateDataset(values, 0, labels.Length, columns, 1, parameters, IntPtr.Zero, out var data));
        Check(SetField(data, "label", labels, labels.Length, 0));
        Check(SetField(data, "weight", weights, weights.Length, 0));
        Check(CreateBooster(data, parameters, out var booster));
        for (var round = 0; round < rounds; round++)
            Check(Update(booster, out _));
        var text = new byte[16 << 20];
        Check(SaveModel(booster, 0, -1, 0, text.Length, out var length, text));
        Check(FreeBooster(booster));
        Check(FreeDataset(data));
        return Parse(Encoding.UTF8.GetString(text, 0, (int)length - 1));
    }

    private static List<Tree> Parse(string model)
    {
        var trees = new List<Tree>();
        foreach (var section in model.Split("\nTree=").Skip(1))
        {
            var fields = section.Split('\n').Where(static line => line.Contains('=', StringComparison.Ordinal))
                .Select(static line => line.Split('=', 2)).GroupBy(static pair => pair[0]).ToDictionary(static pair => pair.Key, static pair => pair.First()[1]);
            var leaves = Numbers(fields["leaf_value"], static text => float.Parse(text, CultureInfo.InvariantCulture));
            if (fields["num_leaves"] == "1")
            {
                trees.Add(new Tree([], [], [], [], leaves));
                continue;
            }

            trees.Add(new Tree(
                Numbers(fields["split_feature"], static text => ushort.Parse(text, CultureInfo.InvariantCulture)),
                Numbers(fields["threshold"], static text => (float)double.Parse(text, CultureInfo.InvariantCulture)),
                Numbers(fields["left_child"], static text => int.Parse(text, CultureInfo.InvariantCulture)),
                Numbers(fields["right_child"], static text => int.Parse(text, CultureInfo.InvariantCulture)),
                leaves));
        }

        return trees;
    }

    private static T[] Numbers<T>(string text, Func<string, T> parse) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(parse)];

    private static void Check(int status)
    {
        if (status != 0)
            throw new InvalidOperationException("LightGBM: " + Marshal.PtrToStringUTF8(LastError()));
    }

    [LibraryImport(Library, EntryPoint = "LGBM_GetLastError")]
    private static partial IntPtr LastError();

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetCreateFromMat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateDataset(float[] data, int type, int rows, int columns, int rowMajor, string parameters, IntPtr reference, out IntPtr dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetSetField", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetField(IntPtr dataset, string field, float[] data, int count, int type);

    [LibraryImport(Library, EntryPoint = "LGBM_DatasetFree")]
    private static partial int FreeDataset(IntPtr dataset);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterCreate", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int CreateBooster(IntPtr dataset, string parameters, out IntPtr booster);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterUpdateOneIter")]
    private static partial int Update(IntPtr booster, out int finished);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterSaveModelToString")]
    private static partial int SaveModel(IntPtr booster, int start, int rounds, int importance, long size, out long length, [Out] byte[] text);

    [LibraryImport(Library, EntryPoint = "LGBM_BoosterFree")]
    private static partial int FreeBooster(IntPtr booster);
}
