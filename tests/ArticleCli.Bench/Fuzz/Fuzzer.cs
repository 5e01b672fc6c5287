using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ArticleCli.Bench.Fuzz;

/// <summary><c>fuzz</c>: mutated fixtures through every reader, the promises as oracles. Findings are written as files, to become fixtures.</summary>
internal static class Fuzzer
{
    /// <summary>Runs it.</summary>
    /// <param name="arguments">Seconds (default 60), first seed (default 1), targets (default all).</param>
    /// <returns>0 for a clean run, 1 with findings.</returns>
    public static int Run(string[] arguments)
    {
        var seconds = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 60;
        var seed = arguments.Length > 1 ? int.Parse(arguments[1], CultureInfo.InvariantCulture) : 1;
        var targets = arguments.Length > 2 ? [.. FuzzTarget.All.Where(target => arguments.AsSpan(2).Contains(target.Name))] : FuzzTarget.All;
        var folder = Path.Combine(Path.GetTempPath(), "article-fuzz");
        Directory.CreateDirectory(folder);

        var clock = Stopwatch.StartNew();
        var runs = 0;
        var findings = 0;
        var slowest = TimeSpan.Zero;
        while (clock.Elapsed.TotalSeconds < seconds)
        {
            foreach (var target in targets)
            {
                var mutator = new Mutator(seed, SeedInputs.For(target.Extension));
                var input = mutator.WithProse(mutator.Next(), target);
                var started = clock.Elapsed;
                var finding = target.Try(input);
                var taken = clock.Elapsed - started;
                slowest = taken > slowest ? taken : slowest;
                runs++;
                if (finding is null && taken < TimeSpan.FromSeconds(20))
                    continue;
                findings++;
                var file = Path.Combine(folder, $"{target.Name}-{seed}.{target.Extension}.utf16");
                // UTF-16 as it is in memory: an input may hold lone surrogates, which no encoder would keep.
                var small = finding is null ? input : Reducer.Reduce(input, smaller => target.Try(smaller) is { } other && Kind(other) == Kind(finding));
                File.WriteAllBytes(file, MemoryMarshal.AsBytes(small.AsSpan()).ToArray());
                Console.WriteLine($"{file}: {(finding is null ? "took " + taken : target.Try(small))}");
            }

            seed++;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"fuzz: {runs} inputs, next seed {seed}, slowest {slowest.TotalMilliseconds:0} ms, {findings} findings"));
        return findings == 0 ? 0 : 1;
    }

    /// <summary>What a finding is, without what it shows of its input.</summary>
    private static string Kind(string finding) => finding[..Math.Max(0, finding.AsSpan().IndexOfAny(':', '\n'))];
}
