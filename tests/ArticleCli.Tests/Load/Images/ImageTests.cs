using ArticleCli.Load.Http;
using ArticleCli.Load.Images;
using ArticleCli.Model;
using ArticleCli.Write;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Images;

public sealed class ImageTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
    private static readonly byte[] Gif = [.. "GIF89a"u8, 1, 2, 3];

    [Fact]
    public async Task Pictures_are_brought_once_told_by_content_and_named_for_any_system()
    {
        await using var server = await WebServer.StartAsync(async context =>
        {
            context.Response.ContentType = "image/svg+xml";
            var path = context.Request.Path.Value!;
            if (path.EndsWith(".png", StringComparison.Ordinal)) await context.Response.Body.WriteAsync(Png);
            else if (path.EndsWith(".jpg", StringComparison.Ordinal)) await context.Response.Body.WriteAsync(Gif);
            else if (path.EndsWith(".svg", StringComparison.Ordinal)) await context.Response.WriteAsync("<svg onload='alert(1)'/>");
            else context.Response.StatusCode = 404;
        });
        var document = Document(server.Address + "/The%20Tide%3F.png", server.Address + "/same.png", server.Address + "/con.jpg", server.Address + "/a.svg", server.Address + "/gone", "http://10.0.0.5/x.png");
        using var fetcher = Fetcher(server);

        var images = await new ImageLoader(fetcher).LoadAsync(document, server.Address + "/page", default);

        Assert.Equal(2, images.Files.Count);
        Assert.Matches("^con-[0-9a-f]{12}\\.gif$", images.Files[0].Name);
        Assert.Matches("^the-tide-[0-9a-f]{12}\\.png$", images.Files[1].Name);
        var warning = Assert.Single(images.Warnings);
        Assert.StartsWith("3 pictures keep their addresses", warning.Message, StringComparison.Ordinal);
        var linked = Addresses(images.Linked(document, "my page.assets"));
        Assert.Equal("my%20page.assets/" + images.Files[1].Name, linked[0]);
        Assert.Equal(linked[0], linked[1]);
        Assert.Equal([server.Address + "/a.svg", server.Address + "/gone", "http://10.0.0.5/x.png"], linked[3..]);
        Assert.Equal("data:image/gif;base64," + Convert.ToBase64String(Gif), Addresses(images.Inlined(document))[2]);
        Assert.Contains("image/avif", server.Header("/same.png", "Accept"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_in_their_own_address_become_files()
    {
        var document = Document("data:image/png;base64," + Convert.ToBase64String(Png), "data:image/png;base64,!!", "data:image/png,plain");
        using var fetcher = new Fetcher(FetchOptions.Default);

        var images = await new ImageLoader(fetcher).LoadAsync(document, null, default);

        Assert.Equal(Png, Assert.Single(images.Files).Bytes);
        Assert.StartsWith("x.assets/", Addresses(images.Linked(document, "x.assets"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_is_the_same_with_and_without_pictures()
    {
        await using var server = await WebServer.StartAsync(static context => context.Response.Body.WriteAsync(Png).AsTask());
        var picture = new Image(server.Address + "/a.png", "A wave");
        Inline[] words = [new Text("words "), new Emphasis([picture, new Text("more")]), new Link("https://example.org/", [picture])];
        var document = new Document(
        [
            new Heading(2, words), new Quote([new Paragraph(words)], words), new ListBlock(false, 1, true, [new ListItem([new Paragraph(words)])]),
            new Table([ColumnAlignment.None], [new TableCell(words)], [[new TableCell(words)]], words), new Figure([new Paragraph([picture])], words, words),
            new Definitions([new Definition([words], [[new Paragraph(words)]])]), new Footnote("1", [new Paragraph(words)]), new Callout("NOTE", words, [new Paragraph(words)]),
            new Details(words, [new Paragraph(words)]), new Caption(words), new CodeBlock("code"), Rule.Instance,
        ]);
        using var fetcher = Fetcher(server);

        var linked = (await new ImageLoader(fetcher).LoadAsync(document, null, default)).Linked(document, "x.assets");

        Assert.Equal(TextOf(document), TextOf(linked));
        Assert.All(Addresses(linked), static address => Assert.StartsWith("x.assets/", address, StringComparison.Ordinal));
        Assert.Equal(1, server.Count("/a.png"));
    }

    [Theory]
    [InlineData("89504E470D0A1A0A00", "png")]
    [InlineData("FFD8FFE0", "jpg")]
    [InlineData("474946383761", "gif")]
    [InlineData("524946460000000057454250", "webp")]
    [InlineData("0000001C6674797061766966000000006D696631", "avif")]
    [InlineData("000000186674797068656963000000006D696631", null)]
    [InlineData("52494646000000004156492000", null)]
    [InlineData("3C7376673E", null)]
    [InlineData("", null)]
    [InlineData("89504E47", null)]
    public void The_kind_is_told_by_the_first_bytes(string bytes, string? extension) => Assert.Equal(extension, ImageKind.Of(Convert.FromHexString(bytes))?.Extension);

    private static Document Document(params string[] addresses) => new([.. addresses.Select(static address => new Paragraph([new Image(address, "")]))]);

    private static string TextOf(Document document)
    {
        using var text = new StringWriter();
        Writers.All.Single(static writer => writer.Name == "text").Write(new Result { Document = document, Metadata = Metadata.Empty, Format = "html" }, "-", WriteOptions.Default, text);
        return text.ToString();
    }

    private static List<string> Addresses(Document document)
    {
        var addresses = new List<string>();
        _ = ImageMap.Rewrite(document, image =>
        {
            addresses.Add(image.Address);
            return image;
        });
        return addresses;
    }

    private static Fetcher Fetcher(WebServer server) =>
        new(FetchOptions.Default with { AllowedHosts = [server.Host], Retries = 0 }, new SystemHttp(), TimeProvider.System, new NoProxy());
}
