using System.Collections.Concurrent;
using System.Text;
using CrossCheck.Findings;
using CrossCheck.Reports.Html;
using Microsoft.Playwright;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>A report opened from disk, and all that it said to the console or asked of the network.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string file;
    private readonly ConcurrentQueue<string> faults = [];

    private ReportPage(IBrowserContext context, IPage page, string file)
    {
        this.context = context;
        this.file = file;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                faults.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Enqueue($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file://", StringComparison.Ordinal))
            {
                faults.Enqueue($"request: {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public string Address => new Uri(file).AbsoluteUri;

    /// <summary>What went wrong so far: errors and warnings in the console, exceptions, requests to anywhere.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    /// <summary>Opens <paramref name="report"/> at <paramref name="hash"/>, in a browser that has never seen a report.</summary>
    public static async Task<ReportPage> Open(Report report, string hash = "", int width = 1280, bool isDark = false)
    {
        var browser = Chromium.Browser;
        var file = Path.Combine(Path.GetTempPath(), $"crosscheck-{Guid.NewGuid():n}.html");
        await using (var output = new StreamWriter(file, false, new UTF8Encoding(false)))
        {
            HtmlReport.Write(report, output);
        }

        var context = await browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 800 },
                ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
                AcceptDownloads = true,
            }
        );
        context.SetDefaultTimeout(10_000);
        var page = new ReportPage(context, await context.NewPageAsync(), file);
        await page.Page.GotoAsync(page.Address + hash);
        return page;
    }

    /// <summary>The ids of the findings listed, in their order.</summary>
    public async Task<string[]> Listed() =>
        await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.finding')].map(f => f.id.slice(8))");

    /// <summary>The id of the finding that has the focus; null where none has.</summary>
    public async Task<string?> Focused() =>
        await Page.EvaluateAsync<string?>("document.activeElement.closest('.finding')?.id.slice(8) ?? null");

    /// <summary>The id of the finding that keys act on; null where there is none.</summary>
    public async Task<string?> Current() => await Page.EvaluateAsync<string?>("document.querySelector('.is-current')?.id.slice(8) ?? null");

    /// <summary>The ids of the findings that are unfolded.</summary>
    public async Task<string[]> Unfolded() =>
        await Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.finding.is-open')].map(f => f.id.slice(8))");

    public async Task Press(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Goes to another address within the page and waits until its view is there.</summary>
    public async Task Go(string hash)
    {
        await Page.GotoAsync(Address + hash);
        await Page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    public async ValueTask DisposeAsync()
    {
        await context.CloseAsync();
        File.Delete(file);
        Assert.That(Faults, Is.Empty, "The page complained or asked for something.");
    }
}
