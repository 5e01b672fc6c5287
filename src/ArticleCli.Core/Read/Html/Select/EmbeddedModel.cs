namespace ArticleCli.Read.Html.Select;

/// <summary>The model that the assembly carries.</summary>
internal static class EmbeddedModel
{
    private const string Name = "Model/blocks.bin";

    /// <summary>The model, read once.</summary>
    public static BlockModel Instance { get; } = Load();

    private static BlockModel Load()
    {
        using var stream = typeof(EmbeddedModel).Assembly.GetManifestResourceStream(Name) ?? throw new InvalidDataException($"{Name} is not embedded");
        return ModelFile.Read(stream);
    }
}
