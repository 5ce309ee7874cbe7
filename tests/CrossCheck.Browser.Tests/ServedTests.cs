using CrossCheck.Cli.Commands;
using CrossCheck.Findings;
using CrossCheck.Reports.Review;
using Microsoft.Playwright;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>The page as <c>crosscheck review</c> serves it: decisions go to the file, not to the browser.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ServedTests
{
    private readonly CancellationTokenSource stop = new();
    private string folder = "";
    private ReviewServer server = null!;
    private Task running = Task.CompletedTask;
    private IBrowserContext context = null!;
    private IPage page = null!;
    private List<string> faults = [];

    private string File => Path.Combine(folder, ReviewFile.Name);

    [SetUp]
    public async Task Open()
    {
        var browser = Chromium.Browser;
        folder = Directory.CreateTempSubdirectory("crosscheck-review-").FullName;
        server = await ReviewServer.Start(new ReviewSession(Stories.Ferry(), File, "Ana"));
        running = server.Run(stop.Token);
        context = await browser.NewContextAsync();
        page = await context.NewPageAsync();
        faults = [];
        page.Console += (_, message) => faults.Add(message.Text);
        page.PageError += (_, error) => faults.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            {
                faults.Add(request.Url);
            }
        };
        await page.GotoAsync(server.Address + "#g1");
    }

    [TearDown]
    public async Task Close()
    {
        if (context is not null)
        {
            await context.CloseAsync();
            await stop.CancelAsync();
            await running;
            await server.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        stop.Dispose();
    }

    [Test]
    public async Task A_decision_is_written_at_once_and_shown_after_a_reload()
    {
        await page.FillAsync("#finding-g1 textarea", "Two counts.");
        await page.RunAndWaitForResponseAsync(
            () => page.ClickAsync("#finding-g1 .choice-dismissed"),
            response => response.Request.PostData?.Contains("dismissed") == true
        );
        var kept = ReviewFile.Read(File).Single();
        Assert.That((kept.State, kept.Note, kept.By), Is.EqualTo((ReviewState.Dismissed, "Two counts.", "Ana")));

        await page.ReloadAsync();
        Assert.That(await page.TextContentAsync("#finding-g1 .state"), Is.EqualTo("Dismissed"));
        Assert.That(await page.Locator("#export").CountAsync(), Is.Zero, "There is nothing to export.");
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task A_decision_that_could_not_be_kept_is_taken_back_and_the_reviewer_told()
    {
        await System.IO.File.WriteAllTextAsync(File, "<<<<<<< HEAD\n");
        var told = new TaskCompletionSource<string>();
        page.Dialog += async (_, dialog) =>
        {
            told.TrySetResult(dialog.Message);
            await dialog.AcceptAsync();
        };
        await page.ClickAsync("#finding-g1 .choice-confirmed");
        Assert.That(await told.Task, Does.StartWith("The decision was not kept: ").And.Contain("line 1"));
        Assert.That(await page.Locator("#finding-g1 .state").CountAsync(), Is.Zero);
    }
}
