using System.Text;
using ArticleCli.Load.Decoding;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Decoding;

public sealed class TextDecoderTests
{
    private const string Russian = "Прилив пришёл утром, и лодки вернулись в гавань, как возвращаются каждую весну.";

    [Theory]
    [InlineData("windows-1251", 1251, Russian)]
    [InlineData("koi8-r", 20866, Russian)]
    [InlineData("shift_jis", 932, "潮は朝に満ちて、船は港に戻ってきた。")]
    [InlineData("euc-jp", 51932, "潮は朝に満ちて、船は港に戻ってきた。")]
    [InlineData("iso-2022-jp", 50220, "潮は朝に満ちて、船は港に戻ってきた。")]
    [InlineData("gb18030", 54936, "潮水在早晨涨起，船只回到港口。")]
    [InlineData("gb2312", 936, "潮水在早晨涨起，船只回到港口。")]
    [InlineData("big5", 950, "潮水在早晨漲起，船隻回到港口。")]
    [InlineData("euc-kr", 949, "아침에 밀물이 들어오고 배들이 항구로 돌아왔다.")]
    [InlineData("iso-8859-2", 28592, "Przypływ przyszedł rano, łodzie wróciły.")]
    [InlineData("windows-1254", 1254, "Gelgit sabah geldi, tekneler limana döndü, İstanbul.")]
    [InlineData("latin1", 1252, "La marée est venue – “à l’aube”.")]
    [InlineData("utf-8", 65001, Russian)]
    public void What_is_declared_is_believed_where_the_bytes_agree(string label, int codePage, string text)
    {
        var html = Page(label, text);

        Assert.Equal(html, Decode(Bytes(codePage, html), new DecodeHints()).Text);
        Assert.Equal(text, Decode(Bytes(codePage, text), new DecodeHints { HttpCharset = label }).Text);
        Assert.Equal(html, Decode(Bytes(codePage, html), new DecodeHints { HttpCharset = "utf-8" }).Text);
    }

    [Fact]
    public void Right_UTF_8_is_UTF_8_whatever_is_declared()
    {
        var html = Page("iso-8859-1", Russian);

        Assert.Equal((html, "utf-8"), Of(Decode(Encoding.UTF8.GetBytes(html), new DecodeHints { HttpCharset = "windows-1252" })));
    }

    [Theory]
    [InlineData(1251)]
    [InlineData(20866)]
    public void What_is_not_declared_is_guessed(int codePage)
    {
        var text = string.Join('\n', Enumerable.Repeat(Russian, 5));

        Assert.Equal(text, Decode(Bytes(codePage, text), new DecodeHints()).Text);
    }

    [Fact]
    public void Nothing_at_all_is_read_as_Western()
    {
        Assert.Equal(("caf\u00E9 \u201Cx\u201D", "windows-1252"), Of(Decode([.. "caf"u8, 0xE9, .. " "u8, 0x93, .. "x"u8, 0x94], new DecodeHints())));
    }

    [Theory]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-32", true)]
    [InlineData("utf-32BE", true)]
    [InlineData("utf-32BE", false)]
    [InlineData("utf-8", true)]
    public void Wide_characters_are_seen_with_and_without_a_mark(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        var html = Page("utf-8", Russian);

        Assert.Equal(html, Decode([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(html)], new DecodeHints { HttpCharset = "utf-8" }).Text);
    }

    [Fact]
    public void My_own_word_beats_everything()
    {
        Assert.Equal("Прилив", Decode(Bytes(866, "Прилив"), new DecodeHints { Encoding = "CP866", HttpCharset = "utf-8" }).Text);
        Assert.Equal("usage-encoding", Assert.Throws<ArticleException>(() => Decode([65], new DecodeHints { Encoding = "utf-9" })).Code);
    }

    [Fact]
    public void Damaged_UTF_8_stays_UTF_8_and_the_loss_is_told()
    {
        var source = Decode([.. Encoding.UTF8.GetBytes(Russian), 0xFF, .. Encoding.UTF8.GetBytes(Russian)], new DecodeHints());

        Assert.Equal((Russian + "\uFFFD" + Russian, "utf-8"), Of(source));
        Assert.Equal("encoding", Assert.Single(source.Warnings).Code);
    }

    [Theory]
    [InlineData("255044462D312E37")]
    [InlineData("89504E470D0A1A0A")]
    [InlineData("504B030414000000")]
    [InlineData("7F454C4602010100")]
    [InlineData("524946462400000057454250565038")]
    [InlineData("0102030405060708")]
    [InlineData("EFBBBF0A000102FF000102FF")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void What_is_no_text_is_refused(string bytes) =>
        Assert.Equal((FailureCause.Input, "input-binary"), Failure(() => Decode(Convert.FromHexString(bytes), new DecodeHints { Extension = "html", MediaType = "text/html" })));

    [Theory]
    [InlineData("<html><!-- <meta charset=koi8-r> --><meta charset=windows-1251>", "windows-1251")]
    [InlineData("<head><META CONTENT='text/html; charset=windows-1251' HTTP-EQUIV=Content-Type>", "windows-1251")]
    [InlineData("<?xml version='1.0' encoding='windows-1251'?><rss>", "windows-1251")]
    [InlineData("<html><meta name=charset content=windows-1251>", null)]
    [InlineData("<html><meta charset=nonsense>", null)]
    [InlineData("<html><meta charset=utf-16>", "utf-8")]
    [InlineData("# About `<meta charset=windows-1251>`", null)]
    public void A_page_says_what_it_is_written_in(string html, string? name) => Assert.Equal(name, DeclaredEncoding.Find(Encoding.ASCII.GetBytes(html))?.Name);

    [Theory]
    [InlineData("utf8", "utf-8")]
    [InlineData(" UTF-8 ", "utf-8")]
    [InlineData("ISO-8859-1", "windows-1252")]
    [InlineData("x-sjis", "shift_jis")]
    [InlineData("ks_c_5601-1987", "euc-kr")]
    [InlineData("utf-7", null)]
    [InlineData("", null)]
    public void Labels_are_the_standards(string label, string? name) => Assert.Equal(name, EncodingLabels.Find(label)?.Name);

    [Fact]
    public void Every_encoding_of_the_table_is_there()
    {
        foreach (var label in new[] { "ibm866", "l3", "l4", "cyrillic", "arabic", "greek", "hebrew", "iso-8859-13", "l9", "koi8-u", "macintosh", "tis-620", "cp1250", "cp1253", "cp1255", "cp1256", "cp1257", "cp1258", "x-mac-cyrillic" })
            Assert.Equal("A", EncodingLabels.Find(label)!.Decode("A"u8));
    }

    [Fact]
    public void Line_ends_are_of_one_kind() => Assert.Equal("a\nb\nc\n\nd", Decode("a\r\nb\rc\n\r\nd"u8.ToArray(), new DecodeHints()).Text);

    private static string Page(string label, string text) => $"<html><head><meta charset=\"{label}\"><title>x</title></head><body><p>{text}</p></body></html>";

    private static byte[] Bytes(int codePage, string text) => (CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)).GetBytes(text);

    private static Source Decode(byte[] bytes, DecodeHints hints) => TextDecoder.Decode(bytes, hints);

    private static (string Text, string? Charset) Of(Source source) => (source.Text, source.Charset);

    private static (FailureCause Cause, string Code) Failure(Action action)
    {
        var failure = Assert.Throws<ArticleException>(action);
        return (failure.Cause, failure.Code);
    }
}
