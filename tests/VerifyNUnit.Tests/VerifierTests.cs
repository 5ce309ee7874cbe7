using NUnit.Framework;

namespace VerifyNUnit.Tests;

/// <summary>When a snapshot test passes, and what a failing one says and leaves behind.</summary>
public sealed class VerifierTests
{
    private string folder = null!;

    private Snapshot Sample => new(Path.Combine(folder, "Class.Method"), "txt");

    [SetUp]
    public void CreateFolder() => folder = Directory.CreateTempSubdirectory("snapshot-").FullName;

    [TearDown]
    public void DeleteFolder() => Directory.Delete(folder, recursive: true);

    [Test]
    public Task Reads_the_snapshot_beside_the_test() => Verifier.Verify("one\ntwo\n", "md");

    [TestCase("one\ntwo\n", "one\ntwo\n")]
    [TestCase("one\r\ntwo\r\n", "one\ntwo\n", Description = "a checkout may turn the line ends")]
    [TestCase("one\n", "one", Description = "an editor may end the last line")]
    [TestCase("emptyString", "")]
    public async Task Passes_on_equal_text(string verified, string received)
    {
        File.WriteAllText(Sample.VerifiedPath, verified);
        File.WriteAllText(Sample.ReceivedPath, "left by an earlier run");
        Assert.That(await Sample.Compare(received), Is.Null);
        Assert.That(File.Exists(Sample.ReceivedPath), Is.False);
    }

    [TestCase("one\ntwo", "one\nthree")]
    [TestCase("one", "one\n", Description = "a missing line end is a difference")]
    [TestCase("one\n\n", "one", Description = "and so are two")]
    [TestCase("", "", Description = "an empty file is none")]
    public async Task Fails_on_a_difference(string verified, string received)
    {
        File.WriteAllText(Sample.VerifiedPath, verified);
        Assert.That(await Sample.Compare(received), Does.StartWith("Class.Method.verified.txt no longer matches."));
        Assert.That(File.ReadAllText(Sample.ReceivedPath), Is.EqualTo(received.Length == 0 ? "emptyString" : received));
        Assert.That(
            File.ReadAllBytes(Sample.ReceivedPath),
            Has.Length.GreaterThan(3).And.Matches<byte[]>(bytes => bytes is [0xEF, 0xBB, 0xBF, ..]),
            "with a byte-order mark, as Verify writes it"
        );
        Assert.That(File.ReadAllText(Sample.VerifiedPath), Is.EqualTo(verified));
    }

    [Test]
    public async Task Shows_what_changed_with_three_lines_around_it()
    {
        File.WriteAllText(Sample.VerifiedPath, "a\nb\nc\nd\ne\nf\ng\nh\ni");
        Assert.That(
            await Sample.Compare("a\nb\nc\nd\nE\nf\ng\nh\ni"),
            Does.EndWith(
                """
                --- verified
                +++ received
                @@ line 2 @@
                 b
                 c
                 d
                -e
                +E
                 f
                 g
                 h

                """
            )
        );
    }

    [Test]
    public async Task Fails_where_there_is_no_snapshot_yet()
    {
        Assert.That(await Sample.Compare("one"), Does.StartWith("There is no snapshot Class.Method.verified.txt yet.").And.EndsWith("one"));
        Assert.That(File.ReadAllText(Sample.ReceivedPath), Is.EqualTo("one"));
    }

    [Test]
    public void Throws_what_differs()
    {
        Assert.That(
            async () => await Verifier.Verify("never approved", "tmp"),
            Throws.TypeOf<AssertionException>().With.Message.Contains("never approved")
        );
        File.Delete(
            Path.Combine(Path.GetDirectoryName(ThisFile())!, $"{nameof(VerifierTests)}.{nameof(Throws_what_differs)}.received.tmp")
        );
    }

    [TestCase(1)]
    public void Refuses_a_test_with_parameters(int parameter) =>
        Assert.That(async () => await Verifier.Verify($"{parameter}"), Throws.TypeOf<NotSupportedException>());

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
