using ArticleCli.Read.Html;
using CsCheck;
using Xunit;

namespace ArticleCli.Tests.Read.Html;

public sealed class NameTableTests
{
    [Fact]
    public void It_answers_as_the_dictionary_of_the_framework_does() => Gen.Select(Gen.Select(Gen.String[Gen.Char["abc-"], 0, 4], Gen.Int).Array[0, 200], Gen.String[Gen.Char["abc-"], 0, 4].Array[20]).Sample((entries, asked) =>
    {
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        var table = new NameTable<int>();
        foreach (var (name, value) in entries)
            table[name] = expected[name] = value;
        foreach (var name in asked.Concat(expected.Keys))
        {
            Assert.Equal(expected.TryGetValue(name, out var value), table.TryGetValue(name, out var found));
            Assert.True(value == found || !expected.ContainsKey(name));
        }
    });
}
