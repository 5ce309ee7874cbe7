using System.Runtime.CompilerServices;
using CrossCheck.Articles;
using NUnit.Framework;

namespace CrossCheck.Browser.Tests;

/// <summary>
/// Takes the picture in the README: <c>dotnet test tests/CrossCheck.Browser.Tests --filter FullyQualifiedName~Screenshot</c>.
/// </summary>
[Explicit("Writes docs/report.png.")]
public sealed class Screenshot
{
    [Test]
    public async Task Of_the_report_on_the_seeds()
    {
        var repository = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "../.."));
        var articles = new ArticleReader().Read([Path.Combine(repository, "seeds")], CancellationToken.None);
        await using var report = await ReportPage.Open(new CrossChecker().Check(articles.Articles));
        await report.Page.SetViewportSizeAsync(1200, 1080);
        await report.Press("j", "o");
        await report.Page.EvaluateAsync("scrollTo(0, 0); document.activeElement.blur()");
        var file = Path.Combine(repository, "docs", "report.png");
        await report.Page.ScreenshotAsync(new() { Path = file });
        Assert.That(new FileInfo(file).Length, Is.GreaterThan(10_000));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
