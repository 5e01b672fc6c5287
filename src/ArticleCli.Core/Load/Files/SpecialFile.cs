using System.Runtime.InteropServices;

namespace ArticleCli.Load.Files;

/// <summary>Tells pipes, sockets and devices from files without opening them: .NET has no public way to ask.</summary>
internal static class SpecialFile
{
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>The path leads to something that is neither a file nor a folder.</summary>
    /// <param name="path">A path that exists and is no folder.</param>
    /// <returns>True for pipes, sockets and devices.</returns>
    public static bool Is(string path)
    {
        // A special file has no length; most files have one and cost no second look.
        if (OperatingSystem.IsWindows() || new FileInfo(path).Length > 0)
            return false;
        return Stat(path, out var status) == 0 && (status.Mode & TypeMask) != Regular;
    }

    // The runtime's own portable stat: its mode has the same bits on every system, unlike libc's struct.
#pragma warning disable SYSLIB1054 // Source-generated marshalling needs unsafe code, which this project forgoes.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out FileStatus status);
#pragma warning restore SYSLIB1054

    // Interop.Sys.FileStatus of the runtime; only the mode is read, the rest is room.
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct FileStatus
    {
        public int Flags;
        public int Mode;
    }
}
