using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Text;
using CrossCheck.Cli.Commands;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using CrossCheck.Tests.Reports;
using NUnit.Framework;

namespace CrossCheck.Tests.Cli;

/// <summary>Who may talk to the review server, and what it keeps.</summary>
public sealed class ReviewServerTests
{
    private static readonly Report Report = Numbered(SampleReport.Build());

    private readonly HttpClient client = new();
    private readonly CancellationTokenSource stop = new();
    private string folder = "";
    private ReviewServer server = null!;
    private Task running = Task.CompletedTask;

    private string File => Path.Combine(folder, ReviewFile.Name);

    private string Origin => server.Address.GetLeftPart(UriPartial.Authority);

    [OneTimeSetUp]
    public async Task Start()
    {
        folder = Directory.CreateTempSubdirectory("crosscheck-review-").FullName;
        server = await Serving("Ana");
        running = server.Run(stop.Token);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await stop.CancelAsync();
        await running;
        await server.DisposeAsync();
        stop.Dispose();
        client.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [SetUp]
    public void NoDecisions() => System.IO.File.Delete(File);

    [Test]
    public void It_listens_on_the_loopback_address_only() =>
        Assert.That(
            IPGlobalProperties
                .GetIPGlobalProperties()
                .GetActiveTcpListeners()
                .Where(l => l.Port == server.Address.Port)
                .Select(l => l.Address),
            Is.EqualTo(new[] { IPAddress.Loopback })
        );

    [Test]
    public async Task Every_session_has_another_address_that_can_not_be_guessed()
    {
        await using var other = await Serving("");
        Assert.That(
            other.Address.Segments[1].TrimEnd('/'),
            Has.Length.EqualTo(32).And.Not.EqualTo(server.Address.Segments[1].TrimEnd('/'))
        );
    }

    [Test]
    public async Task The_page_comes_with_its_policy_in_the_header_too()
    {
        var answer = await client.GetAsync(server.Address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            Does.EndWith("; connect-src 'self'; frame-ancestors 'none'")
        );
        Assert.That(answer.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("no-referrer"));
        Assert.That(page, Does.Contain("\"reviewer\":\"Ana\""));
    }

    [Test]
    public async Task A_decision_is_on_disk_when_the_answer_comes()
    {
        var answer = await Put("""{"state":"dismissed","note":"Two quakes.","by":"Ben"}""");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        var kept = ReviewFile.Read(File).Single();
        Assert.That(
            (kept.Fingerprint, kept.State, kept.Note, kept.By, kept.At),
            Is.EqualTo((Report.Findings[0].Fingerprint, ReviewState.Dismissed, "Two quakes.", "Ben", Clock.Now))
        );
        Assert.That(kept.Values, Is.EqualTo(new[] { "11", "12" }));
        Assert.That(
            await client.GetStringAsync(server.Address),
            Does.Contain("\"decision\":{\"fingerprint\":\"0000000000000001\",\"state\":\"dismissed\"")
        );
    }

    [Test]
    public async Task An_unsigned_decision_is_signed_with_the_sessions_name()
    {
        await Put("""{"state":"confirmed"}""");
        Assert.That(ReviewFile.Read(File).Single().By, Is.EqualTo("Ana"));
    }

    [TestCase("GET", "/", null, null, HttpStatusCode.NotFound, Description = "no token")]
    [TestCase("GET", "/00000000000000000000000000000000/", null, null, HttpStatusCode.NotFound, Description = "a guessed token")]
    [TestCase("GET", "TOKEN/", "evil.example", null, HttpStatusCode.Forbidden, Description = "another host's name for this machine")]
    [TestCase("GET", "TOKEN/", "localhost", null, HttpStatusCode.Forbidden)]
    [TestCase("GET", "TOKEN/", null, "https://evil.example", HttpStatusCode.Forbidden, Description = "another origin's page")]
    [TestCase("GET", "TOKEN/../TOKEN/secrets", null, null, HttpStatusCode.NotFound)]
    [TestCase("POST", "TOKEN/", null, "OWN", HttpStatusCode.NotFound)]
    [TestCase("PUT", "TOKEN/decisions/0000000000000001", null, null, HttpStatusCode.Forbidden, Description = "no origin at all")]
    [TestCase("PUT", "TOKEN/decisions/0000000000000001", null, "https://evil.example", HttpStatusCode.Forbidden)]
    [TestCase("PUT", "TOKEN/decisions/0000000000000001", null, "null", HttpStatusCode.Forbidden, Description = "a sandboxed page")]
    [TestCase("PUT", "TOKEN/decisions/ffffffffffffffff", null, "OWN", HttpStatusCode.NotFound, Description = "no such finding")]
    [TestCase("OPTIONS", "TOKEN/decisions/0000000000000001", null, "https://evil.example", HttpStatusCode.Forbidden)]
    public async Task It_turns_away(string method, string path, string? host, string? origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(
            new HttpMethod(method),
            Origin + path.Replace("TOKEN", server.Address.AbsolutePath.TrimEnd('/'))
        );
        request.Headers.Host = host is null ? null : $"{host}:{server.Address.Port}";
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin.Replace("OWN", Origin));
        }

        request.Content = method is "PUT" or "POST" ? Json("""{"state":"dismissed"}""") : null;
        Assert.That((await client.SendAsync(request)).StatusCode, Is.EqualTo(status));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [TestCase("cross-site")]
    [TestCase("same-site")]
    public async Task It_turns_away_what_the_browser_calls(string site)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Add("Sec-Fetch-Site", site);
        Assert.That((await client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [TestCase("""{"state":"maybe"}""")]
    [TestCase("""{"note":"x"}""")]
    [TestCase("""["state"]""")]
    [TestCase("{")]
    [TestCase("")]
    [TestCase("""{"state":"open"} {""")]
    public async Task What_is_no_decision_is_refused(string body)
    {
        Assert.That((await Put(body)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public async Task A_flood_is_refused()
    {
        var answer = await Put($$"""{"state":"open","note":"{{new string('x', 70_000)}}"}""");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public async Task So_is_one_that_does_not_say_how_long_it_is()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server.Address, $"decisions/{Report.Findings[0].Fingerprint}"));
        request.Headers.Add("Origin", Origin);
        request.Headers.TransferEncodingChunked = true;
        request.Content = Json($$"""{"state":"open","note":"{{new string('x', 70_000)}}"}""");
        Assert.That((await client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task A_flood_of_headers_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Address);
        request.Headers.Add("X-Flood", new string('x', 40_000));
        Assert.That((await client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.RequestHeaderFieldsTooLarge));
    }

    [Test]
    public async Task Headers_that_never_end_are_given_up()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {server.Address.AbsolutePath} HTTP/1.1\r\nHost: "));
        Assert.That(await Answer(connection.GetStream()), Is.Empty.Or.StartsWith("HTTP/1.1 408 "));
    }

    [Test]
    public async Task A_decision_that_is_no_JSON_by_its_type_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server.Address, $"decisions/{Report.Findings[0].Fingerprint}"));
        request.Headers.Add("Origin", Origin);
        request.Content = new StringContent("""{"state":"confirmed"}""", Encoding.UTF8, "text/plain");
        Assert.That((await client.SendAsync(request)).StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public async Task A_damaged_review_file_is_told_and_left_as_it_is()
    {
        System.IO.File.WriteAllText(File, "<<<<<<< HEAD\n");
        var answer = await Put("""{"state":"confirmed"}""");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("line 1: this is no JSON"));
        Assert.That(System.IO.File.ReadAllText(File), Is.EqualTo("<<<<<<< HEAD\n"));
    }

    [TestCase("[{\"format\":[],\"version\":1}]")]
    [TestCase("[{\"format\":\"crosscheck review\",\"version\":[]}]")]
    [TestCase("")]
    [TestCase(null, Description = "a folder of that name")]
    public async Task No_review_file_ends_it(string? contents)
    {
        if (contents is null)
        {
            Directory.CreateDirectory(File);
        }
        else
        {
            System.IO.File.WriteAllText(File, contents);
        }

        try
        {
            Assert.That((await client.GetAsync(server.Address)).StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
            Assert.That((await Put("""{"state":"confirmed"}""")).StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        }
        finally
        {
            if (contents is null)
            {
                Directory.Delete(File);
            }
        }

        NoDecisions();
        Assert.That((await client.GetAsync(server.Address)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("""{"state":"confirmed"}""", true)]
    [TestCase("""{"state":"confirmed"}""", false)]
    [TestCase("{\"state\":\"conf", false)]
    public async Task A_body_that_stalls_or_is_cut_off_saves_nothing_and_holds_up_nobody(string sent, bool stalls)
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"PUT {server.Address.AbsolutePath}decisions/{Report.Findings[0].Fingerprint} HTTP/1.1\r\nHost: "
                    + $"{server.Address.Authority}\r\nOrigin: {Origin}\r\nContent-Type: application/json\r\nContent-Length: "
                    + $"100\r\n\r\n{sent}"
            )
        );
        if (!stalls)
        {
            connection.Client.Shutdown(SocketShutdown.Send);
        }

        using var impatient = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        Assert.That(
            (await client.GetAsync(server.Address, impatient.Token)).StatusCode,
            Is.EqualTo(HttpStatusCode.OK),
            "others are answered meanwhile"
        );
        var answer = await Answer(stream);
        Assert.That(answer, Is.Empty.Or.StartsWith("HTTP/1.1 408 ").Or.StartsWith("HTTP/1.1 400 "));
        Assert.That(System.IO.File.Exists(File), Is.False);
    }

    [Test]
    public async Task It_ends_when_told_to()
    {
        using var ending = new CancellationTokenSource();
        await using var other = await Serving("");
        var run = other.Run(ending.Token);
        await ending.CancelAsync();
        await run;
        Assert.That(async () => await client.GetAsync(other.Address), Throws.InstanceOf<HttpRequestException>());
    }

    /// <summary>All that comes until the server ends the connection, politely or not.</summary>
    private static async Task<string> Answer(NetworkStream stream)
    {
        try
        {
            return await new StreamReader(stream).ReadToEndAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (IOException)
        {
            return "";
        }
    }

    private Task<ReviewServer> Serving(string reviewer) => ReviewServer.Start(new ReviewSession(Report, File, reviewer, new Clock()));

    private async Task<HttpResponseMessage> Put(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(server.Address, $"decisions/{Report.Findings[0].Fingerprint}"))
        {
            Content = Json(body),
        };
        request.Headers.Add("Origin", Origin);
        return await client.SendAsync(request);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    /// <summary>The report with fingerprints as the program gives them.</summary>
    private static Report Numbered(Report report) =>
        report with
        {
            Findings = [.. report.Findings.Select((f, i) => f with { Fingerprint = $"{i + 1:x16}" })],
        };

    private sealed class Clock : TimeProvider
    {
        public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 30, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
