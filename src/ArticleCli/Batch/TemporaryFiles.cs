using System.Diagnostics;
using System.Globalization;
using ArticleCli.Load.Files;

namespace ArticleCli.Batch;

/// <summary>Names of files in the making: <c>.article-PROCESS-NUMBER.tmp</c>, which no input can choose.</summary>
internal static class TemporaryFiles
{
    private const string Prefix = ".article-";
    private const string Suffix = ".tmp";
    private static int _counter;

    /// <summary>A free name in a folder.</summary>
    /// <param name="folder">The folder that the finished file will stand in.</param>
    /// <returns>The path.</returns>
    public static string In(string folder) => Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _counter)}{Suffix}"));

    /// <summary>The name is one of ours.</summary>
    /// <param name="name">A file's name.</param>
    /// <returns>True for a file in the making.</returns>
    public static bool Is(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>Removes what dead runs left in a folder.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="below">In the folders below it too.</param>
    public static void Clean(IFiles files, string folder, bool below)
    {
        var pending = new Stack<string>([folder]);
        while (pending.TryPop(out var current))
        {
            foreach (var entry in files.List(current))
            {
                if (entry is { IsDirectory: true, IsLink: false } && below)
                    pending.Push(Path.Join(current, entry.Name));
                else if (!entry.IsDirectory && Is(entry.Name) && IsDead(entry.Name))
                    files.Delete(Path.Join(current, entry.Name));
            }
        }
    }

    /// <summary>Its process has ended, or had the number that is this one's now (in containers that is the rule).</summary>
    private static bool IsDead(string name)
    {
        var digits = name.AsSpan(Prefix.Length);
        digits = digits[..Math.Max(0, digits.IndexOf('-'))];
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            return true;
        if (id == Environment.ProcessId)
            return Volatile.Read(ref _counter) == 0;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            // There is no such process.
            return true;
        }
    }
}
