using ArticleCli.Load.Images;

namespace ArticleCli.Batch;

/// <summary>Pictures that go into a folder beside the output: the article is printed when the output's name is known.</summary>
/// <param name="Set">The pictures.</param>
/// <param name="Print">Prints the article with links into a folder of this name.</param>
internal sealed record PicturesBeside(ImageSet Set, Func<string, string> Print)
{
    /// <summary>The folder's name beside an output.</summary>
    /// <param name="output">The output's path.</param>
    /// <returns><c>talks.assets</c> for <c>a/talks.md</c>.</returns>
    public static string FolderOf(string output) => Path.GetFileNameWithoutExtension(output) + ".assets";
}
