using System.Globalization;
using CrossCheck.Articles.Files;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using YamlDotNet.Core;

namespace CrossCheck.Tests.Articles;

/// <summary>YAML that nobody vouches for is a tree or a reason.</summary>
public sealed class YamlTreeTests
{
    private static readonly string[] Pieces =
    [
        "- ",
        "? ",
        ": ",
        "a",
        "&x ",
        "*x",
        "[",
        "]",
        "{",
        "}",
        "\n",
        "  ",
        "'",
        "\"",
        "!t ",
        "|",
        "#",
        ",",
        "---\n",
        "...\n",
        "%TAG ! x\n",
        "\0",
    ];

    /// <summary>Documents that took the process down or kept it busy for minutes, each with what is said of it.</summary>
    public static IEnumerable<TestCaseData> Hostile()
    {
        yield return new TestCaseData("? &a [*a]", "\"*a\" names nothing that stands before it").SetArgDisplayNames(
            "a list that holds itself, as a key"
        );
        yield return new TestCaseData("a: &a [*a]", "\"*a\" names nothing that stands before it").SetArgDisplayNames(
            "a list that holds itself"
        );
        yield return new TestCaseData("a: &a {b: *a}", "\"*a\" names nothing that stands before it").SetArgDisplayNames(
            "a mapping that holds itself"
        );
        yield return new TestCaseData(Repeated("- ", 50_000), "it nests more than 32 levels deep").SetArgDisplayNames("50,000 lists");
        yield return new TestCaseData(Repeated("? ", 30_000), "it nests more than 32 levels deep").SetArgDisplayNames(
            "30,000 keys of keys"
        );
        yield return new TestCaseData(Repeated("[", 50_000), "it nests more than 32 levels deep").SetArgDisplayNames("50,000 brackets");
        yield return new TestCaseData(Repeated("{a: ", 50_000), "it nests more than 32 levels deep").SetArgDisplayNames("50,000 braces");
        yield return new TestCaseData(Bomb("? *l29 "), null).SetArgDisplayNames("an alias bomb as a key");
        yield return new TestCaseData(Bomb("z: *l29"), null).SetArgDisplayNames("an alias bomb as a value");
        yield return new TestCaseData("a: &a 1\nb: [" + Repeated("*a, ", 101) + "]", "there are more than 100 aliases").SetArgDisplayNames(
            "101 aliases"
        );
        yield return new TestCaseData("a: 1\na: 2", "\"a\" stands twice").SetArgDisplayNames("a key twice");
        yield return new TestCaseData("a: 1\n---\nb: 2", "a second document begins").SetArgDisplayNames("two documents");
    }

    [TestCaseSource(nameof(Hostile)), CancelAfter(10_000)]
    public void Hostile_documents_are_read_or_told_in_no_time(string yaml, string? reason)
    {
        if (reason is null)
        {
            Assert.That(YamlTree.Read(yaml), Is.InstanceOf<YamlMap>());
        }
        else
        {
            Assert.That(() => YamlTree.Read(yaml), Throws.InstanceOf<YamlException>().With.Message.EqualTo(reason));
        }
    }

    [Test]
    public void An_alias_stands_for_what_was_named()
    {
        var root = (YamlMap)YamlTree.Read("a: &words [x, ~]\nb: *words")!;
        Assert.That(root.Entries[1].Value, Is.SameAs(root.Entries[0].Value));
        Assert.That(
            ((YamlList)root.Entries[1].Value).Items.Cast<YamlText>().Select(t => (t.Text, t.IsEmpty)),
            Is.EqualTo(new[] { ("x", false), ("~", true) })
        );
    }

    [Test]
    public void Any_text_is_a_tree_or_a_reason() =>
        Prop.ForAll(
                Gen.Elements(Pieces).ArrayOf().ToArbitrary(),
                pieces =>
                {
                    try
                    {
                        YamlTree.Read(string.Concat(pieces));
                    }
                    catch (YamlException)
                    {
                        // The reason.
                    }
                }
            )
            .QuickCheckThrowOnFailure();

    private static string Repeated(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    /// <summary>Thirty lists, each of the one before twice: 600 bytes that stand for a thousand million values.</summary>
    private static string Bomb(string last) =>
        "l0: &l0 [x, x]\n"
        + string.Concat(
            Enumerable.Range(1, 29).Select(i => string.Create(CultureInfo.InvariantCulture, $"l{i}: &l{i} [*l{i - 1}, *l{i - 1}]\n"))
        )
        + last;
}
