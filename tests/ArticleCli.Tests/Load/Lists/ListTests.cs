using ArticleCli.Load.Lists;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Lists;

public sealed class ListTests
{
    [Fact]
    public void A_list_has_one_input_a_line_with_comments_and_names()
    {
        var inputs = ListReader.Read("\uFEFFhttps://example.org/a\r\n\r\n# a comment\nhttps://example.org/b#part\tsecond one\n  page one.html  \n-\t\n\tname without input\n");

        Assert.Equal(["https://example.org/a", "https://example.org/b#part", "page one.html", "-"], inputs.Select(static input => input.Input));
        Assert.Equal([null, "second one", null, null], inputs.Select(static input => input.OutputName));
    }

    [Fact]
    public void Bookmarks_of_a_browser_are_read()
    {
        var inputs = ListReader.Read(
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>
            <DL><p>
              <DT><H3 ADD_DATE="1748512800">Reading</H3>
              <DL><p>
                <DT><A HREF="https://example.org/a?x=1&amp;y=2" ADD_DATE="1748512800" ICON="data:image/png;base64,AAAA">Tides &amp; times</A>
                <DT><A HREF="javascript:alert(1)">Scriptlet</A>
                <DT><A HREF="place:sort=8">Recent</A>
                <DT><A ADD_DATE="1748512800000000" HREF='https://example.org/b'></A>
              </DL><p>
            </DL><p>
            """);

        Assert.Equal(["https://example.org/a?x=1&y=2", "https://example.org/b"], inputs.Select(static input => input.Input));
        Assert.Equal(["Tides & times", null], inputs.Select(static input => input.Title));
        Assert.All(inputs, static input => Assert.Equal(new DateTime(2025, 5, 29, 10, 0, 0), input.Date!.Value.UtcDateTime));
    }

    [Theory]
    [InlineData("title,url,time_added,tags,status\n\"Tides, and \"\"times\"\"\",https://example.org/a,1748512800,sea|moon,unread\n", "Tides, and \"times\"")]
    [InlineData("URL,Title,Selection,Folder,Timestamp\r\nhttps://example.org/a,Tides,\"a\nb\",Unread,1748512800\r\n", "Tides")]
    [InlineData("id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite\n1,Tides,,\"Words, words\",https://example.org/a,Unsorted,sea,2025-05-29T10:00:00.000Z,,,false", "Tides")]
    [InlineData("<!DOCTYPE html>\n<html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href=\"https://example.org/a\" time_added=\"1748512800\" tags=\"\">Tides</a></li></ul></body></html>", "Tides")]
    public void Exports_of_read_later_services_are_read(string export, string title)
    {
        var input = Assert.Single(ListReader.Read(export));

        Assert.Equal(("https://example.org/a", title), (input.Input, input.Title));
        Assert.Equal(new DateTime(2025, 5, 29, 10, 0, 0), input.Date!.Value.UtcDateTime);
    }

    [Theory]
    [InlineData("7d", "2025-05-25T12:00")]
    [InlineData("36h", "2025-05-31T00:00")]
    [InlineData("2w", "2025-05-18T12:00")]
    [InlineData("2025-05-29", "2025-05-29T00:00")]
    [InlineData("2025-05-29T10:00:00+02:00", "2025-05-29T08:00")]
    public void Since_is_a_date_or_a_span(string text, string moment) =>
        Assert.Equal(moment, Since.Read(text, new DateTimeOffset(2025, 6, 1, 12, 0, 0, TimeSpan.Zero)).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("-3d")]
    [InlineData("yesterday")]
    [InlineData("99999999999d")]
    [InlineData("99999999d")]
    public void What_is_no_since_is_said(string text) => Assert.Equal("usage-since", Assert.Throws<ArticleException>(() => Since.Read(text, DateTimeOffset.UnixEpoch)).Code);
}
