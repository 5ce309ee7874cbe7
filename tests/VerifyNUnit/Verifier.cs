using System.Runtime.CompilerServices;
using NUnit.Framework;
using VerifyTests;

namespace VerifyNUnit;

/// <summary>
/// Stands in for Verify.NUnit, with the part of its surface that the tests use: text only, because Verify writes objects in a notation of
/// its own.
/// Snapshot files have the same names and contents, so that the package takes over with <c>-p:UseVerifyPackage=true</c> and no test
/// changed.
/// </summary>
public static class Verifier
{
    /// <summary>
    /// Compares <paramref name="target"/> with the running test's snapshot, <c>Class.Method.verified.extension</c> beside the test's file.
    /// </summary>
    /// <param name="target">The text to verify.</param>
    /// <param name="extension">The snapshot's extension, without the full stop.</param>
    /// <param name="settings">None: the stand-in has no settings.</param>
    /// <param name="sourceFile">The test's file, filled in by the compiler.</param>
    /// <exception cref="AssertionException">
    /// The text differs, or there is no snapshot yet. What was received is then written beside it.
    /// </exception>
    /// <exception cref="NotSupportedException">The test has parameters: its cases would share one snapshot.</exception>
    public static async Task Verify(
        string? target,
        string extension = "txt",
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = ""
    )
    {
        _ = settings;
        var test = TestContext.CurrentContext.Test;
        if (test.Arguments.Length > 0)
        {
            throw new NotSupportedException(
                "The stand-in names a snapshot after the test's method alone; a test with parameters can't use it."
            );
        }

        var type = test.ClassName![(test.ClassName!.LastIndexOf('.') + 1)..].Replace('+', '.');
        var snapshot = new Snapshot(Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{type}.{test.MethodName}"), extension);
        if (await snapshot.Compare(target ?? "null") is { } difference)
        {
            throw new AssertionException(difference);
        }
    }

    /// <summary>
    /// Hides NUnit's <c>Throws</c> from whoever imports this class, as the package's does; tests that build with the one build with the
    /// other.
    /// </summary>
    /// <param name="target">What throws.</param>
    /// <param name="settings">None: the stand-in has no settings.</param>
    /// <param name="sourceFile">The test's file, filled in by the compiler.</param>
    /// <exception cref="NotSupportedException">Always: Verify writes exceptions in a notation of its own.</exception>
    public static Task Throws(Action target, VerifySettings? settings = null, [CallerFilePath] string sourceFile = "") =>
        throw new NotSupportedException(
            $"The stand-in verifies texts only: {target.Method.Name} in {sourceFile} {settings} can't be verified by it."
        );
}
