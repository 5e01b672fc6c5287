using ArticleCli.Model;

namespace ArticleCli.Tests.Read.Html.Build;

/// <summary>What the builder leaves out on purpose is in the trace, with its rule.</summary>
public class DroppedTests
{
    [Theory]
    [InlineData("<p>A<a id=r href=#n>1</a></p><p id=n><a href=#r>1.</a> Noted.</p>", "way-back", "1.")]
    [InlineData("<p>A<sup><a id=r href=#n>1</a></sup></p><ol><li id=n>Noted. <a href=#r>↩</a></li></ol>", "way-back", "↩")]
    [InlineData("<p>A<sup><a id=r href=#n>1</a></sup></p><div id=n><p>1. Noted.</p></div>", "note-label", "1.")]
    [InlineData("<p>A dot <img src='data:image/png;base64,iVBORw0KGgo=' alt='red dot'> here.</p>", "data-image", "red dot")]
    [InlineData("<h2 id=a>Head<a class=headerlink href=#a>¶</a></h2><p>Text.</p>", "permalink", "¶")]
    public void A_dropped_piece_is_traced(string html, string rule, string text)
    {
        var options = new ConvertOptions { Mode = ConvertMode.Page, TraceFurniture = true };
        var result = ArticleConverter.Convert(new Source(html) { Extension = "html", Address = "https://example.org/a" }, options);
        Assert.Contains(result.Trace.Entries, entry => entry.Rule == rule && entry.Text == text);
    }
}
