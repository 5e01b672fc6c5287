using ArticleCli.Read.Html.Select;
using ArticleCli.Read.Html.Survey;

namespace ArticleCli.Bench.Train;

/// <summary>The hashed tokens of one page's training rows.</summary>
/// <param name="Rows">Block numbers.</param>
/// <param name="Labels">Label of each.</param>
/// <param name="Weights">Weight of each.</param>
/// <param name="Starts">Where each row's slots begin; one more than there are rows.</param>
/// <param name="Slots">All slots.</param>
internal sealed record SlotRows(int[] Rows, float[] Labels, float[] Weights, int[] Starts, ushort[] Slots);

/// <summary>Logistic regression over hashed tokens by AdaGrad, then cut to one signed byte a weight.</summary>
internal static class LinearTrainer
{
    public const int Bits = 15;
    private const int Epochs = 2;
    private const float Rate = 0.3f;
    private const float Decay = 1e-5f;

    public static LinearModel Train(IReadOnlyList<SlotRows> pages, int seed)
    {
        var weights = new float[1 << Bits];
        var squares = new float[1 << Bits];
        var (bias, biasSquare) = (0f, 0f);
        var order = pages.SelectMany(static (page, p) => page.Rows.Select((_, r) => (p, r))).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var (p, r) in order)
            {
                var page = pages[p];
                var slots = page.Slots.AsSpan(page.Starts[r], page.Starts[r + 1] - page.Starts[r]);
                if (slots.IsEmpty)
                    continue;
                var input = 1 / MathF.Sqrt(slots.Length);
                var score = 0f;
                foreach (var slot in slots)
                    score += weights[slot];
                var error = ((1 / (1 + MathF.Exp(-(bias + (score * input))))) - page.Labels[r]) * page.Weights[r];
                biasSquare += error * error;
                bias -= Rate * error / (MathF.Sqrt(biasSquare) + 1e-6f);
                var step = error * input;
                foreach (var slot in slots)
                {
                    var gradient = step + (Decay * weights[slot]);
                    squares[slot] += gradient * gradient;
                    weights[slot] -= Rate * gradient / (MathF.Sqrt(squares[slot]) + 1e-6f);
                }
            }
        }

        var largest = weights.Select(Math.Abs).Order().ElementAt((int)(weights.Length * 0.9995));
        var scale = largest / 127;
        return new LinearModel([.. weights.Select(weight => (sbyte)Math.Clamp(MathF.Round(weight / scale), -127, 127))], scale, bias);
    }
}
