using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using ArticleCli.Load.Http;
using ArticleCli.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace ArticleCli.Tests.Load.Http;

public sealed class TlsTests
{
    [Fact]
    public async Task A_certificate_of_its_own_is_refused_unless_I_say_so_and_HTTP_2_is_spoken()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=wrong.example", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = X509CertificateLoader.LoadPkcs12(
            request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)).Export(X509ContentType.Pfx), null);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http1AndHttp2;
            listen.UseHttps(certificate);
        }));
        await using var application = builder.Build();
        application.Run(static context => context.Response.WriteAsync(context.Request.Protocol));
        await application.StartAsync();
        var address = application.Urls.Single();
        var options = FetchOptions.Default with { AllowedHosts = [new Uri(address).Authority], Retries = 0 };
        using var strict = new Fetcher(options, new SystemHttp(), TimeProvider.System, new NoProxy());
        using var lax = new Fetcher(options with { Insecure = true }, new SystemHttp(), TimeProvider.System, new NoProxy());

        Assert.Equal("network-tls", (await Assert.ThrowsAsync<ArticleException>(() => strict.FetchAsync(address))).Code);
        Assert.Equal("HTTP/2", Encoding.UTF8.GetString((await lax.FetchAsync(address)).Body));
    }
}
