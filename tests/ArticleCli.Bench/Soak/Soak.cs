using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ArticleCli.Bench.Fuzz;
using ArticleCli.Model;
using ArticleCli.Write.Markdown;

namespace ArticleCli.Bench.Soak;

/// <summary><c>soak</c>: many mixed inputs through one process; memory at the end against memory early on, descriptors, and results against single runs.</summary>
internal static class Soak
{
    private const int Early = 5_000;
    private const double AllowedGrowth = 1.2;

    /// <summary>Runs it.</summary>
    /// <param name="arguments">How many inputs (default 100,000).</param>
    /// <returns>0 where memory and descriptors stay flat and results repeat.</returns>
    public static int Run(string[] arguments)
    {
        var count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var samples = new Dictionary<int, UInt128>();
        long early = 0;
        var descriptors = 0;
        for (var i = 1; i <= count; i++)
        {
            var output = Convert(i);
            if (i % 997 == 0)
                samples[i] = Hash(output);
            if (i == Math.Min(Early, count / 2))
                (early, descriptors) = (Memory(), Descriptors());
        }

        var late = Memory();
        var open = Descriptors();
        var different = samples.Count(sample => Hash(Convert(sample.Key)) != sample.Value);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"soak: {count} inputs; managed memory early {early / 1e6:0.0} MB, late {late / 1e6:0.0} MB; descriptors {descriptors} and {open}; {different} of {samples.Count} repeated results differ"));
        return late <= early * AllowedGrowth && open <= descriptors + 2 && different == 0 ? 0 : 1;
    }

    /// <summary>Results are kept as hashes: the soak's own memory must not count as the program's.</summary>
    private static UInt128 Hash(string output) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(output.AsSpan()));

    private static string Convert(int number)
    {
        var target = FuzzTarget.All[number % FuzzTarget.All.Count];
        var input = new Mutator(number, SeedInputs.For(target.Extension)).Next();
        try
        {
            var source = new Source(input) { Name = "soak", Extension = target.Extension, Address = "https://www.example.org/a/b" };
            var result = ArticleConverter.Convert(source, ConvertOptions.Default with { Mode = target.Mode });
            return MarkdownWriter.Write(result.Document, WriteOptions.Default);
        }
        catch (ArticleException refusal)
        {
            return refusal.Code;
        }
    }

    private static long Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static int Descriptors() => Directory.Exists("/proc/self/fd") ? Directory.GetFileSystemEntries("/proc/self/fd").Length : 0;
}
