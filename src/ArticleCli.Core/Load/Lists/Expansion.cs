using ArticleCli.Model;

namespace ArticleCli.Load.Lists;

/// <summary>What an input that names other inputs expands to.</summary>
/// <param name="Inputs">The inputs in order, none twice.</param>
/// <param name="Warnings">What the user should know: a part that could not be had, more inputs than wanted.</param>
public sealed record Expansion(IReadOnlyList<ListedInput> Inputs, IReadOnlyList<Warning> Warnings);
