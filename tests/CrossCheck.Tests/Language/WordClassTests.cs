using System.Reflection;
using CrossCheck.Language;
using NUnit.Framework;

namespace CrossCheck.Tests.Language;

/// <summary>The classes of words: sets, each field of which names one class.</summary>
public sealed class WordClassTests
{
    private static readonly WordClass[] Classes =
    [
        .. typeof(WordClass)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(f => f.FieldType == typeof(WordClass) && f.Name != nameof(WordClass.None))
            .Select(f => (WordClass)f.GetValue(null)!),
    ];

    /// <summary>The number of a class is given by hand: one given twice would make two classes one, one too high none.</summary>
    [Test]
    public void No_two_classes_share_a_number() =>
        Assert.Multiple(() =>
        {
            Assert.That(Classes, Is.Unique);
            Assert.That(Classes, Does.Not.Contain(WordClass.None));
            Assert.That(Classes, Has.Length.LessThanOrEqualTo(WordClass.Capacity));
        });

    [Test]
    public void A_class_is_found_by_its_name() => Assert.That(WordClass.Named("Month"), Is.EqualTo(WordClass.Month));

    [TestCase("Colour")]
    [TestCase("month")]
    [TestCase("Capacity")]
    public void A_name_that_is_no_class_is_said(string name) =>
        Assert.That(() => WordClass.Named(name), Throws.TypeOf<InvalidDataException>().With.Message.Contains(name));

    [Test]
    public void A_word_is_of_a_set_where_it_is_of_any_class_in_it() =>
        Assert.Multiple(() =>
        {
            Assert.That((WordClass.Month | WordClass.Event).Is(WordClass.Event | WordClass.Place), Is.True);
            Assert.That(WordClass.Month.Is(WordClass.Event | WordClass.Place), Is.False);
            Assert.That((WordClass.Month | WordClass.Event).Without(WordClass.Event | WordClass.Place), Is.EqualTo(WordClass.Month));
            Assert.That((WordClass.Month | WordClass.Event) & WordClass.Event, Is.EqualTo(WordClass.Event));
        });

    [Test]
    public void Every_class_is_told_apart_from_all_others() =>
        Assert.That(Classes.SelectMany(a => Classes.Where(b => a != b && a.Is(b))), Is.Empty);
}
