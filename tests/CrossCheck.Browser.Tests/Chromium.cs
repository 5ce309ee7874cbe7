using Microsoft.Playwright;
using NUnit.Framework;

// Each test has a browser context of its own.
[assembly: Parallelizable(ParallelScope.All)]
[assembly: LevelOfParallelism(4)]

namespace CrossCheck.Browser.Tests;

/// <summary>One headless Chromium for all tests: the machine's own, as none is downloaded.</summary>
[SetUpFixture]
public sealed class Chromium
{
    private static readonly string[] Usual =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/snap/bin/chromium",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private static IPlaywright? playwright;
    private static IBrowser? browser;

    /// <summary>The browser; a test that asks for it without one on the machine is skipped, except in CI, where it fails.</summary>
    public static IBrowser Browser
    {
        get
        {
            if (browser is null)
            {
                const string Missing = "No Chromium on this machine: install one, or name it in CROSSCHECK_BROWSER.";
                if (Environment.GetEnvironmentVariable("CI") == "true")
                {
                    Assert.Fail(Missing);
                }

                Assert.Ignore(Missing);
            }

            return browser!;
        }
    }

    [OneTimeSetUp]
    public async Task Start()
    {
        var named = Environment.GetEnvironmentVariable("CROSSCHECK_BROWSER");
        if ((named is { Length: > 0 } ? named : Usual.FirstOrDefault(File.Exists)) is { } path)
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = path,
                    // No sandbox, because CI containers run as root; the rest keeps Chromium itself off the network.
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                    ],
                }
            );
        }
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }
}
