using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using CrossCheck.Articles;
using CrossCheck.Findings;
using CrossCheck.Reports.Html;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrossCheck.Reports.Review;

/// <summary>
/// Serves a report to one reviewer on this machine and keeps what is decided in it. It listens on the loopback address alone, behind a
/// random token,
/// and answers no page but its own. Built on <see cref="HttpListener"/>, which is part of the runtime everybody has: Kestrel would make the
/// whole
/// program need the ASP.NET Core runtime, for three routes and one client.
/// </summary>
public sealed class ReviewServer : IDisposable
{
    /// <summary>A decision is a word, a name and a note; nobody types more than this many bytes.</summary>
    private const int MostBytes = 64 * 1024;

    /// <summary>Another program may take a free port before we do; then another is tried, this often.</summary>
    private const int Attempts = 20;

    private const int TokenBytes = 16;

    /// <summary>A decision comes from this machine, in one piece; a body that takes longer has stalled.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Report report;
    private readonly string reviewFile;
    private readonly ReviewSession session;
    private readonly TimeProvider clock;
    private readonly HttpListener listener;
    private readonly string host;
    private readonly byte[] token;

    private ReviewServer(Report report, string reviewFile, string reviewer, TimeProvider clock, HttpListener listener, int port)
    {
        this.report = report;
        this.reviewFile = reviewFile;
        this.clock = clock;
        this.listener = listener;
        session = new ReviewSession(reviewer);
        host = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");
        var secret = RandomNumberGenerator.GetHexString(TokenBytes * 2, lowercase: true);
        token = Encoding.ASCII.GetBytes(secret);
        Address = new Uri($"http://{host}/{secret}/");
    }

    /// <summary>The page's address, token included: whoever has it can decide.</summary>
    public Uri Address { get; }

    /// <summary>Starts to listen on a free port.</summary>
    /// <param name="report">What is reviewed.</param>
    /// <param name="reviewFile">Where decisions are kept; see <see cref="ReviewFile"/>.</param>
    /// <param name="reviewer">The name decisions are signed with until the reviewer gives another.</param>
    /// <param name="clock">Dates the decisions; the system's clock where null.</param>
    /// <exception cref="HttpListenerException">No port could be had.</exception>
    public static ReviewServer Start(Report report, string reviewFile, string reviewer, TimeProvider? clock = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var listener = new HttpListener();
            listener.Prefixes.Add(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/"));
            try
            {
                listener.Start();
                return new ReviewServer(report, reviewFile, reviewer, clock ?? TimeProvider.System, listener, port);
            }
            catch (HttpListenerException) when (attempt < Attempts)
            {
                listener.Close();
            }
        }
    }

    /// <summary>Answers until <paramref name="cancellation"/>. A request that stalls or fails concerns no other.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        using var stop = cancellation.Register(listener.Close);
        while (!cancellation.IsCancellationRequested && listener.IsListening)
        {
            try
            {
                var context = await listener.GetContextAsync().ConfigureAwait(false);
                _ = Task.Run(() => Answer(context), CancellationToken.None);
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // Closed by the cancellation, which the loop sees; else the client left in the middle, which is its right.
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task Answer(HttpListenerContext context)
    {
        // What does not come to an answer of its own has failed.
        context.Response.StatusCode = (int)HttpStatusCode.InternalServerError;

        // A connection for each request: on a busy machine HttpListener drops some that it said it would keep, and no client sends a
        // decision twice.
        context.Response.KeepAlive = false;
        try
        {
            using (context.Response)
            {
                await Answer(context.Request, context.Response).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The client left in the middle, or made a request that nobody foresaw: either way the next one is answered.
            context.Response.Abort();
        }
    }

    private async Task Answer(HttpListenerRequest request, HttpListenerResponse response)
    {
        response.Headers["Cache-Control"] = "no-store";
        response.Headers["Content-Security-Policy"] = HtmlReport.PolicyOf(session) + "; frame-ancestors 'none'";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        if (!IsOurs(request))
        {
            Send(response, HttpStatusCode.Forbidden, "This address answers only the page it serves.");
        }
        else if (
            request.RawUrl?.Split('/') is not ["", var given, .. var rest]
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), token)
        )
        {
            Send(response, HttpStatusCode.NotFound, "Nothing here. The address printed by crosscheck review has a token in it.");
        }
        else if (rest is [""] && request.HttpMethod == "GET")
        {
            Try(response, () => Send(response, HttpStatusCode.OK, Page(), "text/html; charset=utf-8"));
        }
        else if (rest is ["decisions", var fingerprint] && request.HttpMethod == "PUT")
        {
            await Decide(request, response, fingerprint).ConfigureAwait(false);
        }
        else
        {
            Send(response, HttpStatusCode.NotFound, "Nothing here.");
        }
    }

    /// <summary>
    /// Whether a request comes from our own page or was typed by the reviewer: the host is ours, whatever name a hostile site gave to this
    /// machine, and so is the origin where one is named.
    /// </summary>
    private bool IsOurs(HttpListenerRequest request) =>
        request.IsLocal
        && request.Headers.GetValues("Host") is [var asked]
        && asked == host
        && (request.Headers["Origin"] is not { } origin ? request.HttpMethod == "GET" : origin == $"http://{host}")
        && request.Headers["Sec-Fetch-Site"] is null or "same-origin" or "none";

    private string Page()
    {
        var page = new StringWriter();
        HtmlReport.Write(report.With(ReviewFile.Read(reviewFile)), page, session);
        return page.ToString();
    }

    private async Task Decide(HttpListenerRequest request, HttpListenerResponse response, string fingerprint)
    {
        var finding = report.Findings.FirstOrDefault(f => f.Fingerprint == fingerprint);
        if (finding is null)
        {
            Send(response, HttpStatusCode.NotFound, "No such finding.");
        }
        else if (
            request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true
            || request.ContentLength64 is < 0 or > MostBytes
        )
        {
            Send(response, HttpStatusCode.BadRequest, "A decision is a JSON object of at most 64 KB.");
        }
        else if (await Body(request).ConfigureAwait(false) is not { } body)
        {
            Send(response, HttpStatusCode.RequestTimeout, "The decision did not arrive as a whole.");
        }
        else if (Parse(body) is not { } decision || ReviewFile.ParseState(Text(decision, "state")) is not { } state)
        {
            Send(response, HttpStatusCode.BadRequest, "A decision names its state.");
        }
        else
        {
            Try(
                response,
                () =>
                {
                    var made = Reviews.Decide(
                        finding,
                        state,
                        Text(decision, "note") ?? "",
                        Text(decision, "by") ?? session.Reviewer,
                        clock.GetUtcNow()
                    );
                    ReviewFile.Add(
                        reviewFile,
                        made with
                        {
                            Apart = Apart(finding, decision),
                            IsSplit = decision["split"] is JValue { Value: true },
                        }
                    );
                    response.StatusCode = (int)HttpStatusCode.NoContent;
                }
            );
        }
    }

    /// <summary>All that the request announced; null where less arrives, or not in time.</summary>
    private static async Task<byte[]?> Body(HttpListenerRequest request)
    {
        var body = new byte[request.ContentLength64];
        try
        {
            await request.InputStream.ReadExactlyAsync(body).AsTask().WaitAsync(Patience).ConfigureAwait(false);
            return body;
        }
        catch (Exception e) when (e is TimeoutException or IOException or HttpListenerException)
        {
            return null;
        }
    }

    /// <summary>A JSON object and nothing after it; null for anything else.</summary>
    private static JObject? Parse(byte[] body)
    {
        try
        {
            using var json = new JsonTextReader(new StreamReader(new MemoryStream(body), Encoding.UTF8))
            {
                DateParseHandling = DateParseHandling.None,
            };
            return JToken.ReadFrom(json) is JObject decision && !json.Read() ? decision : null;
        }
        catch (JsonReaderException)
        {
            return null;
        }
    }

    /// <summary>The claims that the decision takes out of the finding; what names none of its claims is passed over.</summary>
    private static ImmutableArray<string> Apart(Finding finding, JObject decision)
    {
        var named = (decision["apart"] as JArray ?? []).Select(key => (string?)key).ToHashSet();
        return [.. finding.Claims.Concat(finding.TakenOut).Select(DecisionBasis.Key).Where(named.Contains).Distinct()];
    }

    private static string? Text(JObject decision, string name) => decision[name] is JValue { Value: string text } ? text : null;

    /// <summary>Tells the page when the review file can't be read or written; the reviewer sees the reason.</summary>
    private static void Try(HttpListenerResponse response, Action answer)
    {
        try
        {
            answer();
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            Send(response, HttpStatusCode.Conflict, e.Message);
        }
    }

    private static void Send(HttpListenerResponse response, HttpStatusCode status, string text, string type = "text/plain; charset=utf-8")
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        response.StatusCode = (int)status;
        response.ContentType = type;
        response.ContentLength64 = bytes.Length;
        response.OutputStream.Write(bytes);
    }
}
