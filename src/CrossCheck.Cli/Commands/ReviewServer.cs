using System.Net;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Reports.Review;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrossCheck.Cli.Commands;

/// <summary>
/// Serves a report to one reviewer on this machine and keeps what is decided in it: Kestrel on the loopback address alone, behind a random
/// token, answering no page but its own. Neither the environment nor files in the working folder, which may have come with the articles,
/// configure it.
/// </summary>
internal sealed class ReviewServer : IAsyncDisposable
{
    /// <summary>A decision is a word, a name and a note; nobody types more than this many bytes.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>A browser sends a dozen headers, and with them the cookies that other programs on 127.0.0.1 have set.</summary>
    private const int MostHeaderBytes = 32 * 1024;

    /// <summary>Connections at a time: a browser opens six to one host, and one reviewer has a few windows.</summary>
    private const int MostConnections = 64;

    private const int TokenBytes = 16;

    /// <summary>A request comes from this machine, in one piece; one that takes longer to arrive has stalled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How long the end waits for a request that is being answered: Ctrl-C leaves the program a quarter of a second.</summary>
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(0.1);

    private readonly ReviewSession session;
    private readonly WebApplication server;
    private readonly string token = RandomNumberGenerator.GetHexString(TokenBytes * 2, lowercase: true);

    private ReviewServer(ReviewSession session)
    {
        this.session = session;
        server = Kestrel();
        server.Use(Guard);
        server.UseRequestTimeouts();
        var page = server.MapGroup("/{token}");
        page.MapGet("/", Page);
        page.MapPut("/decisions/{fingerprint}", Decide);
        server.Map("/{**rest}", () => Text(StatusCodes.Status404NotFound, "Nothing here."));
    }

    /// <summary>The page's address, token included: whoever has it can decide.</summary>
    public Uri Address => new(Home, $"/{token}/");

    private Uri Home => new(server.Urls.Single());

    /// <summary>Starts to listen on a free port.</summary>
    /// <param name="session">What is served.</param>
    /// <exception cref="OutputException">No port could be had.</exception>
    public static async Task<ReviewServer> Start(ReviewSession session)
    {
        var review = new ReviewServer(session);
        try
        {
            await review.server.StartAsync();
            return review;
        }
        catch (IOException e)
        {
            await review.DisposeAsync();
            throw new OutputException($"the page could not be served on this machine: {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}", e);
        }
    }

    /// <summary>Answers until <paramref name="cancellation"/>. A request that stalls or fails concerns no other.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var patience = new CancellationTokenSource(Ending);
        await server.StopAsync(patience.Token);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>An empty server with the limits above, without files, logs and signals of its own.</summary>
    private static WebApplication Kestrel()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // Port 0: one that is free.
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Limits.RequestHeadersTimeout = Patience;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddRequestTimeouts(timeouts =>
            timeouts.DefaultPolicy = new RequestTimeoutPolicy
            {
                Timeout = Patience,
                TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
            }
        );
        builder.Services.AddSingleton<IHostLifetime, NoSignals>();
        return builder.Build();
    }

    /// <summary>Lets only the page's own requests through, and gives every answer the headers that keep other pages out.</summary>
    private Task Guard(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = ReviewSession.Policy + "; frame-ancestors 'none'";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.XContentTypeOptions = "nosniff";
        return !IsOurs(context.Request)
                ? Text(StatusCodes.Status403Forbidden, "This address answers only the page it serves.").ExecuteAsync(context)
            : !HasToken(context.Request.Path)
                ? Text(StatusCodes.Status404NotFound, "Nothing here. The address printed by crosscheck review has a token in it.")
                    .ExecuteAsync(context)
            : next(context);
    }

    /// <summary>
    /// Whether a request comes from our own page or was typed by the reviewer: the host is ours, whatever name a hostile site gave to this
    /// machine, and so is the origin where one is named.
    /// </summary>
    private bool IsOurs(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return request.Host.Value == Home.Authority
            && (origin.Count == 0 ? HttpMethods.IsGet(request.Method) : origin == Home.GetLeftPart(UriPartial.Authority))
            && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    /// <summary>Whether the path begins with the token, compared in a time that tells nothing of it.</summary>
    private bool HasToken(PathString path) =>
        path.Value?.Split('/') is ["", var given, _, ..]
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token));

    private IResult Page() => Try(() => Results.Content(session.Page(), "text/html; charset=utf-8"));

    private async Task<IResult> Decide(string fingerprint, HttpRequest request, CancellationToken cancellation)
    {
        if (!session.Has(fingerprint))
        {
            return Text(StatusCodes.Status404NotFound, "No such finding.");
        }

        if (!request.HasJsonContentType())
        {
            return Text(StatusCodes.Status400BadRequest, "A decision is a JSON object.");
        }

        // All of it, before anything is kept: one that is cut off, stalls or is too long ends here.
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        body.Position = 0;
        return Try(() =>
            session.Decide(fingerprint, body)
                ? Results.NoContent()
                : Text(StatusCodes.Status400BadRequest, "A decision is a JSON object that names its state.")
        );
    }

    /// <summary>Tells the page when the review file can't be read or written; the reviewer sees the reason.</summary>
    private static IResult Try(Func<IResult> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            return Text(StatusCodes.Status409Conflict, e.Message);
        }
    }

    private static IResult Text(int status, string text) => Results.Text(text, "text/plain", Encoding.UTF8, status);

    /// <summary>Leaves Ctrl-C to the command line.</summary>
    private sealed class NoSignals : IHostLifetime
    {
        /// <inheritdoc/>
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        /// <inheritdoc/>
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
