using CrossCheck.Claims.Dates;
using NUnit.Framework;

namespace CrossCheck.Tests.Claims.Dates;

/// <summary>The list of forms: what is written and not listed would never be asked.</summary>
public sealed class DateScannerTests
{
    [Test]
    public void Every_recogniser_stands_in_the_list_once() =>
        Assert.That(DateScanner.Recognisers.Select(r => r.GetType()), Is.EquivalentTo(Implementations(typeof(IDateRecogniser))));

    [Test]
    public void Every_refiner_stands_in_the_list_once() =>
        Assert.That(DateScanner.Refiners.Select(r => r.GetType()), Is.EquivalentTo(Implementations(typeof(IDateRefiner))));

    [Test]
    public void Every_recogniser_is_asked_somewhere() =>
        Assert.That(DateScanner.Recognisers.Where(r => r.Cue == default).Select(r => r.GetType().Name), Is.Empty);

    private static IEnumerable<Type> Implementations(Type type) =>
        typeof(CrossChecker).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(type));
}
