using System.Net;
using System.Net.Sockets;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Http;

namespace ArticleCli.Tests.Load.Http;

/// <summary>Makes the n-th look-up, connection, read or write fail, for n = 1, 2, 3 … until a batch completes without reaching it.</summary>
public sealed class FaultTests
{
    private const int Pages = 50;

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Whatever_fails_no_page_is_lost_silently_or_cut(int retries)
    {
        await using var server = await WebServer.StartAsync(static context => context.Response.WriteAsync("page " + context.Request.Path + new string('.', 3000)));
        var reached = true;
        for (var n = 1; reached; n++)
        {
            var faulty = new FaultyHttp(n);
            var options = FetchOptions.Default with { Retries = retries, Timeout = QuickClock.NoLimit, AllowedHosts = [server.Host] };
            using var fetcher = new Fetcher(options, faulty, new QuickClock(), new NoProxy());
            var failed = 0;
            for (var i = 0; i < Pages; i++)
            {
                try
                {
                    var page = await fetcher.FetchAsync($"{server.Address}/{i}");
                    Assert.Equal($"page /{i}".Length + 3000, page.Body.Length);
                }
                catch (ArticleException failure)
                {
                    Assert.Equal(FailureCause.Network, failure.Cause);
                    failed++;
                }
            }

            reached = faulty.Reached;
            Assert.InRange(failed, 0, retries == 0 && reached ? 1 : 0);
            // Every fifth call is enough after the first fifty: the pattern of a connection repeats.
            if (n > 50) n += 4;
        }
    }

    private sealed class FaultyHttp(int failing) : IHttp
    {
        private readonly SystemHttp _network = new();
        private int _calls;

        public bool Reached => _calls >= failing;

        public Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellation)
        {
            Count(SocketError.TryAgain);
            return _network.ResolveAsync(host, cancellation);
        }

        public async Task<Stream> ConnectAsync(IPEndPoint endPoint, CancellationToken cancellation)
        {
            Count(SocketError.ConnectionRefused);
            return new FaultyStream(await _network.ConnectAsync(endPoint, cancellation), this);
        }

        public void Count(SocketError error)
        {
            if (Interlocked.Increment(ref _calls) == failing) throw new SocketException((int)error);
        }
    }

    private sealed class FaultyStream(Stream inner, FaultyHttp faults) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (buffer.Length > 0) Count();
            return await inner.ReadAsync(buffer, cancellationToken);
        }

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Count();
            await inner.WriteAsync(buffer, cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush() => inner.Flush();

        public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }

        private void Count()
        {
            try
            {
                faults.Count(SocketError.ConnectionReset);
            }
            catch (SocketException failure)
            {
                throw new IOException("the connection was reset", failure);
            }
        }
    }
}
