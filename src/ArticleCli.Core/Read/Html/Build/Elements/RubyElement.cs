using System.Text;
using ArticleCli.Model;
using TextInline = ArticleCli.Model.Text;

namespace ArticleCli.Read.Html.Build.Elements;

/// <summary><c>ruby</c>: text with its reading; one pair for each run of <c>rt</c>.</summary>
internal static class RubyElement
{
    public static int Build(Builder builder, int node)
    {
        var page = builder.Page;
        var text = new StringBuilder();
        var reading = new StringBuilder();
        for (var at = node + 1; at < page.End(node);)
        {
            var tag = page.Tag(at);
            if (tag is Tag.Rt or Tag.Rtc)
            {
                reading.Append(builder.PlainText(at));
            }
            else if (tag != Tag.Rp && builder.Keeps(at))
            {
                var piece = builder.PlainText(at);
                if (piece.Length > 0 && reading.Length > 0)
                    Add(builder, text, reading);
                text.Append(piece);
            }

            at = page.End(at);
        }

        Add(builder, text, reading);
        return page.End(node);
    }

    private static void Add(Builder builder, StringBuilder text, StringBuilder reading)
    {
        if (text.Length > 0 && reading.Length > 0)
            builder.Flow.Add(new Ruby([new TextInline(text.ToString())], reading.ToString()));
        else if (text.Length + reading.Length > 0)
            builder.Flow.Text(text.Append(reading).ToString());
        text.Clear();
        reading.Clear();
    }
}
