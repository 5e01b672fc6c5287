using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ArticleCli.Tests.Load;

/// <summary>A real server on the loopback device, at a port of its own, that remembers what it was asked.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private WebServer(WebApplication application) => _application = application;

    public string Address { get; private set; } = "";

    public string Host => new Uri(Address).Authority;

    public ConcurrentQueue<(string Path, Dictionary<string, string> Headers)> Requests { get; } = new();

    public int Count(string path) => Requests.Count(request => request.Path == path);

    public string? Header(string path, string name) => Requests.Last(request => request.Path == path).Headers.GetValueOrDefault(name);

    public static async Task<WebServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static options => options.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        var server = new WebServer(application);
        application.Run(context =>
        {
            var headers = context.Request.Headers.ToDictionary(static header => header.Key, static header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            server.Requests.Enqueue((context.Request.Path + context.Request.QueryString, headers));
            return answer(context);
        });
        await application.StartAsync();
        server.Address = application.Urls.Single();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
