namespace ArticleCli.Read.Html.Select;

/// <summary>What was learned from pages: tokens, two linear models over tokens, and trees over features.</summary>
/// <param name="Tokens">Log-odds of names.</param>
/// <param name="Names">Linear model of names.</param>
/// <param name="Words">Linear model of words.</param>
/// <param name="Trees">The judgement over all features; null while only the first three are wanted.</param>
internal sealed record BlockModel(TokenTable Tokens, LinearModel Names, LinearModel Words, Forest? Trees);
