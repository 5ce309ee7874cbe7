using System.Reflection;
using CrossCheck.Language;
using CrossCheck.Language.Lexicon;
using NUnit.Framework;

namespace CrossCheck.Tests.Language;

/// <summary>The rules that the lexicon's data files keep.</summary>
public sealed class LexiconFileTests
{
    /// <summary>Files whose first column is a concept or canonical name: a form has one of them.</summary>
    private static readonly string[] Concepts =
    [
        "people",
        "things",
        "events",
        "event-verbs",
        "places",
        "nationalities",
        "organisations",
        "verbs",
        "reporting",
        "force",
    ];

    /// <summary>Files whose first column is a class in <see cref="WordClass"/>: a form may have several.</summary>
    private static readonly string[] Classes = ["function-words", "adverbs", "adjectives"];

    /// <summary>Files of names, written with their capitals.</summary>
    private static readonly string[] Names = ["places", "nationalities", "organisations"];

    /// <summary>Files that sort the concepts of others.</summary>
    private static readonly string[] OfConcepts = ["event-families", "event-sorts"];

    [TestCaseSource(nameof(OfConcepts))]
    public void ASortedConceptExists(string file)
    {
        var concepts = new[] { "events", "event-verbs" }.SelectMany(LexiconFile.Read).Select(e => e.Value).ToHashSet();
        Assert.That(LexiconFile.Read(file).SelectMany(e => e.Forms).Where(c => !concepts.Contains(c)), Is.Empty);
    }

    [Test]
    public void ASortIsNamed() =>
        Assert.That(
            LexiconFile.Read("event-sorts").Select(e => e.Value).Where(v => !Enum.TryParse<EventSort>(v, ignoreCase: true, out _)),
            Is.Empty
        );

    [TestCaseSource(nameof(Concepts))]
    public void AFormHasOneValue(string file)
    {
        var forms = LexiconFile.Read(file).SelectMany(e => e.Forms).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(forms, Is.Not.Empty);
            Assert.That(forms, Is.Unique);
        });
    }

    [Test]
    public void AFormOfAnEventIsEitherNounOrVerb() =>
        Assert.That(
            LexiconFile.Read("events").SelectMany(e => e.Forms).Intersect(LexiconFile.Read("event-verbs").SelectMany(e => e.Forms)),
            Is.Empty
        );

    [TestCaseSource(nameof(Classes))]
    public void AClassIsNamedAndHasAFormOnce(string file)
    {
        var entries = LexiconFile.Read(file).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(() => entries.Select(e => WordClass.Named(e.Value)).ToList(), Throws.Nothing);
            Assert.That(entries.SelectMany(e => e.Forms.Select(f => (e.Value, f))), Is.Unique);
        });
    }

    [Test]
    public void AForceIsNamed() =>
        Assert.That(LexiconFile.Read("force").Select(e => e.Value).Where(v => !Enum.TryParse<Force>(v, ignoreCase: true, out _)), Is.Empty);

    [TestCaseSource(nameof(Concepts))]
    public void AValueIsInLowerCase(string file) =>
        Assert.That(LexiconFile.Read(file).Select(e => e.Value).Where(v => v != v.ToLowerInvariant() || v.Length == 0), Is.Empty);

    [Test]
    public void OnlyNamesHaveCapitals() =>
        Assert.That(
            Concepts
                .Concat(Classes)
                .Except(Names)
                .SelectMany(LexiconFile.Read)
                .SelectMany(e => e.Forms)
                .Where(f => f != f.ToLowerInvariant()),
            Is.Empty
        );

    [Test]
    public void EveryFormIsFound()
    {
        var lost = AllFiles()
            .Except(OfConcepts)
            .SelectMany(LexiconFile.Read)
            .SelectMany(e => e.Forms)
            .Where(f => WordList.English.Find(f[0] == '\'' ? f : new Phrase(f, new Lexeme(f)).First) is null)
            .ToList();
        Assert.That(lost, Is.Empty);
    }

    [Test]
    public void EveryNationalityOfACountryMatchesIt()
    {
        var places = LexiconFile.Read("places").Select(e => e.Value).ToHashSet();
        Assert.That(LexiconFile.Read("nationalities").Count(e => places.Contains(e.Value)), Is.GreaterThan(190));
    }

    private static IEnumerable<string> AllFiles() =>
        Assembly
            .GetAssembly(typeof(WordList))!
            .GetManifestResourceNames()
            .Where(n => n.StartsWith("Language/Words/", StringComparison.Ordinal) && n.EndsWith(".txt", StringComparison.Ordinal))
            .Select(n => n["Language/Words/".Length..^".txt".Length]);
}
