using System.Net;
using ArticleCli.Load.Http;
using ArticleCli.Model;

namespace ArticleCli.Tests.Load.Http;

public sealed class AddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.19.0.1")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("168.63.129.16")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:0:127.0.0.1")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::7f00:1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a00:1::1")]
    [InlineData("2600::5efe:10.0.0.1")]
    [InlineData("2600::200:5efe:192.168.0.1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Special_addresses_are_refused(string address) => Assert.True(SpecialAddresses.Refuses(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2606:4700::1111")]
    [InlineData("2a00:1450::1")]
    [InlineData("2001:4860::8888")]
    [InlineData("64:ff9b::101:101")]
    [InlineData("2600::5efe:8.8.8.8")]
    public void Public_addresses_are_not(string address) => Assert.False(SpecialAddresses.Refuses(IPAddress.Parse(address)));

    [Theory]
    [InlineData("localhost:8080", "localhost", 8080, true)]
    [InlineData("LOCALHOST:8080", "localhost", 8080, true)]
    [InlineData("localhost:8080", "localhost", 8081, false)]
    [InlineData("localhost:8080", "localhost.", 8080, false)]
    [InlineData("localhost:8080", "127.0.0.1", 8080, false)]
    [InlineData("intra.example", "intra.example", 443, true)]
    [InlineData("intra.example", "intra.example", 80, true)]
    [InlineData("intra.example", "intra.example", 8080, false)]
    [InlineData("intra.example:80", "intra.example", 443, false)]
    [InlineData("[::1]:81", "[::1]", 81, true)]
    [InlineData("[::1]", "::1", 80, true)]
    public void An_allowed_host_is_one_origin(string allowed, string host, int port, bool permitted) =>
        Assert.Equal(permitted, new AllowedHosts([allowed]).Permits(host, port));

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("localhost/x")]
    [InlineData("a b")]
    [InlineData("localhost:99999")]
    [InlineData("")]
    [InlineData("me@localhost")]
    public void What_is_no_host_is_said(string host) =>
        Assert.Equal("usage-allow-host", Assert.Throws<ArticleException>(() => new AllowedHosts([host])).Code);

    [Fact]
    public async Task The_address_that_was_judged_is_the_one_connected_to()
    {
        var http = new NamedHttp("rebind.test", ["45.45.45.45"], ["127.0.0.1"]);
        var door = new ConnectDoor(http, new AllowedHosts([]));

        await door.ConnectAsync("rebind.test", 80, default);
        var second = await Assert.ThrowsAsync<ArticleException>(() => door.ConnectAsync("rebind.test", 80, default));

        Assert.Equal(["45.45.45.45:80"], http.Connected);
        Assert.Equal("network-refused-address", second.Code);
    }

    [Fact]
    public async Task One_refused_address_among_others_refuses_the_name()
    {
        var http = new NamedHttp("mixed.test", ["45.45.45.45", "10.0.0.5"]);
        var door = new ConnectDoor(http, new AllowedHosts([]));

        await Assert.ThrowsAsync<ArticleException>(() => door.ConnectAsync("mixed.test", 80, default));

        Assert.Empty(http.Connected);
    }

    [Fact]
    public async Task The_next_address_is_tried_where_one_does_not_answer()
    {
        var http = new NamedHttp("two.test", ["45.45.45.45", "45.45.45.46"]) { Dead = "45.45.45.45" };

        await new ConnectDoor(http, new AllowedHosts([])).ConnectAsync("two.test", 80, default);

        Assert.Equal(["45.45.45.46:80"], http.Connected);
    }

    private sealed class NamedHttp(string name, params string[][] answers) : IHttp
    {
        private int _asked;

        public List<string> Connected { get; } = [];

        public string? Dead { get; init; }

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
        {
            Assert.Equal(name, host);
            return Task.FromResult(answers[Math.Min(_asked++, answers.Length - 1)].Select(IPAddress.Parse).ToArray());
        }

        public Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellation)
        {
            if (endPoint.Address.ToString() == Dead) throw new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.ConnectionRefused);
            Connected.Add(endPoint.ToString());
            return Task.FromResult(Stream.Null);
        }
    }
}
