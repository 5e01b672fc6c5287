using System.Net;
using ArticleCli.Load.Unpacking;
using ArticleCli.Model;

namespace ArticleCli.Load.Http;

/// <summary>One request and its answer, within the limits of one try.</summary>
internal sealed class Exchange(HttpMessageInvoker invoker, ConnectDoor door, ProxyChoice proxy, FetchLimits limits, TimeProvider clock)
{
    private const string EncodingsWanted = "gzip, deflate, br";

    /// <summary>Sends a request once.</summary>
    /// <param name="address">Without user name and password.</param>
    /// <param name="headers">In the order in which they are sent.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>An answer of any status, or the failure.</returns>
    public async Task<Attempt> TryAsync(Uri address, IEnumerable<(string Name, string Value)> headers, CancellationToken cancellation)
    {
        using var request = Request(address, headers);
        using var whole = new CancellationTokenSource(limits.Whole, clock);
        using var head = new CancellationTokenSource(limits.Head, clock);
        using var slow = new CancellationTokenSource();
        try
        {
            using var heading = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token, head.Token);
            if (!proxy.IsBypassed(address)) await door.JudgeForProxyAsync(address.IdnHost, address.Port, heading.Token);
            using var response = await invoker.SendAsync(request, heading.Token);
            using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancellation, whole.Token, slow.Token);
            var answer = Head(address, response);
            // Two lengths that differ are a way to smuggle one answer into another (RFC 9112, section 6.3).
            if (answer["content-length"]?.Split(", ").Distinct(StringComparer.Ordinal).Count() > 1)
                return Attempt.Failed("network-protocol", "the server gives two lengths for one page", again: false);
            if (answer.Status is >= 200 and < 300)
                answer = answer with { Body = await BodyAsync(response, slow, reading.Token) };
            return new Attempt { Answer = answer };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return slow.IsCancellationRequested
                ? HttpFailures.Slow(limits)
                : HttpFailures.TimeOut(limits, headOnly: head.IsCancellationRequested && !whole.IsCancellationRequested);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or ArticleException or System.Net.Sockets.SocketException)
        {
            return HttpFailures.Of(failure, limits);
        }
    }

    private static HttpRequestMessage Request(Uri address, IEnumerable<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (!request.Headers.NonValidated.Contains("Accept-Encoding")) request.Headers.TryAddWithoutValidation("Accept-Encoding", EncodingsWanted);
        return request;
    }

    private static Answer Head(Uri address, HttpResponseMessage response)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        var cookies = new List<string>();
        foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
        {
            if (name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)) cookies.AddRange(values);
            else headers[name.ToLowerInvariant()] = string.Join(", ", values);
        }

        return new Answer(address, (int)response.StatusCode) { Headers = headers, SetCookies = cookies };
    }

    private async Task<byte[]> BodyAsync(HttpResponseMessage response, CancellationTokenSource slow, CancellationToken cancellation)
    {
        var declared = response.Content.Headers.ContentLength ?? 0;
        if (declared > limits.MaximumSize) throw Unpacker.TooLarge(limits.MaximumSize);
        var encodings = Encodings(response);
        if (encodings.Count > FetchLimits.EncodingLayers) throw new UnpackException("encoding", $"the page is packed {encodings.Count} times over");
        await using var network = await response.Content.ReadAsStreamAsync(cancellation);
        using var speed = new SpeedLimit(slow, limits, clock);
        using var body = new MemoryStream((int)Math.Max(declared, 16 << 10));
        var buffer = new byte[32 << 10];
        int count;
        while ((count = await network.ReadAsync(buffer, cancellation)) > 0)
        {
            speed.Count(count);
            await body.WriteAsync(buffer.AsMemory(0, count), cancellation);
            if (body.Length > limits.MaximumSize) throw Unpacker.TooLarge(limits.MaximumSize);
        }

        return new Unpacker(limits.MaximumSize).Unpack(body.ToArray(), encodings);
    }

    private static List<string> Encodings(HttpResponseMessage response)
    {
        if (!response.Content.Headers.NonValidated.TryGetValues("Content-Encoding", out var lines)) return [];
        var names = string.Join(',', lines).ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Where(static name => name != "identity")];
    }
}
