using CrossCheck.Cli.Views;
using NUnit.Framework;
using Spectre.Console;

namespace CrossCheck.Tests.Cli;

/// <summary>When a person who waits is told how far the work has come.</summary>
[NonParallelizable]
public sealed class ProgressViewTests
{
    [Test]
    public void Long_work_shows_how_many_articles_are_read()
    {
        using var output = new Awaited("1,200 articles read");
        var wasShown = ProgressView.During(
            progress =>
            {
                progress.Report(1200);
                return output.IsShown.Wait(TimeSpan.FromMinutes(1));
            },
            () => Terminal(output, isInteractive: true),
            TimeSpan.Zero,
            CancellationToken.None
        );
        Assert.That(wasShown, Is.True);
    }

    [Test]
    public void Short_work_asks_for_no_console() =>
        Assert.That(
            ProgressView.During(_ => 7, () => throw new InvalidOperationException(), TimeSpan.FromMinutes(1), CancellationToken.None),
            Is.EqualTo(7)
        );

    [Test]
    public void Nothing_is_shown_where_nobody_can_see_it()
    {
        using var output = new Awaited("read");
        using var isAsked = new ManualResetEventSlim();
        ProgressView.During(
            _ => isAsked.Wait(TimeSpan.FromMinutes(1)),
            () =>
            {
                isAsked.Set();
                return Terminal(output, isInteractive: false);
            },
            TimeSpan.Zero,
            CancellationToken.None
        );
        Assert.That(output.ToString(), Is.Empty);
    }

    [Test]
    public void What_goes_wrong_is_thrown_as_it_is() =>
        Assert.That(
            () =>
                ProgressView.During<int>(
                    _ => throw new IOException("gone"),
                    () => throw new InvalidOperationException(),
                    TimeSpan.FromMinutes(1),
                    CancellationToken.None
                ),
            Throws.TypeOf<IOException>()
        );

    private static IAnsiConsole Terminal(TextWriter output, bool isInteractive) =>
        AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isInteractive ? AnsiSupport.Yes : AnsiSupport.No,
                Interactive = isInteractive ? InteractionSupport.Yes : InteractionSupport.No,
                Out = new AnsiConsoleOutput(output),
            }
        );

    /// <summary>Takes what is written, and tells when a text comes.</summary>
    private sealed class Awaited(string text) : StringWriter
    {
        public ManualResetEventSlim IsShown { get; } = new();

        public override void Write(string? value)
        {
            base.Write(value);
            if (ToString().Contains(text, StringComparison.Ordinal))
            {
                IsShown.Set();
            }
        }

        protected override void Dispose(bool disposing)
        {
            IsShown.Dispose();
            base.Dispose(disposing);
        }
    }
}
