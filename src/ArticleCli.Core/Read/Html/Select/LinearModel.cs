namespace ArticleCli.Read.Html.Select;

/// <summary>A logistic regression over hashed tokens: one signed byte a slot. Sums are whole numbers, so their order does not matter.</summary>
/// <param name="Weights">A power of two of weights.</param>
/// <param name="Scale">What one step of a weight is worth.</param>
/// <param name="Bias">The score of a block without tokens.</param>
internal sealed record LinearModel(sbyte[] Weights, float Scale, float Bias)
{
    public int Weight(uint slot) => Weights[slot & (uint)(Weights.Length - 1)];

    /// <summary>The score of a sum of weights; blocks with many tokens are not louder than those with few.</summary>
    public float Score(int sum, int count) => Bias + (count == 0 ? 0 : sum * Scale / MathF.Sqrt(count));
}
