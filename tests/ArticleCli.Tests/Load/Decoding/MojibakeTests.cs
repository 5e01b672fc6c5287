using ArticleCli.Load.Decoding;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Decoding;

/// <summary>Text that was decoded wrongly before it came to us.</summary>
public sealed class MojibakeTests
{
    [Theory]
    [InlineData("<h1>The pier\u00E2\u0080\u0099s end</h1><p>Caf\u00C3\u00A9</p>", "<h1>The pier’s end</h1><p>Café</p>")]
    [InlineData("<p>\u00D0\u009F\u00D0\u00B8\u00D1\u0080\u00D1\u0081 \u00D0\u00B8 \u00D0\u00BC\u00D0\u00BE\u00D0\u00BB</p>", "<p>Пирс и мол</p>")]
    public void A_page_that_is_damaged_all_through_is_repaired(string damaged, string sound)
    {
        var changes = new List<TraceEntry>();
        Assert.Equal(sound, Mojibake.RepairWhole(damaged, changes));
        Assert.Single(changes);
    }

    [Theory]
    [InlineData("<p>Whoever reads Caf\u00C3\u00A9 here had “Café” before.</p>")]
    [InlineData("<p>Gr\u00FC\u00DFe aus K\u00F6ln</p>")]
    [InlineData("<p>Plain words</p>")]
    public void A_sound_page_stays_as_it_is(string html)
    {
        var changes = new List<TraceEntry>();
        Assert.Same(html, Mojibake.RepairWhole(html, changes));
        Assert.Empty(changes);
    }
}
