using ArticleCli.Commands;

namespace ArticleCli.Messages;

/// <summary>What the streams are connected to.</summary>
internal static class Terminal
{
    /// <summary>Colours are wanted on a stream.</summary>
    /// <param name="color">What <c>--color</c> says.</param>
    /// <param name="redirected">The stream goes to a file or pipe.</param>
    /// <returns>True where colours may be written.</returns>
    /// <remarks>https://no-color.org: any non-empty NO_COLOR switches colours off; <c>--color always</c> is the user's word against it.</remarks>
    public static bool Colors(When color, bool redirected) => color switch
    {
        When.Always => true,
        When.Never => false,
        _ => !redirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
    };
}
